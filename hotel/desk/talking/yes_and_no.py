"""A yes and a no to what the hotel asked: old ones settle nothing that cannot be taken back."""

from collections.abc import Callable, Mapping

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, answers_several, is_draft, one_named
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.faults_said import faults_named
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.pressing import press
from hotel.desk.drafting.refusing import refuse
from hotel.desk.drafting.tours import is_offer
from hotel.desk.earlier import is_served_last, told_last, turns_before
from hotel.desk.guests import verification
from hotel.desk.hearing import hears
from hotel.desk.house import room_control
from hotel.desk.house.invoices import takes_offer_of_bill
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.served_later import offers_hour
from hotel.desk.sent import several_given_up
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.changes import change_open_request, names_open_request, takes_as_change
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.several_given_up import asks_of_all
from hotel.desk.talking import talk
from hotel.desk.talking.answers import inform
from hotel.desk.talking.just_asked import is_just_asked, is_pressed, let_lapse
from hotel.desk.talking.reminding import ask_once_more, is_asked_until_answered
from hotel.desk.troubles import complaint_answers
from hotel.reading.clauses import clauses_in
from hotel.reading.consent import asks_back, consent_in, is_only_yes
from hotel.reading.numbers import numbers_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, Question
from hotel.turn import Button


def affirm(desk: Desk) -> None:
    """Serve a yes: send what was read back, or agree to what was offered."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: agree_with_all(desk, request, named=True))
        return
    let_lapse(desk)
    if answers_several(desk):
        resume(desk)
        return
    named = one_named(desk)
    question = question_agreed(desk, named=named is not None)
    request = named or (is_draft(desk, question.request_id) if question else None)
    if named is None and question is not None and _settles(question, _YES):
        _settle(desk, question, yes=True)
    elif request is not None:
        agree_with_all(desk, request, named=named is not None)
        resume(desk)
    elif _waits_for_facts(desk):
        inform(desk)
    elif takes_offer_of_bill(desk) or (names_open_request(desk) and change_open_request(desk)):
        return
    elif is_served_last(desk) and not any(
        turn.replies for turn in turns_before(desk)
    ):  # else it goes with the rest
        talk.nothing_to_confirm(desk)


def deny(desk: Desk) -> None:
    """Serve a no: with other facts in it, it is a correction; bare, ask what to change."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: refuse(desk, request))
        return
    let_lapse(desk)
    if answers_several(desk):
        resume(desk)
        return
    question, named = _by_button(desk) or desk.open_question(), one_named(desk)
    if named is None and question is not None and _settles(question, _NO):
        _settle(desk, question, yes=False)
        return
    request = named or (is_draft(desk, question.request_id) if question else None)
    if request is not None:
        refuse(desk, request)
    elif _gives_up_what_stands(desk):
        cancel_request(desk)
    elif _refuses_what_none_holds(desk):
        talk.as_you_wish(desk)
    elif not room_control.corrected(desk) and not (_says_something(desk) and takes_as_change(desk)):
        _leave_all(desk)


def _leave_all(desk: Desk) -> None:
    """Answer a no that changes nothing: it may say that the guest was misheard, or that nothing is to be done."""
    if hears("misheard", desk.turn.text):
        desk.say("misheard", buttons=(Button("human", "ask_human"),))
    elif consent_in(desk.turn.text).stop and open_requests(desk):
        desk.say("nothing_cancelled", {"requests": [facts_of(desk, one) for one in open_requests(desk)]})
    elif is_served_last(desk):  # "no no. the chicken one": the rest is what is answered
        talk.as_you_wish(desk)


def _gives_up_what_stands(desk: Desk) -> bool:
    """Say whether a no gives up what was sent: by its name, or by the word for it. "No need" may answer anything."""
    text = desk.turn.text
    stops = consent_in(text).stop and bool(open_requests(desk))
    return stops and (names_open_request(desk) or hears("orders_cancelling", text))


def _refuses_what_none_holds(desk: Desk) -> bool:
    """Say whether "no thanks, no fries" only refuses what was spoken of, and nothing that stands is of it."""
    text = desk.turn.text
    if names_open_request(desk) or time_phrases(text) or hears("meant_that", text):
        return False
    naming = [one for clause in clauses_in(text) if names_anything(desk, one := clause.within(text))]
    return bool(naming) and all(hears("wants_none", one) for one in naming)


def _says_something(desk: Desk) -> bool:
    """Say whether a no holds more than the no: "no, I'm fine, thanks" changes and cancels nothing, "no, at nine" does."""
    text = desk.turn.text
    facts = bool(time_phrases(text)) or bool(numbers_in(text)) or names_anything(desk, text)
    facts = facts or bool(faults_named(desk, text))
    return facts or names_open_request(desk)


def _waits_for_facts(desk: Desk) -> bool:
    """Say whether something is asked that a yes may come with; a mere one says nothing to what was passed over."""
    question = desk.open_question()
    if question is None or not is_only_yes(desk.turn.text):
        return question is not None
    return is_just_asked(desk, question) or told_last(desk, "back_to", JUST_NOW)


def question_agreed(desk: Desk, *, named: bool = False) -> Question | None:
    """Return the question that a yes answers, also one that the words do not fit if they name its draft."""
    pressed = _by_button(desk)
    return pressed or next((q for q in _asked_last(desk) if named or _can_be_agreed(desk, q)), None)


def _settle(desk: Desk, question: Question, *, yes: bool) -> None:
    """Serve a yes or a no; one that comes after other things were spoken of is asked for again."""
    sure = (
        not is_asked_until_answered(question) or is_just_asked(desk, question) or _by_button(desk) is question
    )
    if not sure or (yes and is_asked_until_answered(question) and asks_back(desk.turn.text)):
        ask_once_more(desk, question)
    else:
        (_YES if yes else _NO)[question.need](desk, question)


def _settles(question: Question, answers: Mapping[Need, Callable[[Desk, Question], None]]) -> bool:
    """Say whether a yes or a no settles `question` by itself: "which one?" only where all are asked about."""
    return question.need in answers and (question.need is not Need.WHICH_REQUEST or asks_of_all(question))


def _by_button(desk: Desk) -> Question | None:
    """Return the only question that the pressed button can belong to, of those whose buttons name no request."""
    found = [q for q in desk.questions if is_asked_until_answered(q)] if is_pressed(desk) else []
    return found[0] if len(found) == 1 else None


def _asked_last(desk: Desk) -> list[Question]:
    """Return what the last answer with a question in it asked: a yes goes to nothing older."""
    return [q for q in desk.questions if q.asked_in == desk.questions[0].asked_in]


def _can_be_agreed(desk: Desk, question: Question) -> bool:
    """Say whether a yes answers `question`."""
    if _settles(question, _YES):
        return True
    request = is_draft(desk, question.request_id)
    if request is None or question.need is Need.IDENTITY:
        return False
    kept = question.need is Need.ITEMS and bool(request.lines)
    kept = kept or (question.need is Need.PARTY_SIZE and request.party_size is not None)
    kept = kept or is_offer(question) or offers_hour(question)
    return kept or request.wanted_or is not None or question.need in {Need.CONFIRM, Need.QUANTITY}


def _leave(desk: Desk, question: Question) -> None:
    """Leave everything as it is."""
    desk.close(question)
    talk.as_you_wish(desk)


_YES = {
    Need.FIXED: complaint_answers.fixed,
    Need.ERASE: complaint_answers.erase,
    Need.WAKE_UP: talk.awake,
    Need.OFFER: complaint_answers.accept_offer,
    Need.DEVICE: room_control.take_answer,
    Need.WHICH_REQUEST: several_given_up.agreed,
}
_NO = {
    Need.FIXED: complaint_answers.not_fixed,
    Need.ERASE: complaint_answers.keep_data,
    Need.OFFER: complaint_answers.decline_offer,
    Need.IDENTITY: verification.declined,
    Need.DEVICE: _leave,
    Need.WHICH_REQUEST: _leave,
}
