"""Some of the things that are on their way wanted at another time: "the robe only tomorrow at 8, the pillows are fine"."""

from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import KINDS, THINGS
from hotel.desk.drafting.moments_said import fill_moment
from hotel.desk.drafting.naming import entries_held, entry_of, names_anything_else
from hotel.desk.sent import amendments
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.left_out import blanked
from hotel.reading.moments import moments_in
from hotel.records import Named, RequestLine, RequestState, ServiceRequest


@dataclass(frozen=True)
class _Part:
    """The things that some of the words name, and those words."""

    held: list[Named]
    words: str


def moved_apart(desk: Desk, request: ServiceRequest) -> bool:
    """Let the things that get a time of their own come then, the others as they were; say whether only some do."""
    if request.intent != THINGS or request.state is RequestState.DRAFT:
        return False
    moved = [one for one in _parts(desk, request) if _moves(desk, request, one)]
    going = {entry for one in moved for entry in one.held}
    if not going or going >= {entry_of(line) for line in request.lines}:
        return False
    if names_anything_else(desk, request, desk.turn.text):
        return False
    stays = amendments.begin(desk, request)
    _keep(stays, going, kept=False)
    for one in moved:
        _bring_apart(desk, request, one)
    drafts.send(desk, stays)
    return True


def _parts(desk: Desk, request: ServiceRequest) -> list[_Part]:
    """Return what each clause names of `request`; a clause that names nothing goes on about the one before."""
    held = Catalogue(entries_held(request))
    text, parts = desk.turn.text, list[_Part]()
    for clause in clauses_in(text):
        words = clause.within(text)
        named = [one.entry for one in held.find(words)]
        if named or not parts:
            parts.append(_Part(named, words))
        else:
            parts[-1] = _Part(parts[-1].held, f"{parts[-1].words}, {words}")
    return parts


def _moves(desk: Desk, request: ServiceRequest, part: _Part) -> bool:
    """Say whether `part` gives what it names a time other than that of `request`."""
    if not part.held:
        return False
    found = moments_in(without_refuted(part.words, desk.local_now), desk.local_now)
    at = None if request.wanted_at is None else desk.property.local(request.wanted_at)
    days = {request.wanted_day or (at or desk.local_now).date()}
    return any(one.at.date() not in days or (one.has_hour and one.at != at) for one in found)


def _bring_apart(desk: Desk, request: ServiceRequest, part: _Part) -> None:
    """Ask for the things of `part` by themselves, for the time it tells."""
    apart = drafts.begin(desk, KINDS[THINGS])
    apart.lines = amendments.copies(request)
    desk.session.flush()
    desk.session.refresh(apart)
    _keep(apart, {*part.held}, kept=True)
    gone_by = [
        one for one in moments_in(part.words, desk.local_now) if one.at <= desk.local_now and one.has_hour
    ]
    with desk.heard_as(text=blanked(part.words, gone_by)):  # "not now but in the morning"
        fill_moment(desk, apart, None)
    drafts.advance(desk, apart)


def _keep(request: ServiceRequest, entries: set[Named], *, kept: bool) -> None:
    """Leave in `request` only the lines that hold one of `entries`, or only the others."""
    gone: list[RequestLine] = [line for line in request.lines if (entry_of(line) in entries) is not kept]
    for line in gone:
        request.lines.remove(line)
