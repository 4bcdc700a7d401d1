"""Never mind: what is being put together is dropped, and what was asked needs no answer."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import answers_several, one_named, question_about, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.pressing import press
from hotel.desk.sent.cancelling import cancel_request, says_which_to_cancel
from hotel.desk.sent.changes import names_open_request
from hotel.desk.sent.withdrawing import forget
from hotel.desk.talking import talk
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import let_lapse
from hotel.desk.talking.yes_and_no import affirm, deny
from hotel.reading.calling_off import ends_given_up, without_assent
from hotel.reading.consent import consent_in
from hotel.records import Need, RequestState, ServiceRequest

_OF_A_COMPLAINT = frozenset({Need.FIXED, Need.OFFER})
"""Only a yes or a no ends these: without their question a complaint would hang between open and closed."""


def cancel(desk: Desk) -> None:
    """Serve "never mind": the draft being put together is dropped; what was sent stays until it is named."""
    if desk.turn.choice_request_id is not None:
        press(desk, lambda request: drafts.drop(desk, request))
        resume(desk)
        return
    let_lapse(desk)
    said = consent_in(desk.turn.text)
    if says_which_to_cancel(desk):
        cancel_request(desk)
        return
    ends = ends_given_up(desk.turn.text)
    if said.stop and len(drafts.drafts(desk)) == 1:  # of several, the yes may be to another
        desk.turn = desk.turn.model_copy(update={"text": without_assent(desk.turn.text)})
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
    elif named is None and not ends and take_answer(desk, waiting[0]):
        resume(desk)  # "forget that, make it eight": new facts, and nothing to drop
    else:
        drafts.drop(desk, named or waiting[0])
        if named is None:
            let_go_asked_before(desk, waiting[0])
        let_empty_go(desk)
        resume(desk)


def let_empty_go(desk: Desk) -> None:
    """Let go, without a word, of what holds nothing yet: who calls something off is not asked what to bring."""
    for draft in drafts.drafts(desk):
        question = question_about(desk, draft)
        if question is not None and question.need is Need.ITEMS and not (draft.lines or draft.note):
            desk.close_all_about(draft)
            draft.move(RequestState.CANCELLED, at=desk.now, by="guest")


def let_go_asked_before(desk: Desk, dropped: ServiceRequest) -> None:
    """Drop what was asked before this message too, where an earlier part of it had begun what is dropped now."""
    question = next((one for one in desk.questions if one.asked_in != desk.turn.message_id), None)
    request = draft_asked_about(desk, question)
    if dropped.message_id == desk.turn.message_id and request is not None:
        forget(desk, request)


def _withdraw_questions(desk: Desk) -> None:
    if names_open_request(desk):
        cancel_request(desk)
        return
    for question in [one for one in desk.questions if one.need not in _OF_A_COMPLAINT]:
        desk.close(question)
    talk.as_you_wish(desk)
