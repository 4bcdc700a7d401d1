"""A no to what was asked about a draft: a correction, the other of two readings, or a plain no."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import agree, is_emptied, question_about
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names_anything_else
from hotel.desk.drafting.other_rooms import says_which_room
from hotel.desk.drafting.refused import REFUSED, is_refused
from hotel.desk.drafting.tours import is_offer
from hotel.desk.drafting.which_day import settle_nearer
from hotel.desk.earlier import is_served_last, told_last
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering import dish_in_question
from hotel.desk.ordering.served_later import offers_hour
from hotel.reading.calling_off import declines, speaks_against
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.records import Need, Question, ServiceRequest
from hotel.turn import Button

_HARDLY = 0.6
"""Below this words are hardly a no."""


def refuse(desk: Desk, request: ServiceRequest) -> None:
    """Take a no to what was asked about `request`: with other facts in it, it is a correction."""
    question = question_about(desk, request)
    if _is_yes_after_all(desk):
        agree(desk, request)
    elif not _puts_right(desk, request, question):
        _close_or_ask(desk, request, question)


def _puts_right(desk: Desk, request: ServiceRequest, question: Question | None) -> bool:
    """Take what a no says besides, or the other of two readings; say whether it did."""
    held, typed = bool(request.lines), desk.turn.choice_request_id is None
    if request.amends_id is not None and hears("as_it_was", desk.turn.text):
        drafts.drop(desk, request)
        return True
    if typed and fill(desk, request).changed:
        if is_emptied(desk, request, held=held):
            drafts.drop(desk, request)
            return True
    elif request.wanted_or is not None:
        settle_nearer(desk, request, later=True)
    elif question is not None and question.need is Need.QUANTITY and not _is_answered(desk, request):
        for line in request.lines:
            line.quantity_open = line.quantity_open or str(line.id) == question.subject
    elif _is_note(desk, request, question):
        request.add_note(desk.turn.text)
    elif not _is_answered(desk, request):
        return False
    drafts.advance(desk, request)
    return True


def _is_note(desk: Desk, request: ServiceRequest, question: Question | None) -> bool:
    """Say whether words hardly taken for a no refuse nothing read back, and tell how it is to be done: "it's a surprise"."""
    turn, said = desk.turn, consent_in(desk.turn.text)
    asked = question is not None and question.need is Need.CONFIRM and turn.choice_request_id is None
    hardly = turn.confidence < _HARDLY and "?" not in turn.text
    refuses = said.no or said.stop or declines(turn.text) or hears("gives_up", turn.text)
    other = any(kind_named(one, turn.text) for one in KINDS if one != request.intent)
    return (
        asked and hardly and not refuses and not other and not names_anything_else(desk, request, turn.text)
    )


def _is_answered(desk: Desk, request: ServiceRequest) -> bool:
    return dish_in_question.answers(desk, request) or says_which_room(desk, request)


def _close_or_ask(desk: Desk, request: ServiceRequest, question: Question | None) -> None:
    """Drop what is given up, or refused a second time; after a first mere no ask what to change."""
    typed = desk.turn.choice_request_id is None
    declined = consent_in(desk.turn.text).stop or declines(desk.turn.text)
    given_up = typed and (declined or told_last(desk, "what_to_change", JUST_NOW))
    if (
        given_up
        or is_refused(desk, request)
        or (question is not None and (is_offer(question) or offers_hour(question)))
    ):
        drafts.drop(desk, request)
        return
    if question is None or question.need is Need.CONFIRM:
        desk.ask(Need.CONFIRM, request, subject=REFUSED if typed else None)
    if typed and desk.turn.of > 1 and not is_served_last(desk):
        return  # what follows the no tells it
    desk.say("what_to_change", facts_of(desk, request), (Button("cancel", "cancel", request_id=request.id),))


def _is_yes_after_all(desk: Desk) -> bool:
    """Say whether words taken for a no say yes, and only that something is not needed, or shall not be dropped."""
    if desk.turn.choice_request_id is not None:
        return False
    said = consent_in(desk.turn.text)
    return said.firm and not said.no and not speaks_against(desk.turn.text)
