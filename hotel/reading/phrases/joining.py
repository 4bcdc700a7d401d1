"""Which phrases of time belong together: "tomorrow" and "at 7", "from Friday" and "until Sunday"."""

from dataclasses import replace

from hotel.reading.lexicons import listed, words_of
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.tokens import Said

_FEW = 3


def joined(line: Said, before: TimePhrase, piece: TimePhrase) -> TimePhrase | None:
    """Return the two as one phrase; None where they are two."""
    if not _adjoin(line, before, piece) or before.minutes is not None or piece.minutes is not None:
        return None
    if piece.hour and before.hour:
        until = listed("time.until", exact=True).length_at(line, piece.first)
        ends = until and not before.to_hour and not piece.day
        return replace(before, last=piece.last, to_hour=piece.hour) if ends else None
    if piece.day and before.day:
        return _joined_days(before, piece)
    if (piece.part and before.part and not before.day) or (piece.to_day and before.hour):
        return None
    return replace(
        before,
        last=piece.last,
        day=before.day or piece.day,
        to_day=before.to_day or piece.to_day,
        hour=before.hour or piece.hour,
        to_hour=before.to_hour or piece.to_hour,
        part=piece.part or before.part,
        from_then=before.from_then or piece.from_then,
        until=before.until or piece.until,
    )


def _adjoin(line: Said, before: TimePhrase, piece: TimePhrase) -> bool:
    """Say whether only small words and commas stand between the two."""
    between = line.tokens[before.last : piece.first]
    if len(between) > _FEW or any(token.norm not in words_of("time.glue") for token in between):
        return False
    dotted = line.tokens[before.last - 1].norm in words_of("time.dotted_end")  # "7 p.m. tomorrow"
    stops = set() if dotted else set(".;!?\n")
    return not any(set(gap) & stops for gap in line.gaps[before.last : piece.first + 1])


def _joined_days(before: TimePhrase, piece: TimePhrase) -> TimePhrase | None:
    """Join "from Friday" and "until Sunday", or a weekday and its date, of which the date counts."""
    if before.day is None or piece.day is None:
        return None
    if piece.until and not before.to_day and not before.until:
        return replace(before, last=piece.last, to_day=piece.day)
    weekdays = before.day.weekday is not None or piece.day.weekday is not None
    if not weekdays or piece.to_day or before.to_day:
        return None
    day, beside = (before.day, piece.day) if before.day.weekday is None else (piece.day, before.day)
    named = beside.weekday if day.ahead is not None else None
    return replace(before, last=piece.last, day=day if named is None else replace(day, beside=named))
