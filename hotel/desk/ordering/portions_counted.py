"""What is sold by the glass counted in glasses: "then four glasses", said of the wine, brings no empty ones."""

from hotel.desk.hearing import hears
from hotel.desk.ordering.line_amounts import make_total
from hotel.reading.catalogue import Catalogue
from hotel.reading.lexicons import words_of
from hotel.reading.numbers import counting_numbers
from hotel.reading.tokens import said
from hotel.records import MenuItem, ServiceRequest

_A_WORD = 3
"""Shorter ones are no name of a portion: the "a" and "ml" of "a glass, 150 ml"."""


def count_portions(request: ServiceRequest, text: str, menu: list[MenuItem]) -> bool:
    """Set the number of the only dish of `request` that is sold by what `text` counts; say whether it counts that.

    "And two glasses" adds some to drink from.
    """
    sold = [line for line in request.lines if line.item is not None and line.item.portion]
    items = {line.item for line in sold}
    line = said(text)
    adds = hears("adds", text) or (bool(line.tokens) and line.tokens[0].norm in words_of("pieces.joins"))
    if len(items) != 1 or adds or Catalogue(menu).find(text):
        return False
    portion = next((one.item.portion for one in sold if one.item is not None), None) or {}
    names = frozenset(
        form
        for words in portion.values()
        for one in said(words).tokens
        if len(one.norm) >= _A_WORD and not one.is_number
        for form in one.forms
    )
    for raw in counting_numbers(text):
        if raw.value > 0 and raw.last < len(line.tokens) and line.tokens[raw.last].any_of(names):
            make_total(request, sold, raw.value)
            return True
    return False
