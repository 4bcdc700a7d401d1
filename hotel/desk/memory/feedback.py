"""What guests think of their stay, kept as they said it."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import labels_in
from hotel.reading.found import Score
from hotel.records import Feedback, FeedbackKind


def keep(
    desk: Desk, kind: FeedbackKind, *, person: str | None = None, score: Score | None = None
) -> Feedback:
    """Keep the words of the turn as feedback, with the department that they name."""
    feedback = Feedback(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        kind=kind,
        score=score.value if score else None,
        scale=score.scale if score else None,
        department=department_in(desk.turn.text),
        person=person,
        words=desk.turn.text,
        created_at=desk.now,
    )
    desk.session.add(feedback)
    desk.session.flush()
    return feedback


def department_in(text: str) -> str | None:
    """Return the department that `text` names."""
    return next(iter(labels_in("department", text)), None)
