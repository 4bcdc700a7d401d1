"""An invoice: reception makes it; whom it is for and when it is wanted stand on it, and nobody gets two."""

from datetime import datetime

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.beginning import begin_request
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.words_for_request import give_to_department
from hotel.reading.kind_words import kind_named
from hotel.records import OPEN, RequestState, ServiceRequest, Stay

_INVOICE, _CHECK_OUT = "ask_bill", "check_out"
_MINUTES = 30
"""How long reception may take to send an invoice."""


def is_wanted(text: str) -> bool:
    """Say whether `text` asks for an invoice, or tells for whom it is to be made."""
    return hears("asking.invoice", text) or _is_for_company(text)


def goes_without_bill(desk: Desk) -> bool:
    """Say whether what is wanted is the invoice alone: for a company, or that one once more."""
    text = desk.turn.text
    return is_wanted(text) and (_is_for_company(text) or invoice_asked_for(desk) is not None)


def tells_for_whom(text: str) -> bool:
    """Say whether `text` gives the name of a firm as firms write it, or the number under which it pays its taxes."""
    return hears("firm_named", text)


def invoice_asked_for(desk: Desk) -> ServiceRequest | None:
    """Return the invoice that reception is to make already."""
    return next(iter(requests_of(desk, OPEN, intent=_INVOICE)), None)


def takes_offer_of_bill(desk: Desk) -> bool:
    """Have the bill just shown sent to whoever wants it sent, in whatever words: its button offers that."""
    wanted = told_last(desk, "bill", JUST_NOW) and is_wanted(desk.turn.text)
    if not wanted or desk.stay is None:
        return False
    ask_reception(desk, desk.stay)
    return True


def ask_reception(desk: Desk, stay: Stay) -> None:
    """Ask reception for an invoice, or add the words to the one that was asked for."""
    stands = invoice_asked_for(desk)
    if stands is not None:
        give_to_department(desk, stands)
        desk.say("invoice_noted", facts_of(desk, stands) | {"said": desk.turn.text})
        return
    told = tells_for_whom(desk.turn.whole_text)
    request = begin_request(desk, _INVOICE, "reception", desk.turn.whole_text if told else desk.turn.text)
    request.promised_at = _promised(desk, stay)
    request.move(RequestState.SENT, at=desk.now, by="guest")
    desk.session.flush()
    facts = facts_of(desk, request) | {"guest": f"{stay.guest.given_name} {stay.guest.surname}"}
    desk.notify_department("reception", "invoice_wanted", request=request, facts=facts)
    for_company = _is_for_company(desk.turn.text) and not told
    desk.say("invoice_requested", facts_of(desk, request) | {"for_company": for_company})


def _is_for_company(text: str) -> bool:
    return hears("company", text)


def _promised(desk: Desk, stay: Stay) -> datetime:
    """Return by when it is made: with the check-out that is under way, or at the one that is yet to come."""
    if not kind_named(_CHECK_OUT, desk.turn.whole_text):
        return desk.minutes_from_now(_MINUTES)
    hours = desk.property.hours.get(_CHECK_OUT)
    day = day_of_leaving(desk) or stay.departs_on
    later = day > desk.local_now.date()
    if desk.turn.of == 1 and later and hours is not None:
        leaves = desk.local_now.replace(year=day.year, month=day.month, day=day.day)
        return leaves.replace(hour=hours.closes.hour, minute=hours.closes.minute, second=0, microsecond=0)
    return desk.minutes_from_now(KINDS[_CHECK_OUT].promise_minutes)
