"""Some of the clothes washed and some only ironed, told in one breath: "two shirts to wash, one just to be ironed"."""

from collections.abc import Sequence
from decimal import Decimal

from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.hearing import hears
from hotel.desk.ordering.ironing import ironing_of, is_ironing, turn_into
from hotel.desk.ordering.laundry_words import is_express, wants_washing
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.number_words import raw_numbers
from hotel.records import RequestLine, Service, ServiceRequest


def told_both(text: str) -> bool:
    """Say whether `text` has clothes washed and clothes ironed, each counted in a clause of its own."""
    deeds = [(hears("washing", one), hears("ironing", one)) for one in _counting(text)]
    return (True, False) in deeds and (False, True) in deeds


def _counting(text: str) -> list[str]:
    """Return the clauses that count something, also "a shirt": "wash and iron a shirt" counts but once."""
    clauses = [clause.within(text) for clause in clauses_in(text)]
    single = [one for one in clauses if hears("a_piece", one)]
    return [one for one in clauses if one in single or any(raw.value > 0 for raw in raw_numbers(one))]


def fill_both(request: ServiceRequest, text: str, services: Sequence[Service]) -> bool:
    """Put into `request` what is to be washed and what to be ironed; say whether the words tell of both, and of what.

    A clause that names no piece means that of the one beside it: "one shirt to iron, and two to wash".
    """
    if request.intent != LAUNDRY or not told_both(text):
        return False
    lines = _lines(text, services)
    if lines is None:
        return False
    express = [one for one in services if is_express(one)]
    held = [line for line in request.lines if line.service in express]
    wanted = [*((one.service, one.quantity) for one in held if one.service), *lines]
    if hears("express", text) and not held:
        wanted += [(one, 1) for one in express[:1]]
    request.lines = [line_of(position, *one) for position, one in enumerate(wanted)]
    return True


def done_otherwise(
    request: ServiceRequest, text: str, services: Sequence[Service]
) -> list[tuple[RequestLine, Service]]:
    """Return the clothes that `request` holds and `text` wants done in another way, each with that service.

    A clause that names no clothes goes on about those of the one before, or else is of all: "shirts, no washing, iron".
    """
    washing = [one for one in services if not is_ironing(one) and not is_express(one)]
    clothes = Catalogue(washing)
    found: dict[int, tuple[RequestLine, Service]] = {}
    named: list[Service] = []
    for clause in clauses_in(text):
        words = clause.within(text)
        here = [one.entry for one in clothes.find(words) if not hears("washing", one.within(words))]
        named = here or named
        washes, irons = wants_washing(words), hears("ironing", words)
        if washes == irons:
            continue
        for at, line in enumerate(request.lines):
            piece = next((one for one in washing if line.service in {one, ironing_of(one, services)}), None)
            done = piece if washes or piece is None else ironing_of(piece, services)
            if done is not None and (not named or piece in named):
                found[at] = (line, done)
    return [(line, done) for line, done in found.values() if line.service is not done]


def ironing_asked(services: Sequence[Service], text: str) -> list[Service]:
    """Return what `text` asks to have ironed, and also washed where it says both; none where it names no such clothes."""
    if not hears("ironing", text):
        return []
    washing = [
        one for one in services if one.intent == LAUNDRY and not is_ironing(one) and not is_express(one)
    ]
    named = [one.entry for one in Catalogue(washing).find(text) if not hears("washing", one.within(text))]
    pressed = [one for piece in named if (one := ironing_of(piece, services)) is not None]
    return [*(named if wants_washing(text) else ()), *pressed]


def do_otherwise(request: ServiceRequest, text: str, services: Sequence[Service]) -> bool:
    """Let clothes that `request` holds be washed, or ironed, as `text` says; say whether it wants any done otherwise."""
    changed = done_otherwise(request, text, services) if request.intent == LAUNDRY else []
    for line, done in changed:
        turn_into(request, line, done)
    return bool(changed)


def _lines(text: str, services: Sequence[Service]) -> list[tuple[Service, int]] | None:
    garments = Catalogue([one for one in services if not is_ironing(one) and not is_express(one)])
    named = [mention.entry for mention in garments.find(text) if not hears("washing", mention.within(text))]
    found: dict[str, tuple[Service, int]] = {}
    for clause in clauses_in(text):
        words = clause.within(text)
        washes, irons = hears("washing", words), hears("ironing", words)
        if washes == irons:
            continue
        here = [one.entry for one in garments.find(words) if not hears("washing", one.within(words))]
        piece = next(iter(here or named), None)
        service = piece if washes or piece is None else ironing_of(piece, services)
        if service is None:
            return None
        found[service.slug] = (service, next((one.value for one in raw_numbers(words) if one.value > 0), 1))
    return list(found.values())


def line_of(position: int, service: Service, quantity: int) -> RequestLine:
    """Return a line of so many of `service`."""
    return RequestLine(
        position=position,
        service=service,
        name=service.name,
        price=service.price or Decimal(0),
        quantity=quantity,
        quantity_said=True,
        quantity_open=False,
        options=[],
        wishes=[],
        rivals=[],
    )
