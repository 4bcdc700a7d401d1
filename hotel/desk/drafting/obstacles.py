"""What stands in the way of a draft: in its order, a moment that is past or when all is shut, an answer that lacks."""

from datetime import time, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.after_the_stay import stay_is_over_then
from hotel.desk.drafting.charges import late_steps
from hotel.desk.drafting.crowds import crowd
from hotel.desk.drafting.departure_day import LATE, put_on_last_day
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.longer_stay import ends_no_later
from hotel.desk.drafting.missing import missing
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.other_rooms import in_another_room
from hotel.desk.drafting.ready_by import tell_of_express
from hotel.desk.drafting.tours import on_its_day
from hotel.desk.ordering import dish_obstacles, order_obstacles
from hotel.facts import Fact
from hotel.reading.moments import days_that_never_come
from hotel.records import Need, ServiceRequest

_A_MOMENT = timedelta(minutes=2)


def obstacles_to(desk: Desk, request: ServiceRequest) -> list[Obstacle]:
    """Return what the guest is asked about before `request` can go on: what is in its way, or else what is missing."""
    found = first_obstacle(desk, request)
    return missing(desk, request) if found is None else [found]


def first_obstacle(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Return the first thing in the way of `request`, having taken out of the draft what cannot be had."""
    return next((found for check in _CHECKS if (found := check(desk, request))), None)


def _past(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    if request.wanted_at is None or request.wanted_at >= desk.now - _A_MOMENT:
        _take_as_now(desk, request)
        return None
    request.wanted_at = None
    return Obstacle("time_is_past", Need.TIME)


def _take_as_now(desk: Desk, request: ServiceRequest) -> None:
    """Let what is wanted at this very minute come as soon as it can: nobody is late with it at once."""
    at_once = Need.TIME not in KINDS[request.intent].needs and request.wanted_until is None
    if at_once and request.wanted_at is not None and request.wanted_at <= desk.now + _A_MOMENT:
        request.wanted_at = None


def _closed(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    subject = KINDS[request.intent].hours
    if subject is None or request.wanted_at is None or desk.property.open_at(subject, request.wanted_at):
        return None
    hours = desk.property.hours[subject]
    wanted = desk.property.local(request.wanted_at)
    request.wanted_at, request.wanted_day = None, wanted.date()
    facts: dict[str, Fact] = {
        "asked": wanted.isoformat(),
        "subject": subject,
        "opens": hours.opens.isoformat("minutes"),
        "closes": hours.closes.isoformat("minutes"),
    }
    return Obstacle("closed_then", Need.TIME, facts)


def _too_late(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Stop a late check-out past the last hour the property sells."""
    steps = late_steps(desk)
    if request.intent != LATE or request.wanted_at is None or not steps:
        return None
    latest: time = steps[-1].until
    if desk.property.local(request.wanted_at).time() <= latest:
        return None
    request.wanted_at = None
    return Obstacle("too_late_to_leave", Need.TIME, {"latest": latest.isoformat("minutes")})


def _never_comes(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Ask again for a date that no calendar has, instead of taking another one for it."""
    kind = KINDS[request.intent]
    days = days_that_never_come(desk.turn.text, desk.local_now.date())
    needs = [need for field, need in _DAY_FIELDS.items() if field in kind.reads]
    if not days or not needs or desk.turn.choice_request_id is not None:
        return None
    return Obstacle("no_such_date", needs[0], {"days": list[Fact](days)})


_DAY_FIELDS = {Field.DATES: Need.DATES, Field.MOMENT: Need.TIME}

_CHECKS = (
    order_obstacles.narrow_rivals,
    order_obstacles.sold_out,
    order_obstacles.not_served,
    order_obstacles.alcohol,
    order_obstacles.not_on_menu,
    order_obstacles.too_many,
    dish_obstacles.allergy,
    dish_obstacles.diet,
    _never_comes,
    on_its_day,
    _past,
    stay_is_over_then,
    _closed,
    put_on_last_day,
    _too_late,
    tell_of_express,
    ends_no_later,
    crowd,
    in_another_room,
)
