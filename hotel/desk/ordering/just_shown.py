"""The dishes that the answer before this one told of or listed: "one soup too", "the second"."""

from collections.abc import Mapping, Sequence

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.just_now import JUST_NOW
from hotel.facts import Fact
from hotel.reading.found import Mention
from hotel.records import HandledTurn, MenuItem
from hotel.turn import Reply

_WITH_OTHERS = frozenset({"dish", "not_on_menu", "not_served_now", "sold_out"})
"""Replies that name dishes to choose from instead of one that cannot be had."""


def just_shown(desk: Desk) -> list[MenuItem]:
    """Return the dishes that the answer before this one was about."""
    return shown_by(desk, last_message(desk, JUST_NOW))


def meant_by_mention(desk: Desk, mention: Mention[MenuItem]) -> list[MenuItem]:
    """Return the dishes that one word may mean: the only one of them that was just told of, "the soup", else all."""
    dishes = [mention.entry, *mention.rivals]
    told = just_shown(desk) if mention.rivals else []
    known = [one for one in dishes if one in told]
    return known if len(known) == 1 else dishes


def shown_by(desk: Desk, turns: Sequence[HandledTurn]) -> list[MenuItem]:
    """Return the dishes that the answers to `turns` were about."""
    names = [name for turn in turns for reply in turn.replies for name in _names_told(reply)]
    return [item for item in desk.offered(MenuItem) if dict(item.name) in names] if names else []


def just_listed(desk: Desk) -> list[MenuItem]:
    """Return the dishes that the answer before this one told of or left to choose from, in its order."""
    replies = [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    named = [name for reply in replies for name in (*_names_told(reply), *_names_offered(reply))]
    dishes = desk.offered(MenuItem) if named else []
    listed = [item for name in named for item in dishes if dict(item.name) == name]
    return list(dict.fromkeys(listed))


def _names_told(reply: Reply) -> list[Fact]:
    if reply.key == "dish":
        return [reply.facts["name"]]
    if reply.key == "dish_minutes":
        return _listed(reply, "items")
    return _names_in(reply, "dishes") if reply.key in {"dish_contents", "dish_told"} else []


def _names_offered(reply: Reply) -> list[Fact]:
    """Return the names of a list, of the cards of a page, and of what may come instead."""
    instead = _listed(reply, "instead") if reply.key in _WITH_OTHERS else []
    return [*_names_in(reply, "items"), *(card.title for card in reply.cards), *instead]


def _names_in(reply: Reply, fact: str) -> list[Fact]:
    return [one["name"] for one in _listed(reply, fact) if isinstance(one, Mapping) and "name" in one]


def _listed(reply: Reply, fact: str) -> list[Fact]:
    told = reply.facts.get(fact)
    return list(told) if isinstance(told, Sequence) and not isinstance(told, str) else []
