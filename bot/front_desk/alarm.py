"""Danger while understanding is down: the property's own words for it are looked for, people called."""

from datetime import datetime

from sqlalchemy.orm import Session

from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.facts import Fact
from hotel.records import Audience, Conversation, EmergencyKind, Notice

_DUTY_MANAGER = 2


def danger_in(session: Session, property_id: int, text: str) -> EmergencyKind | None:
    """Return the danger that the words give away, if any."""
    return kind_in(session, property_id, text)


def alarms(conversation: Conversation, facts: dict[str, Fact], now: datetime) -> list[Notice]:
    """Return the notices to all who must hear of a danger at once."""
    department = [_notice(conversation, facts, now, department=name) for name in ("reception", "security")]
    return [*department, _notice(conversation, facts, now, level=_DUTY_MANAGER)]


def _notice(
    conversation: Conversation,
    facts: dict[str, Fact],
    now: datetime,
    *,
    department: str | None = None,
    level: int | None = None,
) -> Notice:
    return Notice(
        property_id=conversation.property_id,
        conversation_id=conversation.id,
        audience=Audience.DEPARTMENT if department else Audience.LEVEL,
        department=department,
        level=level,
        key="handover_emergency",
        facts=facts,
        created_at=now,
        due_at=now,
    )
