"""An hour said of leaving late, with nothing around it: "till 4", «давайте до пяти»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.departure_day import LATE, when_leaving
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.reading.moments import bare_hour


def with_hour_of_leaving(desk: Desk, text: str) -> str | None:
    """Return `text` with its bare hour as one of the day on which the stay ends; None where it says none."""
    hour = bare_hour(text, desk.local_now, hours_for(desk, LATE))
    day = day_of_leaving(desk)
    if hour is None or day is None:
        return None
    at = when_leaving(day, hour.at)
    return f"{text[: hour.start]} {at:%H:%M}{text[hour.end :]}"
