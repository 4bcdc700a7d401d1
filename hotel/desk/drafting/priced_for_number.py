"""What is put together is priced for another number: "how much for 3?" is of the shirts that were just named."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import heard
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.numbers import numbers_in
from hotel.records import RequestState, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Read the draft that is spoken of back for the number asked about; say whether the words ask for that."""
    words = heard("price_for_number", desk.turn.text)
    if words is None or is_pressed(desk) or desk.turn.intent == "emergency":
        return False
    number = next((one.value for one in numbers_in(words) if one.value > 0), None)
    request = request_spoken_of(desk)
    if number is None or request is None or not _is_of_one_kind(request):
        return False
    line = request.lines[0]
    line.quantity, line.quantity_said, line.quantity_open = number, True, False
    request.add_words(desk.turn.text)
    drafts.advance(desk, request)
    return True


def _is_of_one_kind(request: ServiceRequest) -> bool:
    """Say whether a draft holds one thing only, which a number can only count."""
    return (
        request.state is RequestState.DRAFT
        and len(request.lines) == 1
        and entry_of(request.lines[0]) is not None
    )
