"""From which date to which a room, a place to park or a longer stay is wanted."""

from datetime import date, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.longer_stay import LONGER, fill_longer_stay
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.desk.drafting.weekdays_moved import moved_by_weekday
from hotel.desk.guests.coming import booking_of
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.room_quotes import ROOM
from hotel.reading.days.day import DaySaid
from hotel.reading.moments import days_that_never_come
from hotel.reading.nights import MOST_NIGHTS, bare_days_in, dates_in, last_day_of, nights_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, ServiceRequest

PARKING = "request_parking"
_FEAST = timedelta(days=20)
"""So long after its first day a feast is still the one that is meant."""


def fill_dates(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the dates, or the nights more, that the words tell into `request`; say whether they tell any."""
    text, today = desk.turn.text, desk.local_now.date()
    if request.intent == LONGER and desk.stay is not None:
        told = fill_longer_stay(desk, request, desk.stay, asked)
    elif request.intent == ROOM and (moved_by_weekday(desk, request) or _moved(desk, request)):
        told = True
    elif asked is Need.DATES and request.date_from is not None and request.date_to is None:
        told = _fill_end(desk, request)
    else:
        told = _fill_both(desk, request)
    return told or bool(days_that_never_come(text, today))


def _moved(desk: Desk, request: ServiceRequest) -> bool:
    """Move the beginning or the end of nights that are known: "from the 19th rather", «до 22, три ночи»."""
    begins, text = request.date_from, desk.turn.text
    days = [one for one in time_phrases(text) if one.day is not None]
    if begins is None or any(one.to_day is not None for one in days):
        return False
    first, last = bare_days_in(text)
    first = first or next((one.day for one in days if not one.until), None)
    last = last or next((one.day for one in days if one.until), None)
    if (first is None and last is None) or (first is not None and first.day is None):
        return False
    if last is None and request.date_to is None:
        return False  # it answers until when
    base = max(desk.local_now.date(), begins.replace(day=1))
    if not all(one.comes(base) for one in (first, last) if one is not None):
        return False
    _put_nights(request, None if first is None else first.on(base), last, _nights(text))
    return True


def _put_nights(
    request: ServiceRequest, first: date | None, last: DaySaid | None, nights: int | None
) -> None:
    """Put the new first day, the last one, or the number of nights; what is not told stays where it can."""
    begins = first or request.date_from or date.min
    ends = last.on(begins + timedelta(days=1)) if last is not None else None
    if ends is not None and nights and first is None:
        begins = ends - timedelta(days=nights)
    elif ends is None:
        kept = request.date_to if request.date_to is not None and request.date_to > begins else None
        ends = begins + timedelta(days=nights) if nights else kept
    request.date_from, request.date_to = begins, ends


def _fill_both(desk: Desk, request: ServiceRequest) -> bool:
    text = desk.turn.text
    found, nights = dates_in(text, _counted_from(desk, request)), _nights(text)
    if found is not None:
        kept = request.date_to if request.date_to and request.date_to > found.from_ else None
        request.date_from, request.date_to = found.from_, found.to or kept
        nights = nights or _nights(request.words)
    elif request.intent == PARKING and request.date_from is None:
        _park_from_today(desk, request, nights)
    if request.date_from is not None and nights and (found is None or found.to is None):
        request.date_to = request.date_from + timedelta(days=nights)
    elif (
        request.intent == PARKING
        and request.date_from
        and any(one.day and one.day.tonight for one in time_phrases(text))
    ):
        request.date_to = request.date_to or request.date_from + timedelta(days=1)
    return found is not None or nights is not None


def _counted_from(desk: Desk, request: ServiceRequest) -> date:
    """Return from which day on bare days of a month are meant: those of the feast that was named, "from the 30th"."""
    today, text = desk.local_now.date(), desk.turn.text
    days = [one for phrase in time_phrases(text) for one in (phrase.day, phrase.to_day) if one is not None]
    feast = next(iter(labels_in("feasts", f"{request.words} {text}")), None)
    if feast is None or any(one.day is None or one.month is not None for one in days):
        return today
    month, day = map(int, feast.split("-"))
    of_this_year = date(today.year, month, day)
    # Until the feast is over, its days of this year are meant.
    return (
        max(today, of_this_year)
        if today < of_this_year + _FEAST
        else of_this_year.replace(year=today.year + 1)
    )


def _park_from_today(desk: Desk, request: ServiceRequest, nights: int | None) -> None:
    """Keep a place for the nights being booked, or from today for as long as the guest stays, where no day is told."""
    today, booking = desk.local_now.date(), booking_of(desk)
    if booking is not None and booking.date_from is not None:
        request.date_from, request.date_to = booking.date_from, booking.date_to
        return
    request.date_from = today
    if nights is None and desk.stay is not None and desk.stay.departs_on > today:
        request.date_to = desk.stay.departs_on


def _fill_end(desk: Desk, request: ServiceRequest) -> bool:
    """Take the answer to "until when?" of what begins on a known day: a day, or a number of nights."""
    begins = request.date_from
    if begins is None:
        return False
    text = desk.turn.text
    days = [one for one in time_phrases(text) if one.day is not None and one.comes(begins)]
    bare = (one.value for one in numbers_of_no_room(text) if 0 < one.value <= MOST_NIGHTS)
    if any(one.to_day is not None for one in days):
        return _fill_both(desk, request)
    if (nights := _nights(text) or (None if days else next(bare, None))) is not None:
        request.date_to = begins + timedelta(days=nights)
    elif days:
        request.date_to = max(last_day_of(one, begins) for one in days)
    return request.date_to is not None


def counts_nights(text: str) -> bool:
    """Say whether the words tell for how many nights."""
    return _nights(text) is not None


def _nights(text: str) -> int | None:
    return nights_in(text) or (1 if hears("one_night", text) else None)
