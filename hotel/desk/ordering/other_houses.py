"""A dish asked about that other houses have and this one does not: it is said so, and what is had instead."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.ordering.menu import served_now
from hotel.facts import Fact
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.turn import Button


def told_not_had(desk: Desk, moment: datetime) -> bool:
    """Say that the kitchen does not have what is asked about ("how much is the tiramisu?"); say whether it was told."""
    line = said(desk.turn.text)
    named = [line.words(first, last) for first, last, _ in listed("orders.elsewhere").find(line)]
    if not named:
        return False
    facts: dict[str, Fact] = {"words": list[Fact](named), "kept": []}
    facts["instead"] = served_now(desk, moment, limit=6)
    desk.say("not_on_menu", facts, (Button("menu", "ask_menu"),))
    return True
