"""People counted in another order than "two adults": «взрослых 2, детей 1», "a 9-year-old"."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said

_OF_AGE = 18


def counted_behind(line: Said, raw: Raw) -> str | None:
    """Return the list ("people", "children") of the word right before a number that counts it; an age counts nobody."""
    if any(raw.first in ages for ages in _ages_told(line)):
        return None
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


def children_by_ages(line: Said, counted: list[Raw]) -> int:
    """Count "children 5 and 9", «дети, 5 и 9 лет»: as many as there are ages, where no number counts them besides."""
    return sum(len(ages) for ages in _ages_told(line) if not _is_numbered(line, min(ages), counted))


def _is_numbered(line: Said, first: int, counted: list[Raw]) -> bool:
    """Say whether the children whose ages begin at `first` were counted: "two small kids, 5 and 9"."""
    several = words_of("parties.several_children")
    child = next((at for at in range(first - 1, -1, -1) if line.tokens[at].norm in several), 0)
    while child and line.tokens[child - 1].norm in words_of("parties.between"):
        child -= 1
    return any(raw.last == child and not line.breaks[child] for raw in counted)


def _ages_told(line: Said) -> list[list[int]]:
    """Return where the ages of several children stand: two or more small numbers in a row behind their word."""
    dated = [one for one in time_phrases(line.text) if one.day is not None]
    numbers = {
        raw.first: raw
        for raw in raw_numbers(line.text)
        if not any(one.first <= raw.first < one.last for one in dated)
    }
    found: list[list[int]] = []
    for index, token in enumerate(line.tokens):
        if token.norm in words_of("parties.several_children"):
            ages = _ages_from(line, index + 1, numbers)
            if len(ages) > 1 or (ages and _is_of_years(line, numbers[ages[0]].last)):
                found.append(ages)
    return found


def _ages_from(line: Said, at: int, numbers: dict[int, Raw]) -> list[int]:
    while at < len(line.tokens) and line.tokens[at].norm in words_of("parties.age_led"):
        at += 1
    if at in numbers and numbers[at].collective:
        return []  # «детей двое» counts them
    ages: list[int] = []
    while at < len(line.tokens) and at in numbers and numbers[at].value < _OF_AGE:
        ages.append(at)
        at = numbers[at].last
        at += _is_of_years(line, at)
        at += at < len(line.tokens) and line.tokens[at].norm in words_of("small.and")
    return ages


def _is_of_years(line: Said, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].any_of(words_of("parties.years"))


def is_age_behind(line: Said, index: int) -> bool:
    """Say whether a number stands right behind the word at `index`: "a table for two, child 9 years"."""
    return any(raw.first == index + 1 and raw.value < _OF_AGE for raw in raw_numbers(line.text))
