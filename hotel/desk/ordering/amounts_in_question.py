"""A number that is asked about: one that no room needs, and one more that may be the one there is, named again."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.lexicons import words_of
from hotel.reading.numbers import numbers_in
from hotel.reading.plurals import is_plural
from hotel.reading.tokens import said
from hotel.records import RequestLine

_LATELY = timedelta(minutes=30)
_TWO = 2


def is_said_again(desk: Desk, line: RequestLine) -> bool:
    """Say whether the last answer asked about this very number of `line`, and the words say it again: "yes, all sixty"."""
    asked = any(
        reply.key == "quantity_unlikely"
        and reply.facts.get("quantity") == line.quantity
        and reply.facts.get("item") == dict(line.name)
        for turn in last_message(desk, _LATELY)
        for reply in turn.replies
    )
    return asked and any(number.value == line.quantity for number in numbers_in(desk.turn.text))


def is_named_once_more(desk: Desk, line: RequestLine) -> bool:
    """Say whether only an "and" before its name made `line` one more: "and the caesar is for him, and a glass of white"."""
    text = desk.turn.text
    words = said(text)
    joined = bool(words.tokens) and words.tokens[0].norm in words_of("small.and")
    if line.item is None or line.quantity_confirmed or line.quantity < _TWO or not joined:
        return False
    if hears("one_more", text) or hears("adds", text):
        return False
    named = Catalogue([line.item]).find_with_places(text)
    return any(one.quantity is None and not is_plural(words, one, place) for one, place in named)
