"""Choices of an item's options ("medium rare", «на овсяном») in the words of a guest."""

from collections.abc import Sequence
from functools import lru_cache

from hotel.reading.lexicon import Lexicon
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import ItemOption, Named


def options_of(entry: Named) -> Sequence[ItemOption]:
    """Return the options of an entry; only dishes have any."""
    found: Sequence[ItemOption] | None = getattr(entry, "options", None)
    return found or ()


def slugs_of(entry: Named) -> frozenset[str]:
    """Return the choices an entry leaves."""
    return frozenset(choice.slug for option in options_of(entry) for choice in option.choices)


def choices_in(line: Said, entries: Sequence[Named]) -> list[Modifier]:
    """Return the choices of any of `entries` that a text wants: "not with cow's milk" chooses nothing."""
    spoken: dict[str, str] = {}
    for entry in entries:
        for option in options_of(entry):
            for choice in option.choices:
                for phrase in (*choice.name.values(), *choice.synonyms):
                    spoken.setdefault(phrase, choice.slug)
    found: list[Modifier] = []
    for first, last, slug in _lexicon(tuple(spoken.items())).find(line):
        start = first
        if first and line.tokens[first - 1].norm in words_of("choices.before") and not line.breaks[first]:
            start = first - 1
        if not _is_denied(line, start):
            found.append(Modifier(start, last, option=slug))
    return found


def _is_denied(line: Said, first: int) -> bool:
    """Say whether a "not" or a "without" stands right before the word at `first`, an article aside."""
    at = first
    if at and line.tokens[at - 1].norm in words_of("orders.filler") and not line.breaks[at]:
        at -= 1
    return any(
        before and line.tokens[before - 1].norm in words_of("choices.denied") and not line.breaks[before]
        for before in {first, at}
    )


@lru_cache(maxsize=64)
def _lexicon(spoken: tuple[tuple[str, str], ...]) -> Lexicon:
    # The bracket of «слабая-средняя (medium rare)» is a name of its own.
    entries = [
        (part.strip(" )"), slug) for phrase, slug in spoken for part in phrase.split("(") if part.strip(" )")
    ]
    return Lexicon(entries)
