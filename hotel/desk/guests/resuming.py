"""Answering what was asked before the guest was known, once the stay is proved."""

from sqlalchemy import select

from hotel.desk.desk import Desk, Handler
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.house import concierge, front_office, hotel_facts, room_control
from hotel.desk.memory import forgetting, preferences
from hotel.desk.ordering import room_service
from hotel.records import HandledTurn
from hotel.turn import Reply, Turn

_HANDLERS: dict[str, Handler] = {
    "ask_bill": front_office.ask_bill,
    "ask_hotel": hotel_facts.ask_hotel,
    "ask_loyalty": front_office.ask_loyalty,
    "ask_recommendation": concierge.ask_recommendation,
    "ask_preferences": preferences.ask_preferences,
    "control_room": room_control.control_room,
    "forget_preferences": forgetting.forget_preferences,
    "order_usual": room_service.order_usual,
    "state_preference": preferences.state_preference,
}


def resume(desk: Desk, message_id: int) -> None:
    """Serve again the turns of the message that were answered by asking who is writing."""
    asked_in = select(HandledTurn).where(HandledTurn.message_id == message_id).order_by(HandledTurn.ordinal)
    for earlier in desk.session.scalars(asked_in):
        handler = _HANDLERS.get(earlier.intent)
        asked_who = any(_asks_who(reply) for reply in earlier.replies)
        # Words about another room than the proved one are not taken up again: the answer would still be no.
        if handler is None or not asked_who or other_room_named(desk, earlier.text):
            continue
        turn = desk.turn
        desk.turn = _again(turn, earlier)
        try:
            handler(desk)
        finally:
            desk.turn = turn


def _asks_who(reply: Reply) -> bool:
    return reply.key == "identity_needed" or bool(reply.facts.get("more_when_verified"))


def _again(turn: Turn, earlier: HandledTurn) -> Turn:
    return turn.model_copy(
        update={
            "text": earlier.text,
            "whole_text": earlier.text,
            "intent": earlier.intent,
            "topic": earlier.label if earlier.intent == "ask_hotel" else None,
            "category": None,
            "choice_request_id": None,
            "choice_value": None,
        }
    )
