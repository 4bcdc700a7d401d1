"""Another hour weighed for what is being spoken of: "and if at five, how much?", «тогда оставим на 4»."""

from datetime import datetime, timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.day_of_leaving import day_of_leaving
from hotel.desk.drafting.departure_day import LATE, when_leaving
from hotel.desk.drafting.hour_of_leaving import with_hour_of_leaving
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.obstacles import obstacles_to
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW, is_fresh, last_touched
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.hours_moved import moved_to
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.moments import bare_hour
from hotel.reading.parties import party_size_in
from hotel.records import Need, RequestState, ServiceRequest

_MAY_WEIGH = frozenset(
    {"rate_stay", "request_wake_up_call", "inform", "nlu_fallback", "out_of_scope", "affirm", LATE}
)
_MAY_WAIT = frozenset({Need.CONFIRM, Need.TIME})
"""Beside another question a number answers that one."""
_NEARLY = timedelta(hours=3)
"""Said of a booking for several people, a number far from its hour may count them."""
_LEAVING = "check_out_time"


def weighs_hour(desk: Desk) -> bool:
    """Give what was spoken of last the hour that the words weigh; say whether they weigh one."""
    if not _is_weighing(desk):
        return False
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    latest = max(asked, key=last_touched, default=None)
    if latest is None or not is_fresh(desk, latest):
        return _goes_on_about_leaving(desk)
    at = _hour_for(desk, latest)
    if at is None:
        return False
    if latest.state is RequestState.DRAFT:
        _set(latest, at)
        drafts.advance(desk, latest)
        return True
    if latest.state is RequestState.ON_THE_WAY:
        return False
    amendment = amendments.begin(desk, latest)
    _set(amendment, at)
    if at != latest.wanted_at and "?" in desk.turn.text:
        desk.session.flush()
        _ask_first(desk, amendment)
    else:
        weigh(desk, latest, amendment, found=True)
    return True


def _ask_first(desk: Desk, amendment: ServiceRequest) -> None:
    """Read back what a question would change: it changes nothing before a yes."""
    if obstacles := obstacles_to(desk, amendment):
        drafts.hold_up(desk, amendment, *obstacles)
    else:
        drafts.read_back(desk, amendment)


def _is_weighing(desk: Desk) -> bool:
    text = desk.turn.text
    if desk.turn.intent not in _MAY_WEIGH or desk.turn.choice_value is not None or desk.turn.of > 1:
        return False
    if not is_short(text) or not hears("weighs_hour", text) or hears("gives_score", text):
        return False
    question = desk.open_question()
    if question is not None and question.need not in _MAY_WAIT:
        return False
    if desk.open_question(Need.SCALE) is not None or names_anything(desk, text):
        return False
    hour = bare_hour(text, desk.local_now)
    return party_size_in(text) is None and hour is not None and hour.has_hour


def _hour_for(desk: Desk, request: ServiceRequest) -> datetime | None:
    if request.intent not in KINDS or Field.MOMENT not in KINDS[request.intent].reads or request.lines:
        return None
    if request.wanted_at is not None:
        at = moved_to(desk, request.wanted_at, desk.turn.text)
        far = at is not None and abs(at - request.wanted_at) > _NEARLY
        return None if far and Field.PARTY in KINDS[request.intent].reads else at
    hour = bare_hour(desk.turn.text, desk.local_now, hours_for(desk, request.intent))
    day = day_of_leaving(desk)
    if request.intent != LATE or day is None or hour is None:
        return None
    return when_leaving(day, hour.at)


def _goes_on_about_leaving(desk: Desk) -> bool:
    """Take the hour for a late check-out where that was asked about just before."""
    before = last_message(desk, JUST_NOW)
    if not any(turn.intent == LATE or turn.label == _LEAVING for turn in before):
        return False
    text = with_hour_of_leaving(desk, desk.turn.text)
    if text is None:
        return False
    desk.turn = desk.turn.model_copy(update={"intent": LATE, "topic": None, "text": text})
    take(desk)
    return True


def _set(request: ServiceRequest, at: datetime) -> None:
    request.wanted_at, request.wanted_or, request.wanted_day = at, None, None
