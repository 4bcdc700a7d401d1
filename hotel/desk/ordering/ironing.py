"""Clothes that are to be ironed and not washed: at the price of ironing; where the list has none, by the laundry's word."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.hearing import hears
from hotel.desk.ordering.laundry_words import is_express, wants_washing
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said
from hotel.records import RequestLine, Service, ServiceRequest


def only_ironed(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words, or what `request` holds already, want clothes ironed and not washed."""
    text = desk.turn.text
    if request.intent != LAUNDRY or wants_washing(text):
        return False
    clothes = [
        line.service for line in request.lines if line.service is not None and not is_express(line.service)
    ]
    return hears("ironing", text) or (bool(clothes) and all(is_ironing(one) for one in clothes))


def garments_in(desk: Desk, request: ServiceRequest, services: Sequence[Service]) -> list[Service]:
    """Return the services by which clothes are found: where some are ironed, those of washing and what is held."""
    if request.intent != LAUNDRY or not (hears("ironing", desk.turn.text) or only_ironed(desk, request)):
        return list(services)
    held = {line.service for line in request.lines}
    return [one for one in services if one in held or not is_ironing(one)]


def iron(desk: Desk, request: ServiceRequest, services: Sequence[Service]) -> None:
    """Make ironing of the washing that the words were taken for; what has no price of its own goes as words."""
    pairs = [
        (line, ironing_of(line.service, services))
        for line in request.lines
        if line.service is not None and not is_ironing(line.service) and not is_express(line.service)
    ]
    if any(pressed is None for _, pressed in pairs):
        request.lines.clear()
        if desk.turn.text not in (request.note or ""):
            request.add_note(desk.turn.text)
        return
    for line, pressed in pairs:
        if pressed is not None:
            turn_into(request, line, pressed)


def turn_into(request: ServiceRequest, line: RequestLine, done: Service) -> None:
    """Let what `line` holds be `done`: the shirts ironed, and not washed."""
    same = next((one for one in request.lines if one.service is done), None)
    if same is not None:
        same.quantity = line.quantity
        request.lines.remove(line)
        return
    line.service, line.name, line.price = done, done.name, done.price or line.price


def ironing_of(washing: Service, services: Sequence[Service]) -> Service | None:
    """Return the ironing of what `washing` washes: the one whose name has the garment in it."""
    names = (*washing.name.values(), *washing.synonyms)
    small = words_of("names.small")
    garments = {
        form for name in names for one in said(name).tokens if one.norm not in small for form in one.forms
    }
    return next((one for one in services if is_ironing(one) and _has(one, frozenset(garments))), None)


def _has(service: Service, garments: frozenset[str]) -> bool:
    return any(token.any_of(garments) for name in service.name.values() for token in said(name).tokens)


def is_ironing(service: Service | None) -> bool:
    return service is not None and any(hears("ironing", name) for name in service.name.values())
