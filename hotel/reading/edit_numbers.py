"""A bare number said of an order that is there already: "no, I said three", "two more"."""

from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.phrases.lengths import length_at
from hotel.reading.tokens import Said


def bare_number(line: Said) -> Raw | None:
    """Return the number of "no, I said three"; of "three, not two" the first, of «не два, а три» the second."""
    meant = _bare_numbers(line)
    return meant[-1] if meant else None


def whole_number(line: Said, part: Raw) -> Raw | None:
    """Return how many there are to be of which `part` are wanted in another way: "two of them, one without croutons"."""
    return next(
        (raw for raw in _bare_numbers(line) if raw.last <= part.first and raw.value > part.value), None
    )


def _bare_numbers(line: Said) -> list[Raw]:
    numbers = [raw for raw in counting_numbers(line.text) if raw.value and not _counts_something(line, raw)]
    return [raw for raw in numbers if not _denied(line, raw)]


def _denied(line: Said, raw: Raw) -> bool:
    before = line.tokens[raw.first - 1].norm if raw.first else ""
    return before in words_of("small.not") and not line.breaks[raw.first]


def _counts_something(line: Said, raw: Raw) -> bool:
    if raw.ordinal and not raw.digits:
        return True
    start = line.tokens[raw.first].start
    is_room = any(room.start <= start < room.end for room in room_number_spans(line.text))
    if is_room or length_at(line, raw.first):
        return True
    before = line.tokens[raw.first - 1].norm if raw.first else ""
    asked_for = listed("edits.set").ends_before(line, raw.first)  # "I asked for two"
    if before in words_of("edits.not_quantity_before") and not asked_for:
        return True
    if raw.last >= len(line.tokens) or line.breaks[raw.last]:
        return False
    token = line.tokens[raw.last]
    known = (
        token.norm in words_of("orders.filler")
        or token.any_of(words_of("numbers.piece"))
        or token.norm in words_of("time.follow")
    )
    return not known or token.any_of(words_of("parties.people"))


def says_more(line: Said, raw: Raw) -> bool:
    """Say whether so many are wanted besides those that are there: "two more"."""
    if listed("orders.another").ends_before(line, raw.first):
        return True
    goes_on = raw.last < len(line.tokens) and not line.breaks[raw.last]
    return goes_on and line.tokens[raw.last].norm in words_of("small.more")
