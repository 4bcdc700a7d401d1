"""What only a proved guest is told of the stay: the bill, the invoice, the points."""

from datetime import timedelta
from decimal import Decimal

from sqlalchemy import select

from hotel.desk.describing import facts_of, moment, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.earlier import last_message
from hotel.desk.guests.asking_who import ask_who
from hotel.desk.hearing import hears
from hotel.desk.house.hotel_facts import ask_hotel
from hotel.desk.house.prices import prices_named
from hotel.desk.house.room_prices import told_room_prices
from hotel.facts import Fact
from hotel.reading.kind_words import kind_named
from hotel.records import OPEN, FolioLine, RequestState, ServiceRequest, Stay
from hotel.turn import Button

_JUST_NOW = timedelta(minutes=10)
_CHECK_OUT = "check_out"
_INVOICE_MINUTES = 30
"""How long reception may take to send an invoice."""


def ask_bill(desk: Desk) -> None:
    """Show the bill of the guest's own stay; an invoice is made by reception."""
    if _asks_other_price(desk) or ask_who(desk) or desk.stay is None:
        return
    if other_room_named(desk, desk.turn.text):
        desk.say("bill_own_room_only", {"room": desk.stay.room.number}, (Button("bill", "ask_bill"),))
        return
    _show(desk, desk.stay)
    if hears("asking.invoice", desk.turn.text):
        _ask_reception_for_invoice(desk, desk.stay)


def ask_loyalty(desk: Desk) -> None:
    """Tell a verified guest the points and the status."""
    if ask_who(desk) or desk.guest is None:
        return
    if desk.guest.loyalty_status is None and not desk.guest.loyalty_points:
        desk.say("loyalty_none", {"name": desk.guest.given_name}, (Button("human", "ask_human"),))
        return
    desk.say(
        "loyalty",
        {
            "name": desk.guest.given_name,
            "status": desk.guest.loyalty_status,
            "points": desk.guest.loyalty_points,
        },
    )


def _asks_other_price(desk: Desk) -> bool:
    """Answer "how much is it?" of somebody unknown where it goes on about what was told before; say whether it does."""
    if (
        desk.stay is not None
        or not hears("asking.price", desk.turn.text)
        or hears("asking.bill", desk.turn.text)
    ):
        return False
    if told_room_prices(desk):
        return True
    before = last_message(desk, _JUST_NOW)
    if prices_named(desk) or (before and before[-1].intent == "ask_hotel"):
        ask_hotel(desk)
        return True
    return False


def _show(desk: Desk, stay: Stay) -> None:
    lines = desk.session.scalars(
        select(FolioLine).where(FolioLine.stay_id == stay.id).order_by(FolioLine.posted_at, FolioLine.id)
    ).all()
    posted = {line.request_id for line in lines}
    coming = [
        request
        for request in desk.session.scalars(
            select(ServiceRequest)
            .where(ServiceRequest.stay_id == stay.id, ServiceRequest.state.in_(OPEN))
            .order_by(ServiceRequest.id)
        )
        if request.price and request.id not in posted
    ]
    total = sum((line.amount for line in lines), Decimal(0))
    desk.say(
        "bill" if lines or coming else "bill_empty",
        {
            "room": stay.room.number,
            "lines": [_line(desk, line) for line in lines],
            "total": money(desk, total),
            "nothing_to_pay": total <= 0,
            "not_yet_posted": [{"intent": r.intent, "amount": money(desk, r.price)} for r in coming],
        },
        (Button("invoice", "ask_bill"),) if lines else (),
    )


def _line(desk: Desk, line: FolioLine) -> Fact:
    return {
        "description": dict(line.description),
        "amount": money(desk, line.amount),
        "posted": moment(desk, line.posted_at),
    }


def _minutes_for_invoice(desk: Desk) -> int:
    """Return how long it may take: who checks out in the same breath is promised one hour for both."""
    leaves = kind_named(_CHECK_OUT, desk.turn.whole_text)
    return KINDS[_CHECK_OUT].promise_minutes if leaves else _INVOICE_MINUTES


def _ask_reception_for_invoice(desk: Desk, stay: Stay) -> None:
    request = ServiceRequest(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=stay.id,
        room=stay.room,
        intent="ask_bill",
        department="reception",
        state=RequestState.DRAFT,
        words=desk.turn.text,
        locale=desk.turn.locale,
        created_at=desk.now,
        promised_at=desk.minutes_from_now(_minutes_for_invoice(desk)),
        loose_options=[],
    )
    desk.session.add(request)
    request.move(RequestState.SENT, at=desk.now, by="guest")
    desk.session.flush()
    facts = facts_of(desk, request) | {"guest": f"{stay.guest.given_name} {stay.guest.surname}"}
    desk.notify_department("reception", "invoice_wanted", request=request, facts=facts)
    desk.say("invoice_requested", facts_of(desk, request))
