"""Erasing a guest's data at their word: asked once; the law's papers and open requests stay."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import (
    OPEN,
    Choice,
    Complaint,
    ComplaintRemark,
    ComplaintState,
    Conversation,
    Feedback,
    HandledTurn,
    InboxMessage,
    Need,
    Notice,
    NoticeState,
    OutboxMessage,
    Photo,
    Preference,
    Question,
    RequestState,
    ServiceRequest,
    Stay,
    UsualLine,
)
from hotel.turn import Button

_KEPT: tuple[Fact, ...] = ("bill", "registration")


def ask(desk: Desk) -> None:
    """Ask once whether all data is to be erased, and say what stays."""
    desk.ask(Need.ERASE)
    buttons = (Button("erase", "affirm"), Button("keep", "deny"))
    desk.say("ask_erase", {"kept": list(_KEPT), "open_requests": _open_requests(desk)}, buttons)


def erase(desk: Desk, question: Question) -> None:
    """Erase the guest's name, preferences and writing; keep bill, registration and open requests."""
    desk.close(question)
    guest = desk.guest
    if guest is None:
        return
    stays = list(desk.session.scalars(select(Stay.id).where(Stay.guest_id == guest.id)))
    talks = list(desk.session.scalars(select(Conversation.id).where(Conversation.stay_id.in_(stays))))
    desk.session.execute(delete(Preference).where(Preference.guest_id == guest.id))
    desk.session.execute(delete(UsualLine).where(UsualLine.guest_id == guest.id))
    guest.given_name = guest.surname = ""
    guest.locale, guest.erased_at = None, desk.now
    _erase_writing(desk, talks)
    _erase_what_is_over(desk, stays, talks)
    desk.say("data_erased", {"kept": list(_KEPT), "open_requests": _open_requests(desk)})


def keep_data(desk: Desk, question: Question) -> None:
    """Take "rather not": nothing is erased."""
    desk.close(question)
    desk.say("data_kept")


def _open_requests(desk: Desk) -> int:
    if desk.stay is None:
        return 0
    found = select(ServiceRequest.id).where(
        ServiceRequest.stay_id == desk.stay.id, ServiceRequest.state.in_(OPEN | {RequestState.DRAFT})
    )
    return len(desk.session.scalars(found).all())


def _erase_writing(desk: Desk, talks: Sequence[int]) -> None:
    """Blank every message but the present one, which is only the yes and may have to be answered again."""
    messages = select(InboxMessage.id).where(
        InboxMessage.conversation_id.in_(talks), InboxMessage.id != desk.turn.message_id
    )
    execute = desk.session.execute
    handled = update(HandledTurn).where(HandledTurn.message_id.in_(messages))
    execute(handled.values(text="", replies=[]).execution_options(synchronize_session=False))
    written = update(InboxMessage).where(InboxMessage.id.in_(messages))
    execute(written.values(text="").execution_options(synchronize_session=False))
    told_them = update(OutboxMessage).where(OutboxMessage.conversation_id.in_(talks))
    execute(told_them.values(text="", buttons=[], cards=[], order=None))
    execute(delete(Photo).where(Photo.conversation_id.in_(talks)))
    execute(delete(Choice).where(Choice.conversation_id.in_(talks)))
    asked = update(Question).where(Question.conversation_id.in_(talks), Question.need == Need.IDENTITY)
    execute(asked.values(subject=None))  # it may hold a surname
    told = update(Notice).where(Notice.conversation_id.in_(talks), Notice.state != NoticeState.WAITING)
    execute(told.values(facts={}))


def _erase_what_is_over(desk: Desk, stays: Sequence[int], talks: Sequence[int]) -> None:
    """Blank the guest's words in what is finished; what the hotel still owes needs them."""
    execute = desk.session.execute
    finished = ServiceRequest.state.not_in(OPEN | {RequestState.DRAFT})
    execute(
        update(ServiceRequest).where(ServiceRequest.stay_id.in_(stays), finished).values(words="", note=None)
    )
    execute(update(Feedback).where(Feedback.stay_id.in_(stays)).values(words=""))
    ended = (ComplaintState.CLOSED, ComplaintState.FALSE_ALARM)
    over = select(Complaint.id).where(Complaint.conversation_id.in_(talks), Complaint.state.in_(ended))
    remarks = update(ComplaintRemark).where(
        ComplaintRemark.complaint_id.in_(over), ComplaintRemark.by == "guest"
    )
    execute(remarks.values(text="").execution_options(synchronize_session=False))
    settled = update(Complaint).where(Complaint.conversation_id.in_(talks), Complaint.state.in_(ended))
    execute(settled.values(words=""))
