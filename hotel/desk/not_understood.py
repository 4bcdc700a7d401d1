"""When the words were not understood, or were no answer to what was asked."""

from datetime import timedelta

from hotel.desk import complaint_answers, drafts, room_control
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.earlier import told_last
from hotel.desk.hand_over import to_person
from hotel.desk.hearing import hears
from hotel.desk.taking import take_as_order
from hotel.desk.waking import answers_wake_up, awake
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.numbers import numbers_in
from hotel.records import Need, Question, RequestState, ServiceRequest
from hotel.turn import Button

_IN_A_ROW = timedelta(hours=1)
_HUMAN = Button("human", "ask_human")
_NO_MEANINGS = frozenset(
    {"greet", "goodbye", "thank", "affirm", "deny", "inform", "cancel", "repeat", "chitchat", "out_of_scope"}
)
"""Intents that nobody is asked "did you mean …?" about."""
_MEANINGS = 2
_TRIES = 2
"""So often an answer is asked for again; then a person takes over."""


def unsure(desk: Desk) -> None:
    """Ask which of the two likeliest things was meant; not understood twice in a row, a person takes over."""
    if answers_wake_up(desk) or room_control.corrected(desk) or _answers_complaint(desk):
        return
    if numbers_in(desk.turn.text) and take_as_order(desk):
        return  # "60 beers for the party": an order is read back before anything happens
    if _count_unsure(desk) > 1:
        to_person(desk, "not_understood", reply="handed_over_not_understood")
        return
    likeliest = [intent for intent in dict.fromkeys(desk.turn.alternatives) if intent not in _NO_MEANINGS][
        :_MEANINGS
    ]
    if not likeliest:
        desk.say("unsure_open", {"verified": desk.stay is not None}, (_HUMAN,))
        return
    words = f"{desk.turn.message_id}:{desk.turn.ordinal}"
    buttons = [Button("meaning", intent, {"intent": intent}, value=words) for intent in likeliest]
    desk.ask(Need.MEANING, subject="|".join(likeliest))
    desk.say("unsure", {"intents": list[Fact](likeliest)}, [*buttons, _HUMAN])


def _answers_complaint(desk: Desk) -> bool:
    """Take words with a yes in them as the answer to an offer, or to whether it is put right; say whether they were."""
    question, text = desk.open_question(), desk.turn.text
    if question is None or not (consent_in(text).yes or hears("put_right", text)):
        return False
    if question.need is Need.OFFER and consent_in(text).yes:
        complaint_answers.unclear_offer(desk, question)
    elif question.need is Need.FIXED:
        complaint_answers.unclear(desk, question)
    else:
        return False
    return True


def unsure_again(desk: Desk, question: Question) -> None:
    """Let a person take over: the question what was meant did not help."""
    desk.close(question)
    if told_last(desk, "unsure", _IN_A_ROW):
        to_person(desk, "not_understood", reply="handed_over_not_understood")
    else:  # the question is an old one; these words have nothing to do with it
        unsure(desk)


def ask_again(desk: Desk, question: Question) -> None:
    """Say shortly that the words were no answer and ask once more; the third time a person takes over."""
    if question.need is Need.WAKE_UP:
        awake(desk, question)
        return
    tries = _count_unsure(desk)
    if tries > _TRIES:
        to_person(desk, "not_understood", reply="handed_over_not_understood")
        return
    desk.say("ask_again", {"need": question.need.value}, (_HUMAN,) if tries == _TRIES else ())
    request = _draft(desk, question)
    if request is not None:
        drafts.advance(desk, request)


def _count_unsure(desk: Desk) -> int:
    """Count this failure to understand; only those in a row add up."""
    in_row = any(told_last(desk, key, _IN_A_ROW) for key in ("unsure", "unsure_open", "ask_again"))
    desk.conversation.unsure_count = desk.conversation.unsure_count + 1 if in_row else 1
    return desk.conversation.unsure_count


def return_to_draft(desk: Desk) -> None:
    """After an answer in passing, come back to the question that still waits."""
    if desk.turn.ordinal + 1 < desk.turn.of or any(
        q.asked_in == desk.turn.message_id for q in desk.questions
    ):
        return
    question = next((q for q in desk.questions if q.request_id is not None), None)
    request = _draft(desk, question) if question is not None else None
    stale = timedelta(minutes=desk.property.policies.stale_draft_minutes)
    if question is None or request is None or desk.now - question.asked_at > stale:
        return
    buttons: tuple[Button, ...] = ()
    if question.need is Need.CONFIRM:
        buttons = tuple(
            Button(key, intent, request_id=request.id)
            for key, intent in (("confirm", "affirm"), ("change", "deny"), ("cancel", "cancel"))
        )
    desk.say("back_to", facts_of(desk, request) | {"need": question.need.value}, buttons)


_ANSWERS: dict[Need, tuple[tuple[str, str], ...]] = {
    Need.FIXED: (("fixed", "affirm"), ("not_fixed", "deny")),
    Need.OFFER: (("accept", "affirm"), ("decline", "deny")),
    Need.ERASE: (("erase", "affirm"), ("keep", "deny")),
}
"""What is asked until it is answered, and the buttons that answer it."""


def ask_still(desk: Desk) -> None:
    """After something that was no answer at all, come back to the question that waits, if one does."""
    question = desk.open_question()
    if question is not None and question.need in _ANSWERS:
        buttons = [Button(key, intent) for key, intent in _ANSWERS[question.need]]
        desk.say("still_to_answer", {"need": question.need.value}, buttons)
    else:
        return_to_draft(desk)


def _draft(desk: Desk, question: Question) -> ServiceRequest | None:
    request = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    return request if request is not None and request.state is RequestState.DRAFT else None
