"""A change of something asked for: of a draft, of what was sent, or an order after all."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import answers_several, one_named, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import names_dish
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.house import room_control
from hotel.desk.ordering.something_else import offered_something_else
from hotel.desk.sent.changes import change_open_request, change_sent, names_open_request, pick
from hotel.desk.sent.nothing_open import THINGS, named_in, names_what_is_not_open, tell_nothing_open
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import pointed_at
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.turn import Button


def change_request(desk: Desk) -> None:
    """Serve a change of something ordered: a draft is corrected, a sent request changed or honestly refused."""
    if room_control.corrected(desk) or offered_something_else(desk):
        return
    if answers_several(desk):
        resume(desk)
        return
    waiting = drafts.drafts(desk)
    if names_what_is_not_open(desk, [*waiting, *open_requests(desk)]):
        tell_nothing_open(desk)
        return
    one = pointed_at(desk, [*waiting, *open_requests(desk)])
    if one is not None and one not in waiting:
        change_sent(desk, one)
        return
    draft = one or pick(desk, waiting)
    if draft is not None and (one or not (names_open_request(desk) and one_named(desk) is None)):
        if take_answer(desk, draft):
            resume(desk)
            return
        if not open_requests(desk):
            desk.say("what_to_change", facts_of(desk, draft))
            return
    if _orders_besides(desk):
        desk.turn = desk.turn.model_copy(update={"intent": DISHES})
        take(desk)
    elif not change_open_request(desk):
        _take_as_new(desk)


def _take_as_new(desk: Desk) -> None:
    """Take "add a cola to my order" as an order, where none is open; the department hears of any other change."""
    text = desk.turn.text
    if desk.stay is not None and hears("adds", text) and not _swaps(text) and (kind := _kind_added(desk)):
        desk.say("begins_anew")
        desk.turn = desk.turn.model_copy(update={"intent": kind})
        take(desk)
    else:
        tell_nothing_open(desk, Button("menu", "ask_menu"))


def _kind_added(desk: Desk) -> str | None:
    named = named_in(desk)
    if named is not None and named.intent in {DISHES, THINGS} and named.name is not None:
        return named.intent
    return DISHES if names_dish(desk, desk.turn.text) else None


def _swaps(text: str) -> bool:
    return any(listed(path).find(said(text)) for path in ("edits.swap", "edits.remove", "edits.replace"))


def _orders_besides(desk: Desk) -> bool:
    """Say whether a dish is named while a repair or a taxi is open, and no order that it could change."""
    text, sent = desk.turn.text, open_requests(desk)
    if not sent or any(one.intent == DISHES for one in sent) or names_open_request(desk):
        return False
    return names_dish(desk, text) and not _swaps(text)
