"""How far a browser has read: a place in the inbox and one in the outbox."""

import re
from dataclasses import dataclass

_WRITTEN = re.compile(r"(\d{1,18})-(\d{1,18})")


@dataclass(frozen=True)
class Cursor:
    """The last rows that were shown."""

    inbox: int = 0
    outbox: int = 0

    def __str__(self) -> str:
        return f"{self.inbox}-{self.outbox}"

    @classmethod
    def read(cls, written: str | None) -> "Cursor | None":
        """Return the cursor that was `written`; None where it is none of ours."""
        found = _WRITTEN.fullmatch(written or "")
        return cls(int(found[1]), int(found[2])) if found else None
