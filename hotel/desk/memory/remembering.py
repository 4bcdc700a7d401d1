"""What the hotel remembers of a guest, used without being asked: their weak coffee, their gentle massage."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.memory.safety import remembered
from hotel.desk.of_this_guest import requests_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction, OrderLine
from hotel.records import (
    MenuItem,
    Preference,
    PreferenceKind,
    RequestLine,
    RequestState,
    Service,
    ServiceRequest,
)

_NOW = timedelta(hours=1)
"""An order begun so long ago is one that is being made."""


def wishes_for_item(desk: Desk, item: MenuItem) -> list[str]:
    """Return how this guest likes `item`, in their own words."""
    found: list[str] = []
    for line in _as_told(desk, item, _tastes(desk)):
        found += [wish for wish in line.wishes[-1:] if wish not in found]
    return found


def choices_for_item(desk: Desk, item: MenuItem) -> list[str]:
    """Return the choices that this guest likes `item` with: lemon in the tea."""
    liked = [one for one in _tastes(desk) if one.kind is PreferenceKind.LIKE]
    lines = _as_told(desk, item, liked)
    return list(dict.fromkeys(slug for line in lines for slug in line.options))


def _as_told(desk: Desk, item: MenuItem, told: Sequence[Preference]) -> list[OrderLine[MenuItem]]:
    menu = desk.catalogue(MenuItem)
    edits = [edit for preference in told for edit in edits_in(preference.words, menu, [item])]
    return [
        edit.line
        for edit in edits
        if edit.action is EditAction.REFINE and edit.line is not None and edit.target is item
    ]


def use_for_open_order(desk: Desk) -> bool:
    """Let what was just remembered count for the order that is being made; say whether the kitchen was told."""
    told = False
    for order in _orders_of_now(desk):
        fresh = [line for line in order.lines if line.item is not None and _wish(desk, line, line.item)]
        if fresh and order.state is not RequestState.DRAFT:
            facts = facts_of(desk, order)
            desk.notify_department(order.department, "request_changed", request=order, facts=facts)
            told = True
    return told


def _wish(desk: Desk, line: RequestLine, item: MenuItem) -> bool:
    """Put on `line` how the guest likes it; say whether that is new."""
    fresh = [wish for wish in wishes_for_item(desk, item) if wish not in line.wishes]
    line.wishes = line.wishes + fresh
    return bool(fresh)


def _orders_of_now(desk: Desk) -> list[ServiceRequest]:
    states = (RequestState.DRAFT, RequestState.SENT, RequestState.ACCEPTED)
    return requests_of(desk, states, intent=DISHES, within=_NOW)


def wish_for_service(desk: Desk, service: Service) -> str | None:
    """Return how this guest likes `service`, in their own words."""
    words = [one.words for one in _tastes(desk) if Catalogue([service]).find(one.words)]
    return "; ".join(words) or None


def _tastes(desk: Desk) -> list[Preference]:
    return [
        one for one in remembered(desk, PreferenceKind.LIKE, PreferenceKind.DISLIKE) if one.companion is None
    ]
