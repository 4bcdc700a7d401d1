"""After the delivery the guest says how many were asked for: "I ordered two". What came was wrong, nothing is ordered."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import names_anything_else, names_held
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import of_this_guest, requests_of
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaints import complain
from hotel.records import Complaint, RequestState, ServiceRequest

_LATELY = timedelta(hours=3)
_TAKEN_FOR = frozenset(
    {"change_request", "complain", "inform", "request_item", DISHES, "nlu_fallback", "ask_request_status"}
    | {"deny", "chitchat", "book_restaurant"}
)
_MAY_BE_OF_ORDER = frozenset({None, "food", "waiting", "other"})
"""Categories of a complaint that an order may be meant by: "I asked for two rooms" is of the booking."""


def took_everything(desk: Desk) -> bool:
    """Take a wrong amount of what was brought as a complaint of its order; say whether it was one."""
    turn = desk.turn
    if (
        turn.intent not in _TAKEN_FOR
        or turn.choice_value is not None
        or not hears("asked_so_many", turn.text)
    ):
        return False
    request = _delivered(desk) if turn.category in _MAY_BE_OF_ORDER else None
    if request is None:
        return False
    category = "food" if request.intent == DISHES else "other"
    desk.turn = turn.model_copy(update={"intent": "complain", "category": category, "confidence": 1.0})
    complain(desk)
    _tie(desk, request)
    return True


def _delivered(desk: Desk) -> ServiceRequest | None:
    """Return what was brought last, unless something that may still be put right is on its way or being written."""
    if drafts(desk) or any(one.lines for one in open_requests(desk)):
        return None
    brought = [one for one in requests_of(desk, {RequestState.DONE}, within=_LATELY) if one.lines]
    text = desk.turn.text
    named = [one for one in brought if names_held(one, text)]
    fitting = named or [one for one in brought if not names_anything_else(desk, one, text)]
    return next(iter(fitting), None)


def _tie(desk: Desk, request: ServiceRequest) -> None:
    """Keep the order with its complaint, and tell who brought it."""
    complaint = desk.session.scalars(
        select(Complaint).where(of_this_guest(desk, Complaint)).order_by(Complaint.id.desc())
    ).first()
    if complaint is not None:
        request.complaint_id = complaint.id
    facts = facts_of(desk, request) | {"said": desk.turn.text}
    desk.notify_department(request.department, "words_for_request", request=request, facts=facts)
