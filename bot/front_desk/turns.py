"""One turn: look the message up, let Rasa and the hotel serve it, put the answer into words, commit it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import stamina
import structlog
from sqlalchemy.orm import Session

from bot.front_desk import choices, corrections, handover, not_words
from bot.front_desk.expecting import expectations
from bot.front_desk.extras import extras
from bot.front_desk.following import Follower
from bot.front_desk.messages import for_understanding, has_words
from bot.front_desk.superseded import latest_of_each
from bot.front_desk.telling import Occasion, tell
from bot.front_desk.waiting import Waiting
from bot.understanding import PressedChoice, TurnQuestion, Understanding, UnderstandingError
from bot.wording.content import WordingError
from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.database import Database
from hotel.desk.guests import verification
from hotel.desk.troubles.no_complaint import besides
from hotel.records import Conversation, InboxMessage, InboxState, Property
from hotel.turn import Reply

_TRIES = 3
"""A message that has broken so many turns, or was left behind so often, goes to a person instead of breaking another."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class _Prepared:
    """What the first transaction found: an answer already, a question for Rasa, or no words to ask about."""

    question: TurnQuestion | None = None
    replies: tuple[Reply, ...] = ()
    wordless: bool = False
    hopeless: bool = False


class Turns:
    """Serves single messages."""

    def __init__(  # noqa: PLR0913 -- the front desk names each part once
        self,
        database: Database,
        clock: Clock,
        voice: Voice,
        understanding: Understanding,
        *,
        waiting: Waiting,
        turn_timeout: float,
    ) -> None:
        """Count in `waiting` what breaks; give Rasa at most `turn_timeout` seconds for each message."""
        self._database = database
        self._clock = clock
        self._voice = voice
        self._follower = Follower(voice, clock)
        self._understanding = understanding
        self._budget = turn_timeout
        self._waiting = waiting

    async def take(self, message_id: int) -> None:
        """Answer one message, or hand it to a person.

        What nobody thought of is raised, and counted: it must not keep the conversation waiting for ever.
        """
        try:
            await self._serve(message_id)
        except Exception:
            await asyncio.to_thread(self._waiting.count_try, message_id)
            raise

    async def _serve(self, message_id: int) -> None:
        prepared = await asyncio.to_thread(self._prepare, message_id)
        try:
            replies: Sequence[Reply] = prepared.replies
            if prepared.hopeless:
                raise UnderstandingError("tried too often")  # noqa: TRY301 -- the same way out as every failure
            if prepared.question is not None:
                replies = await self._ask(prepared.question)
            if replies or prepared.wordless:
                await asyncio.to_thread(self._finish, message_id, replies)
        except (UnderstandingError, WordingError) as error:
            _log.warning("handed to a person", message=message_id, reason=str(error))
            await asyncio.to_thread(self._hand_over, message_id)

    def _prepare(self, message_id: int) -> _Prepared:
        now = self._clock.now()
        with self._database.session() as session:
            message = session.get_one(InboxMessage, message_id)
            conversation = session.get_one(Conversation, message.conversation_id)
            if message.tries >= _TRIES:
                return _Prepared(hopeless=True)
            if corrections.is_settled(session, message):
                verification.hide_code(session, message)
                message.state, message.handled_at = InboxState.HANDLED, now
                return _Prepared()
            if conversation.with_staff_since is not None and message.kind not in not_words.TO_THE_BOT:
                handover.show_to_staff(session, conversation, message, now)
                return _Prepared()
            return self._read(session, conversation, message, now)

    def _read(
        self, session: Session, conversation: Conversation, message: InboxMessage, now: datetime
    ) -> _Prepared:
        """Find out what there is to understand in `message`."""
        text, choice = message.text, None
        if message.choice_token is not None:
            pressed = choices.pressed(session, conversation.id, message.choice_token, now)
            if pressed is None:
                return _Prepared(replies=(Reply("choice_unknown"),))
            text, choice = pressed.label, choices.meaning_of(pressed)
        elif message.kind not in not_words.MAY_HOLD_WORDS:
            return _Prepared(wordless=True)
        elif not has_words(text):
            choice = not_words.sign_in(session, conversation.id, text)
            if choice is None:
                return _Prepared(wordless=True)
        return _Prepared(self._question(session, conversation, message, text, choice))

    def _question(
        self,
        session: Session,
        conversation: Conversation,
        message: InboxMessage,
        text: str,
        choice: PressedChoice | None,
    ) -> TurnQuestion:
        house = session.get_one(Property, conversation.property_id)
        return TurnQuestion(
            conversation_id=conversation.id,
            message_id=message.id,
            sender=f"{conversation.id}-{house.local(self._clock.now()).date()}",
            text=for_understanding(text if choice else besides(text)),
            locale=message.locale,
            expecting=expectations(session, conversation, self._clock.now()),
            choice=choice,
        )

    async def _ask(self, question: TurnQuestion) -> list[Reply]:
        """Ask Rasa, again after a quick failure, but never longer than a guest should wait."""
        ends = asyncio.get_running_loop().time() + self._budget
        tries = stamina.retry_context(
            on=UnderstandingError,
            attempts=4,
            timeout=self._budget,
            wait_initial=0.1,
            wait_max=1.0,
            wait_jitter=0.1,
        )
        async for attempt in tries:
            with attempt:
                left = ends - asyncio.get_running_loop().time()
                return await self._understanding.turn(question, within=max(left, 0.1))
        raise UnderstandingError("no time left")

    def _finish(self, message_id: int, replies: Sequence[Reply]) -> None:
        now = self._clock.now()
        with self._database.session() as session:
            message = session.get_one(InboxMessage, message_id)
            if message.state is not InboxState.WAITING:
                return
            verification.hide_code(session, message)
            conversation = session.get_one(Conversation, message.conversation_id)
            locale = conversation.locale if conversation.locale_chosen else message.locale
            desk = not_words.desk_for(session, self._clock, message)
            if replies:
                not_words.answer_beside_words(desk, message)
            else:
                not_words.answer(desk, message)
            extra = extras(session, conversation, message, self._voice.locales, now)
            said = [*extra, *latest_of_each([*replies, *desk.replies])]
            spoken = self._voice.say_all(said, locale, now, turn=message.id)
            tell(session, self._follower, conversation, spoken, Occasion(now, message))
            message.state, message.handled_at = InboxState.HANDLED, now

    def _hand_over(self, message_id: int) -> None:
        now = self._clock.now()
        try:
            with self._database.session() as session:
                handover.to_person(session, self._voice, self._follower, message_id, now)
        except Exception:  # noqa: BLE001 -- behind this nobody would look after the guest
            _log.exception("hand-over failed", message=message_id)
            with self._database.session() as session:
                message = session.get_one(InboxMessage, message_id)
                conversation = session.get_one(Conversation, message.conversation_id)
                handover.show_to_staff(session, conversation, message, now)
