"""A dish asked about that other houses have and this one does not: it is said so, and what is had instead."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.ordering.nearest import nearest
from hotel.facts import Fact
from hotel.reading.found import Mention
from hotel.reading.lexicons import listed
from hotel.reading.parts.modifiers import of_this_house
from hotel.reading.tokens import said
from hotel.records import MenuItem
from hotel.turn import Button


def dishes_of_this_house(desk: Desk) -> list[Mention[MenuItem]]:
    """Return the dishes of the menu that the words name: "pasta" is none of ours in "seafood pasta"."""
    found = desk.catalogue(MenuItem).find_with_places(desk.turn.text)
    return [mention for mention, _ in of_this_house(said(desk.turn.text), found)]


def told_not_had(desk: Desk, moment: datetime) -> bool:
    """Say that the kitchen does not have what is asked about ("how much is the tiramisu?"); say whether it was told."""
    line = said(desk.turn.text)
    named = [line.words(first, last) for first, last, _ in listed("orders.elsewhere").find(line)]
    if not named:
        return False
    facts: dict[str, Fact] = {"words": list[Fact](named), "kept": []}
    facts["instead"] = nearest(desk, moment, named)
    desk.say("not_on_menu", facts, (Button("menu", "ask_menu"),))
    return True
