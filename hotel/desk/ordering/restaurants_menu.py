"""What the restaurant serves: the menu at hand is the room's, so that a dish there is known only where a fact tells it."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.narrower import narrower_answer
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.talking.spoken_of import request_spoken_of

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
    if not hears("names_restaurant", text) and not _points_at_table(desk):
        return False
    offer_to_ask(desk)
    return True


def _points_at_table(desk: Desk) -> bool:
    """Say whether the words point there where the table is that was spoken of last."""
    request = request_spoken_of(desk) if hears("dishes_there", desk.turn.text) else None
    return request is not None and request.intent == TABLE
