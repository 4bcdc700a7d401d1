"""What the guest's last words have led to: the deeds that an objection may be about."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import names_fault
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import earlier_turns, last_message, turns_before
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.put_as_before import UNDOING, Done
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.records import (
    Before,
    FaultObject,
    HandledTurn,
    MenuItem,
    Named,
    RequestState,
    Service,
    ServiceRequest,
    Thing,
)

_LATELY = timedelta(minutes=30)
"""So long a deed is objected to by naming it; words that name nothing are about the last message."""
_UNDONE = frozenset({RequestState.DONE, RequestState.CLOSED, RequestState.DECLINED})


def deeds_lately(desk: Desk) -> list[Done]:
    """Return what was begun, changed or ended lately, the latest first, each request with what it was before that."""
    return _done(desk, [*turns_before(desk), *earlier_turns(desk, _LATELY)])


def deeds_just_now(desk: Desk) -> list[Done]:
    """Return what was said before in this message has led to, or else what the last one did."""
    return _done(desk, turns_before(desk)) or _done(desk, last_message(desk, JUST_NOW))


def names_deed(desk: Desk, done: Done, text: str) -> bool:
    """Say whether `text` names the request of `done`, what it held before, or the hour it had or was given."""
    request = done.request
    known = names(request, text) or names_fault(request, text, desk.offered(FaultObject))
    return known or _names_held_before(desk, done.before, text) or bool(hours_of(desk, done, text))


def hours_of(desk: Desk, done: Done, text: str) -> list[Moment]:
    """Return the moments of `text` that are those of `done`: its hour or day, now or before."""
    return [one for one in moments_in(text, desk.local_now) if _is_its_own(desk, done, one)]


def _done(desk: Desk, turns: list[HandledTurn]) -> list[Done]:
    found: dict[int, Done] = {}
    of_message: dict[int, int] = {}
    for turn in turns:
        for deed in turn.deeds:
            if of_message.setdefault(deed.request_id, turn.message_id) != turn.message_id:
                continue
            if any(reply.key in UNDOING for reply in turn.replies):
                continue  # what was put back is not undone once more by the same words said again
            request = desk.session.get(ServiceRequest, deed.request_id)
            if request is None or request.state in _UNDONE or deed.request_id in found:
                continue
            if _is_still_done(request, deed.before):
                found[deed.request_id] = Done(request, deed.before, turn.text)
    return [*found.values()]


def _is_still_done(request: ServiceRequest, before: Before | None) -> bool:
    """Say whether `request` is not as it was: what was undone is no deed any more."""
    return request.state is not RequestState.CANCELLED if before is None else Before.of(request) != before


def _names_held_before(desk: Desk, before: Before | None, text: str) -> bool:
    lines = before.lines if before is not None else []
    entries: list[Named] = [one for one in desk.offered(MenuItem) if one.id in {x.item_id for x in lines}]
    entries += [one for one in desk.offered(Thing) if one.id in {x.thing_id for x in lines}]
    entries += [one for one in desk.offered(Service) if one.id in {x.service_id for x in lines}]
    return bool(entries and Catalogue(entries).find(text))


def _is_its_own(desk: Desk, done: Done, said: Moment) -> bool:
    stood: list[ServiceRequest | Before] = [done.request, *([done.before] if done.before is not None else [])]
    own = [desk.property.local(one.wanted_at) for one in stood if one.wanted_at is not None]
    if said.has_hour:
        return any((one.hour % 12, one.minute) == (said.at.hour % 12, said.at.minute) for one in own)
    days = [*(one.date() for one in own), *(one.wanted_day for one in stood)]
    return said.has_day and said.at.date() in days
