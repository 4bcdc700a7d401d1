"""The day that is being spoken of: "leaving tomorrow", "our flight is at 9 tomorrow", "a birthday on Saturday"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import LUGGAGE, TABLE, TAXI, TOUR, WAKE_UP
from hotel.desk.drafting.travel_hours import travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.records import InboxMessage, ServiceRequest

_OF_GOING = frozenset({TAXI, WAKE_UP, LUGGAGE, CHECK_OUT})
"""What is asked for by who leaves the house that day."""
_OF_DAY = frozenset({TABLE, TAXI, TOUR, "book_spa", "arrange_occasion"})
"""What is asked for by who plans a day."""
_TELLS_OF_DAY = frozenset({LATE, CHECK_OUT, "arrange_occasion", "announce_arrival", "extend_stay"})
"""Asking for one of these tells what day it will be; a table or a taxi has a day for itself alone."""
_NOON = 12
_OF_WHAT_WAS = frozenset(
    {"complain", "ask_bill", "report_lost_item", "report_fault", "give_feedback", "emergency"}
)
"""Words taken for these tell of days that are over."""


@dataclass(frozen=True)
class DayTold:
    """A day of the guest's, and whether it is that of leaving the house."""

    day: date
    going: bool


def day_told(desk: Desk, intent: str) -> date | None:
    """Return the day that the guest told of last, if a request of `intent` that names none is for it."""
    told = next(_days_told(desk), None)
    if told is None or told.day <= desk.local_now.date():
        return None
    return told.day if intent in (_OF_GOING if told.going else _OF_DAY) else None


def journeys_told(desk: Desk, day_meant: date | None = None) -> list[datetime]:
    """Return the hours of the train or the flight by which a guest of the house said they leave, the latest told first.

    Where no day is said with one, it is on `day_meant`.
    """
    if desk.stay is None:
        return []
    found: list[datetime] = []
    for text in (desk.turn.text, *_texts(desk)):
        said = moments_in(text, desk.local_now)
        day = next((one.at.date() for one in said if one.has_day), day_meant)
        hours = [one.moment for one in travel_hours(text, desk.local_now)]
        if hears("comes_here", text):
            continue
        for one in hours:
            at = one.at if one.has_day or day is None else on_day(one.at, day)
            later = day is not None and at.date() > desk.local_now.date()
            found += _both_halves(at) if one.either_half and later else [at]
    return [at for at in found if at > desk.now]


def _both_halves(at: datetime) -> list[datetime]:
    """Return the hour in the morning and in the evening: "9:40" of a flight on another day may be either."""
    return [at.replace(hour=at.hour % _NOON), at.replace(hour=at.hour % _NOON + _NOON)]


def _days_told(desk: Desk) -> Iterator[DayTold]:
    for text in _texts(desk, telling=True):
        days = [one for one in moments_in(text, desk.local_now) if one.has_day and not is_given_up(text, one)]
        if days:
            yield DayTold(days[-1].at.date(), going=hears("goes_away", text) or hears("of_travel", text))


def is_given_up(text: str, moment: Moment) -> bool:
    """Say whether a day is only named as the wrong one: "not today, tomorrow"."""
    return hears("hour_refused", text[: moment.start])


def _texts(desk: Desk, *, telling: bool = False) -> Iterator[str]:
    """Return what was written just now, the latest first; `telling`: until a request took its day for itself alone."""
    yield desk.turn.whole_text.replace(desk.turn.text, " ", 1)
    turns = earlier_turns(desk, JUST_NOW)
    for number in dict.fromkeys(turn.message_id for turn in turns):
        served = {turn.intent for turn in turns if turn.message_id == number}
        if served & _OF_WHAT_WAS:
            continue
        begun = set(
            desk.session.scalars(select(ServiceRequest.intent).where(ServiceRequest.message_id == number))
        )
        text = desk.session.get_one(InboxMessage, number).text
        named = any(one.has_day for one in moments_in(text, desk.local_now))
        if telling and named and begun and not begun & _TELLS_OF_DAY:
            return
        yield text
