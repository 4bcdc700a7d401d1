"""Of several things one did not come: "got the towels but no cot". Its bringers hear of it; nothing else is brought."""

from collections.abc import Iterator

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import entries_held, entry_of, names_anything_else
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Mention
from hotel.records import OPEN, Named, RequestState, ServiceRequest

_MAY_MISS = frozenset(
    {"inform", "deny", "nlu_fallback", "change_request", "cancel_request", "ask_request_status", "thank"}
    | {THINGS, DISHES, "report_lost_item", "out_of_scope", "forget_preferences", "affirm"}
)
_BROUGHT = frozenset({THINGS, DISHES})
_IT = "@"
"""Stands for the thing where the words around it are looked at."""


def took_everything(desk: Desk) -> bool:
    """Remind those who bring what is missing; say whether the words tell that something is."""
    if desk.turn.intent not in _MAY_MISS or is_pressed(desk):
        return False
    for request in requests_of(desk, {*OPEN, RequestState.DONE}):
        missing = _missing(desk, request)
        if missing:
            _remind(desk, request, missing)
            return True
    return False


def _missing(desk: Desk, request: ServiceRequest) -> list[Mention[Named]]:
    """Return what the words say has not come of `request`: plainly, or beside something that has."""
    held = entries_held(request)
    if request.intent not in _BROUGHT or not held or names_anything_else(desk, request, desk.turn.text):
        return []
    said = list(_said_of_each(desk.turn.text, Catalogue(held).find(desk.turn.text)))
    missing = [mention for mention, words in said if hears("not_among", words)]
    others = any(hears("among", words) for mention, words in said if mention not in missing)
    plainly = any(hears("left_behind", words) for mention, words in said if mention in missing)
    return missing if others or plainly else []


def _said_of_each(text: str, mentions: list[Mention[Named]]) -> Iterator[tuple[Mention[Named], str]]:
    """Yield what is named with the words around it, up to the next thing named or the end of the clause."""
    for mention in mentions:
        clause = next(one for one in clauses_in(text) if one.overlaps(mention))
        before = max([clause.start, *(one.end for one in mentions if one.end <= mention.start)])
        after = min([clause.end, *(one.start for one in mentions if one.start >= mention.end)])
        yield mention, f"{text[before : mention.start]}{_IT}{text[mention.end : after]}".strip()


def _remind(desk: Desk, request: ServiceRequest, missing: list[Mention[Named]]) -> None:
    """Tell the department of an open request; what staff took for brought is asked for again."""
    if request.state is not RequestState.DONE:
        request.chased_at = desk.now
        pass_on(desk, request)
        return
    held = {entry_of(line): line.quantity for line in request.lines}
    wanted = ", ".join(f"{held[one.entry]} {one.within(desk.turn.text)}" for one in missing)
    desk.turn = desk.turn.model_copy(update={"intent": request.intent, "text": wanted})
    take(desk)
