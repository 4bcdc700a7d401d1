"""The drafts that waited are come back to, once what the guest spoke of is settled."""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import question_about
from hotel.desk.drafting.crowds import is_about_crowd
from hotel.desk.earlier import earlier_turns, is_served_last
from hotel.desk.house.room_quotes import is_only_priced
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.reminding import is_passed_over, return_to_draft
from hotel.records import Need, RequestState, ServiceRequest

_WAITS = timedelta(hours=2)
"""So long a draft is come back to by itself."""


def resume(desk: Desk) -> None:
    """Come back to the drafts that waited, until one asks something; not if anything was asked in this answer."""
    asked_now = any(q.asked_in == desk.turn.message_id for q in desk.questions)
    if asked_now or not is_served_last(desk):
        return
    lately = [one for one in drafts.drafts(desk) if _touched(one) > desk.now - _WAITS]
    waiting = [one for one in lately if not is_only_priced(desk, one) and not _waits_for_own_word(desk, one)]
    waiting = [one for one in waiting if not is_passed_over(desk, one)]
    if waiting and _is_left_behind(desk, waiting[0]):
        _remind_once(desk)
        return
    for request in waiting:
        drafts.advance(desk, request)
        if request.state is RequestState.DRAFT:
            return


def _waits_for_own_word(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest was asked if they meant so many people: nothing said of other things settles that."""
    question = question_about(desk, request)
    return question is not None and is_about_crowd(question)


def _is_left_behind(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest went past what `request` lacks to something newer, which was sent just now."""
    question = question_about(desk, request)
    lacks = question is not None and question.need is not Need.CONFIRM
    newer = [one for one in open_requests(desk) if one.sent_at == desk.now]
    return lacks and any(one.id > request.id and one.message_id != request.message_id for one in newer)


def _remind_once(desk: Desk) -> None:
    """Say shortly what is still needed, and by its name, unless that was said before."""
    said_before = any(
        reply.key == "back_to" for turn in earlier_turns(desk, _WAITS) for reply in turn.replies
    )
    if not said_before:
        return_to_draft(desk)


def _touched(request: ServiceRequest) -> datetime:
    return max(request.created_at, request.read_back_at or request.created_at)
