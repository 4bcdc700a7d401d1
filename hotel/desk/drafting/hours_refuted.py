"""Hours that are only refuted or remarked on: "not 2:20!", "it's not even 2", "5 is when we go". None of them is wanted."""

import re
from datetime import datetime

from hotel.desk.hearing import heard_all, hears
from hotel.reading.found import Span
from hotel.reading.left_out import blanked
from hotel.reading.moments import moments_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.tokens import said

_CLAUSE = re.compile(r"[,.;!?\n]")
_ASKS = re.compile(r"^[\w\s]{0,12}\?")
"""What makes "10 is too late?" a question about ten, which may well be wanted."""

_CRIES = re.compile(r"^ ?(\?[?!]|!+\?)")
"""What is cried out over an hour where another one is told: "what, 11:30?? we said 9"."""


def refuted_hours(text: str, now: datetime) -> list[Span]:
    """Return the hours of `text` that are given up, too late or too early, or told as the present one."""
    hours = _hours(text, now)
    return [
        one for one in hours if _is_refuted(text, one) or (len(hours) > 1 and _CRIES.match(text[one.end :]))
    ]


def without_refuted(text: str, now: datetime) -> str:
    """Return `text` with blanks for the hours that are only refuted."""
    return blanked(text, refuted_hours(text, now))


def _hours(text: str, now: datetime) -> list[Span]:
    """Return what may be an hour: those read as one, and numbers alone."""
    found = [Span(one.start, one.end) for one in moments_in(text, now) if one.has_hour]
    tokens = said(text).tokens
    numbers = [Span(tokens[one.first].start, tokens[one.last - 1].end) for one in raw_numbers(text)]
    return sorted(
        [*found, *(one for one in numbers if not any(one.overlaps(other) for other in found))],
        key=lambda one: one.start,
    )


def _is_refuted(text: str, hour: Span) -> bool:
    before = _CLAUSE.split(text[: hour.start])[-1]
    first = hour.within(text).split()[0]
    if (
        hears("hour_refused", before)
        or hears("as_it_is_now", before)
        or hears("as_it_is_now", before + first)
    ):
        return True
    behind = text[hour.end :]
    found = heard_all("hour_remarked", behind)
    right_behind = bool(found) and not behind[: behind.index(found[0])].strip(" ,-–—")
    return right_behind and not hears("asks_of_hour", before) and _ASKS.match(behind) is None
