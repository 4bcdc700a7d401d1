"""Bare words that ask for a price, for hours, for the way, or for what is in it, and name nothing themselves."""

from hotel.desk.hearing import labels_in, without
from hotel.reading.clauses import clauses_in

_MARKS = " .,;:!?…—–-()\n\t"


def bare(text: str) -> str:
    """Return `text` in small letters without "ok and", "right?", nor the marks around what is left."""
    left = ""
    while left != text:
        left, text = text, without("closing", without("opening", text.strip(_MARKS)))
    return left


def aspects_of(text: str) -> list[str]:
    """Return what any clause of `text` asks for in words that name nothing, each once: "how much, and until when?"."""
    clauses = [bare(one) for one in (text, *(clause.within(text) for clause in clauses_in(text)))]
    clauses += [
        bare(without("for_party", one)) for one in clauses
    ]  # for how many it is asked names nothing either
    return list(dict.fromkeys(label for one in clauses for label in labels_in("goes_on", one)))
