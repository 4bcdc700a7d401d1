"""A late check-out is for the day on which the guest leaves, and for no other."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.travel_hours import travel_hours
from hotel.desk.hearing import hears
from hotel.reading.found import Moment
from hotel.reading.moments import phrases_and_moments
from hotel.records import ServiceRequest, Stay

LATE = "request_late_check_out"
CHECK_OUT = "check_out"
_HALF_DAY = timedelta(hours=12)
_LEAVE_BY = 9
"""An earlier hour said of a late check-out is one of the afternoon."""


def departure_missed(desk: Desk, request: ServiceRequest) -> date | None:
    """Return the day of departure if `request` is a late check-out wanted for another one."""
    if request.intent != LATE or request.wanted_at is None or request.stay_id is None:
        return None
    departs = desk.session.get_one(Stay, request.stay_id).departs_on
    return None if desk.property.local(request.wanted_at).date() == departs else departs


def asks_to_leave_late(desk: Desk) -> bool:
    """Say whether a question about check-out names a later hour for this guest: "my card says 4 pm, please note it"."""
    hours = desk.property.hours.get(CHECK_OUT)
    if desk.turn.topic != "check_out_time" or desk.stay is None or hours is None:
        return False
    if hears("asking.price", desk.turn.text):
        return False
    return any(
        one.has_hour and one.at.time() > hours.closes for one in hours_of_leaving(desk, desk.turn.text)
    )


def hours_of_leaving(desk: Desk, text: str) -> list[Moment]:
    """Return the moments until which `text` wants the room: an evening train, or noon given up, is none of them."""
    trains = travel_hours(text, desk.local_now)
    told = [
        replace(moment, has_hour=moment.has_hour and not any(moment == train.moment for train in trains))
        for phrase, moment in phrases_and_moments(text, desk.local_now)
        if moment.has_hour or phrase.day is not None
    ]
    told = [one for one in told if one.has_hour or one.has_day]
    hours = desk.property.hours.get(CHECK_OUT)
    usual = [one for one in told if one.has_hour and hours and one.at.time() == hours.closes]
    if all(one in usual for one in told if one.has_hour):
        return told
    return [
        replace(one, has_hour=False) if one in usual else one
        for one in told
        if one.has_day or one not in usual
    ]


def when_leaving(departs_on: date, hour: datetime) -> datetime:
    """Put a late check-out on the day of departure; nobody keeps a room until two at night."""
    at = hour.replace(year=departs_on.year, month=departs_on.month, day=departs_on.day)
    return at + _HALF_DAY if at.hour < _LEAVE_BY else at


def _tell_booked(desk: Desk, booked: date, leaves: date) -> None:
    """Tell that the room is booked until another day than the guest means to leave: reception reads it as well."""
    key = "leaves_before_booked" if leaves < booked else "leaves_when_longer"
    desk.say(key, {"departs": (max(leaves, booked)).isoformat()})


def is_theirs_anyhow(desk: Desk, request: ServiceRequest) -> bool:
    """Tell whose late check-out is for an hour at which the room is theirs as it is; say whether it is: nothing is asked."""
    hours = desk.property.hours.get(CHECK_OUT)
    if request.intent != LATE or request.wanted_at is None or hours is None:
        return False
    at = desk.property.local(request.wanted_at)
    if at.hour < _LEAVE_BY or at.time() > hours.closes:
        return False
    desk.say("yours_until_then", {"check_out": hours.closes.isoformat("minutes")})
    return True


def put_on_last_day(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Keep the hour and take the day of departure, telling why; whoever wants a later day wants another night."""
    booked = departure_missed(desk, request)
    if booked is None or request.wanted_at is None:
        return None
    departs = day_of_leaving(desk) or booked
    asked, hours = desk.property.local(request.wanted_at), desk.property.hours.get(CHECK_OUT)
    insists = request.read_back_at is not None and asked.date() < departs
    if asked.date() == departs or insists:
        if request.read_back_at is None or insists:
            _tell_booked(desk, booked, asked.date())
        return None
    request.wanted_at, request.wanted_or = when_leaving(departs, asked), None
    desk.say(
        "not_day_of_departure",
        {
            "asked": asked.isoformat(),
            "departs": departs.isoformat(),
            "earlier": asked.date() < departs and hours is not None,
            "check_out": hours.closes.isoformat("minutes") if hours else None,
        },
    )
    return None
