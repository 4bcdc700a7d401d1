"""Tours: which there are, on what days they go, and one that the house does not run: said honestly, the concierge asked."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import services_for
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.drafting.kinds import TOUR
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.tours_named import tours_not_run
from hotel.facts import Fact
from hotel.reading.moments import moments_in
from hotel.records import Need, Question, Service, ServiceRequest
from hotel.turn import Button

_OTHER, _DAYS = "tour:other", "tour:days"
_SHOWN, _AHEAD = 3, 28
"""So many next days are named, of so many that are looked through."""


def which_tour(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask which tour, showing those there are; one that was named and is none of them goes to the concierge if wanted."""
    if request.service is not None:
        return None
    every, day = services_for(desk, request), day_wanted(desk, request)
    offered = [one for one in every if day is None or _start_on(desk, one, day)] or every
    tours: list[Fact] = [_told(desk, one, day) for one in offered]
    asked: list[Fact] = [*tours_not_run(desk, every)]
    buttons = [Button("choice", "inform", {"name": dict(one.name)}, request.id, one.slug) for one in offered]
    other = Button("ask_concierge", "affirm", request_id=request.id)
    facts: dict[str, Fact] = {"tours": tours, "asked": asked}
    return Obstacle("ask_service", Need.SERVICE, facts, (*buttons, other), subject=_OTHER)


def on_its_day(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Put a tour at its own hour; on a day on which it does not go, tell those on which it does."""
    tour, day = request.service, day_wanted(desk, request)
    if request.intent != TOUR or tour is None or day is None or not (tour.weekdays or tour.starts):
        return None
    starts, hour = _start_on(desk, tour, day), _hour_said(desk, request)
    if starts is not None and starts > desk.local_now and hour in {None, starts}:
        if request.wanted_or is None:
            request.wanted_at, request.wanted_until, request.wanted_day = starts, None, None
        return None
    request.wanted_at = request.wanted_until = request.wanted_or = request.wanted_day = None
    at = hour.isoformat() if hour is not None and starts is not None else None
    return _ask_day(desk, request, tour, {"asked": day.isoformat(), "asked_at": at})


def which_day(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask for the day of a tour that goes on some days only, naming the next ones."""
    tour = request.service
    if request.intent != TOUR or tour is None or not tour.weekdays or day_wanted(desk, request) is not None:
        return None
    return _ask_day(desk, request, tour, {"asked": None, "asked_at": None})


def is_offer(question: Question) -> bool:
    """Say whether a yes answers `question`: the next day of a tour, or the concierge's help with another one."""
    return question.subject in {_OTHER, _DAYS}


def take_offer(desk: Desk, request: ServiceRequest, question: Question) -> Obstacle | None:
    """Take a yes to it: the tour's next day, or else the concierge, to whom the request then goes."""
    tour = request.service
    if question.subject == _DAYS and tour is not None:
        request.wanted_at = _next_starts(desk, tour)[0]
        return None
    if tour is not None:
        return None
    return Obstacle("tour_passed_on", Need.SERVICE, notice="tour_wanted")


def _ask_day(desk: Desk, request: ServiceRequest, tour: Service, facts: dict[str, Fact]) -> Obstacle:
    coming: list[Fact] = [at.isoformat() for at in _next_starts(desk, tour)]
    buttons = tuple(Button("day", "inform", {"moment": one}, request.id, str(one)) for one in coming)
    return Obstacle("ask_tour_day", Need.DAY, {"days": coming} | facts, buttons, subject=_DAYS)


def _told(desk: Desk, tour: Service, day: date | None) -> Fact:
    coming = [at for at in _next_starts(desk, tour) if day is None or at.date() >= day]
    return {
        "name": dict(tour.name),
        "price": money(desk, tour.price),
        "per_person": tour.per_person,
        "next": coming[0].isoformat() if coming else None,
    }


def _hour_said(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the hour that the words of this turn want it at; "in the morning" is none."""
    told = any(moment.has_hour for moment in moments_in(desk.turn.text, desk.local_now))
    return desk.property.local(request.wanted_at) if told and request.wanted_at is not None else None


def _next_starts(desk: Desk, tour: Service) -> Sequence[datetime]:
    """Return when the tour goes next; nothing where it goes on any day."""
    days = [desk.local_now.date() + timedelta(days=ahead) for ahead in range(_AHEAD)] if tour.weekdays else []
    starts = [start for day in days if (start := _start_on(desk, tour, day)) is not None]
    return [start for start in starts if start > desk.local_now][:_SHOWN]


def _start_on(desk: Desk, tour: Service, day: date) -> datetime | None:
    """Return when the tour goes on `day`; None if it does not."""
    if tour.weekdays and day.weekday() not in tour.weekdays:
        return None
    return datetime.combine(day, tour.starts or time(12), desk.local_now.tzinfo)
