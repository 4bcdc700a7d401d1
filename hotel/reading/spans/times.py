"""The words that tell a time: a moment, a day, a length. "At 7" is told by "7", "by 7" by both words."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.spans.clock_numbers import bare_hours_in, dashed_in, spoken_clock_in
from hotel.reading.spans.lengths import lengths_in
from hotel.reading.spans.moments import moments_in, months_in, short_days_in
from hotel.reading.spans.stretches import follows, listed_spans, longest, norm_at, overlap
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said
from hotel.reading.words import phrases


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
        *spoken_clock_in(line),
        *dashed_in(line),
    ]
    more = [one for one in more if not any(overlap(one, other) for other in dropped)]
    more += [
        one
        for one in bare_hours_in(line)
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
    if norm_at(line, first) in words_of("small.article"):
        return 0
    return listed("spans.time.strip", exact=True).length_at(line, first)


def _dropped(line: Said, phrase: TimePhrase) -> bool:
    """Say whether it is what the guest does not mean ("not on Monday"), or what is over ("an hour ago")."""
    before = listed("spans.time.dropped_after", exact=True).ends_before(line, phrase.first)
    relation = listed_spans("time.relation").length_at(line, phrase.first - 1)
    owned = norm_at(line, phrase.last - 1).endswith(phrases("spans.time.owned_ending"))
    after = norm_at(line, phrase.last)
    over = after in words_of("spans.time.over") or after in words_of("spans.time.not_time_before")
    return (bool(before) and not relation) or owned or over


def _with_relation(line: Said, stretch: range) -> range:
    """Take "after" and "not before" in front into the stretch, «с» only where a range begins."""
    first = stretch.start
    while first > 0 and not line.breaks[first] and (length := _relation_before(line, first)):
        first -= length
    return range(first, stretch.stop)


def _relation_before(line: Said, index: int) -> int:
    length = listed("spans.time.relation", exact=True).ends_before(line, index)
    return 0 if length == 1 and norm_at(line, index - 1) in words_of("spans.time.range_only") else length


def _with_event(line: Said, stretch: range) -> range:
    """Read "before the 8 o'clock ferry"."""
    last = stretch.stop
    if not follows(line, last) or not listed_spans("time.event").length_at(line, last):
        return stretch
    if norm_at(line, stretch.start - 1) not in words_of("spans.time.event_article"):
        return stretch
    return _with_relation(line, range(stretch.start - 1, last + 1))


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
    parted = any(line.breaks[index] for index in range(before.stop + 1, after.start + 1))
    if parted or (gap and (gap != "," or between)):
        return False
    return all(listed("spans.time.strip", exact=True).length_at(line, index) for index in between)
