"""The parts of an order: an item, and what was said about it."""

from dataclasses import dataclass, field

from hotel.reading.catalogue import Place
from hotel.reading.choices import slugs_of
from hotel.reading.found import Mention
from hotel.reading.number_words import Raw
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import Named


@dataclass
class Part[N: Named]:
    """One item with what was said about it."""

    mention: Mention[N]
    place: Place
    quantity: int | None
    plural: bool = False
    modifiers: list[Modifier] = field(default_factory=list)
    split: bool = False
    """Some pieces of the item before it, wanted in another way: "two lattes, one with oat milk"."""


@dataclass
class Parts[N: Named]:
    """All of an order's words."""

    line: Said
    parts: list[Part[N]]
    loose: list[Modifier]
    """Modifiers of a text that names no item."""
    loose_number: Raw | None = None
    """The number right before them: "one without sesame"."""
    named: frozenset[int] = frozenset()
    """All words that name an item, second mentions included."""


def has_choice[N: Named](part: Part[N], slug: str) -> bool:
    """Say whether the item leaves a choice."""
    return any(slug in slugs_of(entry) for entry in (part.mention.entry, *part.mention.rivals))


def stands_inside[N: Named](part: Part[N], modifier: Modifier) -> bool:
    """Say whether a modifier shares words with the item's name."""
    return modifier.first < part.place.last and part.place.first < modifier.last
