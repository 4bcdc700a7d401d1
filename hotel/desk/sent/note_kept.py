"""The words of a turn as a note on a request: on a draft they are read back with it, those who see to the rest are told."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.sent.words_for_request import pass_on
from hotel.records import RequestState, ServiceRequest


def keep_note(desk: Desk, request: ServiceRequest) -> None:
    """Keep the words of the turn with `request`, and go on with it where it is a draft."""
    if request.state is RequestState.DRAFT:
        request.add_note(desk.turn.text)
        drafts.advance(desk, request)
    else:
        pass_on(desk, request)
