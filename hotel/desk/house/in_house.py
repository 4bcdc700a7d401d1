"""Whether the words speak of the house and not of the town: "in the hotel", "on our TV", «у вас в ресторане»."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.hotel_facts import ask_hotel
from hotel.desk.house.narrower import topic_of_detail
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import sentences_in

_WHAT_IS_ON, _RESTAURANT = "entertainment", "restaurant"


def is_of_house(text: str) -> bool:
    """Say whether `text` names the house, the room or what stands in it as the place meant, and not the town."""
    return hears("in_house", text) and not hears("in_town", text)


def told_of_house(desk: Desk) -> bool:
    """Tell what the house has, to whoever asks what to do or to have in it; say whether the words ask that."""
    if desk.turn.choice_value is not None or not is_of_house(desk.turn.text):
        return False
    recommends = desk.turn.intent == "ask_recommendation"
    text = " ".join(one for one in sentences_in(desk.turn.text) if is_of_house(one))
    topics = [topic for topic in labels_in("topics", text) if fact_of(desk, topic) is not None]
    desk.turn = desk.turn.model_copy(update={"intent": "ask_hotel", "text": text, "confidence": 1.0})
    topic = next(iter(topics), None) or topic_of_detail(desk) or _WHAT_IS_ON
    desk.turn = desk.turn.model_copy(update={"topic": topic})
    fact = fact_of(desk, topic)
    if recommends and fact is not None and topic == _RESTAURANT and (diets_in(text) or allergens_in(text)):
        say_fact(desk, fact)  # what is known of it, before that what is cooked there is asked for
        offer_to_ask(desk)
        return True
    ask_hotel(desk)
    return True
