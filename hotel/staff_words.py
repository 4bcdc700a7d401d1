"""What a member of staff types: a name, words for the guest, minutes; refused where a guest could not read it."""

from hotel.staff_errors import UnusableError

_LONGEST_NAME = 60
_MOST_MINUTES = 24 * 60


def signed(by: str) -> str:
    """Return the name of who does it.

    Raises:
        UnusableError: it is empty, too long, or more than a line.
    """
    name = by.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise UnusableError("the name", f"one line of up to {_LONGEST_NAME} characters")
    return name


def said(text: str) -> str:
    """Return words that the guest will read.

    Raises:
        UnusableError: there are none.
    """
    words = text.strip()
    if not any(sign.isalnum() for sign in words):
        raise UnusableError("the text", "words that the guest can read")
    return words


def soon(minutes: int | None) -> int | None:
    """Return in how many minutes somebody comes.

    Raises:
        UnusableError: it is less than one minute, or more than a day.
    """
    if minutes is not None and not 1 <= minutes <= _MOST_MINUTES:
        raise UnusableError("the minutes", f"1 to {_MOST_MINUTES}")
    return minutes
