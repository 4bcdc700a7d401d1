"""The draft that the guest was asked about: what is said right after the question goes to it."""

from hotel.desk.desk import Desk
from hotel.desk.talking.just_asked import is_just_asked
from hotel.records import Need, Question, RequestState, ServiceRequest


def draft_asked_about(desk: Desk, question: Question | None) -> ServiceRequest | None:
    """Return the draft that `question` is about."""
    if question is None or not question.request_id:
        return None
    request = desk.session.get(ServiceRequest, question.request_id)
    return request if request is not None and request.state is RequestState.DRAFT else None


def draft_just_asked(desk: Desk, *needs: Need) -> tuple[Question, ServiceRequest] | None:
    """Return the latest question and its draft, where words may answer it: no button, and nothing served since.

    Where `needs` are named, only a question for one of them counts.
    """
    # What this very message has led to being asked, its words cannot answer.
    question = next((one for one in desk.questions if one.asked_in != desk.turn.message_id), None)
    if question is None or desk.turn.choice_value is not None or (needs and question.need not in needs):
        return None
    request = draft_asked_about(desk, question)
    return (question, request) if request is not None and is_just_asked(desk, question) else None
