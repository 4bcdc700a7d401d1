"""Coming back to what the guest was asked and has not answered."""

from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, is_served_last, told_last
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import renew
from hotel.records import Need, Question, ServiceRequest
from hotel.turn import Button

_NOT_SENT, _NOT_CHANGED = "not_sent_yet", "change_not_sent_yet"
_JUST_REMINDED = timedelta(hours=1)
_ANSWERS: dict[Need, tuple[tuple[str, str], ...]] = {
    Need.FIXED: (("fixed", "affirm"), ("not_fixed", "deny")),
    Need.OFFER: (("accept", "affirm"), ("decline", "deny")),
    Need.ERASE: (("erase", "affirm"), ("keep", "deny")),
}
"""What is asked until it is answered, and the buttons that answer it."""


def return_to_draft(desk: Desk) -> None:
    """After an answer in passing, come back to the question that still waits."""
    if not is_served_last(desk) or _asked_now(desk):
        return
    question = next((q for q in desk.questions if q.request_id is not None), None)
    request = draft_asked_about(desk, question)
    stale = timedelta(minutes=desk.property.policies.stale_draft_minutes)
    if question is None or request is None or desk.now - question.asked_at > stale:
        return
    if is_passed_over(desk, request):
        return
    desk.say(
        "back_to", facts_of(desk, request) | {"need": question.need.value}, _buttons(question.need, request)
    )
    if question.need is Need.CONFIRM:
        question.asked_in = desk.turn.message_id


def is_passed_over(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether `request` was come back to since the guest last spoke of it: nobody is asked a third time."""
    for turn in earlier_turns(desk, desk.now - request.created_at):
        about = [reply.facts.get("number") == request.id for reply in turn.replies]
        if any(about) and (turn.intent == request.intent or about[0]):
            return False
        if any(about):
            return True
    return False


def not_sent_yet(desk: Desk, request: ServiceRequest, question: Question) -> None:
    """Say shortly that what was read back waits for a yes."""
    renew(desk, question)
    key = _NOT_SENT if request.amends_id is None else _NOT_CHANGED
    desk.say(key, facts_of(desk, request), _buttons(Need.CONFIRM, request))


def was_reminded(desk: Desk) -> bool:
    """Say whether the answer before this one said that something waits for a yes."""
    return any(told_last(desk, key, _JUST_REMINDED) for key in (_NOT_SENT, _NOT_CHANGED))


def ask_still(desk: Desk) -> None:
    """After something that was no answer at all, come back to the question that waits, if one does."""
    question = desk.open_question()
    if question is not None and question.need in _ANSWERS:
        ask_once_more(desk, question)
    else:
        return_to_draft(desk)


def is_asked_until_answered(question: Question) -> bool:
    """Say whether only a yes or a no that follows the question at once may settle it."""
    return question.need in _ANSWERS


def ask_once_more(desk: Desk, question: Question) -> None:
    """Ask shortly again what is asked until it is answered."""
    renew(desk, question)
    buttons = [Button(key, intent) for key, intent in _ANSWERS[question.need]]
    desk.say("still_to_answer", {"need": question.need.value}, buttons)


def _asked_now(desk: Desk) -> bool:
    return any(q.asked_in == desk.turn.message_id for q in desk.questions)


def _buttons(need: Need, request: ServiceRequest) -> tuple[Button, ...]:
    if need is not Need.CONFIRM:
        return ()
    answers = (("confirm", "affirm"), ("change", "deny"), ("cancel", "cancel"))
    return tuple(Button(key, intent, request_id=request.id) for key, intent in answers)
