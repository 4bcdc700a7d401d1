"""Flood control (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""

import math
from dataclasses import dataclass
from datetime import datetime

from bot.fake_telegram.errors import too_many
from hotel.clock import Clock


@dataclass(frozen=True)
class FloodLimits:
    """How many messages a bot may send. The burst is not documented; five at once go through in practice."""

    overall_a_second: float = 30
    a_chat_a_second: float = 1
    chat_burst: float = 5
    a_group_a_minute: float = 20


@dataclass
class _Bucket:
    """Holds at most `size` messages and is filled at `rate` a second; each message takes one out."""

    size: float
    rate: float
    left: float
    at: datetime

    def wait(self, now: datetime, count: int) -> float:
        """Return the seconds until `count` messages may go."""
        self.left = min(self.size, self.left + (now - self.at).total_seconds() * self.rate)
        self.at = now
        # Larger than the bucket, an album goes when the bucket is full.
        return max(min(count, self.size) - self.left, 0) / self.rate


class Flood:
    """Counts what the bot sends, and refuses what is too much. `limits` None means no control at all."""

    def __init__(self, clock: Clock, limits: FloodLimits | None) -> None:
        """Begin with nothing sent."""
        self._clock = clock
        self.limits = limits
        self._buckets: dict[int, _Bucket] = {}
        self._refuse_next = 0

    def refuse_all_for(self, seconds: int) -> None:
        """Refuse the next message with this `retry_after`, whatever the limits say."""
        self._refuse_next = seconds

    def count(self, chat_id: int, messages: int = 1) -> None:
        """Count messages to a chat.

        Raises:
            ApiError: too many, with the whole seconds to wait in `retry_after`.
        """
        if self._refuse_next:
            seconds, self._refuse_next = self._refuse_next, 0
            raise too_many(seconds)
        if self.limits is None:
            return
        now = self._clock.now()
        buckets = [self._bucket(0, now), self._bucket(chat_id, now)]
        longest = max(bucket.wait(now, messages) for bucket in buckets)
        if longest > 0:
            raise too_many(max(1, math.ceil(longest)))
        for bucket in buckets:
            bucket.left -= messages

    def _bucket(self, chat_id: int, now: datetime) -> _Bucket:
        if chat_id not in self._buckets:
            size, rate = self._measures(chat_id)
            self._buckets[chat_id] = _Bucket(size, rate, size, now)
        return self._buckets[chat_id]

    def _measures(self, chat_id: int) -> tuple[float, float]:
        limits = self.limits or FloodLimits()
        if chat_id == 0:
            return limits.overall_a_second, limits.overall_a_second
        if chat_id < 0:
            return limits.a_group_a_minute, limits.a_group_a_minute / 60
        return limits.chat_burst, limits.a_chat_a_second
