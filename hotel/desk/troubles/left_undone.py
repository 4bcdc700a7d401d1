"""What was left undone is said beside a request: "the room is not cleaned, and bring 3 waters". It is complained of."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.troubles.complaints import complain
from hotel.reading.clauses import clauses_in

_CLEANING = "request_cleaning"
_REQUESTS = frozenset({"request_item", "order_room_service", "request_laundry"})


def taken_beside(desk: Desk) -> None:
    """Take what was left undone, or found dirty by who asks to have it cleaned, as a complaint; the request goes on."""
    whole = desk.turn
    if whole.intent == _CLEANING and hears("found_dirty", whole.text) and not hears("mishap", whole.text):
        _complain_of_dirt(desk, whole.text)
        return
    if whole.intent not in _REQUESTS or whole.choice_value is not None or "?" in whole.text:
        return
    undone = [one for one in clauses_in(whole.text) if labels_in("left_undone", one.within(whole.text))]
    if not undone:
        return
    said, rest = undone[-1].within(whole.text), whole.text
    for one in reversed(undone):
        rest = rest[: one.start] + rest[one.end :]
    _complain_of_dirt(desk, said.strip())
    desk.turn = whole.model_copy(update={"text": rest.strip(" ,.;!")})


def _complain_of_dirt(desk: Desk, said: str) -> None:
    with desk.heard_as(intent="complain", category="cleanliness", confidence=1.0, text=said):
        complain(desk)
