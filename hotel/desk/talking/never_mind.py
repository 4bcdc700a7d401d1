"""Never mind: what is being put together is dropped, and what was asked needs no answer."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import answers_several, one_named, question_about, take_answer
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.pressing import press
from hotel.desk.sent.cancelling import cancel_request, says_which_to_cancel
from hotel.desk.sent.changes import names_open_request
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import let_lapse
from hotel.desk.talking.yes_and_no import affirm, deny
from hotel.reading.consent import consent_in
from hotel.records import Need, RequestState

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
        let_empty_go(desk)
        resume(desk)


def let_empty_go(desk: Desk) -> None:
    """Let go, without a word, of what holds nothing yet: who calls something off is not asked what to bring."""
    for draft in drafts.drafts(desk):
        question = question_about(desk, draft)
        if question is not None and question.need is Need.ITEMS and not (draft.lines or draft.note):
            desk.close_all_about(draft)
            draft.move(RequestState.CANCELLED, at=desk.now, by="guest")


def _withdraw_questions(desk: Desk) -> None:
    if names_open_request(desk):
        cancel_request(desk)
        return
    for question in [one for one in desk.questions if one.need not in _OF_A_COMPLAINT]:
        desk.close(question)
    talk.as_you_wish(desk)
