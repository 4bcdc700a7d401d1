"""The hour of a train or a flight, said with a taxi or a wake-up: it is no hour to come at, but what comes after it."""

import re
from dataclasses import dataclass
from datetime import datetime

from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import heard_all, hears
from hotel.reading.found import Moment
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.spans.goals import goals_in
from hotel.reading.tokens import said

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


def travel_hours(text: str, now: datetime, *, leaving: bool = False) -> list[TravelHour]:
    """Return the hours of `text` that are those of a train, a flight, or of having to be somewhere.

    `leaving`: also those at which the guest leaves the house, for which nobody is woken at that hour.
    """
    found: list[TravelHour] = []
    after = 0
    for moment in (one for one in moments_in(text, now) if one.has_hour):
        said = (
            _said_before(text, moment, after)
            or _said_behind(text, moment)
            or _to_be_there(text, moment, after)
            or (_leaving_then(text, moment, after) if leaving else None)
        )
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
    at = before.rindex(travels[-1]) if travels else 0
    if not travels or _is_place(text, after + at):
        return None
    between = before[at + len(travels[-1]) :]
    far = len(between.split()) > _NEAR or _STOPS.search(between) is not None
    return None if far or kind_named(TAXI, between) else TravelHour(moment, after + at, moment.end)


def _is_place(text: str, at: int) -> bool:
    """Say whether the word at a character only tells what place it is: "the ferry terminal"."""
    line = said(text)
    index = line.index_at(at)
    return any(index in place and index + 1 < place.stop for place in goals_in(line, [], []))


def _said_behind(text: str, moment: Moment) -> TravelHour | None:
    """Read "my 9:40 flight"."""
    word = _NEXT_WORD.match(text, moment.end)
    if word is None or not hears("of_travel", word[0].strip()):
        return None
    return TravelHour(moment, moment.start, word.end())


def _to_be_there(text: str, moment: Moment, after: int) -> TravelHour | None:
    """Read "get me to the airport for 6 am": the hour is that of being there."""
    first = moment.within(text).split()[0]
    before = text[after : moment.start] + ("" if first[0].isdigit() else first)
    told = heard_all("to_be_there_by", before)
    if not told or kind_named(TAXI, told[-1]):
        return None
    return TravelHour(moment, after + before.rindex(told[-1]), moment.end)


def _leaving_then(text: str, moment: Moment, after: int) -> TravelHour | None:
    """Read "we leave at 5"; the words that lead to the hour stay, for they may say more: "we're up and off at 5"."""
    between = _STOPS.split(text[after : moment.start])[-1]
    behind = _STOPS.split(text[moment.end :])[0]
    leaves = hears("leaves_then", between) or _begins(behind)
    return TravelHour(moment, moment.start, moment.end) if leaves else None


def _begins(behind: str) -> bool:
    """Say whether the words right behind an hour say that one leaves then: «в 5 утра нам уезжать»."""
    found = heard_all("leaves_behind", behind)
    return bool(found) and not behind[: behind.index(found[0])].strip()
