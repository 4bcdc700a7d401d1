"""What the driver of a taxi must know: suitcases, a child seat, that somebody waits with a sign."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named
from hotel.records import Named, Need, Service, ServiceRequest


def fill_driver_told(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Keep in the note what the words tell the driver; say whether they tell anything new."""
    del asked
    offered: list[Named] = [one for one in desk.offered(Service) if one.intent == TAXI]
    clauses = [clause.within(desk.turn.text).strip() for clause in clauses_in(desk.turn.text)]
    told = [one for one in clauses if kind_named("request_luggage_help", one) or _names_extra(offered, one)]
    fresh = [one for one in told if one not in (request.note or "") and one != request.words]
    request.add_note(*fresh)
    return bool(fresh)


def _names_extra(offered: list[Named], clause: str) -> bool:
    """Say whether `clause` names a service beside the ride: "a child seat", not "a cab"."""
    return any(not kind_named(TAXI, one.within(clause)) for one in Catalogue(offered).find(clause))
