"""A "no" to "shall I ask reception?" refuses just that: nothing is cancelled by it, and nothing noted."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_anything
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.house.question_passed_on import asked_in
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.not_understood import unsure
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in

_GIVES_UP = frozenset({"deny", "cancel", "cancel_request"})
_TAKEN_FOR = _GIVES_UP | {"inform", "thank", "chitchat", "nlu_fallback", "change_request", "ask_human"}


def took_everything(desk: Desk) -> bool:
    """Leave unasked what it was offered to ask; say whether the words said no more than that.

    Where they go on ("no need to ask. When would we be done?"), the rest is served; taken for giving up something
    all in all, it is asked about first.
    """
    turn = desk.turn
    if is_pressed(desk) or turns_before(desk) or not _was_offered(desk):
        return False
    first, *others = sentences_in(turn.text) or [""]
    if not _only_refuses(desk, first):
        return False
    rest = " ".join(others)
    if not rest and turn.intent not in _TAKEN_FOR:
        return False
    if rest:
        desk.turn = turn.model_copy(update={"text": rest})
        if turn.intent not in _GIVES_UP or names_anything(desk, rest):
            return False
        unsure(desk)
    elif turn.of == 1:
        talk.as_you_wish(desk)
    return True


def _was_offered(desk: Desk) -> bool:
    """Say whether the last answer offered to ask, and asked for nothing else that a "no" could answer."""
    last = last_message(desk, JUST_NOW)
    asked = any(question.asked_in == turn.message_id for question in desk.questions for turn in last)
    return bool(asked_in(last)) and not asked


def _only_refuses(desk: Desk, sentence: str) -> bool:
    said = consent_in(sentence)
    refuses = said.no or said.stop or hears("asks_themselves", sentence)
    return refuses and not said.yes and is_short(sentence, PHRASE) and not names_anything(desk, sentence)
