"""What was lost has turned up, or need not be looked for: the search for it is over, and reception knows."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, LOST
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import withdraw
from hotel.desk.sent.words_held import speaks_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.reading.clauses import sentences_in
from hotel.records import ServiceRequest

_ASKS = "ask_"
_TAKEN_FOR = frozenset({LOST, UNDISTURBED})
"""What such words themselves are taken for."""


def took_everything(desk: Desk) -> bool:
    """End the search for what the guest has found; say whether nothing else is left to serve."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None:
        return False
    of_it = [one for one in sentences_in(turn.text) if _is_over(one)]
    lost = _meant(desk, " ".join(of_it)) if of_it else None
    if lost is None or kind_in(desk.session, desk.property.id, turn.text) is not None:
        return False
    withdraw(desk, lost)
    desk.say("found_again", facts_of(desk, lost))
    rest = " ".join(one for one in sentences_in(turn.text) if one not in of_it)
    asks = turn.intent in KINDS or turn.intent.startswith(_ASKS)
    if not rest or not asks or turn.intent in _TAKEN_FOR:
        return True  # "it was in my slipper": that asks for none
    desk.turn = turn.model_copy(update={"text": rest})
    return False


def _is_over(sentence: str) -> bool:
    found = hears("found_it", sentence) and not hears("of_what_is_found", sentence) and "?" not in sentence
    return found or hears("need_not_look", sentence)


def _meant(desk: Desk, text: str) -> ServiceRequest | None:
    """Return the search for what the words name, else the only one."""
    lost = [one for one in open_requests(desk) if one.intent == LOST]
    named = [one for one in lost if speaks_of(one, text)]
    among = named or lost
    return among[0] if len(among) == 1 else None
