"""The order that is being put together, where it is what was spoken of last: bare words of food go to it."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import told_last
from hotel.desk.just_now import JUST_NOW, is_fresh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_just_asked
from hotel.records import RequestLine, ServiceRequest


def order_spoken_of(desk: Desk) -> ServiceRequest | None:
    """Return the order that holds dishes and was asked about, or come back to, by the last answer."""
    order = _order_begun(desk)
    if order is None:
        return None
    return order if _is_asked_about(desk, order) or told_last(desk, "back_to", JUST_NOW) else None


def order_asked_about(desk: Desk) -> ServiceRequest | None:
    """Return the order that holds dishes and was asked about by the last answer."""
    order = _order_begun(desk)
    return order if order is not None and _is_asked_about(desk, order) else None


def _order_begun(desk: Desk) -> ServiceRequest | None:
    return next((one for one in drafts.drafts(desk) if one.intent == DISHES and one.lines), None)


def _is_asked_about(desk: Desk, order: ServiceRequest) -> bool:
    return any(one.request_id == order.id and is_just_asked(desk, one) for one in desk.questions)


def order_just_sent(desk: Desk) -> ServiceRequest | None:
    """Return the order that went to the kitchen a moment ago, where no other is being put together."""
    if any(one.intent == DISHES for one in drafts.drafts(desk)):
        return None
    sent = [one for one in open_requests(desk) if one.intent == DISHES and one.lines]
    lately = [one for one in sent if one.sent_at is not None and is_fresh(desk, one)]
    return lately[0] if lately else None


def only_dish(order: ServiceRequest) -> RequestLine | None:
    """Return the one dish of `order`, if it holds no other."""
    return order.lines[0] if len(order.lines) == 1 and order.lines[0].item is not None else None


def keep_words(desk: Desk, order: ServiceRequest) -> None:
    """Keep the turn's words on `order`: staff read all that the guest said about it."""
    if desk.turn.text not in order.words:
        order.add_words(desk.turn.text)
