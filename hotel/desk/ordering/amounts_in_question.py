"""A number that no room needs was asked about: who says it once more means it."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.reading.numbers import numbers_in
from hotel.records import RequestLine

_LATELY = timedelta(minutes=30)


def is_said_again(desk: Desk, line: RequestLine) -> bool:
    """Say whether the last answer asked about this very number of `line`, and the words say it again: "yes, all sixty"."""
    asked = any(
        reply.key == "quantity_unlikely"
        and reply.facts.get("quantity") == line.quantity
        and reply.facts.get("item") == dict(line.name)
        for turn in last_message(desk, _LATELY)
        for reply in turn.replies
    )
    return asked and any(number.value == line.quantity for number in numbers_in(desk.turn.text))
