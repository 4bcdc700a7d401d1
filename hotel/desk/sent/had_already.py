"""What is on its way is not brought twice: the iron, the thermometer, of which a room is lent one."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.reading.catalogue import Catalogue
from hotel.reading.pieces import pieces_of
from hotel.records import ServiceRequest, Thing


def left_to_bring(desk: Desk, request: ServiceRequest) -> bool:
    """Take out of `request` what was asked for before and is of no use twice, and tell where that is.

    Say whether anything is left of it.
    """
    if request.intent != THINGS or desk.turn.choice_value is not None:
        return True
    told: dict[int, ServiceRequest] = {}
    for line in [one for one in request.lines if one.thing is not None]:
        if line.thing is not None and (brings := _bringing(desk, line.thing)) is not None:
            request.lines.remove(line)
            told[brings.id] = brings
    for one in told.values():
        tell_status(desk, one)
    return bool(request.lines) or not told


def _bringing(desk: Desk, thing: Thing) -> ServiceRequest | None:
    """Return what was sent that brings the one `thing` there is for a room, unless another of it is wanted."""
    sent = open_requests(desk) if thing.limit == 1 and not _wants_another(desk, thing) else []
    return next((one for one in sent if any(line.thing is thing for line in one.lines)), None)


def _wants_another(desk: Desk, thing: Thing) -> bool:
    """Say whether one more of `thing` is asked for; "two more towels to go with the iron" asks for no other iron."""
    pieces = [one.within(desk.turn.text) for one in pieces_of(desk.turn.text)]
    return any(
        hears("more_of_it", piece) and not hears("leads_to_held", piece[: named.start])
        for piece in pieces
        for named in Catalogue([thing]).find(piece)
    )
