"""Whether a ride comes early enough for the train or the flight: the way there is known, and so is the hour it leaves."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_told import journeys_told
from hotel.desk.drafting.destinations import where_one_boards
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.when_to_leave import TIME_THERE
from hotel.desk.just_now import last_touched
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.records import Place, ServiceRequest

_NOT = frozenset({"emergency", "complain", TAXI, "cancel", "cancel_request"})
_LONG = timedelta(hours=9)
"""A journey so long after the ride is another one."""
_STEP = 5
"""Minutes that nobody counts."""


def took_everything(desk: Desk) -> bool:
    """Tell who asks whether a ride is early enough; say whether these words ask that."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent in _NOT or not hears("asks_whether_in_time", turn.text):
        return False
    if _is_of_house(turn.topic, turn.text):
        return False  # "till when is breakfast? shall we make it?"
    ride = max(_rides(desk), key=last_touched, default=None)
    if ride is None or ride.wanted_at is None:
        return False
    at = desk.property.local(ride.wanted_at)
    leaves = min((one for one in journeys_told(desk, at.date()) if at < one <= at + _LONG), default=None)
    place = ride.place if ride.place is not None else _boards(desk)
    if leaves is None or place is None or place.taxi_minutes is None:
        return False
    _tell(desk, at, leaves, place)
    return_to_draft(desk)
    return True


def _is_of_house(topic: str | None, text: str) -> bool:
    """Say whether the words name the topic of the house that they were understood to ask of, and no journey."""
    return topic in labels_in("topics", text) and not labels_in("travels_by", text)


def _rides(desk: Desk) -> list[ServiceRequest]:
    asked = [*drafts(desk), *open_requests(desk)]
    return [one for one in asked if one.intent == TAXI and one.wanted_at is not None]


def _boards(desk: Desk) -> Place | None:
    by = next(iter(labels_in("travels_by", desk.turn.whole_text)), None)
    return None if by is None else where_one_boards(desk, by, desk.turn.whole_text)


def _tell(desk: Desk, at: datetime, leaves: datetime, place: Place) -> None:
    by = next(iter(labels_in("travels_by", ", ".join([*place.name.values(), *place.synonyms]))), "train")
    drive = timedelta(minutes=place.taxi_minutes or 0)
    there, best = at + drive, leaves - TIME_THERE[by] - drive
    desk.say(
        "in_time",
        {
            "name": dict(place.name),
            "ride": at.isoformat(),
            "there": there.isoformat(),
            "at": leaves.isoformat(),
            "early": int(TIME_THERE[by].total_seconds() // 60),
            "enough": at <= best,
            "missed": there >= leaves,
            "leave": (best - timedelta(minutes=best.minute % _STEP)).isoformat(),
        },
    )
