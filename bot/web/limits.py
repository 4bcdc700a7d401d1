"""How much one session and one network address may ask of the gateway."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.settings import Settings

_SESSION_PHOTOS, _ADDRESS_PHOTOS = 20, 200
_SESSION_LINKS = 10
"""A minute. Photos cost memory; a link that opens nothing is tried again by a guest, but not so often."""


class Limit:
    """Counts one kind of request in this process; the gateway is one process."""

    def __init__(self, per_session: int, per_address: int) -> None:
        """Allow so many a minute; 0 is no limit."""
        self._windows = MovingWindowRateLimiter(MemoryStorage())
        self._limits = [
            (kind, RateLimitItemPerMinute(allowed))
            for kind, allowed in (("session", per_session), ("address", per_address))
            if allowed
        ]

    def count(self, session: str | None, address: str) -> int:
        """Count one request; return 0 if it may pass, else the seconds to wait.

        Without a session the address alone counts: a hotel full of guests may share one.
        """
        keys = {"session": session, "address": address}
        for kind, limit in self._limits:
            key = keys[kind]
            if key is not None and not self._windows.hit(limit, kind, key):
                reset = self._windows.get_window_stats(limit, kind, key).reset_time
                return max(1, math.ceil(reset - time.time()))
        return 0


class Limits:
    """What is counted."""

    def __init__(self, messages: Limit, photos: Limit, links: Limit) -> None:
        """Count each kind apart."""
        self.messages, self.photos, self.links = messages, photos, links

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Return the limits of `settings`."""
        return cls(
            messages=Limit(settings.session_messages_per_minute, settings.address_messages_per_minute),
            photos=Limit(_SESSION_PHOTOS, _ADDRESS_PHOTOS),
            links=Limit(_SESSION_LINKS, settings.address_links_per_minute),
        )
