"""The name that somebody without a stay has given in this conversation: nobody gives it twice."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.hearing import heard, hears
from hotel.reading.spans.name_words import is_everyday
from hotel.records import InboxMessage, ServiceRequest


def name_known(desk: Desk) -> str | None:
    """Return the name given last: that of a booking, or told without one."""
    given = desk.session.scalars(
        select(ServiceRequest.guest_name)
        .where(
            ServiceRequest.conversation_id == desk.conversation.id,
            ServiceRequest.guest_name.is_not(None),
            ServiceRequest.created_at > desk.now - SAME_VISIT,
        )
        .order_by(ServiceRequest.id.desc())
    ).first()
    return given or _name_told(desk)


def means_name_known(text: str) -> bool:
    """Say whether `text` gives no name but points to the one given before: "same name", «на то же имя»."""
    return hears("same_name", text)


def name_in(text: str) -> str:
    """Return the name that `text` says is one; «а фамилия надо?» says none."""
    name = heard("name", text) or ""
    is_one = not name.islower() or not any(is_everyday(word) for word in name.split())
    return name if is_one else ""


def _name_told(desk: Desk) -> str | None:
    said = desk.session.scalars(
        select(InboxMessage.text)
        .where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.received_at > desk.now - SAME_VISIT,
        )
        .order_by(InboxMessage.id.desc())
    )
    return next((name.strip(" .,!") for text in said if (name := name_in(text))), None)
