"""Words that only sound like a danger: a husband who is slow to get up, "I'm dying for a coffee"."""

import re

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import LATE
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS, LAUNDRY
from hotel.desk.drafting.naming import without_held
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.whose_after_all import NOTED
from hotel.desk.ordering.laundry_words import blank_express, denies_express
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.not_understood import unsure
from hotel.desk.talking.spoken_of import spoken_of
from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.reading.kind_words import kind_named

_DANGER, _UNCLEAR = "emergency", "nlu_fallback"
_CHANGE, _TELLS = "change_request", "inform"
_LEAVING = "check_out_time"
_MAY_MEAN_LATER = frozenset(
    {_UNCLEAR, _DANGER, "extend_stay", "inform", "ask_hotel", "request_early_check_in", "change_request"}
    | {"affirm", "chitchat", "complain", "out_of_scope", "announce_arrival", "control_room"}
)
_SURE = 0.8
"""Below this, and in few words, what is on order gave them their sound."""
_A_NAME = 2
"""So many words at most are a name."""


def took_everything(desk: Desk) -> bool:
    """Serve such words as what they ask for, and raise no alarm; say whether they asked for anything known."""
    if desk.turn.choice_value is not None:
        return False
    if desk.turn.intent == _DANGER and _only_tells_whose(desk):
        desk.turn = desk.turn.model_copy(update={"intent": _TELLS, "alternatives": ()})
        return False
    if desk.turn.intent == _DANGER and _only_names_what_is_held(desk):
        desk.turn = desk.turn.model_copy(update={"intent": _CHANGE, "alternatives": ()})
        return False
    harmless = desk.turn.intent == _DANGER and only_sounds_like_one(desk)
    if (harmless or desk.turn.intent in _MAY_MEAN_LATER - {_DANGER}) and _wants_to_leave_later(desk):
        desk.turn = desk.turn.model_copy(update={"intent": LATE, "topic": None, "alternatives": ()})
        take(desk)
        return True
    if harmless:
        others = tuple(one for one in desk.turn.alternatives if one != _DANGER)
        named = [kind for kind in KINDS if kind_named(kind, desk.turn.text)]
        intent = named[0] if len(named) == 1 else _UNCLEAR
        desk.turn = desk.turn.model_copy(update={"intent": intent, "alternatives": others})
    return False


def serve_as_heard(desk: Desk) -> bool:
    """Serve words that only sounded like a danger and that nothing else took; say whether they were such."""
    if desk.turn.intent == _DANGER:
        return False
    if desk.turn.intent == _CHANGE:
        change_request(desk)
    elif desk.turn.intent in KINDS:
        take(desk)
    elif desk.turn.intent != _TELLS or not desk.replies:
        unsure(desk)
    return True


def only_sounds_like_one(desk: Desk) -> bool:
    """Say whether all that sounds like a danger is a habit or a manner of speaking."""
    text = desk.turn.text
    if not hears("no_danger", text):
        return False
    rest = without("no_danger", text)
    return not hears("danger_beside", rest) and kind_in(desk.session, desk.property.id, rest) is None


def _only_names_what_is_held(desk: Desk) -> bool:
    """Say whether the words take up what is ordered, and tell of no danger beside it: "take the water with gas off"."""
    if desk.turn.confidence >= _SURE and not is_short(desk.turn.text, PHRASE):
        return False
    rest = desk.turn.text
    for request in [*drafts(desk), *open_requests(desk)]:
        rest = without_held(request, rest)
        if request.intent == LAUNDRY and denies_express(rest):
            rest = blank_express(rest)
    told = hears("danger_beside", rest) or kind_in(desk.session, desk.property.id, rest) is not None
    return rest != desk.turn.text and not told


def _only_tells_whose(desk: Desk) -> bool:
    """Say whether the words only tell of whom what was noted is true: "it's my daughter, not me! Mia, she's 4".

    But for a name every word is somebody's kin, age or a pronoun: "my daughter is chokign" is heard, however it is typed
    and whatever was noted just now.
    """
    text = desk.turn.text
    noted = any(told_last(desk, key, JUST_NOW) for key in NOTED)
    if desk.turn.confidence >= _SURE or not (noted or hears("not_mine", text)):
        return False
    if hears("danger_beside", text) or kind_in(desk.session, desk.property.id, text) is not None:
        return False
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)
    others = [one for one in words if not labels_in("companions", one) and without("only_who", one).strip()]
    named = hears("not_mine", text) or all(one[0].isupper() for one in others)
    return named and len(others) < len(words) and len(others) <= _A_NAME


def _wants_to_leave_later(desk: Desk) -> bool:
    """Say whether "can we have longer?" follows what was told of leaving."""
    subject = spoken_of(desk) if hears("later_then", desk.turn.text) else None
    return subject is not None and subject.topic == _LEAVING
