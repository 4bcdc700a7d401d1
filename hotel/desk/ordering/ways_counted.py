"""So many of a dish in one way, so many in another: "three in all: one regular and two with oat milk"."""

from collections.abc import Sequence

from hotel.desk.ordering.line_choices import denied, merged
from hotel.desk.ordering.lines_made import split_off
from hotel.reading.catalogue import Catalogue
from hotel.reading.choices import choices_in
from hotel.reading.numbers import counting_numbers
from hotel.reading.tokens import said
from hotel.records import MenuItem, RequestLine, ServiceRequest


def count_ways(request: ServiceRequest, text: str) -> bool:
    """Let there be of a dish as many in each way as `text` says; say whether it counts several ways of one."""
    held = [line for line in request.lines if line.item is not None and not line.rivals]
    items = list(dict.fromkeys(line.item for line in held if line.item is not None))
    named = [one for one in items if Catalogue([one]).find(text)]
    told = [(one, ways) for one in named or items if len(ways := _ways(text, one)) > 1]
    if len(told) != 1:
        return False
    item, ways = told[0]
    lines = [line for line in held if line.item is item]
    if sorted((line.quantity, [*line.options]) for line in lines) == sorted(
        (number, [slug]) for slug, number in ways.items()
    ):
        return False  # it stands so
    _part(request, lines, ways)
    return True


def _part(request: ServiceRequest, lines: Sequence[RequestLine], ways: dict[str, int]) -> None:
    first = lines[0]
    for other in lines[1:]:
        request.lines.remove(other)
    first.quantity, first.quantity_said, first.quantity_open = sum(ways.values()), True, False
    first.wishes = [wish for wish in first.wishes if ways.keys().isdisjoint(denied(first, [wish]))]
    slugs = list(ways)
    for slug in reversed(slugs[1:]):
        part = split_off(request, first, ways[slug])
        part.quantity_said, part.options = True, merged(part, (slug,))
    first.options = merged(first, (slugs[0],))


def _ways(text: str, item: MenuItem) -> dict[str, int]:
    """Return how many are wanted with each choice of one option of `item`, where each has a number before it."""
    line, ways, behind = said(text), dict[str, int](), 0
    for option in item.options:
        slugs = {choice.slug for choice in option.choices}
        found = [one for one in choices_in(line, [item]) if one.option in slugs and not one.drop]
        for one in sorted(found, key=lambda choice: choice.first):
            before = [raw for raw in counting_numbers(text) if behind <= raw.first and raw.last <= one.first]
            if not before or one.option is None or one.option in ways or before[-1].value < 1:
                return {}
            ways[one.option], behind = before[-1].value, one.last
        if ways:
            return ways
    return ways
