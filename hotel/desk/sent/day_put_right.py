"""The day of what was spoken of last is put right: "today, not tomorrow!", «сегодня же, не завтра»."""

from datetime import datetime

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.drafting.which_day import on_day
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import is_fresh, last_touched
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Put what was spoken of last on the day that the words name; say whether they put a day right."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency":
        return False
    if not is_short(text) or "?" in text or not hears("day_put_right", text):
        return False
    request = _meant(desk)
    at = _put_on(desk, request) if request is not None else None
    if request is None or at is None:
        return False
    if request.state is RequestState.DRAFT:
        request.wanted_at, request.wanted_or, request.wanted_day = at, None, None
        drafts.advance(desk, request)
        return True
    amendment = amendments.begin(desk, request)
    amendment.wanted_at, amendment.wanted_or, amendment.wanted_day = at, None, None
    weigh(desk, request, amendment, found=True)
    return True


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return what has an hour and was spoken of last, or is named."""
    timed = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if one.wanted_at is not None]
    timed = [one for one in timed if one.state is not RequestState.ON_THE_WAY]
    # What is named and stands on that day already is the reason for it: "on Wednesday, for the birthday".
    named = [one for one in timed if names(one, desk.turn.text)]
    to_move = [one for one in named if _put_on(desk, one) is not None]
    if to_move or (not named and names_anything(desk, desk.turn.text)):
        return to_move[0] if len(to_move) == 1 else None
    rest = [one for one in timed if one not in named]
    spoken = request_spoken_of(desk)
    last = max((one for one in rest if is_fresh(desk, one)), key=last_touched, default=None)
    return spoken if spoken in rest else last


def _put_on(desk: Desk, request: ServiceRequest) -> datetime | None:
    """Return the hour of `request` on the day that the words name and do not give up."""
    said = moments_in(without("day_given_up", desk.turn.text), desk.local_now)
    day = next((one.at.date() for one in said if one.has_day and not one.has_hour), None)
    if day is None or request.wanted_at is None or any(one.has_hour for one in said):
        return None
    at = on_day(desk.property.local(request.wanted_at), day)
    return at if at > desk.now and at != request.wanted_at else None
