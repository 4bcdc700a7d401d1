"""Stretches of a text, counted in words: a `range` from the first word up to, not with, the last."""

from collections.abc import Iterable

from hotel.reading.found import Span
from hotel.reading.lexicon import Lexicon
from hotel.reading.lexicons import listed
from hotel.reading.tokens import Said


def listed_spans(name: str) -> Lexicon:
    """Return a list of words that tell where spans stand."""
    return listed(f"spans.{name}")


def overlap(one: range, other: range) -> bool:
    """Say whether two stretches share a word."""
    return one.start < other.stop and other.start < one.stop


def free_of(stretches: Iterable[range], taken: Iterable[range]) -> list[range]:
    """Return those that share no word with any of `taken`."""
    others = list(taken)
    return [one for one in stretches if not any(overlap(one, other) for other in others)]


def longest(stretches: Iterable[range]) -> list[range]:
    """Return the stretches in order, of those that overlap only the longest."""
    kept: list[range] = []
    for one in sorted(stretches, key=lambda stretch: (-len(stretch), stretch.start)):
        if not any(overlap(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda stretch: stretch.start)


def named(line: Said, name: str) -> list[range]:
    """Return where the phrases of a list stand."""
    return [range(first, last) for first, last, _ in listed_spans(name).find(line)]


def span_of(line: Said, stretch: range) -> Span:
    """Return the stretch in characters."""
    return Span(line.tokens[stretch.start].start, line.tokens[stretch.stop - 1].end)


def stretch_of(line: Said, span: Span) -> range:
    """Return the words that a span of characters takes."""
    return range(line.index_at(span.start), line.index_at(span.end))


def norm_at(line: Said, index: int) -> str:
    """Return the word at `index` as words are compared; nothing outside of the text."""
    return line.tokens[index].norm if 0 <= index < len(line.tokens) else ""


def has_capital(line: Said, index: int) -> bool:
    """Say whether the word at `index` begins with a capital."""
    return line.text[line.tokens[index].start].isupper()


def follows(line: Said, index: int) -> bool:
    """Say whether a word stands at `index` with no comma or stop before it."""
    return 0 < index < len(line.tokens) and not line.breaks[index]
