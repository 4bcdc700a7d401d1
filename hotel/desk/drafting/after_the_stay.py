"""Nothing is brought to a room on a day on which it is no longer the guest's; what else is booked for one, is told."""

from datetime import date, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, TABLE, TAXI, TOUR
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, Need, RequestState, ServiceRequest, Stay

_TOLD = "day_after_stay"
_OF_A_DAY = frozenset({TABLE, TAXI, TOUR, "book_spa", "arrange_occasion", "request_parking"})
"""What a guest may have on a day on which they no longer live here, though they hardly mean to."""
_LATELY = timedelta(hours=12)
_NIGHT = 6
"""Before this hour the night still belongs to the day before: who flies at four leaves for it from here."""


def tell_of_day_after(desk: Desk, request: ServiceRequest) -> None:
    """Say once that the day is after the stay, and that a longer one may be asked for; it is taken all the same."""
    day = _day_wanted(desk, request)
    if day is None or request.stay_id is None or request.intent not in _OF_A_DAY:
        return
    departs = desk.session.get_one(Stay, request.stay_id).departs_on
    if day <= departs or hears("stays_on", request.words) or _asks_to_stay(desk):
        return
    facts = {"asked": day.isoformat(), "departs": departs.isoformat()}
    if not _is_told(desk, facts):
        desk.say(_TOLD, {**facts})


def _day_wanted(desk: Desk, request: ServiceRequest) -> date | None:
    if request.wanted_at is None:
        return request.wanted_day or request.date_from
    wanted = desk.property.local(request.wanted_at)
    return wanted.date() - timedelta(days=1) if wanted.hour < _NIGHT else wanted.date()


def _asks_to_stay(desk: Desk) -> bool:
    return bool(requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=LONGER))


def _is_told(desk: Desk, facts: dict[str, str]) -> bool:
    """Say whether the guest was told of this very day: nobody hears twice that they leave."""
    said = [reply for turn in earlier_turns(desk, _LATELY) for reply in turn.replies] + desk.replies
    return any(reply.key == _TOLD and facts.items() <= reply.facts.items() for reply in said)


def stay_is_over_then(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask for another day where the stay ends before the one that is wanted, and no longer stay is asked for."""
    if request.wanted_at is None or request.stay_id is None or not KINDS[request.intent].to_own_room:
        return None
    departs = desk.session.get_one(Stay, request.stay_id).departs_on
    wanted = desk.property.local(request.wanted_at)
    if wanted.date() <= departs or _asks_to_stay(desk):
        return None
    request.wanted_at = request.wanted_until = None
    return Obstacle(
        "stay_is_over_then", Need.TIME, {"asked": wanted.isoformat(), "departs": departs.isoformat()}
    )
