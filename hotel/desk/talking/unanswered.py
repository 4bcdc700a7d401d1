"""A guest who was promised a person, and to whom nobody writes: the bot is there, and the duty manager knows."""

from datetime import datetime, timedelta

from sqlalchemy import select

from hotel.desk.backstage import Backstage
from hotel.desk.describing import sender_facts
from hotel.desk.talking.hand_over import last_messages
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER
from hotel.records import Notice


def take_back(desk: Backstage) -> None:
    """Let the bot answer again where nobody has written in the time that a matter of high severity may wait."""
    since = desk.conversation.with_staff_since
    within = timedelta(minutes=desk.property.policies.high_deadline_minutes)
    if since is None or desk.now < since + within or _has_written(desk, since):
        return
    desk.conversation.with_staff_since = None
    _tell(desk, "nobody_answered")


def remind(desk: Backstage, since: datetime) -> None:
    """Say that nobody has answered what was not understood at `since`; a later word for a person stands for itself."""
    if desk.conversation.with_staff_since is None and not _has_written(desk, since):
        _tell(desk, "nobody_answered_yet")


def _tell(desk: Backstage, reply: str) -> None:
    facts = {**sender_facts(desk), "channel": desk.channel, "messages": last_messages(desk)}
    desk.notify_level(DUTY_MANAGER, "talk_unanswered", facts)
    desk.tell_guest(reply, {"phone": desk.property.phone}, at_any_hour=True)


def _has_written(desk: Backstage, since: datetime) -> bool:
    written = select(Notice.id).where(
        Notice.conversation_id == desk.conversation.id,
        Notice.key == "staff_message",
        Notice.created_at >= since,
    )
    return desk.session.scalars(written.limit(1)).first() is not None
