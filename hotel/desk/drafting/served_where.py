"""Where a surprise is to be: "at our table in the restaurant, not in the room" names its place, and books no table."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.hearing import heard, without
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.records import RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {
        "change_request",
        "inform",
        "nlu_fallback",
        "out_of_scope",
        "complain",
        "affirm",
        "deny",
        TABLE,
        OCCASION,
    }
)


def took_everything(desk: Desk) -> bool:
    """Put the place on the surprise that is spoken of, with what else is said of it; say whether the words told one."""
    whole = desk.turn
    place = heard("served_at", whole.text)
    if place is None or is_pressed(desk) or whole.intent not in _TAKEN_FOR or "?" in whole.text:
        return False
    surprise = _spoken_of(desk)
    if surprise is None or surprise.state is RequestState.ON_THE_WAY:
        return False
    held = surprise
    if surprise.state is not RequestState.DRAFT:
        surprise = amendments.begin(desk, held)
    with desk.heard_as(text=without("served_at", whole.text)):
        fill(desk, surprise)
        surprise.place_said = place
    if surprise is held:
        drafts.advance(desk, surprise)
    else:
        weigh(desk, held, surprise, found=True)
    return True


def _spoken_of(desk: Desk) -> ServiceRequest | None:
    """Return the surprise that was asked about or spoken of last, or the only one where no table is booked."""
    asked, spoken = draft_just_asked(desk), request_spoken_of(desk)
    found = [one for one in (*drafts.drafts(desk), *open_requests(desk)) if one.intent == OCCASION]
    for one in (asked[1] if asked is not None else None, spoken):
        if one is not None:
            return one if one in found else None
    return found[0] if len(found) == 1 else None
