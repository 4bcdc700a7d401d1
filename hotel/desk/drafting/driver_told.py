"""What the driver of a taxi must know: suitcases, a child seat, that somebody waits with a sign."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LUGGAGE, TAXI
from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Span
from hotel.reading.kind_words import kinds_in
from hotel.reading.lexicons import words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.pieces import without_joiner
from hotel.reading.spans.stretches import span_of
from hotel.reading.spans.times import times_in
from hotel.reading.tokens import said
from hotel.records import Named, Need, Service, ServiceRequest


def fill_driver_told(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Keep in the note what the words tell the driver; say whether they tell anything new, or once more."""
    del asked
    extras = _extras(desk)
    clauses = [clause.within(desk.turn.text).strip() for clause in clauses_in(desk.turn.text)]
    told = [
        without_joiner(words) for one in clauses for words in _told_in(extras, one) or _seat_in(desk, one)
    ]
    fresh = [one for one in told if one not in (request.note or "") and one != request.words]
    reminded = hears("reminds_of_it", desk.turn.text)  # "and the two child seats, don't forget"
    noted = [one for one in fresh if reminded and _is_told(extras, request, one)]
    request.add_note(*(one for one in fresh if one not in noted))
    return bool(fresh)


def _is_told(extras: Sequence[Service], request: ServiceRequest, words: str) -> bool:
    """Say whether the note tells of all that `words` name."""
    known = Catalogue([*extras])
    named = {one.entry for one in known.find(words)}
    return bool(named) and named <= {one.entry for one in known.find(request.note or "")}


def names_extra(desk: Desk, text: str) -> bool:
    """Say whether `text` names something that a taxi brings along: a child seat, a sign with the name."""
    return bool(Catalogue(_extras(desk)).find(text))


def _extras(desk: Desk) -> list[Service]:
    return [one for one in desk.offered(Service) if one.intent == TAXI and not one.largest_party]


def _told_in(extras: Sequence[Named], clause: str) -> list[str]:
    """Return what a clause tells: from "with" on, the extra by its name ("add a child seat to it"), else all of it."""
    beside = clause
    for ride in kinds_in(TAXI, clause):
        beside = f"{beside[: ride.start]}{' ' * (ride.end - ride.start)}{beside[ride.end :]}"
    listed: list[Span] = [*Catalogue(extras).find(beside)]
    named = [*listed, *kinds_in(LUGGAGE, beside)]
    if not named:
        return []
    first = min(named, key=lambda one: one.start)
    begins = _begins(clause, first)
    if begins is None and first in listed and hears("adds", clause):
        begins = _with_number(clause, first)
    return [clause] if begins is None else [clause[begins : _ends(clause, first)].strip()]


def _seat_in(desk: Desk, clause: str) -> list[str]:
    """Return a clause that names what a taxi brings along by one word only: «кресло одно», of the child that comes."""
    comes = hears("child_rides", desk.turn.text)
    return [clause] if comes and hears("seat_of_child", clause) else []


def _begins(clause: str, extra: Span) -> int | None:
    """Return where "with two bags" begins; None where no "with" stands before it."""
    joins = words_of("wishes.with")
    before = [
        token.start for token in said(clause).tokens if token.norm in joins and token.start < extra.start
    ]
    return before[-1] if before else None


def _with_number(clause: str, extra: Span) -> int:
    """Return where `extra` begins, with the number before it: "add two child seats"."""
    line = said(clause)
    before = [one for one in raw_numbers(clause) if clause[one.end : extra.start].strip() == ""]
    return next((line.tokens[one.first].start for one in before if one.end <= extra.start), extra.start)


def _ends(clause: str, extra: Span) -> int:
    """Return where what is told of it ends: before the hour and before where to."""
    line = said(clause)
    ways = words_of("spans.goal.to") | words_of("time.at") | words_of("small.for")
    stops = [token.start for token in line.tokens if token.norm in ways]
    stops += [span_of(line, one).start for one in times_in(line)]
    return min((stop for stop in stops if stop >= extra.end), default=len(clause))
