"""Messages that follow a request: shown in full once, and told anew, in place, as its state changes."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.desk.backstage import Backstage
from hotel.desk.describing import facts_of
from hotel.facts import Fact
from hotel.records import OutboxMessage, RequestState, ServiceRequest, ShownLine, ShownOrder, ShownStep

_WAY = (RequestState.SENT, RequestState.ACCEPTED, RequestState.ON_THE_WAY, RequestState.DONE)
"""How a delivery goes."""
_SHORT_WAY = (RequestState.SENT, RequestState.ACCEPTED, RequestState.DONE)
"""How everything else goes."""
_SAME = {RequestState.CLOSED: RequestState.DONE}


class Follower:
    """Tells of requests in the words of one hotel."""

    def __init__(self, voice: Voice, clock: Clock) -> None:
        """Speak with `voice`."""
        self._voice = voice
        self._clock = clock

    def begin(self, session: Session, message: OutboxMessage, request_id: int, now: datetime) -> None:
        """Let `message` follow the request from now on; an earlier one about it stays as words only."""
        for earlier in session.scalars(
            select(OutboxMessage).where(OutboxMessage.request_id == request_id).order_by(OutboxMessage.id)
        ):
            earlier.request_id = None
            session.add(_in_place_of(earlier, earlier.text, None, now))
        request = session.get_one(ServiceRequest, request_id)
        message.request_id, message.request_state = request.id, request.state
        message.order = self._shown(self._desk(session, request), request, now)

    @staticmethod
    def behind(session: Session, property_id: int) -> list[int]:
        """Return the messages whose requests have gone on since they were told."""
        behind = (
            select(OutboxMessage.id)
            .join(ServiceRequest, ServiceRequest.id == OutboxMessage.request_id)
            .where(
                ServiceRequest.property_id == property_id,
                OutboxMessage.request_state.is_distinct_from(ServiceRequest.state),
            )
        )
        return list(session.scalars(behind.order_by(OutboxMessage.id)))

    def retell(self, session: Session, message_id: int, now: datetime) -> int:
        """Tell anew of the request that the message follows; return the conversation this is said in."""
        message = session.get_one(OutboxMessage, message_id)
        request = session.get(ServiceRequest, message.request_id) if message.request_id else None
        if request is None or message.request_state is request.state:  # a newer message has taken it over
            return message.conversation_id
        desk = self._desk(session, request)
        text = self._voice.phrase("order_text", facts_of(desk, request), desk.conversation.locale, now)
        session.add(_in_place_of(message, text, self._shown(desk, request, now), now))
        message.request_state = request.state
        return message.conversation_id

    @staticmethod
    def leave_as_told(session: Session, message_id: int) -> None:
        """Let the message stand as it is until its request goes on again: this state of it cannot be told."""
        message = session.get_one(OutboxMessage, message_id)
        if message.request_id is not None:
            message.request_state = session.get_one(ServiceRequest, message.request_id).state

    def _desk(self, session: Session, request: ServiceRequest) -> Backstage:
        return Backstage(session, self._clock, request.conversation_id)

    def _shown(self, desk: Backstage, request: ServiceRequest, now: datetime) -> ShownOrder:
        facts, locale = facts_of(desk, request), desk.conversation.locale

        def piece(key: str, **more: Fact) -> str:
            return self._voice.phrase(f"order_{key}", facts | more, locale, now)

        state = _SAME.get(request.state, request.state)
        way = _WAY if request.lines else _SHORT_WAY
        reached = way.index(state) if state in way else -1
        steps = tuple(
            ShownStep(label=piece("state", state=step.value), reached=place <= reached, current=step is state)
            for place, step in enumerate(way)
        )
        lines = facts["lines"] if isinstance(facts["lines"], list) else []
        return ShownOrder(
            number=request.id,
            title=piece("title"),
            state=state.value,
            label=piece("state", state=state.value),
            steps=steps if state in way else (),
            lines=tuple(
                ShownLine(
                    quantity=line.quantity,
                    name=piece("line", line=fact),
                    price=piece("line_price", line=fact) or None,
                )
                for line, fact in zip(request.lines, lines, strict=True)
            ),
            details=tuple(piece("details").splitlines()),
            total=piece("total") or None,
            when=piece("when") or None,
            room=piece("room") or None,
        )


def _in_place_of(message: OutboxMessage, text: str, order: ShownOrder | None, now: datetime) -> OutboxMessage:
    return OutboxMessage(
        conversation_id=message.conversation_id,
        contact_id=message.contact_id,
        replaces_id=message.replaces_id or message.id,
        author=message.author,
        text=text,
        order=order,
        created_at=now,
    )
