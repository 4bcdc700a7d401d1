"""A dish asked about that other houses have and this one does not: it is said so, and what is had instead."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.memory.barred_foods import is_barred, is_refused
from hotel.desk.ordering.nearest import nearest
from hotel.facts import Fact
from hotel.reading.found import Mention
from hotel.reading.lexicons import listed
from hotel.reading.parts.modifiers import of_this_house
from hotel.reading.tokens import said
from hotel.records import MenuItem
from hotel.turn import Button


def dishes_of_this_house(desk: Desk) -> list[Mention[MenuItem]]:
    """Return the dishes of the menu that the words name: "pasta" is none of ours in "seafood pasta".

    What is named only as what somebody must not have is no dish that is asked about.
    """
    text = desk.turn.text
    found = desk.catalogue(MenuItem).find_with_places(text)
    named = [mention for mention, _ in of_this_house(said(text), found)]
    return [one for one in named if not (is_barred(text, one) or is_refused(text, one))]


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
