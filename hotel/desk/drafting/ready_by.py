"""By when the laundry or the room is to be ready: that is no hour to come, and may need the quicker service."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hotel.desk.describing import moment, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.kept_until import is_said_with
from hotel.desk.drafting.kinds import CLEANING, LAUNDRY
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.ordering.laundry_words import is_express
from hotel.facts import Fact
from hotel.reading.found import Moment
from hotel.records import Service, ServiceRequest

DONE_BY = frozenset({LAUNDRY, CLEANING})
"""What an hour is said for by which it is to be ready."""
_DAY = timedelta(days=1)


def take_ready_by(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> bool:
    """Put the moment by which the words want `request` done into it; say whether they do.

    An hour beside it is that of coming for it: "fetch it at noon, I need it by six".
    """
    if request.intent not in DONE_BY or not found:
        return False
    ends = ends_in(request, desk.turn.text, found)
    if not ends:
        return _take_coming(desk, request, found)
    by = next((one for one in ends if one.has_hour), ends[0])
    until = by.at if by.has_hour else by.until or by.at + _DAY - timedelta(minutes=1)
    coming = next((one.at for one in found if one.has_hour and one not in ends and one.at < until), None)
    if coming is None and request.wanted_at is not None and request.wanted_at < until:
        coming = request.wanted_at
    request.wanted_at, request.wanted_until = coming, until
    request.wanted_or = request.wanted_day = None
    return True


def ends_in(request: ServiceRequest, text: str, found: Sequence[Moment]) -> list[Moment]:
    """Return those of `found` by which `request` is to be done: "by six", "until I am back at five"."""
    if hears("not_before_then", text):
        return []
    open_ = [one for one in found if one.until is None or not one.has_hour]
    ends = [one for one in open_ if is_said_with("by_then", text, one)]
    back = hears("wanted_back", text) if request.intent == LAUNDRY else hears("home_by", text)
    return ends or (open_[-1:] if back else [])


def _take_coming(desk: Desk, request: ServiceRequest, found: Sequence[Moment]) -> bool:
    """Take an hour said of laundry that is wanted by then: for coming for it, or put in place of that one."""
    hour = next((one for one in found if one.has_hour and one.until is None), None)
    until = request.wanted_until
    if request.intent != LAUNDRY or until is None or hour is None:
        return False
    if hears("is_fetched", desk.turn.text) and hour.at < until:
        request.wanted_at = hour.at
    elif request.wanted_at is None:
        request.wanted_until = on_day(hour.at, desk.property.local(until).date())
    else:
        return False
    return True


def tell_of_express(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Tell, once, that what was given is not back by then unless it is paid for to be quicker."""
    by = request.wanted_until
    if request.intent != LAUNDRY or by is None or request.read_back_at is not None:
        return None
    held = [line.service for line in request.lines if line.service is not None]
    usual = max((one.minutes or 0 for one in held), default=0)
    ready = _ready_at(desk, request, usual)
    if ready <= by or any(is_express(one) for one in held):
        return None
    facts: dict[str, Fact] = {"usual": moment(desk, ready)}
    quick = next((one for one in desk.offered(Service) if one.intent == LAUNDRY and is_express(one)), None)
    if quick is None or not quick.available or _ready_at(desk, request, quick.minutes or usual) > by:
        desk.say("laundry_takes_longer", facts)
    else:
        desk.say("laundry_express", facts | {"service": dict(quick.name), "price": money(desk, quick.price)})
    return None


def _ready_at(desk: Desk, request: ServiceRequest, minutes: int) -> datetime:
    """Return when it is ready that takes so many minutes from when it is fetched."""
    return (
        desk.minutes_from_now(minutes)
        if request.wanted_at is None
        else request.wanted_at + timedelta(minutes=minutes)
    )
