"""Which of the open complaints and repairs is meant: asked with a button for each, and one for all."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.records import Complaint, Need, ServiceRequest
from hotel.turn import Button

_ALL = "all"
_SHOWN = 5
"""So many are shown as buttons; the others can be named."""

type Open = Complaint | ServiceRequest


def ask_which(desk: Desk, may_be: Sequence[Open], reply: str) -> None:
    """Ask which of `may_be` is meant in the words of `reply`, which the question keeps as its subject."""
    desk.ask(Need.WHICH_PUT_RIGHT, subject=reply)
    buttons = [_button(desk, one) for one in may_be[:_SHOWN]]
    desk.say(reply, buttons=[*buttons, Button("all_put_right", "inform", value=_ALL)])


def pressed_of[O: Open](desk: Desk, may_be: Sequence[O]) -> list[O]:
    """Return those of `may_be` that the pressed button stands for."""
    return [one for one in may_be if desk.turn.choice_value in {_key(one), _ALL}]


def _button(desk: Desk, one: Open) -> Button:
    if isinstance(one, Complaint):
        return Button("complaint", "inform", {"category": one.category, "words": one.words}, value=_key(one))
    return Button("request", "inform", facts_of(desk, one), value=_key(one))


def _key(one: Open) -> str:
    return f"{one.__tablename__}:{one.id}"
