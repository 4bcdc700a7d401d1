"""What the words except from the menu they ask for: "something to drink that isn't wine"."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.ordering.other_houses import dishes_of_this_house
from hotel.reading.found import Mention
from hotel.records import MenuItem


def is_left_aside(text: str, mention: Mention[MenuItem]) -> bool:
    """Say whether the words before `mention` except it."""
    return hears("ends_excepting", text[: mention.start])


def left_aside(desk: Desk) -> list[MenuItem]:
    """Return the dishes that the words except."""
    excepted = [one for one in dishes_of_this_house(desk) if is_left_aside(desk.turn.text, one)]
    return [item for one in excepted for item in (one.entry, *one.rivals)]
