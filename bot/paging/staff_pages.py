"""Notices to staff: each is claimed, delivered outside any transaction by every medium, then noted as delivered."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.paging import leases
from bot.paging.media import DeliveryError, Medium, Page
from bot.wording.content import WordingError
from bot.wording.voice import Voice
from hotel.clock import Clock
from hotel.database import Database
from hotel.facts import Fact
from hotel.records import Notice, NoticeState

_log = structlog.get_logger(__name__)


class StaffPages:
    """What staff are told, in their language."""

    def __init__(
        self, database: Database, clock: Clock, voice: Voice, media: Sequence[Medium], locale: str
    ) -> None:
        """Tell staff through `media`."""
        self._database = database
        self._clock = clock
        self._voice = voice
        self._media = media
        self._locale = locale

    async def tell(self, notice_id: int) -> bool:
        """Deliver a notice by every medium; say whether all have taken it."""
        page = await asyncio.to_thread(self._claim, notice_id)
        if page is None:
            return False
        failures: list[DeliveryError] = []
        for medium in self._media:
            try:
                await medium.deliver(page)
            except DeliveryError as error:
                _log.warning(
                    "notice not delivered", notice=notice_id, reason=str(error), permanent=error.permanent
                )
                failures.append(error)
        await asyncio.to_thread(self._note, notice_id, failures)
        return not failures

    def _claim(self, notice_id: int) -> Page | None:
        now = self._clock.now()
        with self._database.session() as session:
            notice = leases.claim(session, notice_id, now)
            if notice is None:
                return None
            return Page(notice.id, notice.audience, notice.department, notice.level, self._words(notice), now)

    def _words(self, notice: Notice) -> str:
        """Put the notice into words; one that has none still reaches staff, with the guest's own."""
        now = self._clock.now()
        try:
            return self._voice.notify(notice.key, notice.facts, self._locale, now)
        except WordingError as error:
            _log.error("notice without words", notice=notice.id, reason=str(error))
            facts: dict[str, Fact] = {"room": notice.facts.get("room"), "words": notice.facts.get("words")}
            return self._voice.notify("unworded", facts, self._locale, now)

    def _note(self, notice_id: int, failures: Sequence[DeliveryError]) -> None:
        now = self._clock.now()
        with self._database.session() as session:
            notice = session.get_one(Notice, notice_id)
            if len(failures) < len(self._media) or not self._media:
                leases.delivered(notice, now)
            elif all(failure.permanent for failure in failures):
                notice.state = NoticeState.GIVEN_UP
            else:
                leases.put_off(notice, now)
