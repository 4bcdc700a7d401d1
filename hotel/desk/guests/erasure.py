"""Erasing a guest's data, or a visitor's chat, at their word: asked once; what is open and the law's papers stay."""

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from hotel.desk.desk import Desk
from hotel.desk.of_this_guest import of_this_guest, requests_of
from hotel.facts import Fact
from hotel.records import (
    OPEN,
    SETTLED,
    Choice,
    Complaint,
    ComplaintRemark,
    Conversation,
    Feedback,
    Guest,
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
_CHAT = "chat"
"""What the question is about where only the present conversation is to be erased."""


def ask(desk: Desk) -> None:
    """Ask once whether all data is to be erased, of a visitor: whether this chat is; say what stays."""
    buttons = (Button("erase", "affirm"), Button("keep", "deny"))
    if desk.guest is None:
        desk.ask(Need.ERASE, subject=_CHAT)
        desk.say("ask_erase_chat", {"still_open": _still_open(desk)}, buttons)
    else:
        desk.ask(Need.ERASE)
        desk.say("ask_erase", {"kept": list(_KEPT), "still_open": _still_open(desk)}, buttons)


def erase(desk: Desk, question: Question) -> None:
    """Erase what was asked about: a guest's data, or this chat alone, whoever has proved to write it since."""
    desk.close(question)
    if desk.guest is None or question.subject == _CHAT:
        _erase_conversations(desk, (), (desk.conversation.id,))
        desk.say("chat_erased", {"still_open": _still_open(desk)})
    else:
        _erase_guest(desk, desk.guest)
        desk.say("data_erased", {"kept": list(_KEPT), "still_open": _still_open(desk)})


def keep_data(desk: Desk, question: Question) -> None:
    """Take "rather not": nothing is erased."""
    desk.close(question)
    desk.say("data_kept")


def _still_open(desk: Desk) -> int:
    """Return how many requests and complaints the hotel has yet to see to; the guest's words in them stay."""
    complaints = select(Complaint.id).where(of_this_guest(desk, Complaint), Complaint.state.not_in(SETTLED))
    requests = requests_of(desk, OPEN | {RequestState.DRAFT})
    return len(requests) + len(desk.session.scalars(complaints).all())


def _erase_guest(desk: Desk, guest: Guest) -> None:
    """Erase the guest's name, preferences and writing; keep bill, registration and open requests."""
    stays = list(desk.session.scalars(select(Stay.id).where(Stay.guest_id == guest.id)))
    talks = list(desk.session.scalars(select(Conversation.id).where(Conversation.stay_id.in_(stays))))
    desk.session.execute(delete(Preference).where(Preference.guest_id == guest.id))
    desk.session.execute(delete(UsualLine).where(UsualLine.guest_id == guest.id))
    guest.given_name = guest.surname = ""
    guest.locale, guest.erased_at = None, desk.now
    _erase_conversations(desk, stays, talks)


def _erase_conversations(desk: Desk, stays: Sequence[int], talks: Sequence[int]) -> None:
    _erase_writing(desk, talks)
    _erase_what_is_over(desk, stays, talks)


def _erase_writing(desk: Desk, talks: Sequence[int]) -> None:
    """Blank every message but the present one, which is only the yes and may have to be answered again."""
    messages = select(InboxMessage.id).where(
        InboxMessage.conversation_id.in_(talks), InboxMessage.id != desk.turn.message_id
    )
    execute = desk.session.execute
    handled = update(HandledTurn).where(HandledTurn.message_id.in_(messages))
    execute(handled.values(text="", replies=[], deeds=[]).execution_options(synchronize_session=False))
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
    own = ServiceRequest.stay_id.in_(stays) | ServiceRequest.conversation_id.in_(talks)
    finished = ServiceRequest.state.not_in(OPEN | {RequestState.DRAFT})
    blank = {"words": "", "note": None, "place_said": None, "plate": None, "guest_name": None}
    execute(update(ServiceRequest).where(own, finished).values(blank))
    said = Feedback.stay_id.in_(stays) | Feedback.conversation_id.in_(talks)
    execute(update(Feedback).where(said).values(words=""))
    settled = Complaint.conversation_id.in_(talks), Complaint.state.in_(SETTLED)
    of_guest = (
        ComplaintRemark.complaint_id.in_(select(Complaint.id).where(*settled)),
        ComplaintRemark.by == "guest",
    )
    blanked = update(ComplaintRemark).where(*of_guest).values(text="")
    execute(blanked.execution_options(synchronize_session=False))
    execute(update(Complaint).where(*settled).values(words=""))
