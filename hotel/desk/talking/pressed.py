"""Pressed buttons that carry an answer with them."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.ordering.line_choices import make_it, merged
from hotel.records import MenuItem, Need, Question, RequestLine, Service, ServiceRequest


def take_value(desk: Desk, request: ServiceRequest, value: str) -> None:
    """Put the answer that a pressed button carries where its question wanted it."""
    question = next((q for q in desk.questions if q.request_id == request.id), None)
    if request.wanted_or is not None and "T" in value:
        _take_day(request, datetime.fromisoformat(value))
    elif question is None:
        return
    elif question.need is Need.PARTY_SIZE:
        request.party_size = int(value)
    elif question.need is Need.DAY:
        request.wanted_at = datetime.fromisoformat(value)
    elif question.need is Need.SERVICE:
        request.service = next(one for one in desk.offered(Service) if one.slug == value)
    elif (line := _line(request, question)) is not None:
        _take_for_line(desk, request, line, question.need, value)


def _take_day(request: ServiceRequest, chosen: datetime) -> None:
    if request.wanted_at is None:
        request.wanted_day = chosen.date()
    else:
        request.wanted_at = chosen
    request.wanted_or = None


def _line(request: ServiceRequest, question: Question) -> RequestLine | None:
    return next((line for line in request.lines if str(line.id) == question.subject), None)


def _take_for_line(desk: Desk, request: ServiceRequest, line: RequestLine, need: Need, value: str) -> None:
    if need is Need.QUANTITY:
        line.quantity, line.quantity_said, line.quantity_open = int(value), True, False
    elif line.rivals:
        item = next((one for one in desk.offered(MenuItem) if one.slug == value), None)
        if item is not None and value in line.rivals:
            make_it(request, line, item)
    else:
        line.options = merged(line, (value,))
