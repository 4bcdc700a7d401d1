"""What a channel hands over, and how its text is made harmless."""

import re
import unicodedata
from dataclasses import dataclass

from hotel.reading.identifiers import mask_card_numbers
from hotel.records import MessageKind

LONGEST_UNDERSTOOD = 1000
"""Longer messages are kept whole, understood by so many characters, and read by a person."""

_KEPT_CONTROLS = {"\n", "\t"}
_MASKED_CARD = re.compile(r"(?:\*[ -]?){9,}\d")


@dataclass(frozen=True)
class GuestMessage:
    """One message of a guest, in the same form from every channel."""

    channel: str
    address: str
    """Where the channel finds the guest again."""
    external_id: str
    """The channel's own id of the message: the same one twice is one message."""
    text: str = ""
    kind: MessageKind = MessageKind.WORDS
    choice_token: str | None = None
    """Set where the guest pressed a button."""
    command: str | None = None
    """The intent that a typed command stands for ("/menu"); `text` is the command as typed."""
    corrects: str | None = None
    """The channel's id of the earlier message that the guest edited into this."""
    photos: tuple[str, ...] = ()
    """The ids of the photos that came with it."""
    locale_hint: str | None = None
    """What the channel knows of the guest's language; the guest's words count more."""


def clean(text: str) -> str:
    """Return `text` as it may be stored: no control characters, no card number."""
    kept = "".join(
        c for c in text if c in _KEPT_CONTROLS or unicodedata.category(c) not in {"Cc", "Cs", "Co"}
    )
    return mask_card_numbers(kept).strip()


def holds_masked_card(text: str) -> bool:
    """Say whether a card number was hidden in `text`."""
    return _MASKED_CARD.search(text) is not None


def for_understanding(text: str) -> str:
    """Return what Rasa may read of `text`: a leading slash would be a command, and length costs seconds."""
    return re.sub(r"^[\s/]+", "", text)[:LONGEST_UNDERSTOOD].strip()


def has_words(text: str) -> bool:
    """Say whether there is anything to understand: a letter or a digit, or a plus that stands for yes."""
    return any(c.isalnum() for c in text) or text.strip() == "+"
