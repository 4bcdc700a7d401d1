"""Messages: the durable inbox and outbox, the buttons offered, what was answered to which request."""

import enum
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hotel.records.base import AsJson, Base
from hotel.records.deed import Deed
from hotel.records.service_request import RequestState
from hotel.records.shown import ShownCard, ShownOrder
from hotel.turn import Reply

_UNSENT = text("sent_at IS NULL AND failed_at IS NULL")


class MessageKind(enum.StrEnum):
    """What a guest sent."""

    WORDS = "words"
    """Words, a pressed button, or photos with or without a caption."""
    LOCATION = "location"
    """A place on the map; the text holds latitude and longitude in degrees, parted by a comma."""
    VOICE = "voice"
    STICKER = "sticker"
    FILE = "file"
    """Anything else that cannot be read here: a document, a video, a contact."""
    START = "start"
    """The guest opened the chat, with a personal link or without."""
    PRIVACY = "privacy"
    """The guest asked what is kept of them."""
    STOP = "stop"
    """The guest wants no news here any more."""


class InboxState(enum.StrEnum):
    """How far a message has come."""

    WAITING = "waiting"
    HANDLED = "handled"
    TO_STAFF = "to_staff"
    FAILED = "failed"


class InboxMessage(Base):
    """What a guest sent, committed before the channel acknowledges it."""

    __tablename__ = "inbox_message"
    __table_args__ = (
        UniqueConstraint("contact_id", "external_id"),
        Index("ix_inbox_message_state_id", "state", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    """Where it was written, and where the answer goes."""
    external_id: Mapped[str]
    """The channel's own id of the message: the same one twice is one message."""
    kind: Mapped[MessageKind] = mapped_column(default=MessageKind.WORDS)
    text: Mapped[str]
    choice_token: Mapped[str | None]
    """Set where the guest pressed a button: the token of the `Choice`."""
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"))
    """Set where the guest edited an earlier message: this is how it reads now."""
    locale: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[InboxState] = mapped_column(default=InboxState.WAITING)
    tries: Mapped[int] = mapped_column(default=0)
    handled_at: Mapped[datetime | None]


class OutboxButton(AsJson[list[dict[str, str]]]):
    """The buttons under a message: `token` and `label` of each."""

    cache_ok = True

    def __init__(self) -> None:
        """Keep a list of token and label."""
        super().__init__(list[dict[str, str]])


class OutboxMessage(Base):
    """What the guest is to be told, committed before it is sent."""

    __tablename__ = "outbox_message"
    __table_args__ = (
        UniqueConstraint("inbox_message_id", "ordinal"),
        UniqueConstraint("notice_id"),
        Index("ix_outbox_message_unsent", "contact_id", "id", sqlite_where=_UNSENT, postgresql_where=_UNSENT),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    inbox_message_id: Mapped[int | None] = mapped_column(ForeignKey("inbox_message.id"), index=True)
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))
    """Set for news the guest did not ask for in a message."""
    ordinal: Mapped[int] = mapped_column(default=0)
    """The place in the burst that answers one message."""
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), index=True)
    """Where it is sent to; the guest can read it on every channel that shows the whole conversation."""
    author: Mapped[str] = mapped_column(default="bot")
    """`bot`, `staff` or `system`."""
    by: Mapped[str | None]
    """The first name of the member of staff who wrote it."""
    text: Mapped[str]
    buttons: Mapped[list[dict[str, str]]] = mapped_column(OutboxButton(), default=list)
    cards: Mapped[list[ShownCard]] = mapped_column(AsJson[list[ShownCard]](list[ShownCard]), default=list)
    order: Mapped[ShownOrder | None] = mapped_column("order_shown", AsJson[ShownOrder](ShownOrder))
    """The request as it stood when this was told, where the message shows one in full."""
    request_id: Mapped[int | None] = mapped_column(ForeignKey("service_request.id"), index=True)
    """Set while the message follows a request: it is told anew, in place, whenever the request's state changes."""
    request_state: Mapped[RequestState | None]
    """The state it was last told with."""
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("outbox_message.id"))
    """Set where this takes the place of an earlier message instead of standing below it."""
    created_at: Mapped[datetime]
    external_id: Mapped[str | None]
    """The channel's own id of the message once it was sent."""
    sent_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    """Not to be tried before, after a failure or a limit of the channel."""
    tries: Mapped[int] = mapped_column(default=0)
    failed_at: Mapped[datetime | None]
    """The channel will never take it."""


class Choice(Base):
    """A button or a command that was offered: an opaque token outside, its meaning here."""

    __tablename__ = "choice"

    token: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id"), index=True)
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox_message.id"))
    """The message that carries the button; None for a command typed by the guest."""
    intent: Mapped[str]
    """What pressing it means, in the catalogue's names."""
    request_id: Mapped[int | None]
    value: Mapped[str | None]
    label: Mapped[str]
    offered_at: Mapped[datetime]


class HandledTurn(Base):
    """What was answered to one request of one message, written together with its effect.

    When the same request comes again (a process died before the answer was stored), the answer is given again and
    nothing else happens. It is also the record of what was understood, for staff to correct.
    """

    __tablename__ = "handled_turn"

    message_id: Mapped[int] = mapped_column(ForeignKey("inbox_message.id"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    intent: Mapped[str]
    label: Mapped[str | None]
    """Topic or category."""
    confidence: Mapped[float]
    text: Mapped[str]
    replies: Mapped[list[Reply]] = mapped_column(AsJson[list[Reply]](list[Reply]))
    deeds: Mapped[list[Deed]] = mapped_column(AsJson[list[Deed]](list[Deed]), default=list)
    """What it did to requests, each with what it was before: an objection puts it back."""
    handled_at: Mapped[datetime]
    meant: Mapped[str | None]
    """What the words really meant: a label of the training data, `-` where they teach nothing."""
    meant_by: Mapped[str | None]
    """Who said so: a member of staff, or `guest`, who pressed "did you mean …?"."""


class ChannelUpdate(Base):
    """What a channel delivered, kept as it came before it is acknowledged."""

    __tablename__ = "channel_update"
    __table_args__ = (
        UniqueConstraint("property_id", "channel", "external_id"),
        Index("ix_channel_update_handled_at_id", "handled_at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    property_id: Mapped[int] = mapped_column(ForeignKey("property.id"))
    channel: Mapped[str]
    external_id: Mapped[int] = mapped_column(BigInteger)
    """The channel's own number of the update: the same one twice is one update."""
    address: Mapped[str]
    """Whose it is: the updates of one address are taken one after another."""
    body: Mapped[str]
    """JSON, emptied once it is handled."""
    received_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
