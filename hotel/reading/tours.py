"""The words by which one tour is told from others: "the lake", not "a trip with a guide on Sunday"."""

from hotel.reading.lexicons import lemmas_of
from hotel.reading.spans.times import times_in
from hotel.reading.tokens import Token, said


def telling_words(text: str) -> list[Token]:
    """Return the words of `text` without its times and what may be said of any tour."""
    line = said(text)
    spent = {index for time in times_in(line) for index in time}
    return [
        token
        for index, token in enumerate(line.tokens)
        if index not in spent and not token.any_of(lemmas_of("tours.of_any"))
    ]
