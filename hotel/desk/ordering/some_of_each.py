"""Several of the dishes that one word may mean are wanted: "one of each", "one black, one green", «и тот и другой»."""

from collections.abc import Sequence

from hotel.desk.hearing import hears
from hotel.desk.ordering.line_choices import make_it
from hotel.desk.ordering.lines_made import split_off
from hotel.reading.clauses import clauses_in
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.rivals import meant_by
from hotel.records import MenuItem, RequestLine, ServiceRequest


def several_meant(
    line: RequestLine, text: str, rivals: Sequence[MenuItem]
) -> tuple[dict[str, int], list[str]] | None:
    """Return how many of which of `rivals` (by slug) `text` wants, and the clauses that say so; None if of one at most."""
    if "?" in text or hears("leaves_choice", text) or hears("one_or_other", text):
        return None
    clauses = [clause.within(text) for clause in clauses_in(text)]
    if hears("one_of_each", text):
        said = [part for part in clauses if hears("one_of_each", part)]
        each = max(1, line.quantity // len(rivals)) if line.quantity_said else 1
        return {one.slug: each for one in rivals}, said or clauses
    named = [(part, one) for part in clauses if (one := _plainly_meant(part, rivals)) is not None]
    if len({one.slug for _, one in named}) < 2:  # noqa: PLR2004 -- one alone is settled as ever
        return None
    return {one.slug: _number(part) for part, one in named}, [part for part, _ in named]


def _plainly_meant(clause: str, rivals: Sequence[MenuItem]) -> MenuItem | None:
    return None if hears("one_denied", clause) else meant_by(clause, rivals)


def _number(clause: str) -> int:
    return next((raw.value for raw in counting_numbers(clause) if raw.value > 0), 1)


def share_out(
    request: ServiceRequest, line: RequestLine, wanted: dict[str, int], menu: Sequence[MenuItem]
) -> None:
    """Make of `line` one line for each dish, had in the same way."""
    dishes = [dish for dish in menu if dish.slug in wanted]
    line.quantity, line.quantity_said, line.quantity_open = sum(wanted.values()), True, False
    for dish in reversed(dishes[1:]):
        pieces = split_off(request, line, wanted[dish.slug])
        pieces.quantity_said = True
        make_it(request, pieces, dish)
    make_it(request, line, dishes[0])
