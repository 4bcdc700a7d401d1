"""Answers to what the hotel asked."""

from hotel.desk import answers, never_mind, yes_and_no
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "inform": answers.inform,
    "affirm": yes_and_no.affirm,
    "deny": yes_and_no.deny,
    "cancel": never_mind.cancel,
}
