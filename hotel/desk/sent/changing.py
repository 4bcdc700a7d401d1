"""A change of something asked for: of a draft, of what was sent, or an order after all."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import answers_several, one_named, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import DISHES, TABLE, THINGS
from hotel.desk.drafting.naming import names, names_dish
from hotel.desk.drafting.occasion_wished import noted_with_booking
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears, without
from hotel.desk.house import room_control
from hotel.desk.ordering.order_lines import takes_out
from hotel.desk.ordering.something_else import offered_something_else
from hotel.desk.sent.changes import change_open_request, change_sent, names_open_request, pick
from hotel.desk.sent.fitting import fitting
from hotel.desk.sent.kept import gives_up_any, without_kept
from hotel.desk.sent.named_among import without_told
from hotel.desk.sent.nothing_open import named_in, names_what_is_not_open, tell_nothing_open
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import pointed_at
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.lexicons import listed
from hotel.reading.moments import moments_in
from hotel.reading.tokens import said
from hotel.records import ServiceRequest, Thing
from hotel.turn import Button

_MUCH_LATER = timedelta(hours=3)
_FEW_WORDS = 7
_SURE_THING = 91
"""Above this it is the thing itself, and not one word of its name."""


def change_request(desk: Desk) -> None:
    """Serve a change of something ordered: a draft is corrected, a sent request changed or honestly refused."""
    if room_control.corrected(desk) or offered_something_else(desk) or _ordered_meanwhile(desk):
        return
    if _only_tells_apart(desk) or _went_with_booking(desk):
        return
    if answers_several(desk):
        resume(desk)
        return
    waiting = drafts.drafts(desk)
    if desk.turn.choice_request_id is None:
        told = without_told(desk, [*waiting, *open_requests(desk)])
        desk.turn = desk.turn.model_copy(update={"text": told})
    if names_what_is_not_open(desk, [*waiting, *open_requests(desk)]):
        tell_nothing_open(desk)
        return
    one = pointed_at(desk, [*waiting, *open_requests(desk)])
    if one is not None and one not in waiting:
        desk.turn = without_kept(desk)
        change_sent(desk, one)
    elif _changed_draft(desk, one or pick(desk, waiting), pointed=one is not None):
        return
    elif (kind := _kind_asked_besides(desk)) is not None:
        desk.turn = desk.turn.model_copy(update={"intent": kind})
        take(desk)
    elif not change_open_request(desk):
        _take_as_new(desk)


def _only_tells_apart(desk: Desk) -> bool:
    """Say whether the words only say what is not meant, where the rest of the message says what is: "no, not the table"."""
    turn = desk.turn
    return turn.of > 1 and is_short(turn.text, _FEW_WORDS) and hears("not_that_one", turn.text)


def _went_with_booking(desk: Desk) -> bool:
    """Put "and a cake, too" of who is only booking with the room; say whether it was that."""
    noted = desk.turn.choice_value is None and noted_with_booking(desk)
    if noted:
        return_to_draft(desk)
    return noted


def _changed_draft(desk: Desk, draft: ServiceRequest | None, *, pointed: bool) -> bool:
    """Change the draft that is meant, or ask what is to be changed of it; say whether it is meant."""
    if draft is None or (not pointed and names_open_request(desk) and one_named(desk) is None):
        return False
    if take_answer(desk, draft):
        resume(desk)
        return True
    asked = draft_just_asked(desk)
    spoken_of = asked is not None and asked[1] is draft
    if open_requests(desk) and not spoken_of and not names(draft, desk.turn.text):
        return False
    if _says_only_that(desk.turn.text):
        desk.say("what_to_change", facts_of(desk, draft))
    else:  # "the inscription should be: Happy Birthday": staff read it beside what they are to do
        draft.add_note(desk.turn.text)
        drafts.advance(desk, draft)
    return True


def _says_only_that(text: str) -> bool:
    """Say whether `text` tells only that something is to change, and not what: "no, change it", «не то»."""
    return is_short(text, _FEW_WORDS) and not without("only_change", text).strip(" .,!?…)(-—")


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
    return _exchanges(text) or bool(listed("edits.remove").find(said(text)))


def _exchanges(text: str) -> bool:
    return any(listed(path).find(said(text)) for path in ("edits.swap", "edits.replace"))


def _ordered_meanwhile(desk: Desk) -> bool:
    """Take a dish that is asked for now as an order of its own; say whether one was."""
    if drafts.drafts(desk) or not _orders_meanwhile(desk):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": DISHES})
    take(desk)
    return True


def _orders_meanwhile(desk: Desk) -> bool:
    """Say whether a dish is asked for now, where the orders that are open come much later: it changes none of them."""
    text, orders = desk.turn.text, [one for one in open_requests(desk) if one.intent == DISHES]
    later = [one for one in orders if one.wanted_at is not None and one.wanted_at - desk.now > _MUCH_LATER]
    if not orders or later != orders or any(takes_out(desk, one) for one in orders):
        return False
    if _exchanges(text) or hears("puts_right", text) or hears("adds", text):
        return False
    if any(moment.has_hour and moment.at > desk.local_now for moment in moments_in(text, desk.local_now)):
        return False
    return hears("asks_for_dish", text) and names_dish(desk, text)


def _kind_asked_besides(desk: Desk) -> str | None:
    """Return what a dish or a thing is asked for as, while a taxi or a wake-up is open and nothing that could hold it."""
    text, sent = desk.turn.text, open_requests(desk)
    if not sent or names_open_request(desk):
        return None
    open_kinds = {one.intent for one in sent}
    things = [one for one in desk.catalogue(Thing).find(text) if one.score >= _SURE_THING]
    free = not (open_kinds & {THINGS, TABLE} or fitting(desk, sent, text))
    if things and free and not gives_up_any(text) and not _exchanges(text):
        return THINGS  # "and the wheelchair? at half past nine, not a late check-out" moves no theatre
    if _swaps(text):
        return None
    return DISHES if names_dish(desk, text) and DISHES not in open_kinds else None
