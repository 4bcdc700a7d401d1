"""People counted in another order than "two adults": «взрослых 2, детей 1», "a 9-year-old"."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.tokens import Said

_OF_AGE = 18


def counted_behind(line: Said, raw: Raw) -> str | None:
    """Return the list ("people", "children") of the word right before a number that counts it; an age counts nobody."""
    if raw.first == 0 or (line.breaks[raw.first] and not _colon_before(line, raw.first)):
        return None
    for kind in ("people", "children"):
        length = listed(f"parties.{kind}").ends_before(line, raw.first)
        if not length:
            continue
        begins = raw.first - length
        numbered = any(one.last == begins for one in raw_numbers(line.text)) and not line.breaks[begins]
        one_child = kind == "children" and line.tokens[raw.first - 1].norm not in words_of(
            "parties.several_children"
        )
        return None if numbered or one_child else kind
    return None


def _colon_before(line: Said, index: int) -> bool:
    return line.text[line.tokens[index - 1].end : line.tokens[index].start].strip() in {":", "-", "–"}


def children_by_age(line: Said) -> int:
    """Count "a 9-year-old": a child told by nothing but its age."""
    return sum(
        raw.value < _OF_AGE
        and raw.first > 0
        and line.tokens[raw.first - 1].norm in words_of("parties.child_before")
        and bool(listed("parties.aged", exact=True).length_at(line, raw.last))
        for raw in raw_numbers(line.text)
    )


def is_age_behind(line: Said, index: int) -> bool:
    """Say whether a number stands right behind the word at `index`: "a table for two, child 9 years"."""
    return any(raw.first == index + 1 and raw.value < _OF_AGE for raw in raw_numbers(line.text))
