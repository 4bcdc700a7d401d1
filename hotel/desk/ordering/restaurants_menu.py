"""What the restaurant serves: the menu at hand is the room's, so that a dish there is known only where a fact tells it."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.drafting.naming import names_dish
from hotel.desk.guests.coming import is_coming
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.narrower import narrower_answer
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.allergens import allergens_in, diets_in
from hotel.records import OPEN, RequestState

_RESTAURANT = "restaurant"


def told_of_restaurant(desk: Desk) -> bool:
    """Tell what is known of the restaurant's dishes, or offer to ask; say whether they were asked about."""
    text = desk.turn.text
    fact = fact_of(desk, _RESTAURANT)
    if fact is None or desk.turn.choice_value is not None or hears("to_the_room", text):
        return False
    narrower = narrower_answer(desk, fact)
    if narrower is not None and narrower.topic == _RESTAURANT:
        say_fact(desk, fact, whole=False)
        return True
    eats_there = _is_booked_by_visitor(desk)
    if not hears("names_restaurant", text) and not eats_there and not _points_at_table(desk):
        return False
    if eats_there and not _asks_closely(desk):
        say_fact(desk, fact)
    else:
        offer_to_ask(desk)
    return True


def _is_booked_by_visitor(desk: Desk) -> bool:
    """Say whether somebody without a stay has a table: they eat at it, and nothing is brought to them."""
    tables = requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=TABLE) if desk.stay is None else []
    return bool(tables) and not is_coming(desk)


def _asks_closely(desk: Desk) -> bool:
    """Say whether a dish, a diet or a price is asked about, of which the fact on the restaurant tells nothing."""
    text = desk.turn.text
    of_diet = bool(diets_in(text) or allergens_in(text))
    return of_diet or hears("asking.price", text) or names_dish(desk, text)


def _points_at_table(desk: Desk) -> bool:
    """Say whether the words point there where the table is that was spoken of last."""
    request = request_spoken_of(desk) if hears("dishes_there", desk.turn.text) else None
    return request is not None and request.intent == TABLE
