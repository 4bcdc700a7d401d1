"""Answers to what the hotel asked: yes, no, never mind, and the bare facts in between."""

from datetime import datetime, timedelta

from hotel.desk import complaint_answers, drafts, order_lines, room_control, talk, verification
from hotel.desk.changes import cancel_request, change_open_request, change_request
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.filling import fill
from hotel.desk.kinds import KINDS
from hotel.desk.missing import first_missing
from hotel.desk.obstacles import first_obstacle
from hotel.reading.numbers import numbers_in
from hotel.records import Need, Question, RequestState, ServiceRequest


def inform(desk: Desk) -> None:
    """Serve a bare answer: to the question asked last that it answers, else to any draft that can use it."""
    if _answer_by_button(desk):
        return
    question = desk.open_question()
    if question is None:
        if not change_open_request(desk):
            talk.unsure(desk)
        return
    if question.need is Need.DETAIL and question.complaint_id is not None:
        complaint_answers.where(desk, question)
        return
    if question.need in _OTHER_ANSWERS:
        _OTHER_ANSWERS[question.need](desk, question)
        return
    for request in _drafts_to_try(desk):
        if take_answer(desk, request):
            return
    talk.ask_again(desk, question)


def affirm(desk: Desk) -> None:
    """Serve a yes: send what was read back, or agree to what was offered."""
    request = _meant(desk, Need.CONFIRM)
    if request is not None:
        confirm(desk, request)
        return
    question = desk.open_question()
    if question is not None and question.need in _YES:
        _YES[question.need](desk, question)
    elif question is not None and question.need is Need.DAY:
        _take_day(desk, question, 0)
    elif question is not None and question.need is Need.QUANTITY and _confirm_quantity(desk, question):
        return
    elif question is not None:
        inform(desk)
    else:
        talk.nothing_to_confirm(desk)


def deny(desk: Desk) -> None:
    """Serve a no: with other facts in it, it is a correction; bare, ask what to change or drop it."""
    request = _meant(desk, Need.CONFIRM)
    if request is not None:
        if fill(desk, request):
            drafts.advance(desk, request)
        else:
            desk.ask(Need.CONFIRM, request)
            desk.say("what_to_change", facts_of(desk, request))
        return
    question = desk.open_question()
    if question is not None and question.need in _NO:
        _NO[question.need](desk, question)
    elif question is not None and question.need is Need.DAY and question.subject:
        _take_day(desk, question, 1)
    elif question is not None and question.request_id is not None:
        draft = desk.session.get_one(ServiceRequest, question.request_id)
        if draft.state is RequestState.DRAFT and take_answer(desk, draft):
            return
        desk.say("what_to_change", facts_of(desk, draft))
    elif not change_open_request(desk):
        talk.as_you_wish(desk)


def cancel(desk: Desk) -> None:
    """Serve "never mind": the draft being put together is dropped; what was sent stays until it is named."""
    chosen = desk.turn.choice_request_id
    open_drafts = [r for r in drafts.drafts(desk) if chosen in {None, r.id}]
    if not open_drafts:
        for question in list(desk.questions):
            desk.close(question)
        talk.as_you_wish(desk)
        return
    drafts.drop(desk, _mentioned(desk, open_drafts) or open_drafts[0])
    resume(desk)


def confirm(desk: Desk, request: ServiceRequest) -> None:
    """Send what was read back, unless too long has passed, something ran out or the yes changes it."""
    others = [r for r in drafts.drafts(desk) if r is not request and r.read_back_at == request.read_back_at]
    stale = timedelta(minutes=desk.property.policies.stale_draft_minutes)
    changed = desk.turn.choice_request_id is None and fill(desk, request)
    if changed or request.read_back_at is None or desk.now - request.read_back_at > stale:
        drafts.advance(desk, request)
        return
    _send_if_possible(desk, request)
    if (
        _mentioned(desk, [request, *others]) is None
        and desk.turn.choice_request_id is None
        and desk.turn.of == 1
    ):
        for other in others:  # one yes to a message that read back several answers all of it
            _send_if_possible(desk, other)
    resume(desk)


def _send_if_possible(desk: Desk, request: ServiceRequest) -> None:
    obstacle = first_obstacle(desk, request)
    if obstacle is None and first_missing(desk, request) is None:
        drafts.send(desk, request)
    elif obstacle is not None:
        drafts.hold_up(desk, request, obstacle)
    else:
        drafts.advance(desk, request)


def take_answer(desk: Desk, request: ServiceRequest) -> bool:
    """Let `request` use the words; say whether it could."""
    if not fill(desk, request):
        return False
    drafts.advance(desk, request)
    if request.state is not RequestState.DRAFT:
        resume(desk)
    return True


def resume(desk: Desk) -> None:
    """Come back to the draft that waited for its turn, if nothing else was asked in this answer."""
    if (
        any(q.asked_in == desk.turn.message_id for q in desk.questions)
        or desk.turn.ordinal + 1 < desk.turn.of
    ):
        return
    waiting = [r for r in drafts.drafts(desk) if r.created_at > desk.now - timedelta(hours=2)]
    if waiting:
        drafts.advance(desk, waiting[0])


def _drafts_to_try(desk: Desk) -> list[ServiceRequest]:
    found = drafts.drafts(desk)
    named = _mentioned(desk, found)
    return found if named is None else [named]


def _meant(desk: Desk, need: Need) -> ServiceRequest | None:
    """Return the draft whose question of this kind is answered: the button's, the one named, or the one asked last."""
    ids = [q.request_id for q in desk.questions if q.need is need]
    candidates = [r for r in drafts.drafts(desk) if r.id in ids]
    if desk.turn.choice_request_id is not None:
        return next((r for r in candidates if r.id == desk.turn.choice_request_id), None)
    newest = desk.open_question()
    if newest is not None and newest.need is not need and _mentioned(desk, candidates) is None:
        return None
    return _mentioned(desk, candidates) or (candidates[0] if candidates else None)


def _mentioned(desk: Desk, requests: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the one request that the words name ("yes to the taxi")."""
    named = [r for r in requests if names_request(desk, r)]
    return named[0] if len(named) == 1 else None


def names_request(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the turn's words name what `request` is about."""
    return order_lines.names(desk, request, desk.turn.text)


def _answer_by_button(desk: Desk) -> bool:
    """Serve a pressed button that carries its answer with it."""
    value, chosen = desk.turn.choice_value, desk.turn.choice_request_id
    if value is None or chosen is None:
        return False
    request = desk.session.get(ServiceRequest, chosen)
    if request is None or request.state is not RequestState.DRAFT:
        talk.too_late_for_button(desk)
        return True
    question = next((q for q in desk.questions if q.request_id == chosen), None)
    order_lines.take_value(request, question, value)
    drafts.advance(desk, request)
    return True


def _confirm_quantity(desk: Desk, question: Question) -> bool:
    """A yes to "really forty?"."""
    request = desk.session.get(ServiceRequest, question.request_id) if question.request_id else None
    if request is None or numbers_in(desk.turn.text):
        return False
    for line in request.lines:
        line.quantity_confirmed = line.quantity_confirmed or str(line.id) == question.subject
    drafts.advance(desk, request)
    return True


def _take_day(desk: Desk, question: Question, index: int) -> None:
    """Settle which day was meant: a yes takes the nearer one, the named one wins."""
    request = desk.session.get_one(ServiceRequest, question.request_id)
    moments = sorted(datetime.fromisoformat(moment) for moment in (question.subject or "").split("|"))
    request.wanted_at, request.wanted_or = moments[min(index, len(moments) - 1)], None
    if KINDS[request.intent].confirm:
        fill(desk, request)
    drafts.advance(desk, request)


def _leave(desk: Desk, question: Question) -> None:
    """Leave everything as it is."""
    desk.close(question)
    talk.as_you_wish(desk)


def _which(desk: Desk, question: Question) -> None:
    """The guest says which of the open requests was meant."""
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
