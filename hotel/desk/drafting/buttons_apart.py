"""The same buttons under two requests of one answer say which is meant: "Yes, 06:00" and "Yes, 11:00"."""

from collections import Counter
from dataclasses import replace

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import ServiceRequest
from hotel.turn import Button

_SAYING_WHICH = {
    "confirm": "confirm_of",
    "change": "change_of",
    "cancel": "cancel_of",
    "party": "party_of",
}
"""The button's label -> the one that says for which request it is."""


def tell_buttons_apart(desk: Desk) -> None:
    """Let every button of the answer that stands under several requests say which of them it is for."""
    buttons = {button for reply in desk.replies for button in map(_same, reply.buttons)}
    under = Counter(kind for kind, request_id in buttons if request_id is not None)
    hours = _hours(desk, {request_id for kind, request_id in buttons if under[kind] > 1 and request_id})
    desk.replies[:] = [
        replace(
            reply,
            buttons=tuple(
                _of_which(one, hours) if under[_same(one)[0]] > 1 else one for one in reply.buttons
            ),
        )
        for reply in desk.replies
    ]


def _same(button: Button) -> tuple[tuple[str, str, str | None], int | None]:
    """Return what two buttons have in common that look alike, and whose this one is."""
    return (button.key, button.intent, button.value), button.request_id


def _hours(desk: Desk, request_ids: set[int]) -> dict[int, dict[str, Fact]]:
    """Return what tells each request from the others: its hour where all are at different ones, else its kind."""
    requests = [desk.session.get_one(ServiceRequest, one) for one in request_ids]
    wanted = [one.wanted_at for one in requests if one.wanted_at is not None]
    by_hour = len({desk.property.local(at).time() for at in wanted}) == len(requests)
    return {
        one.id: {
            "intent": one.intent,
            "at": desk.property.local(one.wanted_at).isoformat() if by_hour and one.wanted_at else None,
        }
        for one in requests
    }


def _of_which(button: Button, hours: dict[int, dict[str, Fact]]) -> Button:
    facts = hours.get(button.request_id) if button.request_id is not None else None
    if facts is None or button.key not in _SAYING_WHICH:
        return button
    return replace(button, key=_SAYING_WHICH[button.key], facts=button.facts | facts)
