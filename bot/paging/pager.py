"""The pager: claims due notices, puts them into words, delivers them; and rings the hotel's timers."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from pydantic import BaseModel
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.front_desk.following import Follower
from bot.front_desk.outbox import Outbox
from bot.front_desk.telling import Occasion, tell
from bot.paging import leases
from bot.paging.media import Medium
from bot.paging.staff_pages import StaffPages
from bot.wording.content import WordingError
from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import Audience, Conversation, Notice, NoticeState
from hotel.turn import Button, Reply

_WRITTEN_BY_STAFF = frozenset({"staff_message"})

_log = structlog.get_logger(__name__)


class _NewsButtons(BaseModel):
    """The buttons that news bring with them, among their facts."""

    buttons: list[Button] = []


def _news(notice: Notice) -> Reply:
    return Reply(notice.key, notice.facts, tuple(_NewsButtons.model_validate(notice.facts).buttons))


class Pager:
    """Delivers notices for one property, at least once each and once where nothing breaks."""

    def __init__(  # noqa: PLR0913, PLR0917 -- the composition root names each part once
        self,
        database: Database,
        clock: Clock,
        voice: Voice,
        guests: Outbox,
        media: Sequence[Medium],
        timers: Callable[[Session, Clock], int],
        *,
        property_id: int,
        staff_locale: str,
        every_seconds: float = 1.0,
    ) -> None:
        """Tell staff through `media`, guests through their outbox; `timers` fires what is due."""
        self._database = database
        self._clock = clock
        self._voice = voice
        self._follower = Follower(voice, clock)
        self._guests = guests
        self._staff = StaffPages(database, clock, voice, media, staff_locale)
        self._timers = timers
        self._property_id = property_id
        self._every = every_seconds

    async def run(self) -> None:
        """Do what is due, once in a while, for ever."""
        while True:
            try:
                await self.step()
            except Exception:  # noqa: BLE001 -- the loop must outlive a locked database
                _log.exception("pager step failed")
            await asyncio.sleep(self._every)

    async def step(self) -> int:
        """Do all that is due now; return how many notices were delivered.

        Neither a timer nor a notice nor an order that breaks keeps anything else from being told.
        """
        await asyncio.to_thread(self._fire)
        for message_id in await asyncio.to_thread(self._behind):
            await self._retell(message_id)
        done = 0
        for notice_id, audience in await asyncio.to_thread(self._due):
            deliver = self._tell_guest if audience is Audience.GUEST else self._staff.tell
            try:
                done += await deliver(notice_id)
            except Exception:  # noqa: BLE001 -- one notice's trouble must not keep the others waiting
                _log.exception("notice failed", notice=notice_id)
                await asyncio.to_thread(self._put_off, notice_id)
        return done

    def _fire(self) -> None:
        try:
            with self._database.session() as session:
                self._timers(session, self._clock)
        except Exception:  # noqa: BLE001 -- whoever is in danger is told of whatever the timers do
            _log.exception("timers failed")

    def _due(self) -> list[tuple[int, Audience]]:
        with self._database.look() as session:
            return leases.due(session, self._property_id, self._clock.now())

    def _put_off(self, notice_id: int) -> None:
        with self._database.session() as session:
            leases.put_off_broken(session, notice_id, self._clock.now())

    # Guests: the outbox is in the same database, so claim, words and delivery are one transaction.

    async def _tell_guest(self, notice_id: int) -> bool:
        conversation_id = await asyncio.to_thread(self._put_into_outbox, notice_id)
        if conversation_id is not None:
            self._guests.announce(conversation_id)
        return conversation_id is not None

    def _put_into_outbox(self, notice_id: int) -> int | None:
        now = self._clock.now()
        with self._database.session() as session:
            notice = leases.claim(session, notice_id, now)
            if notice is None:
                return None
            conversation = (
                session.get(Conversation, notice.conversation_id) if notice.conversation_id else None
            )
            if conversation is None:
                notice.state = NoticeState.GIVEN_UP
                return None
            try:
                spoken = self._voice.say(_news(notice), conversation.locale, now, turn=notice.id)
            except WordingError as error:
                _log.error("news without words", notice=notice.id, reason=str(error))
                notice.state = NoticeState.GIVEN_UP
                return None
            tell(
                session,
                self._follower,
                conversation,
                [spoken],
                self._occasion(notice, conversation, now),
            )
            leases.delivered(notice, now)
            return conversation.id

    def _occasion(self, notice: Notice, conversation: Conversation, now: datetime) -> Occasion:
        if notice.key not in _WRITTEN_BY_STAFF:
            return Occasion(now, notice_id=notice.id)
        by = self._voice.phrase("staff_name", {"by": notice.facts.get("by")}, conversation.locale, now)
        return Occasion(now, notice_id=notice.id, author="staff", by=by or None)

    # Orders that are shown follow their requests.

    def _behind(self) -> list[int]:
        with self._database.look() as session:
            return self._follower.behind(session, self._property_id)

    async def _retell(self, message_id: int) -> None:
        try:
            self._guests.announce(await asyncio.to_thread(self._tell_anew, message_id))
        except OperationalError:  # the database is locked or away: the next step tries again
            _log.exception("order not told anew", message=message_id)
        except Exception:  # noqa: BLE001 -- one order's trouble must not keep the others waiting
            _log.exception("order not told anew", message=message_id)
            await asyncio.to_thread(self._leave_as_told, message_id)

    def _tell_anew(self, message_id: int) -> int:
        with self._database.session() as session:
            return self._follower.retell(session, message_id, self._clock.now())

    def _leave_as_told(self, message_id: int) -> None:
        with self._database.session() as session:
            self._follower.leave_as_told(session, message_id)
