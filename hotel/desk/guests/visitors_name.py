"""The name a visitor books under."""

import re

from hotel.desk.desk import Desk
from hotel.desk.guests.visitors_tables import share_name
from hotel.desk.hearing import heard
from hotel.desk.talking.answer_said import is_answer
from hotel.reading.consent import consent_in
from hotel.reading.moments import moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.parties import party_size_in
from hotel.records import Need, ServiceRequest

_LONGEST_NAME = 60


def fill_name(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Take the name a visitor books under: said as such, or the answer to the question for it."""
    if desk.stay is not None:
        return False
    name = heard("name", desk.turn.text) or (_bare_name(desk) if asked is Need.NAME else "")
    if not 0 < len(name) <= _LONGEST_NAME or (asked is Need.NAME and not _may_be_name(name)):
        return False
    request.guest_name = name.strip(" .,!")
    share_name(desk, request)
    return True


def _may_be_name(name: str) -> bool:
    said = consent_in(name)
    return not (said.yes or said.no or "?" in name) and is_answer(name)


def _bare_name(desk: Desk) -> str:
    """Return the name that answers the question for it: "Ivan Petrov, 4 people" but not "actually 6 and at 8:30"."""
    first = re.split(r"[,;\n]", desk.turn.text, maxsplit=1)[0].strip()
    others = numbers_in(first) or party_size_in(first) or moments_in(first, desk.local_now)
    return "" if others else first
