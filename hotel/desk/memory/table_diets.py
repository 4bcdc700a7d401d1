"""What somebody at a table must not eat: it stands on the note of the booking, for the restaurant."""

import re

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.of_this_guest import requests_of
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.found import Span
from hotel.records import OPEN, Preference, RequestState, ServiceRequest

_BETWEEN = "; "
"""What stands between the words of a note."""
_CLAUSES = re.compile(r"(?:(?!\s[-–—]\s)[^,.;!?\n])+")


def table_booked(desk: Desk) -> ServiceRequest | None:
    """Return the table that is being booked by this guest or was booked last, within the visit."""
    booked = requests_of(desk, OPEN | {RequestState.DRAFT}, intent=TABLE, within=SAME_VISIT)
    return next(iter(booked), None)


def add_diets(request: ServiceRequest, text: str) -> bool:
    """Put the clauses of `text` that tell of a diet or an allergy on the note of a table; say whether any do."""
    told = [span.within(text).strip(" -–—") for span in diets_told(text)]
    noted = (request.note or "").split(_BETWEEN)
    fresh = [
        one for one in dict.fromkeys(told) if not any(one in held for held in (*noted, *told) if one != held)
    ]
    kept = [one for one in noted if one and not any(one != clause and one in clause for clause in fresh)]
    request.note = _BETWEEN.join(dict.fromkeys([*kept, *fresh])) or None
    return bool(told)


def diets_told(text: str) -> list[Span]:
    """Return the clauses of `text` that tell of a diet or an allergy: a number in them is no size of the party."""
    clauses = [Span(*found.span()) for found in _CLAUSES.finditer(text)]
    told = tells_what_must_not(text)
    return [one for one in clauses if _tells_diet(one.within(text), told=told)]


def _tells_diet(clause: str, *, told: bool) -> bool:
    """Say whether `clause` tells of a diet; `told` lets a mere allergen count: "a menu for allergics? One has nuts"."""
    if diets_in(clause) or (told and allergens_in(clause)):
        return True
    return tells_what_must_not(clause) and not hears("asks_for_menu", clause)


def stands_on_note(table: ServiceRequest, preference: Preference) -> bool:
    """Say whether the note of `table` tells of `preference` already, in the guest's words."""
    note = table.note or ""
    told = {*allergens_in(note), *diets_in(note)}
    return preference.subject in told if preference.subject else preference.words in note


def tell_restaurant(desk: Desk, table: ServiceRequest) -> None:
    """Let the restaurant know of what came onto the note of a table that was sent already."""
    desk.session.flush()
    if table.state is not RequestState.DRAFT:
        desk.notify_department(
            table.department, "request_changed", request=table, facts=facts_of(desk, table)
        )


def take_for_table(desk: Desk) -> bool:
    """Put a diet told after a table was booked on its note; say whether that was done."""
    table = table_booked(desk) if desk.turn.choice_value is None else None
    if table is None or not add_diets(table, desk.turn.text):
        return False
    tell_restaurant(desk, table)
    return True
