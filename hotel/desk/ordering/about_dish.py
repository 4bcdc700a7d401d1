"""What is asked of the dish at hand without its name: "how long will it take?", "is it big?", "what comes with it?"."""

import re
from collections.abc import Sequence

from hotel.desk.describing import sender_facts
from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, labels_in
from hotel.desk.ordering.just_shown import just_shown
from hotel.desk.ordering.menu_pages import ITEM
from hotel.desk.ordering.order_at_hand import order_just_sent, order_spoken_of
from hotel.desk.ordering.order_obstacles import delivery
from hotel.desk.talking.bare_words import bare
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.reading.recipes import says_of
from hotel.records import MenuItem, ServiceRequest
from hotel.turn import Button

_MOST = 4
_HOW_LONG, _HOW_BIG, _HOW_SPICY, _WITH_IT = "how_long", "how_big", "how_spicy", "with_it"


def took_everything(desk: Desk) -> bool:
    """Answer from the menu, or ask the kitchen where it does not say; say whether a dish at hand was asked about."""
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency":
        return False
    asked = labels_in("asks_of_dish", bare(desk.turn.text))
    if not asked:
        return False
    order = order_spoken_of(desk)
    at_hand = order or order_just_sent(desk)
    dishes = just_shown(desk) or ([line.item for line in at_hand.lines if line.item] if at_hand else [])
    if not dishes or (order is None and at_hand is not None and asked[0] == _HOW_LONG):
        return False  # when it comes is known of what was sent
    if asked[0] == _HOW_LONG:
        _tell_minutes(desk, dishes, order)
    else:
        _tell(desk, dishes, asked[0], at_hand)
    return_to_draft(desk)
    return True


def _tell_minutes(desk: Desk, dishes: list[MenuItem], order: ServiceRequest | None) -> None:
    """Tell how long it takes to the door; of an order for later, when it comes."""
    kitchen = max(dish.minutes for dish in dishes)
    later = order is not None and order.wanted_at is not None
    desk.say(
        "dish_minutes",
        {
            "items": [dict(dish.name) for dish in dishes],
            "minutes": kitchen + desk.property.policies.delivery_minutes,
            "time": delivery(desk, order).isoformat() if order is not None and later else None,
        },
        () if order is not None else _to_order(desk, dishes),
    )


def _tell(desk: Desk, dishes: list[MenuItem], asked: str, order: ServiceRequest | None) -> None:
    """Tell what the menu says of `dishes`; what it leaves open is asked of the kitchen."""
    told: list[Fact] = [
        {"name": dict(dish.name), "description": dict(dish.description)} for dish in dishes[:_MOST]
    ]
    is_open = asked == _HOW_SPICY or (asked == _HOW_BIG and not all(_says_measure(dish) for dish in dishes))
    is_open = is_open or (asked == _WITH_IT and not any(_says_with(desk, dish) for dish in dishes))
    passed_on = is_open and desk.stay is not None
    if passed_on:
        ask_kitchen(desk, dishes)
    buttons = () if order is not None else _to_order(desk, dishes)
    desk.say("dish_told", {"dishes": told, "open": is_open, "passed_on": passed_on}, buttons)


def ask_kitchen(desk: Desk, dishes: Sequence[MenuItem]) -> None:
    """Let the kitchen answer in this chat what the guest asks, of `dishes` or of the menu as a whole."""
    facts: dict[str, Fact] = {
        "items": [dict(dish.name) for dish in dishes[:_MOST]],
        "words": desk.turn.text,
        **sender_facts(desk),
        "conversation": desk.conversation.id,
    }
    desk.notify_department("kitchen", "dish_asked_about", facts=facts)


def _says_with(desk: Desk, dish: MenuItem) -> bool:
    """Say whether the menu tells if what is asked about comes with `dish`."""
    asked = heard(f"asks_of_dish.{_WITH_IT}", bare(desk.turn.text))
    return asked is not None and says_of(dish.description.values(), asked) is not None


def _says_measure(dish: MenuItem) -> bool:
    return any(re.search(r"\d", words) for words in dish.description.values())


def _to_order(desk: Desk, dishes: list[MenuItem]) -> tuple[Button, ...]:
    """Return the button that orders a dish which was only shown so far."""
    if len(dishes) != 1 or desk.stay is None:
        return ()
    dish = dishes[0]
    return (
        Button("order_this", "order_room_service", {"name": dict(dish.name)}, value=f"{ITEM}{dish.slug}"),
    )
