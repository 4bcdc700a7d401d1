"""Small talk, a person asked for, and words that were not understood."""

from hotel.desk import talk
from hotel.desk.desk import Handler

HANDLERS: dict[str, Handler] = {
    "greet": talk.greet,
    "goodbye": talk.goodbye,
    "thank": talk.thank,
    "repeat": talk.repeat,
    "ask_human": talk.ask_human,
    "nlu_fallback": talk.unsure,
}
