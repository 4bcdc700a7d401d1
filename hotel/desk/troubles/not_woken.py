"""The wake-up that was asked for did not wake the guest: a serious complaint, whatever the words were taken for."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import WAKE_UP
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.troubles.complaints import complain
from hotel.records import RequestState, ServiceRequest

_COMPLAINT, _CATEGORY = "complain", "other"
_THAT_MORNING = timedelta(hours=24)


def took_everything(desk: Desk) -> bool:
    """Take "nobody called me" after the hour of a wake-up as a complaint; say whether it was said of one."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent == "emergency" or not hears("not_woken", turn.text):
        return False
    if not _should_have_woken(desk):
        return False
    desk.turn = turn.model_copy(update={"intent": _COMPLAINT, "category": _CATEGORY, "alternatives": ()})
    complain(desk, grave=True)
    return True


def _should_have_woken(desk: Desk) -> bool:
    """Say whether the hour of a wake-up of this guest is over."""
    rung = select(ServiceRequest.id).where(
        of_this_guest(desk, ServiceRequest),
        ServiceRequest.intent == WAKE_UP,
        ServiceRequest.state != RequestState.CANCELLED,
        ServiceRequest.wanted_at.between(desk.now - _THAT_MORNING, desk.now),
    )
    return desk.session.scalars(rung.limit(1)).first() is not None
