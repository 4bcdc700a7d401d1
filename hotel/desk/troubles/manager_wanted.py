"""The manager is called for, right after a complaint was told of: it goes to the duty manager at once."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER, about, deadline, for_staff, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.records import ComplaintState


def took_call(desk: Desk) -> bool:
    """Give the complaint spoken of to the duty manager, and go on: a person answers in the chat besides."""
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
