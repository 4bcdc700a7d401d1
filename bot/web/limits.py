"""How many messages one session and one network address may send."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.settings import Settings


class MessageLimits:
    """Counts messages in this process; the gateway is one process."""

    def __init__(self, per_session: int, per_address: int) -> None:
        """Allow so many a minute; 0 is no limit."""
        self._windows = MovingWindowRateLimiter(MemoryStorage())
        self._limits = (
            ("session", RateLimitItemPerMinute(per_session) if per_session else None),
            ("address", RateLimitItemPerMinute(per_address) if per_address else None),
        )

    @classmethod
    def of(cls, settings: Settings) -> "MessageLimits":
        """Return the limits of `settings`."""
        return cls(settings.session_messages_per_minute, settings.address_messages_per_minute)

    def allow(self, session: str, address: str) -> bool:
        """Count one message; say whether it may pass."""
        keys = {"session": session, "address": address}
        return all(
            limit is None or self._windows.hit(limit, kind, keys[kind]) for kind, limit in self._limits
        )
