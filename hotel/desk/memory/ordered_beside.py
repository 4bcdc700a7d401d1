"""A dish ordered in the breath in which an allergy is told: "a cheesecake, I'm allergic to milk"."""

from itertools import takewhile

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names_dish, names_held
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.pieces import pieces_of

_NO_ORDER = ("dislike", "liking", "unwanted")


def take_order_beside(desk: Desk) -> bool:
    """Take the dish that is named before the allergy as ordered, so that it is weighed; say whether one was."""
    whole = desk.turn
    words = _before_allergy(whole.text)
    if not words or any(hears(one, words) for one in _NO_ORDER) or not names_dish(desk, words):
        return False
    if any(names_held(one, words) for one in (*drafts.drafts(desk), *open_requests(desk))):
        return False
    with desk.heard_as(text=words):
        return take_as_order(desk)


def _before_allergy(text: str) -> str:
    """Return what stands before the allergy; nothing where none is told, and of what follows: that may be in its list."""
    if not tells_what_must_not(text):
        return ""
    pieces = [one.within(text) for one in pieces_of(text)]
    return ", ".join(takewhile(lambda piece: not tells_what_must_not(piece), pieces))
