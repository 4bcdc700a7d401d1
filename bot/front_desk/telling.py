"""Committing to tell a guest something: one message, and one more for each request that is shown in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.front_desk.choices import Offer
from bot.front_desk.following import Follower
from bot.wording.voice import Spoken, SpokenCard
from hotel.records import (
    Choice,
    Contact,
    Conversation,
    InboxMessage,
    Notice,
    OutboxMessage,
    ShownButton,
    ShownCard,
)

_COMES_ANYWAY = frozenset({"wake_up", "staff_message"})
"""What a guest who wants no news is told all the same, beside news of complaints and emergencies."""


@dataclass(frozen=True)
class Occasion:
    """What makes the hotel speak: a message to answer, or a notice with news."""

    now: datetime
    message: InboxMessage | None = None
    notice_id: int | None = None
    author: str = "bot"
    """`bot`, `staff` or `system`."""
    by: str | None = None
    """The first name of the member of staff who wrote it."""


def tell(
    session: Session,
    follower: Follower,
    conversation: Conversation,
    spoken: Sequence[Spoken],
    occasion: Occasion,
) -> None:
    """Commit to telling the guest all that was `spoken`, as one burst of messages."""
    for ordinal, burst in enumerate(_bursts(spoken)):
        message = _message(session, conversation, burst, occasion, ordinal)
        message.replaces_id = _replaced(session, occasion.message, burst)
        session.add(message)
        session.flush()
        _dress(session, message, burst, occasion.now)
        if burst[0].about is not None:
            follower.begin(session, message, burst[0].about, occasion.now)


def _bursts(spoken: Sequence[Spoken]) -> list[list[Spoken]]:
    """Put together what makes one message: what is said before the requests shown in full, each of them, the rest.

    What is asked last stays last: its buttons are those of the newest message.
    """
    places = [place for place, one in enumerate(spoken) if one.about is not None]
    first = places[0] if places else len(spoken)
    before = list(spoken[:first])
    after = [one for one in spoken[first:] if one.about is None]
    shown = [[spoken[place]] for place in places]
    return [burst for burst in (before, *shown, after) if burst]


def _message(
    session: Session, conversation: Conversation, burst: Sequence[Spoken], occasion: Occasion, ordinal: int
) -> OutboxMessage:
    answered = occasion.message
    contact_id = answered.contact_id if answered else _where_to(session, conversation, occasion)
    return OutboxMessage(
        conversation_id=conversation.id,
        contact_id=contact_id,
        inbox_message_id=answered.id if answered else None,
        notice_id=occasion.notice_id,
        ordinal=ordinal,
        author=occasion.author,
        by=occasion.by,
        text="\n\n".join(dict.fromkeys(one.text for one in burst if one.text)),
        created_at=occasion.now,
    )


def _where_to(session: Session, conversation: Conversation, occasion: Occasion) -> int | None:
    """Return where news go: to the place the guest used last, of those that want them and can be reached, if any."""
    notice = session.get(Notice, occasion.notice_id) if occasion.notice_id else None
    anyway = notice is not None and (notice.complaint_id is not None or notice.key in _COMES_ANYWAY)

    def wants(contact: Contact) -> bool:
        return contact.lost_at is None and (anyway or contact.muted_at is None)

    reached = [one for one in conversation.contacts if wants(one)]
    best = max(reached, key=lambda one: one.used_at, default=None)
    return best.id if best else None


def _dress(session: Session, message: OutboxMessage, burst: Sequence[Spoken], now: datetime) -> None:
    """Give the stored `message` its buttons and cards, whose tokens name it."""
    offer = Offer(session, message, now)
    message.buttons = offer.buttons([button for one in burst for button in one.buttons])
    message.cards = [_card(offer, card) for one in burst for card in one.cards]


def _card(offer: Offer, card: SpokenCard) -> ShownCard:
    return ShownCard(
        title=card.title,
        text=card.text,
        price=card.price,
        picture=card.picture,
        button=ShownButton.model_validate(offer.button(card.button, card.title)) if card.button else None,
    )


def _replaced(session: Session, answered: InboxMessage | None, burst: Sequence[Spoken]) -> int | None:
    """Return the message whose place an answer takes that was asked for by a button under it."""
    if answered is None or answered.choice_token is None or not all(one.in_place for one in burst):
        return None
    choice = session.get(Choice, answered.choice_token)
    carrier = session.get(OutboxMessage, choice.outbox_id) if choice and choice.outbox_id else None
    if carrier is None or carrier.contact_id != answered.contact_id:
        return None
    return carrier.replaces_id or carrier.id
