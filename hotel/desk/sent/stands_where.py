"""Something is asked after, whatever the words were taken for: "and what about the cot?", "where is the usual water?".

A question that names what stands and asks for no act changes and cancels nothing: it is told where that stands.
"""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import DISHES, KINDS, THINGS
from hotel.desk.drafting.naming import names, names_held, names_what_none_holds
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears, without
from hotel.desk.sent.asked_of import asked_of, at_hour
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_held import tells_detail
from hotel.reading.clauses import sentences_in
from hotel.reading.moments import hours_in
from hotel.records import Need, ServiceRequest, Thing

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
_ACTS = frozenset({"change_request", "change_booking", "cancel", "cancel_request", "deny"})
"""Taken for these, even "and the taxi?" alone only asks."""
_REFUSALS = frozenset({"deny", "cancel", "cancel_request"})
_DOUBTFUL = 0.6
_NEVER_A_QUESTION = frozenset({"emergency", "complain", DISHES, "affirm", "ask_request_status", "ask_human"})
_MISTAKEN = frozenset({*KINDS, "change_request", "affirm"})
"""Taken for these, a question whether it is still on changes nothing."""
_STATUS, _DETAIL = "ask_request_status", "inform"
_TAKES_BACK = ("gives_up", "only_asked", "only_asking")
_WANTS_AN_ACT = ("asks_for_act", "gives_up", "without_us")


def took_everything(desk: Desk) -> bool:
    """Say where the thing stands that is asked after; what should be in the room and is missing is brought."""
    turn = desk.turn
    if turn.choice_value is None and _told_what_only_asks(desk):
        return True
    may_ask = turn.intent in _MAY_ASK or (turn.intent in _MISTAKEN and "?" in turn.text)
    if turn.choice_value is not None or not may_ask or not is_short(turn.text, _MOST_WORDS):
        return False
    if desk.open_question(Need.FIXED) is not None and "?" not in turn.text:
        return False  # "the towels are here, let's see about the cleaning" answers whether it is put right
    return _told_where_it_stands(desk) or _brings_the_usual(desk)


def _told_what_only_asks(desk: Desk) -> bool:
    """Tell of what a question names and wants nothing done about; leave the rest of the words to be served."""
    turn = desk.turn
    doubtful = turn.intent in _ACTS or turn.intent in KINDS or turn.confidence < _DOUBTFUL
    waiting = open_requests(desk) if doubtful and turn.intent not in _NEVER_A_QUESTION else []
    if not waiting or (turn.intent not in _ACTS and any(hears(sign, turn.text) for sign in _TAKES_BACK)):
        return False
    sentences = sentences_in(turn.text)
    asked = {one: about for one in sentences if (about := _only_asked(desk, one, waiting))}
    if not asked:
        return False
    noted = any(hears("asks_what_is_noted", one) for one in asked)
    for request in list(dict.fromkeys(request for about in asked.values() for request in about))[:_SHOWN]:
        if noted:
            desk.say("held_in_request", facts_of(desk, request))
        else:
            tell_status(desk, request)
    rest = " ".join(one for one in sentences if one not in asked)
    if not tells_detail(rest) or (turn.intent in _REFUSALS and not _is_given_up(rest, waiting)):
        return True
    # The doubt was of all the words together.
    intent = _DETAIL if turn.confidence < _DOUBTFUL else turn.intent
    desk.turn = turn.model_copy(update={"text": rest, "intent": intent})
    return False


def _is_given_up(rest: str, waiting: Sequence[ServiceRequest]) -> bool:
    """Say whether what is said beside a question refuses anything that stands, and not just what was offered."""
    return hears("gives_up", rest) or any(names(one, rest) for one in waiting)


def _only_asked(desk: Desk, question: str, waiting: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return what of `waiting` a question names that asks for no act, and names nothing else."""
    if not _is_question(desk, question) or any(hears(sign, question) for sign in _WANTS_AN_ACT):
        return []
    if desk.turn.intent not in _ACTS and not hears("asks_of_it", question):
        return []
    named = [one for one in waiting if names(one, question)]
    if not named or names_what_none_holds(desk, named, question, surely=True):
        return []
    timed = bool(hours_in(question, desk.local_now))
    return at_hour(desk, named, question) if timed else named


def _is_question(desk: Desk, sentence: str) -> bool:
    """Say whether `sentence` was written as a question; words that were cut from a message have lost the mark."""
    after = desk.turn.whole_text.partition(sentence)[2]
    return sentence.rstrip(" )").endswith("?") or after.lstrip(" )").startswith("?")


def _told_where_it_stands(desk: Desk) -> bool:
    """Tell where the open request stands that the words name, if only by one word of what it holds."""
    text, waiting = desk.turn.text, open_requests(desk)
    if desk.turn.intent == "complain":
        return False
    if desk.turn.intent != _STATUS and (_told_if_stands(desk, waiting) or _told_its_hour(desk, waiting)):
        return True
    if desk.turn.intent in _MISTAKEN or not hears("asks_where_stands", text):
        return False
    named = [one for one in waiting if names_held(one, text)]
    if desk.turn.intent == _STATUS and any(names(one, text) for one in waiting):
        return False  # the status as such finds them
    told = named or asked_of(desk, waiting, text)
    if not told or (named and names_what_none_holds(desk, named, text)):
        return False
    for one in told[:_SHOWN]:
        tell_status(desk, one)
    return True


def _told_its_hour(desk: Desk, waiting: Sequence[ServiceRequest]) -> bool:
    """Tell of the one that the words name and ask the hour of: "is breakfast still 8:30?", «столик на 6 или на 7?»."""
    text = desk.turn.text
    timed = bool(hours_in(text, desk.local_now)) or hears("this_hour_or_other", text)
    if "?" not in desk.turn.whole_text or not timed or hears("asks_house_hours", text):
        return False
    either = hears("this_hour_or_other", text)
    rest = without("this_hour_or_other", text)
    if any(hears(sign, rest) for sign in _WANTS_AN_ACT):
        return False
    named = [one for one in named_among(desk, waiting, text) if one.wanted_at is not None]
    told = [one for one in named if either or own_hour(desk, one) is not None]
    for one in told[:_SHOWN]:
        tell_status(desk, one)
    return bool(told)


def _told_if_stands(desk: Desk, waiting: Sequence[ServiceRequest]) -> bool:
    """Tell of what the words ask whether it is still on, by its kind and its hour; say whether anything of it stands."""
    if not hears("asks_if_stands", desk.turn.text):
        return False
    named = [one for one in waiting if names(one, desk.turn.text)]
    told = [one for one in named if own_hour(desk, one) is not None] or named
    for one in told[:_SHOWN]:
        tell_status(desk, one)
    return bool(told)


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
