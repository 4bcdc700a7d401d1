"""The desk: everything one request of a guest may need while it is served, inside one transaction."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.database import Database
from hotel.desk.codes import hide_in_turn
from hotel.desk.deeds import done_since, standing
from hotel.desk.hearing import hears
from hotel.desk.notice_board import NoticeBoard
from hotel.facts import Fact
from hotel.labelling import GUEST
from hotel.reading.catalogue import Catalogue
from hotel.reading.identifiers import identity_in
from hotel.records import (
    Complaint,
    Conversation,
    Guest,
    HandledTurn,
    InboxMessage,
    InboxState,
    Named,
    Need,
    Property,
    Question,
    Room,
    ServiceRequest,
    Stay,
)
from hotel.turn import Button, Card, Reply, Turn


class Desk(NoticeBoard):
    """Serves one turn. Handlers read from it, change records through it and `say` what to answer."""

    def __init__(self, session: Session, clock: Clock, turn: Turn) -> None:
        """Open the desk for `turn`; the moment is taken once, so that all of one answer agrees."""
        self.session = session
        self.identity = identity_in(turn.text)
        """What the guest says to be recognised by; the code in it stands nowhere else."""
        self.turn = turn
        self.now = clock.now()
        self.conversation = session.get_one(Conversation, turn.conversation_id)
        self.property = session.get_one(Property, self.conversation.property_id)
        self.replies: list[Reply] = []
        self._offered: dict[type[Named], list[Any]] = {}
        self._catalogues: dict[type[Named], Catalogue[Any]] = {}

    @property
    def local_now(self) -> datetime:
        """The present moment on the hotel's wall."""
        return self.property.local(self.now)

    @property
    def stay(self) -> Stay | None:
        """The stay this conversation has proved, while it lasts."""
        return self.conversation.stay_at(self.now)

    @property
    def guest(self) -> Guest | None:
        """The verified guest."""
        return None if self.stay is None else self.stay.guest

    @property
    def room(self) -> Room | None:
        """The verified guest's own room."""
        return None if self.stay is None else self.stay.room

    @property
    def channel(self) -> str:
        """The channel on which the guest wrote last."""
        contact = self.conversation.contact_used_last
        return contact.channel if contact else ""

    @contextmanager
    def heard_as(self, **changed: object) -> Iterator[None]:
        """Go on meanwhile as if the turn's fields `changed` were as given: part of its words, or another intent."""
        whole = self.turn
        self.turn = whole.model_copy(update=changed)
        try:
            yield
        finally:
            self.turn = whole

    def say(  # noqa: PLR0913 -- each is a part of a reply
        self,
        key: str,
        facts: dict[str, Fact] | None = None,
        buttons: Sequence[Button] = (),
        *,
        cards: Sequence[Card] = (),
        about: int | None = None,
        in_place: bool = False,
    ) -> None:
        """Add a reply to the answer."""
        self.replies.append(Reply(key, facts or {}, tuple(buttons), tuple(cards), about, in_place))

    # Questions: the only memory of what was asked last.

    @cached_property
    def questions(self) -> list[Question]:
        """The open questions, the one asked last first."""
        found = self.session.scalars(
            select(Question)
            .where(Question.conversation_id == self.conversation.id, Question.closed_at.is_(None))
            .order_by(Question.id.desc())
        )
        return list(found)

    def ask(
        self,
        need: Need,
        request: ServiceRequest | None = None,
        *,
        complaint: Complaint | None = None,
        subject: str | None = None,
    ) -> None:
        """Remember that the guest is now asked for `need`; what the same subject was asked before is withdrawn."""
        for earlier in list(self.questions):
            same = earlier.request_id == (request.id if request else None)
            if same and earlier.complaint_id == (complaint.id if complaint else None):
                self.close(earlier)
        question = Question(
            conversation_id=self.conversation.id,
            need=need,
            request_id=request.id if request else None,
            complaint_id=complaint.id if complaint else None,
            subject=subject,
            asked_at=self.now,
            asked_in=self.turn.message_id,
        )
        self.session.add(question)
        self.session.flush()
        self.questions.insert(0, question)

    def close(self, question: Question) -> None:
        """Note that `question` needs no answer any more."""
        question.closed_at = self.now
        self.questions.remove(question)

    def close_all_about(self, request: ServiceRequest) -> None:
        """Withdraw every question about `request`."""
        for question in [q for q in self.questions if q.request_id == request.id]:
            self.close(question)

    def open_question(self, *needs: Need) -> Question | None:
        """Return the latest open question for one of `needs` (any, if none is named)."""
        return next((q for q in self.questions if not needs or q.need in needs), None)

    # The live catalogue.

    def offered[N: Named](self, kind: type[N]) -> list[N]:
        """Return this property's entries of one kind, also those sold out; they are read once in a turn."""
        if kind not in self._offered:
            mine = select(kind).where(kind.property_id == self.property.id).order_by(kind.id)
            self._offered[kind] = list(self.session.scalars(mine))
        return list(self._offered[kind])

    def catalogue[N: Named](self, kind: type[N]) -> Catalogue[N]:
        """Return all that is `offered` of one kind, to be found in a guest's words."""
        if kind not in self._catalogues:
            self._catalogues[kind] = Catalogue(self.offered(kind))
        return self._catalogues[kind]

    def minutes_from_now(self, minutes: int) -> datetime:
        """Return the moment `minutes` from now, rounded up to five minutes as people promise it."""
        moment = self.now + timedelta(minutes=minutes)
        beyond = timedelta(minutes=moment.minute % 5, seconds=moment.second, microseconds=moment.microsecond)
        return moment - beyond + (timedelta(minutes=5) if beyond else timedelta())


type Handler = Callable[[Desk], None]


def serve(database: Database, clock: Clock, turn: Turn, handler: Handler) -> list[Reply]:
    """Serve `turn` with `handler` in one transaction; the same turn again only gets the same answer again."""
    with database.session() as session:
        handled = session.get(HandledTurn, (turn.message_id, turn.ordinal))
        if handled is not None:
            return handled.replies
        message = session.get_one(InboxMessage, turn.message_id)
        if message.state is not InboxState.WAITING:
            return []  # given to a person meanwhile: a late call may not act as well
        desk = Desk(session, clock, turn)
        turn = hide_in_turn(session, desk.conversation, turn, desk.now)
        desk.turn = _with_words_meant(session, turn)
        if hears("minor", turn.text):
            desk.conversation.minor = True
        before = standing(session, desk.conversation, desk.stay)
        handler(desk)
        after = standing(session, desk.conversation, desk.stay)
        session.add(
            HandledTurn(
                message_id=turn.message_id,
                ordinal=turn.ordinal,
                intent=turn.intent,
                label=turn.topic or turn.category,
                confidence=turn.confidence,
                text=turn.text,
                replies=desk.replies,
                deeds=done_since(session, before, after),
                handled_at=desk.now,
            )
        )
        return desk.replies


def _with_words_meant(session: Session, turn: Turn) -> Turn:
    """Put in the words that a button "did you mean …?" was about: those are served, not its label."""
    message_id, _, ordinal = (turn.choice_value or "").partition(":")
    if turn.choice_request_id is not None or not (message_id.isdigit() and ordinal.isdigit()):
        return turn
    unclear = session.get(HandledTurn, (int(message_id), int(ordinal)))
    if unclear is None:
        return turn
    unclear.meant, unclear.meant_by = turn.intent, GUEST
    return turn.model_copy(update={"text": unclear.text, "whole_text": unclear.text, "choice_value": None})
