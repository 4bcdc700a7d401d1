"""A draft that the guest said a mere no to: it is sent by no later yes, and takes no new dishes."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_anything_else, names_held
from hotel.desk.hearing import hears
from hotel.records import ServiceRequest

REFUSED = "refused"
"""What the question about a read-back is about once it was answered by a mere no."""
_CHANGES = ("adds", "puts_right", "one_more")


def is_refused(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the guest said no to what was read back, and nothing else about it since."""
    return any(q.request_id == request.id and q.subject == REFUSED for q in desk.questions)


def is_given_up_for_another(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether `request` was refused, and the words name other things without adding or putting right."""
    text = desk.turn.text
    other = names_anything_else(desk, request, text) and not names_held(request, text)
    changes = any(hears(subject, text) for subject in _CHANGES)
    return is_refused(desk, request) and bool(request.lines) and other and not changes
