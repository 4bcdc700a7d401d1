"""Whoever mends such things and takes a complaint has taken the repair that goes with it: nobody is asked for it twice."""

from datetime import datetime

from hotel.desk.backstage import Backstage, staff_named
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.troubles.complaint_facts import linked
from hotel.records import Complaint, RequestState, ServiceRequest


def take_repairs(
    desk: Backstage, complaint: Complaint, by: str, comes: datetime | None
) -> list[ServiceRequest]:
    """Let `by` take the repairs of `complaint` that are for one of their departments; return them."""
    member = staff_named(desk, by)
    if member is None:
        return []
    theirs = [
        one
        for one in linked(desk, complaint)
        if one.intent == REPAIR and one.state is RequestState.SENT and one.department in member.departments
    ]
    for repair in theirs:
        repair.move(RequestState.ACCEPTED, at=desk.now, by=by)
        repair.promised_at = comes or repair.promised_at
    return theirs
