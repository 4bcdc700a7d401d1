"""An allergy told after a taxi or a wake-up: it is the guest's, and the kitchen's to know, and no driver's."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LAUNDRY, LOST, LUGGAGE, REPAIR, TAXI, TOUR, WAKE_UP
from hotel.desk.hearing import hears
from hotel.desk.memory.barred_foods import allergens_told
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.preferences import state_preference
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import questions_in

_MISTAKEN = frozenset(
    {"change_request", "cancel_request", "ask_request_status", "inform", "deny", "nlu_fallback"}
)
_EAT_NOTHING = frozenset({TAXI, WAKE_UP, REPAIR, LAUNDRY, LUGGAGE, LOST, TOUR})
"""With these nothing is eaten."""


def took_everything(desk: Desk) -> bool:
    """Keep the allergy as what it is; say whether the words were taken for a word on something else."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent not in _MISTAKEN or desk.stay is None:
        return False
    telling = tells_what_must_not(turn.text) and allergens_told(desk, turn.text)
    if (
        not telling
        or hears("allergy_denied", turn.text)
        or any(map(tells_what_must_not, questions_in(turn.text)))
    ):
        return False
    spoken = request_spoken_of(desk)
    if spoken is None or spoken.intent not in _EAT_NOTHING:
        return False
    state_preference(desk)
    return True
