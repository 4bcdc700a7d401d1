"""Which of several dishes was meant by one word: "the green one, with lemon", "black, two"."""

from collections.abc import Sequence
from dataclasses import replace

from hotel.desk.desk import Desk
from hotel.desk.ordering.line_choices import make_it
from hotel.desk.ordering.lines_made import refine
from hotel.desk.ordering.some_of_each import several_meant, share_out
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.edit_numbers import bare_number
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction
from hotel.reading.numbers import counting_numbers
from hotel.reading.parts.rivals import is_part_of_names, meant_by
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, RequestLine, ServiceRequest


def settles_rivals(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell which of several dishes was meant."""
    text, menu = desk.turn.text, desk.offered(MenuItem)
    open_lines = [(line, _rivals(line, menu)) for line in _open_lines(request)]
    return any(
        meant_by(text, rivals) is not None or several_meant(line, text, rivals) is not None
        for line, rivals in open_lines
    )


def settle_rivals(desk: Desk, request: ServiceRequest, menu: Sequence[MenuItem]) -> str | None:
    """Take "with chicken", "the green one" as which dish was meant; return the other words, None if none settles it."""
    rest: list[str] | None = None
    clauses = [clause.within(desk.turn.text) for clause in clauses_in(desk.turn.text)]
    for line in _open_lines(request):
        if line not in request.lines:
            continue  # it went with the one of its kind before
        rivals = _rivals(line, menu)
        several = several_meant(line, desk.turn.text, rivals)
        if several is not None:
            wanted, settling = several
            _put_together(request, line)
            share_out(request, line, wanted, rivals)
            rest = [part for part in (clauses if rest is None else rest) if part not in settling]
            continue
        meant = meant_by(desk.turn.text, rivals)
        if meant is None:
            continue
        make_it(request, line, meant)
        settling = [part for part in clauses if meant_by(part, rivals) is meant]
        counting = [part for part in clauses if part not in settling and _is_only_number(part)]
        _count_anew(line, [*settling, *counting])
        for part in settling:
            have_it_as_said(line, part, meant, rivals)
        rest = [part for part in (clauses if rest is None else rest) if part not in (*settling, *counting)]
    return None if rest is None else ", ".join(rest)


def _open_lines(request: ServiceRequest) -> list[RequestLine]:
    return [line for line in request.lines if line.rivals]


def _put_together(request: ServiceRequest, line: RequestLine) -> None:
    """Let `line` stand for all that the same word left open: of "two coffees, one with milk" each is named only once."""
    for other in [one for one in _open_lines(request) if one is not line and one.rivals == line.rivals]:
        line.options = [slug for slug in line.options if slug in other.options]
        line.wishes = [wish for wish in line.wishes if wish in other.wishes]
        request.lines.remove(other)


def _rivals(line: RequestLine, menu: Sequence[MenuItem]) -> list[MenuItem]:
    return [item for item in menu if item.slug in line.rivals]


def _is_only_number(clause: str) -> bool:
    line = said(clause)
    number = None if time_phrases(clause) else bare_number(line)
    if number is None:
        return False
    around = [*line.tokens[: number.first], *line.tokens[number.last :]]
    return all(is_small(token) for token in around)


def have_it_as_said(line: RequestLine, clause: str, dish: MenuItem, rivals: Sequence[MenuItem]) -> None:
    """Put the wishes of "green with lemon" on the green tea."""
    for edit in edits_in(clause, Catalogue(rivals), [dish]):
        if edit.action is EditAction.REFINE and edit.line is not None:
            wishes = tuple(wish for wish in edit.line.wishes if not is_part_of_names(wish, rivals))
            refine(line, replace(edit.line, wishes=wishes))


def _count_anew(line: RequestLine, clauses: Sequence[str]) -> None:
    """Take the number in "two black ones"."""
    number = next((raw.value for part in clauses for raw in counting_numbers(part) if raw.value > 1), None)
    if number is not None:
        line.quantity, line.quantity_said, line.quantity_open = number, True, False
