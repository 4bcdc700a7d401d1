"""Of what an order holds, so many are to be had in a way: "two with lemon", "the second without", "both with oat milk"."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears, labels_in
from hotel.desk.ordering.line_amounts import make_total
from hotel.desk.ordering.lines_made import refine, split_off, wishes_of
from hotel.reading.found import Edit, OrderLine
from hotel.reading.opposites import way_of
from hotel.records import Named, RequestLine, ServiceRequest


def have_it_so[N: Named](desk: Desk, request: ServiceRequest, edit: Edit[N], line: RequestLine) -> None:
    """Have `line`, or as many of it as the words say, in their way; more than it holds are taken from its like."""
    if edit.line is None:
        return
    alike = [one for one in request.lines if entry_of(one) is entry_of(line)]
    if _is_of_all(desk, edit, alike):
        for one in alike:
            refine(one, edit.line)
        return
    placed = bool(labels_in("places", desk.turn.text))  # «второй» is one, and no two
    if edit.target is None and not placed and edit.quantity and edit.quantity > line.quantity:
        _let_others_go(alike, line, edit.quantity)
        make_total(request, [line], edit.quantity)  # "two with lemon", of the one tea
    alone = placed or hears("for_one_person", desk.turn.text)
    number = (None if placed else edit.quantity) or (1 if alone else line.quantity)
    refine(split_off(request, line, number) if number < line.quantity else line, edit.line)


def has_so[N: Named](line: RequestLine, words: OrderLine[N]) -> bool:
    """Say whether `line` is to be had in the way of `words` already, whatever forms its words have."""
    wished = all(any(_is_same(wish, held) for held in line.wishes) for wish in wishes_of(words))
    return wished and set(words.options) <= set(line.options)


def _is_same(one: str, other: str) -> bool:
    """Say whether two wishes are one: "without nuts" and "no nuts", «без ореха» and «без орехов»."""
    return way_of(one) == way_of(other)


def _is_of_all[N: Named](desk: Desk, edit: Edit[N], alike: Sequence[RequestLine]) -> bool:
    """Say whether "both without lemon" is said of all of a kind."""
    if edit.target is not None or not hears("all_of_them", desk.turn.text):
        return False
    return edit.quantity in {None, sum(one.quantity for one in alike)}


def _let_others_go(alike: Sequence[RequestLine], line: RequestLine, number: int) -> None:
    """Take off the others of the kind what `line` gets more: of three lattes "two with oat milk" are no fourth."""
    more = number - line.quantity
    for other in [one for one in alike if one is not line]:
        less = max(min(more, other.quantity - 1), 0)
        other.quantity, more = other.quantity - less, more - less
