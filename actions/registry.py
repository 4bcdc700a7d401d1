"""Every action the hotel has: one for each intent of the catalogue."""

from collections.abc import Iterator
from functools import partial

from actions import answers, changes, feedback, questions, requests, talking
from actions.service import HotelAction
from hotel.clock import Clock
from hotel.database import Database
from hotel.desk.coming_first import serve_in_order
from hotel.desk.desk import Handler

_BY_SUBJECT: dict[str, Handler] = {
    **requests.HANDLERS,
    **changes.HANDLERS,
    **answers.HANDLERS,
    **questions.HANDLERS,
    **feedback.HANDLERS,
    **talking.HANDLERS,
}

HANDLERS: dict[str, Handler] = {
    intent: partial(serve_in_order, _BY_SUBJECT, handler) for intent, handler in _BY_SUBJECT.items()
}
"""Intent -> what the hotel does."""


def actions(database: Database, clock: Clock) -> Iterator[HotelAction]:
    """Give the action of every intent."""
    for intent, handler in HANDLERS.items():
        yield HotelAction(intent, handler, database, clock)
