"""The dishes that the answer before this one told of: "one soup too" is the one just asked about."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.facts import Fact
from hotel.records import MenuItem
from hotel.turn import Reply

_JUST_NOW = timedelta(minutes=10)


def just_shown(desk: Desk) -> list[MenuItem]:
    """Return the dishes that the answer before this one was about."""
    replies = [reply for turn in last_message(desk, _JUST_NOW) for reply in turn.replies]
    names = [name for reply in replies for name in _names_told(reply)]
    return [item for item in desk.offered(MenuItem) if dict(item.name) in names]


def _names_told(reply: Reply) -> list[Fact]:
    if reply.key == "dish":
        return [reply.facts["name"]]
    dishes = reply.facts["dishes"] if reply.key == "dish_contents" else ()
    told = dishes if isinstance(dishes, Sequence) else ()
    return [one["name"] for one in told if isinstance(one, Mapping)]
