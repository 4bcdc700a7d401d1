"""The choices of a line: medium rare, oat milk."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.reading.choices import choices_in
from hotel.reading.clauses import clauses_in
from hotel.reading.lexicons import listed
from hotel.reading.orders import options_in
from hotel.reading.tokens import said
from hotel.records import ItemOption, MenuItem, RequestLine, ServiceRequest


def choose_loose(desk: Desk, request: ServiceRequest, menu: Sequence[MenuItem]) -> bool:
    """Take the choices said without their dish: for the line that has such an option, or for a dish still to come."""
    present = [line.item for line in request.lines if line.item is not None]
    clauses = [clause.within(desk.turn.text) for clause in clauses_in(desk.turn.text)]
    slugs = [s for part in clauses for s in options_in(part, present or menu) or options_in(part, menu)]
    for slug in slugs:
        _choose(request, slug)
    return bool(slugs)


def _choose(request: ServiceRequest, slug: str) -> None:
    lines = [line for line in request.lines if line.item is not None and belongs(line.item, slug)]
    if any(slug in line.options for line in lines):
        return  # "one with lemon, one without": it has gone to its line already
    if lines:
        lines[0].options = merged(lines[0], (slug,))
    elif slug not in request.loose_options:
        request.loose_options = [*request.loose_options, slug]


def merged(line: RequestLine, slugs: Sequence[str]) -> list[str]:
    """Return the line's choices with `slugs` in place of what was chosen before for the same option."""
    options = line.item.options if line.item else []
    replaced = {c.slug for o in options if any(s in _slugs(o) for s in slugs) for c in o.choices}
    return [slug for slug in line.options if slug not in replaced] + list(slugs)


def denied(line: RequestLine, wishes: Sequence[str]) -> set[str]:
    """Return the choices that `wishes` say the line is to be without: no line holds a choice and its opposite."""
    found: set[str] = set()
    if line.item is None:
        return found
    for words in map(said, wishes):
        length = listed("wishes.without").length_at(words, 0)
        rest = said(words.words(length, len(words.tokens)) if length else "")
        found |= {one.option for one in choices_in(rest, [line.item]) if one.option is not None}
    return found


def belongs(item: MenuItem, slug: str) -> bool:
    """Say whether `slug` is a choice of `item`."""
    return any(slug in _slugs(option) for option in item.options)


def _slugs(option: ItemOption) -> set[str]:
    return {choice.slug for choice in option.choices}


def make_it(request: ServiceRequest, line: RequestLine, item: MenuItem) -> None:
    """Let `line` be `item`: the one that was meant."""
    line.item, line.name, line.price, line.rivals = item, item.name, item.price, []
    line.options = [slug for slug in line.options if belongs(item, slug)]
    line.options += [s for s in request.loose_options if belongs(item, s) and s not in line.options]
    request.loose_options = [slug for slug in request.loose_options if not belongs(item, slug)]
