"""What was sent is asked for again: the wake-up at another hour, the towels that never came. Nobody wants two."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.drafting.naming import names_anything_else, names_held
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears
from hotel.desk.house.room_quotes import ROOM
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import ask_request_status
from hotel.desk.sent.the_one_standing import standing_meant
from hotel.desk.sent.whose import for_oneself, for_the_same, is_for_another
from hotel.reading.moments import moments_in
from hotel.reading.nights import dates_in
from hotel.reading.parties import party_size_in
from hotel.records import ServiceRequest

_SAME_MORNING = timedelta(hours=4)
"""Two wake-ups further apart are two: the night's sleep and a nap."""


def taken(desk: Desk) -> bool:
    """Take the words as being about a request that was sent before; say whether they were."""
    if _is_same_room(desk):
        return True
    if (standing := standing_meant(desk)) is not None:
        change_sent(desk, standing)
        return True
    text = desk.turn.text
    before = [
        request
        for request in open_requests(desk)
        if request.intent == desk.turn.intent and request.message_id != desk.turn.message_id
    ]
    theirs = for_the_same(before, text)
    for_others = not theirs and any(is_for_another(request, text) for request in before)
    if desk.turn.choice_value is not None or for_others or (not theirs and hears("besides", text)):
        return False
    before = theirs or for_oneself(before, text) or before
    moved = next((one for one in before if _moves_wake_up(desk, one) or _is_put_right(desk, one)), None)
    if moved is not None:
        change_sent(desk, moved)
    elif any(_is_waited_for(desk, request) for request in before):
        ask_request_status(desk)
    else:
        return False
    return True


def _is_same_room(desk: Desk) -> bool:
    """Keep a room that is asked for once more, for the same nights, one room; say whether it was such."""
    nights = dates_in(desk.turn.text, desk.local_now.date())
    if desk.turn.intent != ROOM or nights is None or hears("one_more", desk.turn.text):
        return False
    told = (nights.from_, nights.to)
    same = next(
        (one for one in open_requests(desk) if one.intent == ROOM and (one.date_from, one.date_to) == told),
        None,
    )
    if same is None:
        return False
    if (party_size_in(desk.turn.text) or same.party_size) == same.party_size:
        ask_request_status(desk)
    else:
        change_sent(desk, same)
    return True


def _moves_wake_up(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether another hour of the morning is named for which a wake-up stands."""
    if request.intent != WAKE_UP or request.wanted_at is None or request.wanted_at <= desk.now:
        return False
    standing = desk.property.local(request.wanted_at)
    said = moments_in(desk.turn.text, desk.local_now, hours_for(desk, WAKE_UP))
    named = next((moment for moment in said if moment.has_hour), None)
    if named is None:
        return False
    at = named.at if named.has_day else on_day(named.at, standing)
    return abs(at - standing) <= _SAME_MORNING


def _is_put_right(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words only tell how what `request` holds was meant: "children's size I mean, for the robes"."""
    text = desk.turn.text
    if not hears("meant_that", text) or hears("more_of_it", text):
        return False
    return names_held(request, text) and not names_anything_else(desk, request, text)


def _is_waited_for(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words name what `request` holds, and nothing else, after its time or as something written before."""
    text = desk.turn.text
    if hears("more_of_it", text) or not names_held(request, text) or names_anything_else(desk, request, text):
        return False
    free = not KINDS[
        request.intent
    ].confirm  # dishes that were sent are ordered again: it is read back anyway
    late = free and request.promised_at is not None and request.promised_at < desk.now
    return late or hears("written_again", text) or hears("third_time", text)
