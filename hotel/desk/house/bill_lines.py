"""The bill as it stands: shown whole, or the very line of it that is asked about."""

import re
from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from hotel.desk.describing import moment, money
from hotel.desk.desk import Desk
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears, same_words
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.just_now import JUST_NOW
from hotel.facts import Fact
from hotel.records import OPEN, FolioLine, ServiceRequest, Stay
from hotel.turn import Button

_SUM = r"\b\d{3,}\b|\b\d{1,3}[\s,]\d{3}\b"


def show_bill(desk: Desk, stay: Stay) -> None:
    """Show what is on the bill, and what will come on it."""
    lines = _lines_of(desk, stay)
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


def _lines_of(desk: Desk, stay: Stay) -> Sequence[FolioLine]:
    of_stay = select(FolioLine).where(FolioLine.stay_id == stay.id)
    return desk.session.scalars(of_stay.order_by(FolioLine.posted_at, FolioLine.id)).all()


def told_charge(desk: Desk, stay: Stay) -> bool:
    """Tell what is written of the charge that is asked about, and offer to ask for the rest; say whether one is."""
    text = desk.turn.text
    strange = hears("strange_charge", text)
    sums = strange or ("?" in text and re.search(_SUM, text) is not None)
    if not (strange or sums or (lines_named(desk, stay) and not hears("asking.bill", text))):
        return False
    lines = lines_asked(desk, stay)
    if lines:
        desk.say("bill_lines", {"lines": [_line(desk, line) for line in lines]})
    elif not told_last(desk, "bill", JUST_NOW):
        show_bill(desk, stay)
    offer_to_ask(desk)
    return True


def lines_asked(desk: Desk, stay: Stay) -> list[FolioLine]:
    """Return the lines of the bill whose sum the words name, else those that they name in words."""
    sums = [Decimal(re.sub(r"\D", "", one)) for one in re.findall(_SUM, desk.turn.text)]
    return [one for one in _lines_of(desk, stay) if one.amount in sums] or lines_named(desk, stay)


def lines_named(desk: Desk, stay: Stay) -> list[FolioLine]:
    """Return the lines of the bill that the words name: "the laundry on the 23rd, what was that for?"."""
    words = desk.turn.text
    return [
        one
        for one in _lines_of(desk, stay)
        if any(same_words(said, words) for said in one.description.values())
    ]


def _line(desk: Desk, line: FolioLine) -> Fact:
    return {
        "description": dict(line.description),
        "amount": money(desk, line.amount),
        "posted": moment(desk, line.posted_at),
    }
