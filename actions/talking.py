"""Small talk, a person asked for, and words that were not understood."""

from hotel.desk.desk import Handler
from hotel.desk.talking import talk

HANDLERS: dict[str, Handler] = {
    "greet": talk.greet,
    "goodbye": talk.goodbye,
    "thank": talk.thank,
    "repeat": talk.repeat,
    "ask_human": talk.ask_human,
    "nlu_fallback": talk.unsure,
}
