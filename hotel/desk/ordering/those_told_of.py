"""A dish just told of that is ordered without its name beside others: "one of those for him and fries"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import heard
from hotel.desk.ordering.just_shown import just_shown, shown_by
from hotel.reading.number_words import raw_numbers


def put_names(desk: Desk) -> bool:
    """Put the name of the only dish told of, in this message or by the last answer, in the words; say no word of it."""
    text = desk.turn.text
    stands = heard("stands_for_dish", text) if desk.turn.intent == DISHES else None
    if stands is None:
        return False
    dishes = shown_by(desk, turns_before(desk)) or just_shown(desk)
    if len(dishes) == 1:
        name = dishes[0].name.get(desk.turn.locale) or next(iter(dishes[0].name.values()))
        number = next((str(raw.value) for raw in raw_numbers(stands)), "")
        desk.turn = desk.turn.model_copy(update={"text": text.replace(stands, f"{number} {name}".strip(), 1)})
    return False
