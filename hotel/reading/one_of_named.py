"""A "one" that stands for what was named counts nobody and is no hour: "a minivan if there is one", "one too"."""

from hotel.reading.lexicons import listed
from hotel.reading.number_words import Raw
from hotel.reading.tokens import Said


def points_back(line: Said, raw: Raw) -> bool:
    """Say whether the number stands for what was named."""
    if raw.value != 1 or line.tokens[raw.first].is_number:
        return False
    if raw.last == len(line.tokens) or line.breaks[raw.last]:
        return bool(listed("parties.points_back").ends_before(line, raw.first))
    return bool(listed("parties.as_well").length_at(line, raw.last))
