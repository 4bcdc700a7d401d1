"""A word for the kitchen about a dish of the order: "write no dairy on the vegetables too" tells no taste, asks nothing."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import heard, hears
from hotel.desk.ordering.order_at_hand import order_just_sent, order_spoken_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.records import MenuItem, RequestLine, RequestState, ServiceRequest

_MAY_BE_TAKEN_FOR = frozenset(
    {"state_preference", "ask_menu", "change_request", "inform", "order_room_service"}
)

_CAN_BE_TOLD = frozenset({RequestState.DRAFT, RequestState.SENT, RequestState.ACCEPTED})
"""Of what is on its way a person tells the guest."""


def took_everything(desk: Desk) -> bool:
    """Put it on the dish that is named, and let the kitchen know; say whether the words ask to write something on one."""
    text = desk.turn.text
    if is_pressed(desk) or desk.turn.intent not in _MAY_BE_TAKEN_FOR or "?" in text:
        return False
    wish = heard("left_out_of_dish", text)
    order = order_spoken_of(desk) or order_just_sent(desk)
    if wish is None or order is None or not hears("writes_on_it", text) or order.state not in _CAN_BE_TOLD:
        return False
    lines = _lines_named(desk, order)
    if not lines:
        return False
    for line in lines:
        line.wishes = [*dict.fromkeys([*line.wishes, wish])]
    if order.state is RequestState.DRAFT:
        drafts.advance(desk, order)
        return True
    facts = facts_of(desk, order)
    desk.notify_department(order.department, "request_changed", request=order, facts=facts)
    desk.say("changed", facts)
    return True


def _lines_named(desk: Desk, order: ServiceRequest) -> list[RequestLine]:
    named = {
        one for found in desk.catalogue(MenuItem).find(desk.turn.text) for one in (found.entry, *found.rivals)
    }
    return [line for line in order.lines if entry_of(line) in named]
