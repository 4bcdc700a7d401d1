"""Bare facts that answer what the hotel asked."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import answers_several, is_draft, one_named, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.pressing import answer_by_button
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.drafting.taking_several import take_each
from hotel.desk.drafting.which_day import asks_day
from hotel.desk.guests import verification
from hotel.desk.hearing import hears
from hotel.desk.house import room_control
from hotel.desk.house.invoices import takes_offer_of_bill
from hotel.desk.memory.table_diets import table_booked, take_for_table
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.changes import change_open_request, names_open_request, takes_as_change
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.several_given_up import asks_of_all
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import is_just_asked, let_lapse
from hotel.desk.talking.reminding import is_asked_until_answered
from hotel.desk.troubles import complaint_answers
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.records import Need, Question, ServiceRequest


def inform(desk: Desk) -> None:
    """Serve a bare answer: to the question asked last that it answers, else to any draft that can use it."""
    if answer_by_button(desk):
        return
    let_lapse(desk)
    question = desk.open_question()
    if question is None:
        taken = takes_offer_of_bill(desk) or _noted_for_table(desk)
        if not taken and not takes_as_change(desk) and not take_as_order(desk):
            talk.unsure(desk)
    elif answers_several(desk):
        resume(desk)
    elif question.need is Need.DETAIL and question.complaint_id is not None:
        complaint_answers.where(desk, question)
    elif _goes_past(desk, question):
        return
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


def _goes_past(desk: Desk, question: Question) -> bool:
    """Take words that go to something spoken of since `question` was asked; say whether they were taken."""
    text = desk.turn.text
    if not is_asked_until_answered(question) or is_just_asked(desk, question):
        return False
    if hears("put_right", text) or hears("still_wrong", text):
        return False
    return _taken_by_draft(desk) or _changes_what_is_named(desk) or take_as_order(desk)


def _take_elsewhere(desk: Desk, question: Question) -> None:
    """Take words that answer no question: about something sent, or dishes to order."""
    if not _changes_what_is_named(desk) and not take_as_order(desk):
        talk.ask_again(desk, question)


def _changes_what_is_named(desk: Desk) -> bool:
    return names_open_request(desk) and change_open_request(desk)


def _taken_by_draft(desk: Desk) -> bool:
    named = one_named(desk)
    for request in [named] if named is not None else _day_asked_first(desk):
        if take_each(desk, request.intent, request) or take_answer(desk, request):
            if is_draft(desk, request.id) is None:
                resume(desk)
            return True
    return False


def _day_asked_first(desk: Desk) -> list[ServiceRequest]:
    """Return the drafts, before others the one of which a day is asked where the words tell no more than a day."""
    told = moments_in(desk.turn.text, desk.local_now)
    only_day = bool(told) and not any(one.has_hour for one in told)
    return sorted(drafts.drafts(desk), key=lambda one: not (only_day and asks_day(desk, one)))


def _is_about_draft(desk: Desk, question: Question) -> bool:
    """Say whether the words go to a draft though something else was asked: "make it three" where a name was wanted."""
    if question.need is not Need.IDENTITY or question.request_id is None:
        return False
    given = desk.identity
    return given.room is None and given.code is None and one_named(desk) is not None


def _which(desk: Desk, question: Question) -> None:
    """Take which of the open requests was meant."""
    desk.close(question)
    cancels = question.subject == "cancel_request" or asks_of_all(question)
    serve_it = cancel_request if cancels else change_request
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
