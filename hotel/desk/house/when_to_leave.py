"""When to leave for a flight or a train: counted back from its hour, with the way there and the time before it."""

from datetime import date, datetime, timedelta

from hotel.desk.brevity import is_short
from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting.destinations import where_one_boards
from hotel.desk.drafting.hours_refuted import without_refuted
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.travel_hours import travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.earlier import last_message, told_last
from hotel.desk.hearing import hears, labels_in
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.clock.dial import same_on_dial
from hotel.reading.found import Moment
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import InboxMessage, Place
from hotel.turn import Button

TIME_THERE = {"plane": timedelta(hours=2), "train": timedelta(minutes=30)}
"""So long before it leaves one is there."""
_ADVICE = "when_to_leave"
_STEP = 5
"""Minutes that nobody counts: hours are told in these."""
_MAY_ASK = frozenset(
    {
        "ask_hotel",
        "ask_directions",
        "ask_recommendation",
        "ask_capabilities",
        "ask_request_status",
        "check_out",
    }
    | {
        TAXI,
        "request_late_check_out",
        "request_wake_up_call",
        "inform",
        "out_of_scope",
        "nlu_fallback",
        "chitchat",
    }
)

_MAY_PUT_RIGHT = (_MAY_ASK - {TAXI}) | {"deny", "affirm", "change_request", "cancel", "greet"}


def took_everything(desk: Desk) -> bool:
    """Advise the hour, and offer the ride; say whether the words ask for no more.

    "We fly at 9, when should we leave?" may come in two pieces, of which the first was taken for a check-out.
    """
    turn = desk.turn
    if _put_right(desk):
        return True
    if is_pressed(desk) or turn.intent not in _MAY_ASK or not hears("asks_when_to_leave", turn.whole_text):
        return False
    if kind_named(TAXI, turn.text):
        return False  # "..., and book us a taxi" is served as well
    asks = hears("asks_when_to_leave", turn.text)
    told = _told(desk)
    if told is None or not (asks or turn.intent in {"check_out", TAXI, "inform"}):
        return False
    if asks:
        _advise(desk, *told)
        return_to_draft(desk)
    return True


def _put_right(desk: Desk) -> bool:
    """Advise anew where the hour is put right that was just counted from: "7:40 in the morning!"; say whether it was."""
    turn = desk.turn
    told = next(
        (one for last in last_message(desk, JUST_NOW) for one in last.replies if one.key == _ADVICE), None
    )
    hour = next((one for one in moments_in(turn.text, desk.local_now) if one.has_hour), None)
    if told is None or hour is None or is_pressed(desk) or turn.intent not in _MAY_PUT_RIGHT:
        return False
    same = same_on_dial(hour.at.time(), datetime.fromisoformat(str(told.facts["at"])).time())
    if told_last(desk, "back_to", JUST_NOW) and not same:
        return False  # the hour of the ride, which is asked for
    if not is_short(turn.text) or names_anything(desk, turn.text):
        return False
    place = next((one for one in desk.offered(Place) if dict(one.name) == told.facts["name"]), None)
    if place is None:
        return False
    day = datetime.fromisoformat(str(told.facts["at"])).date()
    at = hour.at if hour.has_day else on_day(hour.at, day)
    _advise(desk, at, timedelta(minutes=int(str(told.facts["early"]))), place)
    return True


def _told(desk: Desk) -> tuple[datetime, timedelta, Place] | None:
    """Return when the guest's flight or train leaves, how long before one is there, and where.

    What this message does not say is taken from the one before: "a taxi, our train is at 7:40" – "so when do we leave?".
    """
    whole = desk.turn.whole_text
    return _told_in(desk, whole) or _told_in(desk, f"{_said_before(desk)}. {whole}")


def _said_before(desk: Desk) -> str:
    turns = last_message(desk, JUST_NOW)
    message = desk.session.get(InboxMessage, turns[0].message_id) if turns else None
    return message.text if message is not None else ""


def _told_in(desk: Desk, whole: str) -> tuple[datetime, timedelta, Place] | None:
    by = next(iter(labels_in("travels_by", whole)), None)
    whole = without_refuted(whole, desk.local_now)
    moments = moments_in(whole, desk.local_now)
    travelled = (one.moment for one in travel_hours(whole, desk.local_now))
    hour = next(travelled, None) or next((one for one in moments if one.has_hour), None)
    place = where_one_boards(desk, by, whole) if by is not None else None
    if by is None or hour is None or place is None:
        return None
    day = next((one.at.date() for one in moments if one.has_day), None)
    at = hour.at if hour.has_day or day is None else _on_later_day(desk, hour, whole, day)
    return at, TIME_THERE[by], place


def _on_later_day(desk: Desk, hour: Moment, whole: str, day: date) -> datetime:
    """Return `hour` on `day`: "tomorrow, our train is at 7:40" is the morning, though it is past noon today."""
    dawn = on_day(desk.local_now.replace(hour=0, minute=0), day)
    read = moments_in(hour.within(whole), max(dawn, desk.local_now))
    return on_day(next((one.at for one in read if one.has_hour), hour.at), day)


def _advise(desk: Desk, at: datetime, before: timedelta, place: Place) -> None:
    leave = at - before - timedelta(minutes=place.taxi_minutes or 0)
    leave = max(leave - timedelta(minutes=leave.minute % _STEP), desk.local_now)
    desk.say(
        _ADVICE,
        {
            "name": dict(place.name),
            "at": at.isoformat(),
            "leave": leave.isoformat(),
            "early": int(before.total_seconds() // 60),
            "taxi_minutes": place.taxi_minutes,
            "taxi_price": money(desk, place.taxi_price),
        },
        (Button("taxi_to", TAXI, {"place": dict(place.name)}, value=place.slug),),
    )
