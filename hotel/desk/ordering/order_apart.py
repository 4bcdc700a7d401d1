"""An order of its own beside what stands: "soup and fries now, the breakfast stays", «суп новым заказом»."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.hours_refuted import refuted_hours
from hotel.desk.hearing import hears
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.records import RequestState, ServiceRequest

_LATER = timedelta(minutes=45)
"""What is wanted so much later is no place for what is wanted now."""


def is_apart_from(desk: Desk, order: ServiceRequest) -> bool:
    """Say whether dishes in the turn's words are none of `order`: called another one, or wanted now and it later."""
    text = desk.turn.text
    if calls_it_another(text):
        return (
            order.state is not RequestState.DRAFT or order.amends_id is not None or _is_for_later(desk, order)
        )
    same = hears("to_that_order", text) or hears("moves_it", text) or refuted_hours(text, desk.local_now)
    return hears("wanted_now", text) and not same and _is_for_later(desk, order)


def calls_it_another(text: str) -> bool:
    """Say whether `text` speaks of a new or a separate order."""
    return bool(listed("orders.apart", exact=True).find(said(text)))


def _is_for_later(desk: Desk, order: ServiceRequest) -> bool:
    return order.wanted_at is not None and order.wanted_at > desk.now + _LATER
