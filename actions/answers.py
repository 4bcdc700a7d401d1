"""Answers to what the hotel asked."""

from hotel.desk.desk import Handler
from hotel.desk.talking import answers, never_mind, yes_and_no

HANDLERS: dict[str, Handler] = {
    "inform": answers.inform,
    "affirm": yes_and_no.affirm,
    "deny": yes_and_no.deny,
    "cancel": never_mind.cancel,
}
