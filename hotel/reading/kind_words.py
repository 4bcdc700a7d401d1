"""Whether the guest's words name a kind of request: "the taxi", «столик»."""

from functools import lru_cache

from hotel.reading.found import Span
from hotel.reading.lexicon import Lexicon
from hotel.reading.tokens import said
from hotel.reading.words import valued


@lru_cache(maxsize=64)
def _lexicon(intent: str) -> Lexicon:
    return Lexicon((phrase, value) for phrase, value in valued("kinds") if value == intent)


def kind_named(intent: str, text: str) -> bool:
    """Say whether `text` names this kind of request; what it holds ("the towels") is for the catalogue."""
    return bool(_lexicon(intent).find(said(text)))


def kinds_in(intent: str, text: str) -> list[Span]:
    """Return where the words name this kind of request."""
    line = said(text)
    return [
        Span(line.tokens[first].start, line.tokens[last - 1].end)
        for first, last, _ in _lexicon(intent).find(line)
    ]
