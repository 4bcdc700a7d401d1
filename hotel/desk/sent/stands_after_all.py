"""A cancellation that was not meant is undone: what was called off a moment ago stands again as it was."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.brevity import SENTENCE, is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.drafting.obstacles import obstacles_to
from hotel.desk.drafting.sending import send_again
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.facts import Fact
from hotel.reading.clauses import sentences_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import RequestEvent, RequestState, ServiceRequest

_LATELY = timedelta(minutes=30)
"""So long a cancellation is undone by naming what it was of; words that name nothing undo the one told of last."""
_TOGETHER = timedelta(seconds=5)
"""What was called off in one breath."""
_TOLD_CANCELLED = frozenset({"cancelled", "cancelled_several", "draft_dropped", "draft_dropped_one_stands"})
_UNDONE = "stands_again"
_TAKEN_FOR_CANCELLING = frozenset({"cancel", "cancel_request", "deny"})


def took_everything(desk: Desk) -> bool:
    """Undo a cancellation that was not meant, or say that there is none; say whether the words ask for either."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency":
        return False
    if _is_undone_already(desk):
        return True
    if gives_up_any(turn.whole_text):
        return False
    if meant := _meant(desk, turn.whole_text):
        _let_stand(desk, meant)
        return True
    nothing = hears("cancels_nothing", turn.text) and turn.intent in _TAKEN_FOR_CANCELLING
    return nothing and not drafts.drafts(desk) and _told_what_stands(desk)


def cancelled_lately(desk: Desk) -> list[ServiceRequest]:
    """Return what the guest has had called off lately, the latest first."""
    gone = {one.id: one for one in requests_of(desk, {RequestState.CANCELLED}) if one.intent in KINDS}
    found = (
        select(RequestEvent.request_id)
        .where(RequestEvent.request_id.in_(gone), RequestEvent.after == RequestState.CANCELLED)
        .where(RequestEvent.by == "guest", RequestEvent.at > desk.now - _LATELY)
        .order_by(RequestEvent.id.desc())
    )
    return [gone[one] for one in dict.fromkeys(desk.session.scalars(found))]


def _meant(desk: Desk, text: str) -> list[ServiceRequest]:
    """Return what the words want back: what they name of it, or what the last answer said to be called off."""
    firm = hears("cancels_nothing", text) or hears("wanted_after_all", text)
    wished = is_short(text, SENTENCE) and hears("is_wanted", text) and not time_phrases(text)
    if wished and not firm:  # "only the TV is off, isn't it? the shower needs mending" wants no TV back
        text = " ".join(one for one in sentences_in(text) if hears("is_wanted", one))
    if not firm and not wished:
        return []
    told = any(
        reply.key in _TOLD_CANCELLED for turn in last_message(desk, JUST_NOW) for reply in turn.replies
    )
    if not firm and not told:
        return []
    gone, standing = cancelled_lately(desk), open_requests(desk)
    both = _at_its_hour(desk, named_among(desk, [*gone, *standing], text))
    named = [one for one in gone if one in both]
    if (not named or not told) and any(one in both for one in standing):
        return []  # the one that is open is meant
    if named or not gone or names_anything(desk, text) or not (told or hears("wanted_after_all", text)):
        return named
    return [one for one in gone if _called_off_with(one, gone[0])]


def _at_its_hour(desk: Desk, named: list[ServiceRequest]) -> list[ServiceRequest]:
    """Return those of several that are wanted at an hour that the words say: "leave the spa alone, the one at seven"."""
    return [one for one in named if len(named) > 1 and own_hour(desk, one) is not None] or named


def _called_off_with(one: ServiceRequest, other: ServiceRequest) -> bool:
    return abs(one.events[-1].at - other.events[-1].at) < _TOGETHER


def _let_stand(desk: Desk, requests: list[ServiceRequest]) -> None:
    """Let each of `requests` be as it was before; what can no longer be had is asked about."""
    back: list[Fact] = []
    waiting: list[ServiceRequest] = []
    for request in sorted(requests, key=lambda one: one.id):
        if request.sent_at is None or obstacles_to(desk, request):
            request.move(RequestState.DRAFT, at=desk.now, by="guest")
            waiting.append(request)
        else:
            send_again(desk, request)
            back.append(facts_of(desk, request))
    if back:
        desk.say(_UNDONE, {"requests": back})
    for request in waiting[-1:]:
        drafts.advance(desk, request)


def _is_undone_already(desk: Desk) -> bool:
    """Say whether an earlier part of this message has undone what this part names or wants."""
    text = desk.turn.text
    if not any(reply.key == _UNDONE for turn in turns_before(desk) for reply in turn.replies):
        return False
    now = [one for one in open_requests(desk) if one.sent_at and desk.now - one.sent_at < _TOGETHER]
    return hears("is_wanted", text) or any(names(one, text) for one in now)


def _told_what_stands(desk: Desk) -> bool:
    """Say what stands of what the words name, or all of it; say whether anything does."""
    sent = open_requests(desk)
    named = [one for one in sent if names(one, desk.turn.text)]
    if not sent or (not named and names_anything(desk, desk.turn.text)):
        return False
    desk.say("nothing_cancelled", {"requests": [facts_of(desk, one) for one in (named or sent)]})
    return True
