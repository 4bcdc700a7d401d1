"""Words of the laundry that name no bag: what is to be done with a shirt ("needs washing"), and a bag that is given up."""

import re
from collections.abc import Sequence

from hotel.desk.hearing import heard_all, hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.catalogue_names import content_of
from hotel.reading.tokens import said
from hotel.records import Service, ServiceRequest

_A_WORD = re.compile(r"\w+")


def without_deed(text: str, services: Sequence[Service]) -> str:
    """Return `text` without the word of what is to be done with the clothes, where some are named: "shirt needs washing"."""
    found = Catalogue(services).find(text)
    deeds = [
        one for one in found if _A_WORD.fullmatch(one.within(text)) and hears("washing", one.within(text))
    ]
    if len(deeds) == len(found):
        return text
    for one in reversed(deeds):
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def without_given_up(request: ServiceRequest, text: str, services: Sequence[Service]) -> str:
    """Take out of `request` what one word of its name gives up ("no bag"), and return the rest of `text`."""
    for words in heard_all("leaves_out_of_it", text):
        called = [one for one in services if _is_called(one, words)]
        given_up = [line for line in request.lines if line.service in called]
        if not called or len(given_up) == len(request.lines):
            continue
        for line in given_up:
            request.lines.remove(line)
        text = text.replace(words, " ", 1)
    return text


def _is_called(service: Service, words: str) -> bool:
    """Say whether one of `words` is the first word of the name of `service`."""
    firsts = frozenset(content_of(name)[0] for name in service.name.values())
    return any(token.norm in firsts or token.any_of(firsts) for token in said(words).tokens)
