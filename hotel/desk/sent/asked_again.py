"""Whether what was just asked for is that: "it is for the linen, not for cleaning, right?" sends nobody once more."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import CLEANING, REPAIR
from hotel.desk.hearing import hears
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_held import holding
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import told_alone
from hotel.reading.clauses import questions_in
from hotel.reading.moments import moments_in

_MOST_WORDS = 14
_FOR_MORE = ("asks_to_do", "adds", "one_more", "gives_up")
_VISITS = frozenset({CLEANING, REPAIR})
"""Of things and dishes the words may name more; somebody comes once."""


def took_everything(desk: Desk) -> bool:
    """Tell what is noted with that which was just sent; say whether a question taken for one more of it asks that."""
    turn, request = desk.turn, told_alone(desk)
    if is_pressed(desk) or turn.intent not in _VISITS or not is_short(turn.text, _MOST_WORDS):
        return False
    if request is None or request.intent != turn.intent or not request.is_open:
        return False
    question = next(iter(questions_in(turn.text)), "")
    if not hears("asks_of_it", question) or moments_in(turn.text, desk.local_now):
        return False
    if any(hears(sign, question) for sign in _FOR_MORE):
        return False
    noted = holding(request, question)
    if noted is None and not hears("asks_for_sure", question):
        return False
    if noted is not None:
        desk.say("detail_noted", facts_of(desk, request) | {"said": noted})
    else:
        tell_status(desk, request)
    return True
