"""Answers to what the hotel asked: yes, no, never mind, and the bare facts in between."""

from hotel.desk import complaint_answers, drafts, room_control, talk, verification
from hotel.desk.answering import (
    agree_with_all,
    answers_several,
    is_draft,
    one_named,
    refuse,
    resume,
    take_answer,
)
from hotel.desk.changes import (
    cancel_request,
    change_open_request,
    change_request,
    names_open_request,
    says_which_to_cancel,
    takes_as_change,
)
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.pressing import answer_by_button, press
from hotel.desk.table_diets import table_booked, take_for_table
from hotel.desk.taking import take_as_order
from hotel.desk.taking_several import take_each
from hotel.reading.consent import consent_in
from hotel.reading.identifiers import identity_in
from hotel.reading.parties import party_size_in
from hotel.records import Need, Question


def inform(desk: Desk) -> None:
    """Serve a bare answer: to the question asked last that it answers, else to any draft that can use it."""
    if answer_by_button(desk):
        return
    question = desk.open_question()
    if question is None:
        if not _noted_for_table(desk) and not takes_as_change(desk) and not take_as_order(desk):
            talk.unsure(desk)
    elif answers_several(desk):
        resume(desk)
    elif question.need is Need.DETAIL and question.complaint_id is not None:
        complaint_answers.where(desk, question)
    elif question.need in _OTHER_ANSWERS and not _is_about_draft(desk, question):
        _OTHER_ANSWERS[question.need](desk, question)
    elif not _taken_by_draft(desk):
        _take_elsewhere(desk, question)


def _noted_for_table(desk: Desk) -> bool:
    """Put a diet on the table booked before, where the words say nothing else to change; say whether they told one."""
    table = table_booked(desk)
    if table is None or names_open_request(desk) or party_size_in(desk.turn.text) or not take_for_table(desk):
        return False
    desk.say("wish_noted", facts_of(desk, table) | {"said": desk.turn.text})
    return True


def _take_elsewhere(desk: Desk, question: Question) -> None:
    """Take words that answer no question: about something sent, or dishes to order."""
    changed = names_open_request(desk) and change_open_request(desk)
    if not changed and not take_as_order(desk):
        talk.ask_again(desk, question)


def affirm(desk: Desk) -> None:
    """Serve a yes: send what was read back, or agree to what was offered."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: agree_with_all(desk, request, named=True))
        return
    if answers_several(desk):
        resume(desk)
        return
    named = one_named(desk)
    question = next((q for q in _asked_last(desk) if named or _can_be_agreed(desk, q)), None)
    request = named or (is_draft(desk, question.request_id) if question else None)
    if named is None and question is not None and question.need in _YES:
        _YES[question.need](desk, question)
    elif request is not None:
        agree_with_all(desk, request, named=named is not None)
        resume(desk)
    elif desk.open_question() is not None:
        inform(desk)
    elif not (names_open_request(desk) and change_open_request(desk)):
        talk.nothing_to_confirm(desk)


def deny(desk: Desk) -> None:
    """Serve a no: with other facts in it, it is a correction; bare, ask what to change."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: refuse(desk, request))
        return
    if answers_several(desk):
        resume(desk)
        return
    question, named = desk.open_question(), one_named(desk)
    if named is None and question is not None and question.need in _NO:
        _NO[question.need](desk, question)
        return
    request = named or (is_draft(desk, question.request_id) if question else None)
    if request is not None:
        refuse(desk, request)
    elif not room_control.corrected(desk) and not takes_as_change(desk):
        talk.as_you_wish(desk)


def cancel(desk: Desk) -> None:
    """Serve "never mind": the draft being put together is dropped; what was sent stays until it is named."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: drafts.drop(desk, request))
        resume(desk)
        return
    said = consent_in(desk.turn.text)
    if says_which_to_cancel(desk):
        cancel_request(desk)
        return
    if answers_several(desk):
        resume(desk)
        return
    waiting, named = drafts.drafts(desk), one_named(desk)
    if not waiting:
        _withdraw_questions(desk)
    elif named is None and names_open_request(desk):
        cancel_request(desk)
    elif named is None and not said.stop and (said.yes or said.no):
        (affirm if said.yes else deny)(desk)
    elif named is None and take_answer(desk, waiting[0]):
        resume(desk)  # "forget that, make it eight": new facts, and nothing to drop
    else:
        drafts.drop(desk, named or waiting[0])
        resume(desk)


def _withdraw_questions(desk: Desk) -> None:
    if names_open_request(desk):
        cancel_request(desk)
        return
    for question in list(desk.questions):
        desk.close(question)
    talk.as_you_wish(desk)


def _taken_by_draft(desk: Desk) -> bool:
    named = one_named(desk)
    for request in [named] if named is not None else drafts.drafts(desk):
        if take_each(desk, request.intent, request) or take_answer(desk, request):
            if is_draft(desk, request.id) is None:
                resume(desk)
            return True
    return False


def _is_about_draft(desk: Desk, question: Question) -> bool:
    """Say whether the words go to a draft though something else was asked: "make it three" where a name was wanted."""
    if question.need is not Need.IDENTITY or question.request_id is None:
        return False
    given = identity_in(desk.turn.text)
    return given.room is None and given.code is None and one_named(desk) is not None


def _asked_last(desk: Desk) -> list[Question]:
    """Return what the last answer with a question in it asked: a yes goes to nothing older."""
    return [q for q in desk.questions if q.asked_in == desk.questions[0].asked_in]


def _can_be_agreed(desk: Desk, question: Question) -> bool:
    """Say whether a yes answers `question`."""
    if question.need in _YES:
        return True
    request = is_draft(desk, question.request_id)
    if request is None or question.need is Need.IDENTITY:
        return False
    kept = question.need is Need.ITEMS and bool(request.lines)
    return kept or request.wanted_or is not None or question.need in {Need.CONFIRM, Need.QUANTITY}


def _leave(desk: Desk, question: Question) -> None:
    """Leave everything as it is."""
    desk.close(question)
    talk.as_you_wish(desk)


def _which(desk: Desk, question: Question) -> None:
    """Take which of the open requests was meant."""
    desk.close(question)
    serve_it = cancel_request if question.subject == "cancel_request" else change_request
    serve_it(desk)


_OTHER_ANSWERS = {
    Need.IDENTITY: verification.take_answer,
    Need.FIXED: complaint_answers.unclear,
    Need.WHY: complaint_answers.reason,
    Need.SCALE: complaint_answers.scale,
    Need.MEANING: talk.unsure_again,
    Need.WHICH_REQUEST: _which,
    Need.ERASE: talk.ask_again,
    Need.DEVICE: room_control.take_answer,
    Need.WAKE_UP: talk.awake,
    Need.OFFER: complaint_answers.unclear_offer,
}
_YES = {
    Need.FIXED: complaint_answers.fixed,
    Need.ERASE: complaint_answers.erase,
    Need.WAKE_UP: talk.awake,
    Need.OFFER: complaint_answers.accept_offer,
    Need.DEVICE: room_control.take_answer,
}
_NO = {
    Need.FIXED: complaint_answers.not_fixed,
    Need.ERASE: complaint_answers.keep_data,
    Need.OFFER: complaint_answers.decline_offer,
    Need.IDENTITY: verification.declined,
    Need.DEVICE: _leave,
}
