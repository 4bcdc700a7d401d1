"""Whether the words ask for a list of what stands: of all of it, of a kind, or of a day."""

from collections.abc import Sequence
from datetime import date

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import BOOKED, CLEANING, LAUNDRY, REPAIR
from hotel.desk.hearing import heard, hears, without
from hotel.desk.sent.asked_of import asked_of, named_surely
from hotel.desk.sent.words_held import tells_detail
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import ServiceRequest

LISTED = BOOKED | {REPAIR, CLEANING, LAUNDRY}
"""Kinds whose own word asks for no more than them; "my orders" may be anything."""
_STATUS = "ask_request_status"


def list_asked(desk: Desk, standing: Sequence[ServiceRequest]) -> str | None:
    """Return the words that ask for a list, from there on: what was remarked before names nothing that is asked of."""
    text = desk.turn.text
    asked = heard("all_booked", text)
    if asked is not None:
        return text[text.index(asked) :]
    if desk.turn.intent != _STATUS:
        return None
    kinds = {one.intent for one in standing if one.intent in LISTED}
    if hears("asks_which_stand", text) and any(kind_named(one, text) for one in kinds):
        return text
    if days_named(desk, text):
        rest = _without_days(desk, text)
        detail = heard("asks_if_noted", rest) or ""
        names_one = bool(named_surely(desk, standing, rest)) or tells_detail(without("whatever", detail))
        return None if names_one or hears("asks_whether_open", rest) else text
    if asked_of(desk, standing, text) or any(is_named(desk, one, text) for one in open_complaints(desk)):
        return None
    whole = hears("all_requests", text) or hears("asks_what_was_done", text)
    return text if whole else None


def days_named(desk: Desk, text: str) -> set[date]:
    """Return the days that `text` names without an hour: at an hour something is, of a day one asks."""
    found = moments_in(text, desk.local_now)
    timed = any(one.has_hour for one in found)
    return set() if timed else {one.at.date() for one in found if one.has_day}


def _without_days(desk: Desk, text: str) -> str:
    for one in reversed(moments_in(text, desk.local_now)):
        text = f"{text[: one.start]}{text[one.end :]}"
    return text
