"""Whether a question is what the guest was asked last: a bare word answers nothing older."""

from sqlalchemy import exists, false, func, select

from hotel.desk.desk import Desk
from hotel.records import HandledTurn, InboxMessage, Need, Notice, OutboxMessage, Question

_LAPSE = frozenset({Need.WHY, Need.SCALE})
"""What is asked in passing: once other things were spoken of, nothing answers it any more."""


def is_just_asked(desk: Desk, question: Question) -> bool:
    """Say whether nothing was served since `question` was asked, or was come back to."""
    since = (
        exists()
        .where(InboxMessage.id == HandledTurn.message_id)
        .where(InboxMessage.conversation_id == desk.conversation.id)
        .where(HandledTurn.message_id != desk.turn.message_id)
        .where(HandledTurn.message_id > (question.asked_in or 0))
        .where(HandledTurn.handled_at > question.asked_at)
    )
    return not desk.session.scalar(select(since))


def told_since(desk: Desk, question: Question) -> bool:
    """Say whether the guest was told news of something else after `question` was asked."""
    about_it = (Notice.request_id == question.request_id) | (Notice.complaint_id == question.complaint_id)
    since = (
        exists()
        .where(OutboxMessage.conversation_id == desk.conversation.id)
        .where(OutboxMessage.inbox_message_id.is_(None), OutboxMessage.replaces_id.is_(None))
        .where(OutboxMessage.created_at > question.asked_at, OutboxMessage.notice_id == Notice.id)
        .where(~func.coalesce(about_it, false()))
    )
    return bool(desk.session.scalar(select(since)))


def renew(desk: Desk, question: Question) -> None:
    """Note that the guest is asked `question` again by this answer."""
    question.asked_in, question.asked_at = desk.turn.message_id, desk.now


def let_lapse(desk: Desk) -> None:
    """Withdraw what was asked in passing before other things were spoken of; a button still answers it."""
    if desk.turn.choice_value is not None:
        return
    for question in [q for q in desk.questions if q.need in _LAPSE and not is_just_asked(desk, q)]:
        desk.close(question)


def is_pressed(desk: Desk) -> bool:
    """Say whether the guest pressed a button: it stands for the question that it was shown under."""
    message = desk.session.get(InboxMessage, desk.turn.message_id)
    return message is not None and message.choice_token is not None
