"""A text without some of its stretches, so that the rest can be read by itself."""

from collections.abc import Iterable

from hotel.reading.found import Span


def without_spans(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with one blank for each of `spans`."""
    for one in sorted(spans, key=lambda span: -span.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def blanked(text: str, spans: Iterable[Span], first: str = " ") -> str:
    """Return `text` with as many blanks as each of `spans` is long, so that places in the rest hold.

    `first` stands for the first of them: a comma keeps apart what stood on both sides.
    """
    for one in spans:
        text = f"{text[: one.start]}{first}{' ' * (one.end - one.start - 1)}{text[one.end :]}"
    return text
