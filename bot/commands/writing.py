"""Writing files where somebody asked for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.trouble import TroubleError


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Write `place` inside.

    Raises:
        TroubleError: it cannot be written.
    """
    try:
        yield
    except OSError as refused:
        raise TroubleError(f"{place} cannot be written ({refused.strerror or refused})") from None
