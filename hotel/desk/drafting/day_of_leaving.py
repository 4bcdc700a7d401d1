"""On which day a guest of the house leaves: as booked, on an earlier day told in this chat, or a later one asked for.

"I leave tomorrow, not on Friday" asks for no longer stay: what belongs to the departure belongs to that day from then on.
"""

from datetime import date, datetime

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.records import OPEN, InboxMessage, RequestState, ServiceRequest

_CHECK_OUT, _LONGER = "check_out", "extend_stay"
_REFUSES = "hour_refused"
"""Words before a day that name it as the wrong one: "not on Friday"."""


def day_of_leaving(desk: Desk) -> date | None:
    """Return the day on which the guest of this stay leaves; None for who has none."""
    return None if desk.stay is None else leaves_earlier(desk) or longer_until(desk) or desk.stay.departs_on


def longer_until(desk: Desk) -> date | None:
    """Return until when the guest has asked to stay on: what belongs to the departure goes with that."""
    asked = requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=_LONGER)
    return next((one.date_to for one in asked if one.date_to is not None), None)


def leaves_earlier(desk: Desk) -> date | None:
    """Return the day before the one booked on which the guest said, now or before in this chat, that they leave."""
    if desk.stay is None:
        return None
    told = _told(desk.turn.whole_text, desk.local_now) or _told_before(desk)
    return told if told is not None and desk.local_now.date() <= told < desk.stay.departs_on else None


def leaving_is_told(desk: Desk) -> bool:
    """Say whether the guest said, now or before in this chat, that they leave on the day that counts."""
    told = _told(desk.turn.whole_text, desk.local_now) or _told_before(desk)
    return told is not None and told == day_of_leaving(desk)


def tells_leaving_earlier(desk: Desk) -> bool:
    """Say whether these words tell, and do not ask, that the guest leaves on a day before the one booked."""
    if desk.stay is None:
        return False
    told = _told(desk.turn.text, desk.local_now)
    return told is not None and desk.local_now.date() <= told < desk.stay.departs_on


def knows_of_leaving(desk: Desk) -> bool:
    """Tell who says once more on which earlier day they leave that reception knows; say whether it does."""
    day = leaves_earlier(desk) if tells_leaving_earlier(desk) else None
    if day is None or desk.turn.intent != _CHECK_OUT or any(one.has_hour for one in _moments(desk)):
        return False
    known = any(_is_of_day(desk, one, day) for one in requests_of(desk, OPEN))
    if known:
        desk.say("leaves_on_that_day", {"leaves": day.isoformat()})
    return known


def _moments(desk: Desk) -> list[Moment]:
    return moments_in(desk.turn.text, desk.local_now)


def _is_of_day(desk: Desk, request: ServiceRequest, day: date) -> bool:
    return request.intent in {_CHECK_OUT, "request_late_check_out"} and day_wanted(desk, request) == day


def _told_before(desk: Desk) -> date | None:
    """Return the day told last of all; one whose check-out was called off since counts no more."""
    before = desk.session.scalars(
        select(InboxMessage)
        .where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.id < desk.turn.message_id,
            InboxMessage.received_at > desk.now - SAME_VISIT,
        )
        .order_by(InboxMessage.id.desc())
    )
    for message in before:
        day = _told(message.text, desk.property.local(message.received_at))
        if day is not None:
            return None if _was_called_off(desk, message) else day
    return None


def _was_called_off(desk: Desk, message: InboxMessage) -> bool:
    states = desk.session.scalars(
        select(ServiceRequest.state).where(
            ServiceRequest.message_id == message.id, ServiceRequest.intent == _CHECK_OUT
        )
    ).all()
    return bool(states) and all(state is RequestState.CANCELLED for state in states)


def _told(text: str, now: datetime) -> date | None:
    """Return the day on which the guest says that they leave: "can we leave tomorrow?" only asks."""
    for sentence in reversed([_what_is_told(one) for one in sentences_in(text)]):
        if not hears("tells_of_leaving", sentence):
            continue
        days = [one for one in moments_in(sentence, now) if one.has_day]
        meant = [one for one in days if not hears(_REFUSES, sentence[: one.start])]
        if meant:
            return meant[0].at.date()
    return None


def _what_is_told(sentence: str) -> str:
    """Return `sentence`; of a question only what is told before it: "we leave tomorrow, can we keep the room longer?"."""
    if not sentence.rstrip(' )"»').endswith("?"):
        return sentence
    clauses = clauses_in(sentence)
    told = sentence[: clauses[-1].start]
    return "" if hears("condition", sentence) or "," not in told else told
