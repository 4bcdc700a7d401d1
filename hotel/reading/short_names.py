"""The short names of what a list holds: "the prosecco", where the list has "Bottle of prosecco in ice"."""

from collections.abc import Iterable

from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said
from hotel.records.catalogue import Named


def short_names(entry: Named) -> tuple[str, ...]:
    """Return the names of `entry` without what it comes in, by the what, and with what."""
    names: Iterable[str] = (*entry.name.values(), *(entry.synonyms or ()))
    shorter = dict.fromkeys(_shortened(name) for name in names)
    return tuple(name for name in shorter if name)


def _shortened(name: str) -> str:
    """Return `name` without its measure and what is joined to it; empty where nothing is left out."""
    line = said(name)
    measures, joins = words_of("numbers.piece"), words_of("short_names.joins")
    first = 0
    while first < len(line.tokens) and (
        line.tokens[first].any_of(measures) or line.tokens[first].norm in words_of("small.of")
    ):
        first += 1
    last = next((at for at in range(first, len(line.tokens)) if line.tokens[at].norm in joins), None)
    end = len(line.tokens) if last is None else last
    return line.words(first, end) if first < end and (first or last is not None) else ""
