"""A longer stay told beside what it puts an end to: "we stay until Sunday after all, so drop the taxi" asks for both."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in
from hotel.records import OPEN, RequestState

_PUTS_AN_END = frozenset({"cancel", "cancel_request", "change_request"})


def take_apart(desk: Desk) -> str | None:
    """Leave in the turn what is given up, and return the words that tell of staying on; None where none do."""
    turn = desk.turn
    if is_pressed(desk) or desk.stay is None or turn.intent not in _PUTS_AN_END or "?" in turn.text:
        return None
    if requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=LONGER):
        return None
    clauses = [one.within(turn.text).strip() for one in clauses_in(turn.text)]
    staying = [one for one in clauses if hears("stays_on", one)]
    rest = [one for one in clauses if one not in staying]
    if not staying or not rest:
        return None
    desk.turn = turn.model_copy(update={"text": ", ".join(rest)})
    return ", ".join(staying)


def ask_for(desk: Desk, words: str | None) -> None:
    """Ask for the longer stay that was told beside, after the rest was served."""
    if words is not None:
        with desk.heard_as(text=words, intent=LONGER, confidence=1.0):
            take(desk)
