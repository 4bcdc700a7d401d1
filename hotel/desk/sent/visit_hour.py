"""The hour of a visit is put right: "not 2:20! in the morning, at 9, when we're up" moves the repair and wakes nobody."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import WAKE_UP
from hotel.desk.drafting.naming import names_anything
from hotel.desk.earlier import turns_before
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.moments import moments_in
from hotel.records import RequestState

_TAKEN_FOR = frozenset(
    {WAKE_UP, "change_request", "inform", "deny", "affirm", "request_cleaning", "nlu_fallback"}
)
_MOST_WORDS = 14


def took_everything(desk: Desk) -> bool:
    """Move the visit spoken of to the hour of words that refuse another one; say whether they name nothing else."""
    turn, whole = desk.turn, desk.turn.whole_text
    if turn.intent not in _TAKEN_FOR or is_pressed(desk) or "?" in whole or not is_short(whole, _MOST_WORDS):
        return False
    wanted = without_refuted(whole, desk.local_now)
    timed = any(moment.has_hour for moment in moments_in(wanted, desk.local_now))
    if wanted == whole or not timed or names_anything(desk, whole):
        return False
    request = request_spoken_of(desk)
    if request is None or not request.is_open or request.intent not in VISITS:
        return False
    if request.state is RequestState.ON_THE_WAY:
        return False
    if not turns_before(desk):  # the whole message is served with its first part
        desk.turn = turn.model_copy(update={"text": whole})
        change_sent(desk, request)
    return True
