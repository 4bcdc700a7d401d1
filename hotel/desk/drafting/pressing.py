"""Buttons under a draft: pressed in time, or too late."""

from collections.abc import Callable

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import is_draft
from hotel.desk.drafting.coming_back import resume
from hotel.desk.talking import talk
from hotel.desk.talking.pressed import take_value
from hotel.records import ServiceRequest


def press(desk: Desk, serve: Callable[[ServiceRequest], None]) -> None:
    """Serve a button under a draft, if it is one still."""
    request = is_draft(desk, desk.turn.choice_request_id)
    if request is None:
        talk.too_late_for_button(desk)
        return
    serve(request)
    resume(desk)


def answer_by_button(desk: Desk) -> bool:
    """Serve a pressed button that carries its answer with it."""
    value = desk.turn.choice_value
    if value is None or desk.turn.choice_request_id is None:
        return False
    request = is_draft(desk, desk.turn.choice_request_id)
    if request is None:
        talk.too_late_for_button(desk)
    else:
        take_value(desk, request, value)
        drafts.advance(desk, request)
    return True
