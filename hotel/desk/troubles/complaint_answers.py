"""Every answer to what was asked about complaints, offers, scores and data, gathered in one place."""

from hotel.desk.desk import Desk
from hotel.desk.guests.erasure import erase, keep_data
from hotel.desk.memory.ratings import take_reason as reason
from hotel.desk.memory.ratings import take_scale as scale
from hotel.desk.troubles.complaint_facts import about, for_staff, remark, said_room
from hotel.desk.troubles.cure import fixed, not_fixed, settle, unclear
from hotel.desk.troubles.offers import accept as accept_offer
from hotel.desk.troubles.offers import decline as decline_offer
from hotel.desk.troubles.offers import unclear as unclear_offer
from hotel.records import Complaint, Question

__all__ = [
    "accept_offer", "decline_offer", "erase", "fixed", "keep_data", "not_fixed", "reason", "scale", "settle",
    "unclear", "unclear_offer", "where",
]  # fmt: skip


def where(desk: Desk, question: Question) -> None:
    """Take the room or the place a visitor names after a complaint or an emergency; pass it on at once."""
    complaint = desk.session.get_one(Complaint, question.complaint_id)
    complaint.room = said_room(desk) or complaint.room
    remark(desk, complaint, "guest", desk.turn.text)
    desk.close(question)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_place", for_staff(desk, complaint))
    if complaint.emergency_kind is not None:
        desk.notify_department("security", "complaint_place", facts=for_staff(desk, complaint))
        desk.notify_level(complaint.level, "complaint_place", for_staff(desk, complaint), complaint)
    desk.say("place_passed_on", about(desk, complaint))
