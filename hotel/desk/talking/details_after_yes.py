"""A detail in the breath of a yes belongs to what is agreed to: "yes, with a child seat", "yes, not a word to her"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import ServiceRequest


def take_details(desk: Desk, request: ServiceRequest, rest: str) -> str:
    """Put the details that `rest`, said after a yes, begins with into `request`; return what is left of it."""
    sentences = sentences_in(rest, by_line=False)
    while sentences and _took(desk, request, sentences[0].strip()):
        sentences = sentences[1:]
    return " ".join(sentences)


def _took(desk: Desk, request: ServiceRequest, sentence: str) -> bool:
    if "?" in sentence:
        return False
    if hears("keeps_secret", sentence) or hears("where_it_lies", sentence):
        request.add_note(sentence)
        return True
    if request.lines or not hears("with_detail", sentence) or time_phrases(sentence):
        return False  # what changes an order, or an hour, is read back again
    with desk.heard_as(text=sentence, intent=request.intent):
        found = fill(desk, request).found
    if not found and names_anything(desk, sentence):
        return False
    if not found:
        request.add_note(sentence)
    return True


def keep_secret(desk: Desk, request: ServiceRequest) -> None:
    """Keep with `request` what is said, in the breath of a yes, of whom it is to be kept from."""
    told = [one.within(desk.turn.text).strip() for one in clauses_in(desk.turn.text)]
    request.add_note(*(one for one in told if hears("keeps_secret", one) and one not in (request.note or "")))
