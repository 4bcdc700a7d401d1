"""A complaint ends on its guest's word: whoever was alerted is told, and what was asked for besides stands."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.troubles.alerted import tell_alerted
from hotel.desk.troubles.complaint_facts import about, for_staff, linked, remark
from hotel.desk.troubles.cure import close_questions
from hotel.records import Complaint, ComplaintState


def withdraw(desk: Desk, complaints: Sequence[Complaint], *, given_up: bool = False) -> None:
    """End `complaints` on the guest's word, and tell all who had them; what was asked for besides stands.

    What is `given_up` was a complaint, and is none any more.
    """
    for complaint in complaints:
        end(desk, complaint)
    stands = [one for complaint in complaints for one in linked(desk, complaint) if one.is_open]
    told = about(desk, complaints[-1]) | {"count": len(complaints), "given_up": given_up}
    desk.say("complaint_withdrawn", told | {"requests": [facts_of(desk, one) for one in stands]})


def end(desk: Desk, complaint: Complaint) -> None:
    """End `complaint` as taken back; the guest is told by the caller."""
    complaint.state, complaint.closed_at = ComplaintState.WITHDRAWN, desk.now
    complaint.acknowledge_by = None
    remark(desk, complaint, "guest", desk.turn.whole_text)
    remark(desk, complaint, "guest", ComplaintState.WITHDRAWN.value)
    close_questions(desk, complaint)
    desk.session.flush()
    tell_alerted(desk, complaint, "complaint_withdrawn", for_staff(desk, complaint))
