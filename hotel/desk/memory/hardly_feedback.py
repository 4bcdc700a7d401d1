"""What was taken for praise or for a score and is neither: a question praises nobody, "8, good" may be the table's hour."""

from datetime import datetime

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.reading.numbers import numbers_in
from hotel.reading.scores import score_in
from hotel.records import Need

UNSURE, THANK, _DETAIL = "nlu_fallback", "thank", "inform"
_PRAISE, _RATING = "give_praise", "rate_stay"
_FEEDBACK = frozenset({_PRAISE, _RATING, "complain", "emergency"})
_HOURS_OF_DIAL = 12
_FEW = 4


def heard_otherwise(desk: Desk) -> str | None:
    """Hear such words as what else they may be; return the intent whose handler serves them, None where they stay."""
    turn = desk.turn
    if turn.choice_value is not None or desk.open_question(Need.SCALE, Need.WHY) is not None:
        return None
    otherwise = _otherwise(desk)
    if otherwise is not None:
        desk.turn = turn.model_copy(update={"intent": otherwise, "confidence": 1 - turn.confidence})
    return otherwise


def _otherwise(desk: Desk) -> str | None:
    turn = desk.turn
    others = [one for one in turn.otherwise if one not in _FEEDBACK]
    if turn.intent == _PRAISE and turn.text.rstrip().endswith("?") and not hears("gratitude", turn.text):
        return next(iter(others), UNSURE)
    if turn.intent != _RATING or not is_short(turn.text, _FEW) or hears("gives_score", turn.text):
        return None
    score, hours = score_in(turn.text), _hours_told(desk)
    if score is None or not hours or _names_scale(turn.text):
        return None
    same = score.value % _HOURS_OF_DIAL in {hour % _HOURS_OF_DIAL for hour in hours}
    return THANK if same else _DETAIL


def _names_scale(text: str) -> bool:
    return len(numbers_in(text)) > 1 or hears("out_of_ten", text) or hears("out_of_five", text)


def _hours_told(desk: Desk) -> list[int]:
    """Return the hours at which something stands that the last answer told of."""
    told = [reply.facts.get("time") for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    return [datetime.fromisoformat(one).hour for one in told if isinstance(one, str) and "T" in one]
