"""Staff say that a repair is done, and the guest that it is not: the same department is sent again, at once."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS, REPAIR
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears
from hotel.records import (
    HandledTurn,
    InboxMessage,
    Notice,
    OutboxMessage,
    RequestState,
    ServiceRequest,
)

LATELY = timedelta(hours=6)
_COMPLAINT = "complain"
_MAY_ANSWER = frozenset(
    {"affirm", "deny", "inform", "cancel", "chitchat", "out_of_scope", "nlu_fallback", "change_request"}
    | {"ask_request_status", "control_room", "bot_challenge", REPAIR, _COMPLAINT}
)


def took_everything(desk: Desk) -> bool:
    """Send for the repair again where the newest news was that it is done, and the words deny it.

    A complaint in the words is recorded besides; otherwise nothing else is left to serve.
    """
    text = desk.turn.text
    if desk.turn.intent not in _MAY_ANSWER or desk.turn.choice_value is not None or "?" in text:
        return False
    if not hears("repair_denied", text) or (hears("works_now", text) and not hears("not_cured", text)):
        return False
    repair = _just_done(desk)
    if repair is None or (desk.turn.intent != REPAIR and names_anything(desk, text)):
        return False
    send_again(desk, repair)
    return desk.turn.intent != _COMPLAINT


def _just_done(desk: Desk) -> ServiceRequest | None:
    """Return the repair whose end is the newest thing that the guest was told, and was not answered yet."""
    told = desk.session.scalars(
        select(OutboxMessage)
        .where(
            OutboxMessage.conversation_id == desk.conversation.id,
            OutboxMessage.notice_id.is_not(None),
            OutboxMessage.created_at > desk.now - LATELY,
        )
        .order_by(OutboxMessage.id.desc())
    ).first()
    notice = desk.session.get(Notice, told.notice_id) if told is not None else None
    if told is None or notice is None or notice.request_id is None or _spoken_since(desk, told):
        return None
    request = desk.session.get(ServiceRequest, notice.request_id)
    done = request is not None and request.intent == REPAIR and request.state is RequestState.DONE
    return request if done else None


def _spoken_since(desk: Desk, told: OutboxMessage) -> bool:
    later = (
        select(HandledTurn.message_id)
        .join(InboxMessage, InboxMessage.id == HandledTurn.message_id)
        .where(
            InboxMessage.conversation_id == desk.conversation.id,
            HandledTurn.message_id != desk.turn.message_id,
            HandledTurn.handled_at > told.created_at,
        )
    )
    return desk.session.scalars(later).first() is not None


def send_again(desk: Desk, repair: ServiceRequest) -> None:
    again = drafts.begin(desk, KINDS[REPAIR])
    again.words = f"{repair.words} / {desk.turn.text}"
    again.department, again.urgent, again.complaint_id = repair.department, True, repair.complaint_id
    drafts.send(desk, again)
