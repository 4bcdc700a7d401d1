"""Nothing is brought to a room on a day on which it is no longer the guest's."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.of_this_guest import requests_of
from hotel.records import OPEN, Need, RequestState, ServiceRequest, Stay


def stay_is_over_then(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask for another day where the stay ends before the one that is wanted, and no longer stay is asked for."""
    if request.wanted_at is None or request.stay_id is None or not KINDS[request.intent].to_own_room:
        return None
    departs = desk.session.get_one(Stay, request.stay_id).departs_on
    wanted = desk.property.local(request.wanted_at)
    if wanted.date() <= departs or requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=LONGER):
        return None
    request.wanted_at = request.wanted_until = None
    return Obstacle(
        "stay_is_over_then", Need.TIME, {"asked": wanted.isoformat(), "departs": departs.isoformat()}
    )
