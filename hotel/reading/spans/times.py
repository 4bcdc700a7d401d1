"""The words that tell a time: a moment, a day, a length. "At 7" is told by "7", "by 7" by both words."""

from collections.abc import Iterator
from itertools import pairwise

from hotel.reading.lexicons import listed
from hotel.reading.number_words import raw_numbers
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.spans.lengths import AGO, lengths_in
from hotel.reading.spans.moments import moments_in, months_in, short_days_in
from hotel.reading.spans.stretches import follows, listed_spans, longest, norm_at, overlap
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

_HOURS, _MINUTES = 24, 60


def times_in(line: Said) -> list[range]:
    """Return the stretches that tell of a time, in order."""
    found = [
        _without_preposition(line, phrase) for phrase in time_phrases(line.text) if not _dropped(line, phrase)
    ]
    dropped = [range(p.first, p.last) for p in time_phrases(line.text) if _dropped(line, p)]
    more = [
        *lengths_in(line),
        *moments_in(line),
        *short_days_in(line),
        *months_in(line),
        *_spoken_clock(line),
        *_dashed(line),
    ]
    more = [one for one in more if not any(overlap(one, other) for other in dropped)]
    more += [
        one
        for one in _bare_hours(line)
        if not any(overlap(one, other) for other in [*found, *more, *dropped])
    ]
    return longest(_joined(line, [_with_event(line, _with_relation(line, one)) for one in [*found, *more]]))


def _without_preposition(line: Said, phrase: TimePhrase) -> range:
    first = phrase.first
    if phrase.minutes is None:
        while (
            first < phrase.last - 1 and (length := _strippable(line, first)) and first + length < phrase.last
        ):
            first += length
    return range(first, phrase.last)


def _strippable(line: Said, first: int) -> int:
    if norm_at(line, first) == "the":
        return 0
    return listed("spans.time.strip", exact=True).length_at(line, first)


def _dropped(line: Said, phrase: TimePhrase) -> bool:
    """Say whether it is what the guest does not mean ("not on Monday"), or what is over ("an hour ago")."""
    before = listed("spans.time.dropped_after", exact=True).ends_before(line, phrase.first)
    relation = listed_spans("time.relation").length_at(line, phrase.first - 1)
    owned = norm_at(line, phrase.last - 1).endswith("'s")
    return (bool(before) and not relation) or owned or norm_at(line, phrase.last) in AGO | {"рождения"}


def _with_relation(line: Said, stretch: range) -> range:
    """Take "after" and "not before" in front into the stretch, «с» only where a range begins."""
    first = stretch.start
    while first > 0 and not line.breaks[first] and (length := _relation_before(line, first)):
        first -= length
    return range(first, stretch.stop)


def _relation_before(line: Said, index: int) -> int:
    length = listed("spans.time.relation", exact=True).ends_before(line, index)
    return 0 if length == 1 and norm_at(line, index - 1) in {"с", "по", "от"} else length


def _with_event(line: Said, stretch: range) -> range:
    """Read "before the 8 o'clock ferry"."""
    last = stretch.stop
    if not follows(line, last) or not listed_spans("time.event").length_at(line, last):
        return stretch
    if norm_at(line, stretch.start - 1) != "the":
        return stretch
    return _with_relation(line, range(stretch.start - 1, last + 1))


def _spoken_clock(line: Said) -> Iterator[range]:
    """Read "nine fifteen", said and not written."""
    numbers = raw_numbers(line.text)
    for hour, minute in pairwise(numbers):
        said_so = (
            not hour.digits
            and not minute.digits
            and hour.last == minute.first
            and follows(line, minute.first)
        )
        if said_so and 0 < hour.value <= _HOURS // 2 and 10 <= minute.value < _MINUTES:  # noqa: PLR2004
            yield range(hour.first, minute.last)


def _dashed(line: Said) -> Iterator[range]:
    """Read "19-30" and "6-8" where a day or «в» stands before it."""
    for first, second in pairwise(raw_numbers(line.text)):
        dashed = (
            first.digits
            and second.digits
            and second.first == first.last
            and line.gaps[second.first].strip() in _DASHES
        )
        if not dashed or not first.value <= _HOURS or second.value >= _MINUTES or not first.first:
            continue
        after_day = any(phrase.last == first.first and phrase.day for phrase in time_phrases(line.text))
        if after_day or norm_at(line, first.first - 1) in {"в", "at", "к", "на", "from", "between"}:
            yield range(first.first, second.last)


_DASHES = frozenset({"-", "–", "—"})


def _bare_hours(line: Said) -> Iterator[range]:
    """Read "make it to 11", «перенесите на 11»: a number after "to" that counts nothing."""
    for index, token in enumerate(line.tokens):
        if (
            token.norm in {"полтора", "полторы"}
            and norm_at(line, index - 1) == "на"
            and not follows(line, index + 1)
        ):
            yield range(index - 1, index + 1)
    for raw in raw_numbers(line.text):
        moved = norm_at(line, raw.first - 1) in {"to", "на"} and not line.breaks[raw.first]
        ends = not follows(line, raw.last) or norm_at(line, raw.last) in {
            "instead",
            "not",
            "please",
            "pls",
            "вместо",
            "а",
        }
        alone = norm_at(line, raw.first).startswith("одн")  # «столик на одного»
        if moved and ends and 0 < raw.value <= _HOURS and not raw.collective and not alone:
            yield range(raw.first, raw.last)


def _joined(line: Said, found: list[range]) -> list[range]:
    """Put neighbours together: "tomorrow" and "7 am", with at most a preposition between them."""
    joined: list[range] = []
    for one in longest(found):
        before = joined[-1] if joined else None
        if before is not None and _touch(line, before, one):
            joined[-1] = range(before.start, one.stop)
        else:
            joined.append(one)
    return joined


def _touch(line: Said, before: range, after: range) -> bool:
    gap = line.gaps[before.stop].strip()
    between = range(before.stop, after.start)
    if (gap and (gap != "," or between)) or any(
        line.breaks[index] for index in range(before.stop + 1, after.start + 1)
    ):
        return False
    return all(listed("spans.time.strip", exact=True).length_at(line, index) for index in between)
