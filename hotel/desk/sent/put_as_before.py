"""A deed is undone: what it changed, ended or began of a request is as it was before, and its department knows."""

from dataclasses import dataclass

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.sending import send_again
from hotel.desk.ordering.stock import put_back, take_from_stock
from hotel.desk.sent import amendments, timers
from hotel.desk.sent.withdrawing import forget, refer, withdraw
from hotel.facts import Fact
from hotel.records import Before, RequestState, ServiceRequest

_STANDS, _TAKEN_BACK, _NOT_AGREED = "stands_again", "deed_taken_back", "not_agreed_yet"
UNDOING = frozenset({_STANDS, _TAKEN_BACK, _NOT_AGREED})
"""What is said of a deed that was undone."""


@dataclass(frozen=True)
class Done:
    """A request, and what it was before the guest's words were taken for more than they said."""

    request: ServiceRequest
    before: Before | None
    words: str = ""
    """What was said when it was done."""

    @property
    def is_begun(self) -> bool:
        """Say whether the request was begun, or sent, by it."""
        was_draft = self.before is not None and self.before.state is RequestState.DRAFT
        return self.before is None or (was_draft and self.request.is_open)

    @property
    def is_ended(self) -> bool:
        """Say whether it has called the request off."""
        return self.request.state is RequestState.CANCELLED


def put_as_before(desk: Desk, done: list[Done]) -> None:
    """Undo each of `done`, and say in one sentence what stands again and in another what is taken back."""
    back: list[Fact] = []
    gone: list[Fact] = []
    waiting: list[ServiceRequest] = []
    for one in sorted(done, key=lambda one: one.request.id):
        request = one.request
        if request.state is RequestState.ON_THE_WAY:
            refer(desk, request, "too_late_to_change", "guest_wants_change")
        elif one.before is None or one.is_begun:
            (forget if request.state is RequestState.DRAFT else withdraw)(desk, request)
            gone.append(facts_of(desk, request))
        elif one.before.state is RequestState.DRAFT:
            _draft_again(desk, request, one.before)
            waiting.append(request)
        else:
            _stand_again(desk, request, one.before)
            back.append(facts_of(desk, request))
    if back:
        desk.say(_STANDS, {"requests": back})
    if gone:
        desk.say(_TAKEN_BACK, {"requests": gone})
    for draft in waiting[-1:]:
        drafts.read_back(desk, draft)


def ask_first(desk: Desk, done: Done) -> None:
    """Take back what was sent without the guest's yes, and read it back: it waits for that yes."""
    withdraw(desk, done.request)
    done.request.move(RequestState.DRAFT, at=desk.now, by="guest")
    desk.say(_NOT_AGREED)
    drafts.read_back(desk, done.request)


def _draft_again(desk: Desk, draft: ServiceRequest, before: Before) -> None:
    if draft.state is RequestState.CANCELLED:
        draft.move(RequestState.DRAFT, at=desk.now, by="guest")
    _restore(desk, draft, before)


def _stand_again(desk: Desk, request: ServiceRequest, before: Before) -> None:
    if request.state is RequestState.CANCELLED:
        _restore(desk, request, before)
        send_again(desk, request)
        return
    was = facts_of(desk, request)
    put_back(request)
    amendments.end_with(desk, request)
    _restore(desk, request, before)
    take_from_stock(request)
    timers.move_for(desk, request)
    told = {"before": was["lines"], "time_before": was["time"]}
    facts = facts_of(desk, request) | told
    desk.notify_department(request.department, "request_changed", request=request, facts=facts)


def _restore(desk: Desk, request: ServiceRequest, before: Before) -> None:
    before.restore(request)
    desk.session.flush()
    desk.session.refresh(request)
