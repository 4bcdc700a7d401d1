"""A thing that stands called by the half of its name which tells it from others: "the bath ones off", «вместо банных»."""

from hotel.desk.drafting.naming import entry_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.orders import stands_for_dish
from hotel.reading.tokens import Token, said
from hotel.records import ServiceRequest, Thing


def spelt_out(request: ServiceRequest, text: str, offered: list[Thing]) -> str:
    """Return `text` with the whole names of the things of `request` that it calls by a word of theirs alone."""
    held = [entry for line in request.lines if isinstance(entry := entry_of(line), Thing)]
    named = Catalogue(offered).find(text)
    following: Token | None = None
    for token in reversed(said(text).tokens):
        within = any(one.start < token.end and token.start < one.end for one in named)
        called = [] if within else _called(held, token)
        if len(called) == 1:
            stands = following is not None and stands_for_dish(following.norm)  # "the bath ones"
            end = following.end if following is not None and stands else token.end
            text = f"{text[: token.start]}{called[0]}{text[end:]}"
        following = token
    return text


def _called(held: list[Thing], token: Token) -> list[str]:
    """Return the names that begin with the word of `token`: "bath" of "Bath towel"."""
    names = [said(name).tokens for entry in held for name in entry.name.values()]
    return [
        " ".join(one.norm for one in words)
        for words in names
        if len(words) > 1 and token.any_of(frozenset(words[0].forms))
    ]
