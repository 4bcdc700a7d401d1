"""A number said beside a change of an order is of that order: "juice instead of the cola, and two burgers"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.ordering.line_amounts import make_total
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.records import MenuItem, RequestState, ServiceRequest

_MORE = ("more_of_it", "one_more", "besides")


def taken(desk: Desk) -> bool:
    """Set the numbers in the order that an earlier part of the message changed; say whether the words only count it."""
    turn = desk.turn
    if turn.intent != DISHES or is_pressed(desk) or any(hears(sign, turn.text) for sign in _MORE):
        return False
    numbers = _numbers(desk)
    order = next((one for one in _changed_before(desk) if _holds(one, numbers)), None)
    if order is None or not all(numbers.values()):
        return False
    if order.state is RequestState.DRAFT:
        _set(order, numbers)
        drafts.advance(desk, order)
        return True
    amendment = amendments.begin(desk, order)
    _set(amendment, numbers)
    weigh(desk, order, amendment, found=True)
    return True


def _numbers(desk: Desk) -> dict[MenuItem, int | None]:
    """Return the dishes that the words name, with their numbers."""
    edits = edits_in(desk.turn.text, Catalogue(desk.offered(MenuItem)), [])
    return {one.line.mention.entry: one.line.quantity for one in edits if one.line is not None}


def _changed_before(desk: Desk) -> list[ServiceRequest]:
    """Return the change that waits for a yes, or the order that was changed, by an earlier part of the message."""
    told = {reply.facts.get("number") for turn in turns_before(desk) for reply in turn.replies}
    waiting = [
        one
        for one in drafts.drafts(desk)
        if one.amends_id is not None and one.message_id == desk.turn.message_id
    ]
    sent = [one for one in open_requests(desk) if one.id in told and one.state is not RequestState.ON_THE_WAY]
    return [one for one in [*waiting, *sent] if one.intent == DISHES and one.lines]


def _holds(order: ServiceRequest, numbers: dict[MenuItem, int | None]) -> bool:
    return bool(numbers) and {line.item for line in order.lines}.issuperset(numbers)


def _set(order: ServiceRequest, numbers: dict[MenuItem, int | None]) -> None:
    for dish, number in numbers.items():
        make_total(order, [line for line in order.lines if line.item is dish], number or 1)
