"""Who has told that they do not stay here, and what the house offers them: no code of a key card is asked of them."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.guests.coming import booking_of, is_coming
from hotel.desk.hearing import hears
from hotel.facts import Fact
from hotel.records import InboxMessage


def is_visitor(desk: Desk) -> bool:
    """Say whether somebody without a stay has told, now or before, that they do not stay here."""
    if desk.stay is not None or booking_of(desk) is not None:
        return False
    before = desk.session.scalars(
        select(InboxMessage.text).where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.received_at > desk.now - SAME_VISIT,
        )
    )
    return any(hears("not_staying", text) for text in (desk.turn.whole_text, *before))


def visitor_may(desk: Desk, intent: str) -> bool:
    """Say whether somebody who has proved no stay may ask for it."""
    kind = KINDS[intent]
    if kind.for_visitors or (kind.before_arrival and is_coming(desk)):
        return True
    return _open_to_visitors(desk, kind.visitors_topic) and is_visitor(desk)


def say_for_guests_only(desk: Desk) -> None:
    """Tell a visitor kindly that something is for guests, and what they can have instead."""
    desk.say("for_guests_only", {"phone": desk.property.phone, "open": _open(desk)})


def who_facts(desk: Desk, intent: str) -> dict[str, Fact]:
    """Return what to say with the question who is writing: whether a visitor could have it, too."""
    kind = KINDS.get(intent)
    opened = kind is not None and _open_to_visitors(desk, kind.visitors_topic)
    return {
        "intent": intent,
        "open_to_visitors": opened,
        "before_arrival": kind is not None and kind.before_arrival,
    }


def _open_to_visitors(desk: Desk, topic: str | None) -> bool:
    return topic in desk.property.policies.open_to_visitors


def _open(desk: Desk) -> list[Fact]:
    return list(desk.property.policies.open_to_visitors)
