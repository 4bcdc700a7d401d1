"""One of a kind with something, the other without it: "one with lemon, one without", «чай с лимоном и чай без лимона»."""

from dataclasses import dataclass

from hotel.desk.hearing import heard, hears
from hotel.desk.ordering.line_choices import belongs, denied, merged
from hotel.desk.ordering.lines_made import split_off
from hotel.reading.choices import choices_in
from hotel.reading.clauses import clauses_in
from hotel.reading.numbers import counting_numbers
from hotel.reading.tokens import said
from hotel.records import MenuItem, ServiceRequest


@dataclass(frozen=True)
class _Told:
    """How many are to have a choice, and how many are not."""

    slug: str
    having: int
    lacking: int


def tell_apart(request: ServiceRequest, text: str) -> bool:
    """Make two lines of what is wanted in one way and in its opposite; say whether `text` wants that."""
    held = [line for line in request.lines if line.item is not None and not line.rivals]
    told = _told(text, [line.item for line in held if line.item is not None])
    if told is None:
        return False
    alike = [line for line in held if line.item is not None and belongs(line.item, told.slug)]
    if len({id(line.item) for line in alike}) != 1:
        return False
    first = alike[0]
    for other in alike[1:]:
        request.lines.remove(other)
    first.quantity, first.quantity_said, first.quantity_open = told.having + told.lacking, True, False
    first.wishes = [wish for wish in first.wishes if told.slug not in denied(first, [wish])]
    first.options = [slug for slug in first.options if slug != told.slug]
    split_off(request, first, told.lacking).quantity_said = True
    first.options = merged(first, (told.slug,))
    return True


def _told(text: str, items: list[MenuItem]) -> _Told | None:
    having: tuple[str, int] | None = None
    lacking: int | None = None
    for clause in [one.within(text) for one in clauses_in(text)]:
        left_out = heard("is_without", clause)
        chosen = clause if left_out is None else clause.replace(left_out, " ", 1)
        slugs = [one.option for one in choices_in(said(chosen), items) if one.option is not None]
        if hears("one_without", clause) or (slugs and left_out is not None):
            lacking = _number(clause) if lacking is None else lacking
        elif slugs and having is None:
            having = slugs[0], _number(clause)
    return None if having is None or lacking is None else _Told(*having, lacking)


def _number(clause: str) -> int:
    """Return the number that stands nearest: in "three teas: two with lemon" it is the second."""
    numbers = [one.value for one in counting_numbers(clause) if one.value > 0 and not one.ordinal]
    return numbers[-1] if numbers else 1
