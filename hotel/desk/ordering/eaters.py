"""For whom a dish of an order is: for the guest, or for somebody else, where they say so."""

import enum

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.sent.people import person_in
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.pieces import pieces_of
from hotel.records import MenuItem


class Eater(enum.Enum):
    """Who eats it."""

    GUEST = enum.auto()
    OTHER = enum.auto()


def eaters_in(text: str) -> frozenset[Eater]:
    """Return for whom `text` says a dish is; nobody where it does not say."""
    denied = {
        eater
        for eater, words in ((Eater.GUEST, "dish_not_for_me"), (Eater.OTHER, "dish_not_for_other"))
        if hears(words, text)
    }
    # "My son eats no pork" is no word on another dish.
    if hears("other_does_not_eat", text) and not _names_food(text):
        denied.add(Eater.OTHER)
    lists = ("dish_not_for_me", "dish_not_for_other", "other_does_not_eat")
    for stretch in [one for words in lists for one in heard_all(words, text)]:
        text = text.replace(stretch, " ")
    said = set()
    if hears("dish_for_me", text) or denied == {Eater.OTHER}:
        said.add(Eater.GUEST)
    named = hears("dish_for_other", text) and (labels_in("whose", text) or labels_in("whose_unnamed", text))
    if named or denied == {Eater.GUEST}:
        said.add(Eater.OTHER)
    return frozenset(said)


def _names_food(text: str) -> bool:
    return bool(allergens_in(text) or diets_in(text)) or hears("ingredients", text)


def eaters_of(desk: Desk, dish: MenuItem, text: str) -> frozenset[Eater]:
    """Return for whom `text` orders `dish`: "a Caesar for me and a soup for my wife"."""
    return eaters_in(_words_of(desk, dish, text))


def is_only_for(desk: Desk, dish: MenuItem, text: str, companion: str) -> bool:
    """Say whether `text` orders `dish` for that very `companion` and for nobody else."""
    words = _words_of(desk, dish, text)
    return eaters_in(words) == {Eater.OTHER} and labels_in("companions", words) == [person_in(companion)]


def _words_of(desk: Desk, dish: MenuItem, text: str) -> str:
    """Return the pieces of `text` that order `dish`."""
    menu = desk.catalogue(MenuItem)
    about: list[str] = []
    mine = False
    for piece in (one.within(text) for one in pieces_of(text)):
        named = [slug for one in menu.find(piece) for slug in (one.entry.slug, *(r.slug for r in one.rivals))]
        mine = dish.slug in named if named else mine
        if mine:
            about.append(piece)
    return ", ".join(about)
