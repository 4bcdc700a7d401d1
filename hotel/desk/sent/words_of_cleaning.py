"""Words on the cleaning, taken for something else: what to see to above all, and the hour to come at."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import CLEANING
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in

_SURE = 0.88
"""From here on it is a change of something that stands."""


def took_everything(desk: Desk) -> bool:
    """Serve the words as being on the cleaning that stands, or as asking for one; say whether they were."""
    return (
        not is_pressed(desk)
        and "?" not in desk.turn.text
        and (_tells_what_to_clean(desk) or _asks_for_cleaning(desk))
    )


def _tells_what_to_clean(desk: Desk) -> bool:
    """Give those who are to clean what they are to see to, in words that were taken for a complaint; say whether told."""
    turn, spoken = desk.turn, request_spoken_of(desk)
    if turn.intent != "complain" or turn.category != "cleanliness" or spoken is None:
        return False
    presses = any(hears(sign, turn.text) for sign in ("repeated", "indignant", "visited", "never_came"))
    if spoken.intent != CLEANING or not spoken.is_open or presses:
        return False
    pass_on(desk, spoken)
    return True


def _asks_for_cleaning(desk: Desk) -> bool:
    """Send a maid at the hour said, in words taken for a change of what has nothing to do with it; say whether asked."""
    turn = desk.turn
    if turn.intent != "change_request" or turn.confidence >= _SURE:
        return False
    held = [*drafts.drafts(desk), *open_requests(desk)]
    timed = bool(hours_in(turn.text, desk.local_now))
    if not timed or any(names(one, turn.text) or one.intent == CLEANING for one in held):
        return False
    if not kind_named(CLEANING, turn.text):
        return False
    with desk.heard_as(intent=CLEANING):
        take(desk)
    return True
