"""When a place of the town is open on the day that is asked about, and when next where it is closed then."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.house.places import has_day, open_then
from hotel.reading.moments import moments_in
from hotel.records import Place

_WEEK = 7


def say_hours(desk: Desk, place: Place, text: str | None = None, other: datetime | None = None) -> None:
    """Tell the hours of `place` on the day that `text` names, or the turn's own words; else those of `other`, or today's."""
    day = _day_in(desk, desk.turn.text if text is None else text) or other or desk.local_now
    closed = not has_day(place, day)
    week = (day + timedelta(days=days) for days in range(1, _WEEK))
    opens_again = next((one for one in week if has_day(place, one)), None) if closed else None
    is_today = day.date() == desk.local_now.date()
    desk.say(
        "place_hours",
        {
            "name": dict(place.name),
            "day": day.date().isoformat(),
            "closed": closed,
            "next": opens_again.date().isoformat() if opens_again else None,
            "opens": place.opens.isoformat("minutes") if place.opens else None,
            "closes": place.closes.isoformat("minutes") if place.closes else None,
            "open": open_then(place, desk.local_now) if is_today and not closed else None,
        },
    )


def _day_in(desk: Desk, text: str) -> datetime | None:
    return next((one.at for one in moments_in(text, desk.local_now) if one.has_day), None)
