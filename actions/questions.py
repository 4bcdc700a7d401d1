"""What guests ask to know; after the answer the hotel comes back to the question it was asking."""

from functools import partial

from hotel.desk.desk import Desk, Handler
from hotel.desk.guests import about_guests
from hotel.desk.house import concierge, front_office, hotel_facts
from hotel.desk.ordering import room_service
from hotel.desk.talking import talk


def _then_return(handler: Handler, desk: Desk) -> None:
    handler(desk)
    if any(reply.in_place for reply in desk.replies):  # a page was turned: the question stands where it stood
        return
    talk.return_to_draft(desk)


_ASIDE: dict[str, Handler] = {
    "ask_hotel": hotel_facts.ask_hotel,
    "ask_menu": room_service.ask_menu,
    "ask_recommendation": concierge.ask_recommendation,
    "ask_directions": concierge.ask_directions,
    "ask_offers": hotel_facts.ask_offers,
    "ask_loyalty": front_office.ask_loyalty,
    "ask_bill": front_office.ask_bill,
    "show_virtual_tour": hotel_facts.show_virtual_tour,
    "ask_capabilities": talk.ask_capabilities,
    "bot_challenge": talk.bot_challenge,
    "chitchat": talk.chitchat,
    "out_of_scope": talk.out_of_scope,
    "change_language": talk.change_language,
}

HANDLERS: dict[str, Handler] = {
    **{intent: partial(_then_return, handler) for intent, handler in _ASIDE.items()},
    "ask_about_guest": about_guests.ask_about_guest,
}
