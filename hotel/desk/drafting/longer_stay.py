"""Until which day a guest of the house wants to stay on: the nights count from the day on which the stay ends."""

from datetime import date, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.desk.hearing import heard, labels_in
from hotel.facts import Fact
from hotel.reading.days.day import DaySaid
from hotel.reading.nights import MOST_NIGHTS, day_of_month_after_until, last_day_of, nights_in
from hotel.reading.phrases.phrase import TimePhrase
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, ServiceRequest, Stay

LONGER = "extend_stay"


def fill_longer_stay(desk: Desk, request: ServiceRequest, stay: Stay, asked: Need | None) -> bool:
    """Put the nights more that the words tell into `request`; say whether they tell any."""
    condition = heard("condition", desk.turn.text)
    if condition is not None and condition not in (request.note or ""):
        request.add_note(condition)
    until = _until(desk, stay, asked)
    if until is None:
        return False
    request.date_from, request.date_to = stay.departs_on, until
    return True


def ends_no_later(desk: Desk, request: ServiceRequest) -> Obstacle | None:
    """Tell who asks for a day within the stay that the room is theirs until then anyhow."""
    del desk
    if request.intent != LONGER or request.date_from is None or request.date_to is None:
        return None
    departs, asked = request.date_from, request.date_to
    if asked > departs:
        return None
    request.date_from = request.date_to = None
    facts: dict[str, Fact] = {"departs": departs.isoformat()}
    return Obstacle("stays_until_then", Need.DATES, facts)


def _until(desk: Desk, stay: Stay, asked: Need | None) -> date | None:
    """Return the new day of departure: a day told as such, else so many nights more, else any other day told."""
    text, today = desk.turn.text, desk.local_now.date()
    days = [one for one in time_phrases(text) if one.day is not None and one.comes(today)]
    nights = _nights_more(text)
    ends = [one for one in days if one.until or one.to_day is not None]
    if nights is not None and not ends:
        return stay.departs_on + timedelta(days=nights)
    # Asked until which day, the guest names one behind the day of departure; "tomorrow" stays what it is.
    after = stay.departs_on if asked is Need.DATES else today
    told = [last_day_of(one, _base(one, today, after)) for one in ends or days] or _bare_day(text, after)
    if told:
        # "Wednesday instead of Sunday": the day on which the stay ends now is not the one that is wanted.
        return max([day for day in told if day != stay.departs_on] or told)
    bare = (one.value for one in numbers_of_no_room(text) if 0 < one.value <= MOST_NIGHTS)
    count = next(bare, None)
    return None if count is None else stay.departs_on + timedelta(days=count)


def _base(phrase: TimePhrase, today: date, after: date) -> date:
    day: DaySaid | None = phrase.day
    return today if day is None or day.ahead is not None else after


def _bare_day(text: str, today: date) -> list[date]:
    day = day_of_month_after_until(text)
    return [day.on(today)] if day is not None and day.comes(today) else []


def _nights_more(text: str) -> int | None:
    return nights_in(text) or next((int(label) for label in labels_in("more_nights", text)), None)
