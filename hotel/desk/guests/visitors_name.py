"""The name a visitor books under."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import choices_said, names_choice
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.guests.name_known import means_name_known, name_in, name_known
from hotel.desk.guests.visitors_tables import share_name
from hotel.desk.hearing import hears, labels_in
from hotel.desk.memory.table_diets import diets_told
from hotel.reading.allergens import diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.names_said import is_written_out, names_said
from hotel.reading.nominative import nominative_name
from hotel.reading.parties import party_size_in
from hotel.reading.spans.name_words import is_unknown, is_word_but_no_name
from hotel.reading.tokens import said
from hotel.records import MenuItem, Need, ServiceRequest, Thing

_LONGEST_NAME = 60


def fill_name(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Take the name a visitor books under: said as such, or the answer to the question for it."""
    if desk.stay is not None:
        return False
    before = name_known(desk) if means_name_known(desk.turn.text) else None
    name = before or name_in(desk.turn.text) or bare_name(desk, request, asked) or _other_name(desk, request)
    if not 0 < len(name) <= _LONGEST_NAME:
        return False
    request.guest_name = nominative_name(name.strip(" .,!"))
    share_name(desk, request)
    return True


def bare_name(desk: Desk, request: ServiceRequest, asked: Need | None) -> str:
    """Return the name that stands by itself in an answer: "Ivan Petrov, 4 people" but not "classic, 60 minutes".

    Where something else was asked it must be written out: "two, Ivan Petrov"; where nothing was, it ends the words.
    """
    text = desk.turn.text
    if desk.stay is not None or hears("asked_in_return", text):
        return ""
    if not _is_wanted(request, asked) or means_name_known(text):
        return ""
    names = [name for name in names_said(text) if _is_nothing_else(desk, request, name)]
    if asked is not Need.NAME:
        ends = [name for name in names if text.rstrip(" .!").endswith(f", {name}")]
        names = [name for name in (ends if asked is None else names) if is_written_out(name)]
        names = names or [name for name in ends if asked is None and _is_surname_alone(desk, name)]
    return next((name for name in names if is_written_out(name)), names[0] if names else "")


def _is_surname_alone(desk: Desk, name: str) -> bool:
    """Say whether the one word that ends "a table for two at nine, smith" is known as nothing but somebody's name."""
    line = said(name)
    if len(line.tokens) != 1 or not is_unknown(line, 0) or is_word_but_no_name(line.tokens[0].norm):
        return False
    seat = any(hears("seat_wished", words) for words in (name, f"on the {name}", f"by the {name}"))
    wishes = seat or hears("express", name) or diets_told(name) or diets_in(name)
    of_house = labels_in("topics", name) or Catalogue([*desk.offered(MenuItem), *desk.offered(Thing)]).find(
        name
    )
    return not (wishes or of_house or any(kind_named(intent, name) for intent in KINDS))


def _other_name(desk: Desk, request: ServiceRequest) -> str:
    """Return the name to stand in place of the one that was given: "change the name, it's for my wife, Olga Orlova"."""
    if request.guest_name is None or not hears("gives_name", desk.turn.text):
        return ""
    return next((name for name in names_said(desk.turn.text) if is_written_out(name)), "")


def _is_wanted(request: ServiceRequest, asked: Need | None) -> bool:
    if asked is Need.NAME:
        return True
    kind = KINDS[request.intent]
    if asked is None and Field.PLACE in kind.reads:  # "to the station, Old Town"
        return False
    needed = Need.NAME in kind.needs and request.guest_name is None
    return needed and asked not in {Need.PLACE, Need.DETAIL}


def _is_nothing_else(desk: Desk, request: ServiceRequest, name: str) -> bool:
    said = consent_in(name)
    if said.yes or said.no or said.stop or party_size_in(name) is not None:
        return False
    chosen = len(choices_said(desk, request, name)) == len(name.split())
    return not chosen and not names_choice(desk, name, wholly=True)
