"""Answers to what the hotel asked."""

from hotel.desk import answers
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "inform": answers.inform,
    "affirm": answers.affirm,
    "deny": answers.deny,
    "cancel": answers.cancel,
}
