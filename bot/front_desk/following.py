"""Messages that follow a request: shown in full once, and told anew, in place, as its state changes."""

from datetime import datetime

from sqlalchemy import Select, select
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
    def is_behind(session: Session, property_id: int) -> bool:
        """Say whether any request has gone on since it was told."""
        return session.execute(_behind(property_id).limit(1)).first() is not None

    def retell(self, session: Session, property_id: int, now: datetime) -> list[int]:
        """Tell anew of every request whose state has changed; return the conversations this is said in."""
        behind = session.execute(_behind(property_id).order_by(OutboxMessage.id)).all()
        for message, request in behind:
            desk = self._desk(session, request)
            text = self._voice.phrase("order_text", facts_of(desk, request), desk.conversation.locale, now)
            session.add(_in_place_of(message, text, self._shown(desk, request, now), now))
            message.request_state = request.state
        return [message.conversation_id for message, _ in behind]

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


def _behind(property_id: int) -> Select[OutboxMessage, ServiceRequest]:
    return (
        select(OutboxMessage, ServiceRequest)
        .join(ServiceRequest, ServiceRequest.id == OutboxMessage.request_id)
        .where(
            ServiceRequest.property_id == property_id,
            OutboxMessage.request_state.is_distinct_from(ServiceRequest.state),
        )
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
