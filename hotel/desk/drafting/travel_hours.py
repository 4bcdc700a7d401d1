"""The hour of a train or a flight, said with a taxi or a wake-up: it is no hour to come at, but what comes after it."""

import re
from dataclasses import dataclass
from datetime import datetime

from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import heard_all, hears
from hotel.reading.found import Moment
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in

_NEAR = 6
"""Words that may stand between "flight" and its hour: "my flight to Paris is at 9:40"."""
_NEXT_WORD = re.compile(r"\s*\w+")
_STOPS = re.compile(r"[,;.!?\n]")


@dataclass(frozen=True)
class TravelHour:
    """The hour at which the guest travels on, and the words that say so."""

    moment: Moment
    start: int
    end: int


def travel_hours(text: str, now: datetime) -> list[TravelHour]:
    """Return the hours of `text` that are those of a train, a flight, or of having to be somewhere."""
    found: list[TravelHour] = []
    after = 0
    for moment in (one for one in moments_in(text, now) if one.has_hour):
        said = _said_before(text, moment, after) or _said_behind(text, moment)
        if said is not None:
            found.append(said)
        after = moment.end
    return found


def without_travel_hours(text: str, hours: list[TravelHour]) -> str:
    """Return `text` with blanks where the guest tells of `hours`."""
    for hour in hours:
        text = f"{text[: hour.start]}{' ' * (hour.end - hour.start)}{text[hour.end :]}"
    return text


def _said_before(text: str, moment: Moment, after: int) -> TravelHour | None:
    """Read "my flight is at 9:40" in the words since the hour before."""
    before = text[after : moment.start]
    travels = heard_all("of_travel", before)
    if not travels:
        return None
    at = before.rindex(travels[-1])
    between = before[at + len(travels[-1]) :]
    far = len(between.split()) > _NEAR or _STOPS.search(between) is not None
    return None if far or kind_named(TAXI, between) else TravelHour(moment, after + at, moment.end)


def _said_behind(text: str, moment: Moment) -> TravelHour | None:
    """Read "my 9:40 flight"."""
    word = _NEXT_WORD.match(text, moment.end)
    if word is None or not hears("of_travel", word[0].strip()):
        return None
    return TravelHour(moment, moment.start, word.end())
