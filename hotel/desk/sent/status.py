"""Where what was asked for stands."""

from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import names, names_anything, names_held
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, labels_in
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.asked_of import named_in_passing, named_surely, told_last_of
from hotel.desk.sent.nothing_open import tell_nothing_open
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import tell_overview
from hotel.desk.sent.pointing import pointed_at
from hotel.desk.sent.waited_for_in_vain import told_never_asked
from hotel.desk.talking.spoken_of import spoken_of
from hotel.desk.troubles import news_of_complaint
from hotel.desk.troubles.open_complaints import is_named, open_complaints, same_sum
from hotel.records import Complaint, RequestState, ServiceRequest

_SHOWN = 3
_RECENT = timedelta(hours=12)
"""A finished request is still what "my food" means for this long."""


def ask_request_status(desk: Desk) -> None:
    """Say where that stands which the words name, else what was told of last, else everything; chase what is late."""
    waiting = open_requests(desk)
    named = _asked_about(desk, waiting)
    if _told_of_complaint_itself(desk):
        return
    if not named and _was_just_told(desk):
        return
    held_draft = None if named else _draft_named(desk)
    complaints = [] if held_draft is not None else _complaints_asked_about(desk, waiting, named)
    for complaint in complaints:
        news_of_complaint.tell(desk, complaint)
    of_orders = all(one.intent == DISHES for one in named)
    if (complaints and not named) or (of_orders and held_draft is None and told_never_asked(desk)):
        return
    draft = held_draft or (None if named else _draft_asked_about(desk))
    if draft is not None:
        _tell_draft(desk, draft)
        return
    told = named or named_in_passing(desk, waiting, desk.turn.text) or _told_last(desk, waiting) or waiting
    if not told:
        _tell_what_was(desk)
    if len(told) > _SHOWN:
        tell_overview(desk, named)
        return
    for request in told:
        tell_status(desk, request)


def _told_of_complaint_itself(desk: Desk) -> bool:
    """Tell of the complaint of that which the words name, where it is the complaint they ask after: not the cleaning."""
    text = desk.turn.text
    meant = [one for one in open_complaints(desk) if is_named(desk, one, text)]
    if not meant or not hears("complaint_itself", text):
        return False
    for complaint in meant[:_SHOWN]:
        news_of_complaint.tell(desk, complaint)
    return True


def _tell_what_was(desk: Desk) -> None:
    """Say what is done already, or waits for an answer, where nothing is on its way."""
    latest = _latest_finished(desk)
    if latest is not None:
        desk.say("status", facts_of(desk, latest) | {"late": False, "done": True})
        return
    pending = drafts.drafts(desk)
    if pending:
        _tell_draft(desk, pending[0])
    else:
        tell_nothing_open(desk)


def tell_status(desk: Desk, request: ServiceRequest) -> None:
    """Say where `request` stands; ask its department where it is if the promise has passed."""
    late = request.promised_at is not None and request.promised_at < desk.now
    if late and (request.chased_at is None or desk.now - request.chased_at > timedelta(minutes=5)):
        request.chased_at = desk.now
        facts = facts_of(desk, request)
        desk.notify_department(request.department, "guest_asks_where", request=request, facts=facts)
    desk.say("status", facts_of(desk, request) | {"late": late, "done": False})


def _asked_about(desk: Desk, waiting: list[ServiceRequest]) -> list[ServiceRequest]:
    """Return those that the words point to or name."""
    text = desk.turn.text
    if labels_in("places", text) and (one := pointed_at(desk, waiting)) is not None:
        return [one]
    return named_surely(desk, waiting, text)


def _was_just_told(desk: Desk) -> bool:
    """Say whether the words before these were told it, and these name nothing: "and the fan? still coming?"."""
    told = any(reply.key in {"status", "all_held"} for turn in turns_before(desk) for reply in turn.replies)
    return told and not names_anything(desk, desk.turn.text) and not news_of_complaint.asked_about(desk)


def _told_last(desk: Desk, waiting: list[ServiceRequest]) -> list[ServiceRequest]:
    """Return the one that was told of last, where the words name nothing: "and when will that be?"."""
    last = told_last_of(desk)
    return [one for one in waiting if one is last]


def _draft_named(desk: Desk) -> ServiceRequest | None:
    """Return the draft that holds what the words name: the soup that is being ordered, not the one complained of."""
    return next((one for one in drafts.drafts(desk) if names_held(one, desk.turn.text)), None)


def _draft_asked_about(desk: Desk) -> ServiceRequest | None:
    """Return the draft that the words name, or that was spoken of last."""
    pending = drafts.drafts(desk)
    spoken = spoken_of(desk) if pending else None
    last = [one for one in pending if spoken is not None and one is spoken.request]
    return next((one for one in pending if names(one, desk.turn.text)), next(iter(last), None))


def _tell_draft(desk: Desk, draft: ServiceRequest) -> None:
    desk.say("status_draft", facts_of(desk, draft))
    drafts.advance(desk, draft)


def _complaints_asked_about(
    desk: Desk, waiting: list[ServiceRequest], named: list[ServiceRequest]
) -> list[Complaint]:
    """Return the complaints that the words name, or the one told of last; where nothing is on its way, all of them.

    Beside what is `named` only a sum tells of one for sure: "the 640 and the late check-out?".
    """
    if named:
        return [one for one in open_complaints(desk) if same_sum(desk.turn.text, one)]
    if asked := news_of_complaint.asked_about(desk):
        return asked
    if isinstance(last := told_last_of(desk), Complaint) and not names_anything(desk, desk.turn.text):
        return [last]
    nothing_else = not [one for one in waiting if one.complaint_id is None] and not drafts.drafts(desk)
    return open_complaints(desk)[:_SHOWN] if nothing_else else []


def tell_held(desk: Desk) -> None:
    """Say what stands in the sent requests that the words name: "how many cappuccinos in the end?"."""
    for request in [one for one in open_requests(desk) if names(one, desk.turn.text)][:3]:
        desk.say("held_in_request", facts_of(desk, request))


def _latest_finished(desk: Desk) -> ServiceRequest | None:
    return next(iter(requests_of(desk, {RequestState.DONE, RequestState.DECLINED}, within=_RECENT)), None)
