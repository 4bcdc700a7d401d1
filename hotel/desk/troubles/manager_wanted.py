"""The manager: called for after a complaint, which goes to the duty manager at once; or wondered at, and explained."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER, about, deadline, for_staff, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.records import Complaint, ComplaintState


def took_call(desk: Desk) -> bool:
    """Give the complaint spoken of to the duty manager, and go on: a person answers in the chat besides.

    "Which manager??" calls for none: it is told why one was called, and nothing is left to serve.
    """
    if desk.turn.intent != "emergency" and hears("wonders_at_manager", desk.turn.text):
        return _explained(desk)
    if desk.turn.intent != "ask_human" or not hears("wants_manager", desk.turn.text):
        return False
    complaint = complaint_spoken_of(desk)
    if complaint is None or complaint.state is ComplaintState.DONE:
        return False
    complaint.level = max(complaint.level, DUTY_MANAGER)
    complaint.acknowledge_by = deadline(desk, complaint.severity)
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.flush()
    desk.notify_level(complaint.level, "complaint_manager_wanted", for_staff(desk, complaint), complaint)
    desk.say("complaint_with_manager", about(desk, complaint))
    return False


def _explained(desk: Desk) -> bool:
    """Say what a manager was called for; say whether one was."""
    mine = (of_this_guest(desk, Complaint), Complaint.level >= DUTY_MANAGER)
    complaint = desk.session.scalars(select(Complaint).where(*mine).order_by(Complaint.id.desc())).first()
    if complaint is not None:
        desk.say(
            "manager_explained", about(desk, complaint) | {"alarm": complaint.emergency_kind is not None}
        )
    return complaint is not None
