"""The queue of updates the bot has not confirmed yet."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import JsonValue

from bot.fake_telegram.wire_messages import UPDATE_KINDS, Update
from hotel.clock import Clock

KEPT_FOR = timedelta(hours=24)  # https://core.telegram.org/bots/api#getting-updates
_FIRST_ID = 500_000_001


@dataclass(frozen=True)
class Queued:
    """An update waiting for the bot; `again` is one sent on purpose a second time, late or out of turn."""

    update_id: int
    body: dict[str, JsonValue]
    at: datetime
    again: bool = False


class Updates:
    """Updates in order, kept until confirmed, for 24 hours at most."""

    def __init__(self, clock: Clock, ring: Callable[[], None]) -> None:
        """Begin empty; `ring` is called when an update comes in."""
        self._clock = clock
        self._ring = ring
        self._queue: list[Queued] = []
        self._held: list[Queued] | None = None
        self._next_id = _FIRST_ID
        self.allowed: Collection[str] = UPDATE_KINDS
        self.everything: list[Queued] = []
        """All there ever was, for those who want to see or repeat it."""

    def new_id(self) -> int:
        """Return the id of the next update."""
        self._next_id += 1
        return self._next_id - 1

    def add(self, update: Update) -> Queued:
        """Queue an update, if the bot wants its kind."""
        queued = Queued(update.update_id, update.on_the_wire(), self._clock.now())
        self.everything.append(queued)
        if update.kind in self.allowed:
            (self._queue if self._held is None else self._held).append(queued)
            self._ring()
        return queued

    def repeat(self, body: dict[str, JsonValue]) -> None:
        """Send an update out of turn, whatever has been confirmed."""
        number = body["update_id"]
        if not isinstance(number, int):
            raise TypeError("update_id is a whole number")
        self._queue.append(Queued(number, body, self._clock.now(), again=True))
        self._ring()

    def hold(self) -> None:
        """Keep what comes in away from the bot until it is released."""
        self._held = []

    def release(self, order: Callable[[Sequence[Queued]], Sequence[Queued]] | None = None) -> None:
        """Let the held updates go: as they came, or as `order` arranges them (shuffled, doubled, thinned out)."""
        held, self._held = self._held or [], None
        if order is None:
            self._queue.extend(held)
            self._ring()
            return
        for queued in order(held):
            self.repeat(queued.body)

    def waiting(self) -> list[Queued]:
        """Return what the bot has not confirmed, and forget what is too old."""
        oldest = self._clock.now() - KEPT_FOR
        self._queue = [queued for queued in self._queue if queued.at > oldest]
        return list(self._queue)

    def take(self, offset: int | None, limit: int) -> list[Queued]:
        """Return up to `limit` updates, as getUpdates does.

        All below `offset` are confirmed and forgotten; a negative one counts from the end, and forgets the others.
        """
        if offset is not None and offset < 0:
            self._queue = self.waiting()[offset:]
        elif offset is not None:
            self._queue = [queued for queued in self.waiting() if queued.again or queued.update_id >= offset]
        taken = self.waiting()[:limit]
        self._queue = [queued for queued in self._queue if not (queued.again and queued in taken)]
        return taken

    def confirm(self, queued: Queued) -> None:
        """Forget one update: a webhook has taken it."""
        self._queue = [other for other in self._queue if other is not queued]

    def drop(self) -> None:
        """Forget all of them."""
        self._queue = []
