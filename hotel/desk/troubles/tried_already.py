"""What was advised until somebody comes was done already: "the window's shut", "tried that, nothing". No second repair."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.hearing import hears
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.spoken_of import request_spoken_of

_MAY_TELL = frozenset(
    {REPAIR, "deny", "inform", "chitchat", "change_request", "control_room", "nlu_fallback"}
)


def took_everything(desk: Desk) -> bool:
    """Give such words to those who come for the repair that was just spoken of; say whether they were such."""
    turn = desk.turn
    if turn.intent not in _MAY_TELL or turn.choice_value is not None or "?" in turn.text:
        return False
    request = request_spoken_of(desk) if hears("tried_already", turn.text) else None
    if request is None or request.intent != REPAIR or not request.is_open:
        return False
    pass_on(desk, request)
    return True
