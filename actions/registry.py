"""Every action the hotel has: one for each intent of the catalogue."""

from collections.abc import Iterator

from actions import answers, changes, feedback, questions, requests, talking
from actions.service import HotelAction
from hotel.clock import Clock
from hotel.database import Database
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    **requests.HANDLERS,
    **changes.HANDLERS,
    **answers.HANDLERS,
    **questions.HANDLERS,
    **feedback.HANDLERS,
    **talking.HANDLERS,
}
"""Intent -> what the hotel does."""


def actions(database: Database, clock: Clock) -> Iterator[HotelAction]:
    """Give the action of every intent."""
    for intent, handler in HANDLERS.items():
        yield HotelAction(intent, handler, database, clock)
