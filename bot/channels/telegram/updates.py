"""Updates as Telegram delivered them: stored before they are acknowledged, taken one chat at a time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog
from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy import update as changing
from telegram import Update

from bot.channels.telegram import CHANNEL
from bot.channels.telegram.addresses import address_of
from bot.channels.telegram.putting_aside import notices_of
from hotel.clock import Clock
from hotel.database import Database
from hotel.records import ChannelUpdate

_KEPT = timedelta(days=7)
"""Telegram itself repeats nothing that is older than a day."""
_TRIES = 5
"""An update left behind by so many failures is put aside, so that the chat goes on."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Kept:
    """A stored update."""

    id: int
    update: Update


class Updates:
    """The stored updates of one property's bot."""

    def __init__(self, database: Database, clock: Clock, property_id: int, bot: str) -> None:
        """Keep those of the bot of this number in `database`."""
        self._database = database
        self._clock = clock
        self._property_id = property_id
        self._channel = f"{CHANNEL}-{bot}"  # each bot numbers its updates by itself
        self.bot = bot

    def keep(self, updates: Sequence[Update]) -> None:
        """Commit `updates`; those that came before are left as they are."""
        fresh = {one.update_id: one for one in updates}
        now = self._clock.now()
        with self._database.session() as session:
            known = session.scalars(
                select(ChannelUpdate.external_id).where(*self._mine, ChannelUpdate.external_id.in_(fresh))
            )
            for number in sorted(set(fresh) - set(known)):
                row = ChannelUpdate(
                    property_id=self._property_id,
                    channel=self._channel,
                    external_id=number,
                    address=self._address(fresh[number]),
                    body=fresh[number].to_json(),
                    received_at=now,
                )
                session.add(row)

    def waiting(self) -> list[str]:
        """Return the addresses that have updates to be taken."""
        with self._database.look() as session:
            found = session.scalars(
                select(ChannelUpdate.address)
                .where(*self._mine, ChannelUpdate.handled_at.is_(None))
                .order_by(ChannelUpdate.id)
            )
            return list(dict.fromkeys(found))

    def next(self, address: str) -> Kept | None:
        """Return the earliest update of an address, by Telegram's own numbers."""
        with self._database.look() as session:
            row = session.scalars(self._of(address).limit(1)).first()
            return None if row is None else Kept(row.id, _read(row.body))

    def album(self, address: str, group: str) -> list[Kept]:
        """Return what has come of an album so far."""
        with self._database.look() as session:
            rows = [Kept(row.id, _read(row.body)) for row in session.scalars(self._of(address))]
        return [kept for kept in rows if kept.update.message and kept.update.message.media_group_id == group]

    def is_late(self, kept: Kept) -> bool:
        """Say whether a later update of the same chat was taken before."""
        with self._database.look() as session:
            later = select(ChannelUpdate.id).where(
                *self._mine,
                ChannelUpdate.address == self._address(kept.update),
                ChannelUpdate.external_id > kept.update.update_id,
                ChannelUpdate.handled_at.is_not(None),
            )
            return session.scalars(later.limit(1)).first() is not None

    def done(self, taken: Sequence[Kept]) -> None:
        """Note that these are taken; what they held is kept as messages now."""
        with self._database.session() as session:
            for kept in taken:
                row = session.get_one(ChannelUpdate, kept.id)
                row.handled_at, row.body = self._clock.now(), ""

    def failed(self, kept: Kept) -> None:
        """Note that it could not be taken; what fails again and again is put aside, and reception is told."""
        with self._database.session() as session:
            row = session.get_one(ChannelUpdate, kept.id)
            row.tries += 1
            if row.tries >= _TRIES:
                _log.error("an update could not be taken and is put aside", update=row.external_id)
                row.handled_at = self._clock.now()
                session.add_all(notices_of(session, row, kept.update, self._clock.now()))

    def begin(self) -> None:
        """Note at start which updates a crash left behind, and forget what was taken long ago."""
        with self._database.session() as session:
            waiting = changing(ChannelUpdate).where(*self._mine, ChannelUpdate.handled_at.is_(None))
            session.execute(waiting.values(tries=ChannelUpdate.tries + 1))
            old = ChannelUpdate.handled_at < self._clock.now() - _KEPT
            session.execute(delete(ChannelUpdate).where(*self._mine, old))

    def _address(self, update: Update) -> str:
        return address_of(self.bot, update.effective_chat.id) if update.effective_chat else ""

    @property
    def _mine(self) -> tuple[ColumnElement[bool], ...]:
        return ChannelUpdate.property_id == self._property_id, ChannelUpdate.channel == self._channel

    def _of(self, address: str) -> Select[ChannelUpdate]:
        return (
            select(ChannelUpdate)
            .where(*self._mine, ChannelUpdate.address == address, ChannelUpdate.handled_at.is_(None))
            .order_by(ChannelUpdate.external_id)
        )


def _read(body: str) -> Update:
    return Update.de_json(json.loads(body), None)
