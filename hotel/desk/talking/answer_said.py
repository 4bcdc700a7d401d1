"""Whether words can be the answer to a question that takes any words: a place, a wish, a name."""

from hotel.desk.hearing import hears
from hotel.reading.lexicons import mapped, words_of
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said


def is_answer(text: str) -> bool:
    """Say whether `text` says something of its own: it is no question back, no bare consent, not only a moment."""
    if hears("asked_in_return", text):
        return False
    line = said(text)
    spent = {i for phrase in time_phrases(text) for i in range(phrase.first, phrase.last)}
    spent |= {i for first, last, _ in mapped("consent", exact=True).find(line) for i in range(first, last)}
    return any(
        index not in spent and not token.is_number and token.norm not in words_of("time.glue")
        for index, token in enumerate(line.tokens)
    )
