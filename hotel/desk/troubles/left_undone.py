"""What was left undone is said beside a request: "the room is not cleaned, and bring 3 waters". It is complained of."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import labels_in
from hotel.desk.troubles.complaints import complain
from hotel.reading.clauses import clauses_in

_REQUESTS = frozenset({"request_item", "order_room_service", "request_laundry"})


def taken_beside(desk: Desk) -> None:
    """Take the clauses of a request for something else that say what was left undone as a complaint of it."""
    whole = desk.turn
    if whole.intent not in _REQUESTS or whole.choice_value is not None or "?" in whole.text:
        return
    undone = [one for one in clauses_in(whole.text) if labels_in("left_undone", one.within(whole.text))]
    if not undone:
        return
    said, rest = undone[-1].within(whole.text), whole.text
    for one in reversed(undone):
        rest = rest[: one.start] + rest[one.end :]
    told = {"intent": "complain", "category": "cleanliness", "confidence": 1.0, "text": said.strip()}
    desk.turn = whole.model_copy(update=told)
    complain(desk)
    desk.turn = whole.model_copy(update={"text": rest.strip(" ,.;!")})
