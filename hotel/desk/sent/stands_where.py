"""Something is asked after, whatever the words were taken for: "and what about the cot?", "where is the usual water?"."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS, THINGS
from hotel.desk.drafting.naming import entry_of, names, names_anything_else, names_held
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.house.narrower import words_asked, words_of
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.records import ServiceRequest, Thing

_MOST_WORDS, _SHOWN = 12, 3
_SURE = 91
_MAY_ASK = frozenset(
    {
        "ask_menu",
        "ask_recommendation",
        "ask_hotel",
        "ask_directions",
        "ask_bill",
        "ask_request_status",
        "inform",
    }
    | {"out_of_scope", "nlu_fallback", "chitchat", "bot_challenge", "complain"}
)
_MISTAKEN = frozenset({*KINDS, "change_request", "affirm"})
"""Taken for these, a question whether it is still on changes nothing."""
_STATUS = "ask_request_status"


def took_everything(desk: Desk) -> bool:
    """Say where the thing stands that is asked after; what should be in the room and is missing is brought."""
    turn = desk.turn
    may_ask = turn.intent in _MAY_ASK or (turn.intent in _MISTAKEN and "?" in turn.text)
    if turn.choice_value is not None or not may_ask or not is_short(turn.text, _MOST_WORDS):
        return False
    return _told_where_it_stands(desk) or _brings_the_usual(desk)


def _told_where_it_stands(desk: Desk) -> bool:
    """Tell where the open request stands that the words name, if only by one word of what it holds."""
    text, waiting = desk.turn.text, open_requests(desk)
    if desk.turn.intent == "complain":
        return False
    if desk.turn.intent != _STATUS and hears("asks_if_stands", text) and _told_if_stands(desk, waiting):
        return True
    if desk.turn.intent in _MISTAKEN or not hears("asks_where_stands", text):
        return False
    named = [one for one in waiting if names_held(one, text)]
    if desk.turn.intent == _STATUS and any(names(one, text) for one in waiting):
        return False  # the status as such finds them
    told = named or [one for one in waiting if _holds_word_of(one, text)]
    if not told or any(names_anything_else(desk, one, text) for one in named):
        return False
    for one in told[:_SHOWN]:
        tell_status(desk, one)
    return True


def _told_if_stands(desk: Desk, waiting: Sequence[ServiceRequest]) -> bool:
    """Tell of what the words ask whether it is still on, by its kind and its hour; say whether anything of it stands."""
    named = [one for one in waiting if names(one, desk.turn.text)]
    told = [one for one in named if own_hour(desk, one) is not None] or named
    for one in told[:_SHOWN]:
        tell_status(desk, one)
    return bool(told)


def _holds_word_of(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of the name of something that `request` holds: "the shirt" of its ironing."""
    held = [entry for line in request.lines if (entry := entry_of(line)) is not None]
    told = tuple(one for entry in held for one in (entry.name or {}).values())
    return any(not words_of(told).isdisjoint(forms) for forms in words_asked(text))


def _brings_the_usual(desk: Desk) -> bool:
    text = desk.turn.text
    if desk.stay is None or not hears("usually_here", text):
        return False
    if any(names_held(one, text) for one in (*drafts(desk), *open_requests(desk))):
        return False
    if not any(mention.score >= _SURE for mention in desk.catalogue(Thing).find(text)):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": THINGS, "topic": None, "category": None})
    take(desk)
    return True
