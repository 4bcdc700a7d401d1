"""Words of the laundry that name no bag: what is to be done with a shirt ("needs washing"), and a bag that is given up."""

import re
from collections.abc import Sequence

from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.hearing import heard_all, hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.catalogue_names import content_of
from hotel.reading.clauses import clauses_in
from hotel.reading.left_out import blanked
from hotel.reading.tokens import said
from hotel.records import Service, ServiceRequest

_TELLS = ("express", "usual_laundry", "leaves_out_of_it", "ironing", "washing", "wanted_back", "by_then")
_A_WORD = re.compile(r"\w+")


def without_deed(text: str, services: Sequence[Service]) -> str:
    """Return `text` without the word of what is to be done with the clothes, where some are named: "shirt needs washing"."""
    found = Catalogue(services).find(text)
    deeds = [
        one
        for one in found
        if hears("washing", one.within(text))
        and (_A_WORD.fullmatch(one.within(text)) or not _is_called(one.entry, one.within(text)))
    ]
    if len(deeds) == len(found):
        return text
    # A comma, so that in «заберите в стирку две рубашки» nothing is wanted «в две».
    return blanked(text, deeds, first=",")


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


def denies_express(text: str) -> bool:
    """Say whether the quicker laundry is not wanted: "not express", «обычную, без срочной»."""
    denied = any(hears("express", words) for words in heard_all("leaves_out_of_it", text))
    return denied or hears("usual_laundry", text)


def wants_washing(text: str) -> bool:
    """Say whether something is to be washed: "no washing" says that it is not."""
    for denied in heard_all("leaves_out_of_it", text):
        text = text.replace(denied, " ", 1)
    return hears("washing", text)


def without_express(request: ServiceRequest, text: str) -> str:
    """Take the quicker laundry that is not wanted out of `request`, and return `text` without a word of it."""
    if request.intent != LAUNDRY or not denies_express(text):
        return text
    for line in [one for one in request.lines if one.service is not None and is_express(one.service)]:
        request.lines.remove(line)
    return blank_express(text)


def blank_express(text: str) -> str:
    """Return `text` with blanks for the words of the quicker laundry."""
    return re.sub(r"\w+", lambda word: " " * len(word[0]) if hears("express", word[0]) else word[0], text)


def told_of_laundry(text: str) -> str:
    """Return the clauses of `text` that tell what is to be done and by when: an hour in another one is only its reason."""
    clauses = [one.within(text) for one in clauses_in(text)]
    return ", ".join(one for one in clauses if any(hears(sign, one) for sign in _TELLS))


def is_express(service: Service) -> bool:
    """Say whether a service of the laundry is the quicker one, for which more is paid."""
    return any(hears("express", name) for name in service.name.values())


def _is_called(service: Service, words: str) -> bool:
    """Say whether one of `words` is the first word of the name of `service`."""
    firsts = frozenset(content_of(name)[0] for name in service.name.values())
    return any(token.norm in firsts or token.any_of(firsts) for token in said(words).tokens)
