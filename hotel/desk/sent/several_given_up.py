"""Several requests are given up together: two at once, more only after a question that lists them."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.sent.withdrawing import forget, refer, withdraw
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.records import Need, Question, RequestState, ServiceRequest
from hotel.turn import Button

_AT_ONCE = 2
"""More of what was sent is never called off without a question."""
_ALL = "all:"
"""What the question whether to cancel all is about begins so; the numbers of the requests follow."""


def withdraw_all(desk: Desk, requests: Sequence[ServiceRequest]) -> None:
    """Give up each of `requests`, and tell the guest of all of them at once; many that were sent are asked about."""
    sent = [one for one in requests if one.state is not RequestState.DRAFT]
    if sent and len(requests) > _AT_ONCE:
        _ask(desk, requests)
    else:
        give_up_all(desk, requests)


def asks_of_all(question: Question) -> bool:
    """Say whether `question` asks if all that it lists is to be cancelled."""
    return question.need is Need.WHICH_REQUEST and (question.subject or "").startswith(_ALL)


def agreed(desk: Desk, question: Question) -> None:
    """Cancel all that `question` listed and that is still there."""
    desk.close(question)
    if desk.turn.choice_value is None and consent_in(desk.turn.text).no:
        desk.say("as_you_wish")
        return
    numbers = [int(one) for one in (question.subject or "").removeprefix(_ALL).split(",")]
    listed = [desk.session.get_one(ServiceRequest, one) for one in numbers]
    give_up_all(desk, [one for one in listed if one.is_open or one.state is RequestState.DRAFT])


def _ask(desk: Desk, requests: Sequence[ServiceRequest]) -> None:
    listed = sorted(requests, key=lambda one: one.id)
    desk.ask(Need.WHICH_REQUEST, subject=_ALL + ",".join(str(one.id) for one in listed))
    buttons = Button("cancel_all", "affirm"), Button("keep_all", "deny")
    desk.say("ask_cancel_all", {"requests": [facts_of(desk, one) for one in listed]}, buttons)


def give_up_all(desk: Desk, requests: Sequence[ServiceRequest]) -> None:
    """Give up each of `requests`; staff decide on what is under way."""
    given_up: list[Fact] = []
    for request in sorted(requests, key=lambda one: (one.state is not RequestState.DRAFT, one.id)):
        if request.state is RequestState.ON_THE_WAY:
            refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
            continue
        if request.amends_id is None:
            given_up.append(facts_of(desk, request))
        if request.state is RequestState.DRAFT:
            forget(desk, request)
        else:
            withdraw(desk, request)
    if given_up:
        desk.say("cancelled_several", {"requests": given_up})
