"""Words of a message that the understanding gave to no request, where they speak of what is at hand: they count."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names
from hotel.desk.ordering.order_at_hand import order_asked_about
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.parts.rivals import meant_by
from hotel.records import MenuItem, ServiceRequest


def hear_whole(desk: Desk) -> None:
    """Let the turn's words be the whole message, where what was left out speaks of the order at hand, or of what stands."""
    turn = desk.turn
    if turn.of > 1 or turn.choice_value is not None or turn.intent == "emergency":
        return
    if turn.text not in turn.whole_text or turn.text == turn.whole_text:
        return
    order = order_asked_about(desk)
    if (order is not None and _speaks_of(desk, order)) or _names_what_stands(desk):
        desk.turn = turn.model_copy(update={"text": turn.whole_text})


def _names_what_stands(desk: Desk) -> bool:
    """Say whether only what was left out names what is to be changed: "the same table. just half an hour later"."""
    turn = desk.turn
    if turn.intent != "change_request" or any(names(one, turn.text) for one in drafts.drafts(desk)):
        return False
    named = [one for one in open_requests(desk) if names(one, turn.whole_text)]
    return bool(named) and not any(names(one, turn.text) for one in open_requests(desk))


def _speaks_of(desk: Desk, order: ServiceRequest) -> bool:
    """Say whether the whole message chooses, counts or wishes more of what `order` holds than the turn's words do."""
    menu, turn = desk.offered(MenuItem), desk.turn
    held = [line.item for line in order.lines if line.item is not None]
    rivals = [[dish for dish in menu if dish.slug in line.rivals] for line in order.lines if line.rivals]
    here, whole = (
        len(edits_in(text, Catalogue(menu), held)) + sum(meant_by(text, one) is not None for one in rivals)
        for text in (turn.text, turn.whole_text)
    )
    return whole > here
