"""What a diet means that dishes were chosen by: no certificate is promised, and what the menu cannot tell is said."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.house.question_passed_on import QUESTION
from hotel.desk.ordering.about_dish import ask_kitchen
from hotel.desk.ordering.diets import told_by_menu
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.reading.allergens import diets_in
from hotel.records import Fact as HotelFact
from hotel.records import MenuItem
from hotel.turn import Button

_BY_FAITH = frozenset({"halal", "kosher"})
"""Diets that a recipe alone does not keep: they are certified, or not."""


_TAKEN_FOR = frozenset(
    {
        "ask_hotel",
        "ask_recommendation",
        "ask_directions",
        "ask_menu",
        "out_of_scope",
        "complain",
        "ask_offers",
    }
    | {"give_praise", "nlu_fallback", "chitchat", "inform", "ask_capabilities", "rate_stay"}
)


def took_everything(desk: Desk) -> bool:
    """Answer "is everything here really kosher?"; say whether the words asked for such certainty."""
    text = desk.turn.text
    if desk.turn.intent not in _TAKEN_FOR or desk.turn.choice_value is not None or hears("goes_out", text):
        return False
    if not is_sure_wanted(desk, diets_in(text)):
        return False
    explain(desk, diets_in(text))
    return_to_draft(desk)
    return True


def explain(desk: Desk, diets: Iterable[str], dishes: Sequence[MenuItem] = ()) -> None:
    """Say what `diets` mean here, where it is not plain; who asks for certainty is answered by the kitchen."""
    asked = frozenset(diets)
    untold = sorted(asked - told_by_menu(desk, asked))
    uncertified = sorted((asked & _BY_FAITH) - _certified(desk))
    if not untold and not uncertified:
        return
    sure = hears("asks_certainty", desk.turn.text) and desk.stay is not None
    if sure:
        ask_kitchen(desk, dishes)
    button = Button("ask_them", "ask_human", value=QUESTION)
    facts: dict[str, Fact] = {
        "untold": untold,
        "uncertified": uncertified,
        "passed_on": sure,
        "asked": desk.turn.text,
    }
    desk.say("diets_explained", facts, () if sure else (button,))


def is_sure_wanted(desk: Desk, diets: Iterable[str]) -> bool:
    """Say whether it is asked for sure that food here is halal or the like: a list of dishes is no answer."""
    asked = frozenset(diets) & _BY_FAITH
    return bool(asked - _certified(desk)) and hears("asks_certainty", desk.turn.text)


def _certified(desk: Desk) -> frozenset[str]:
    """Return the diets that the hotel's own texts name with a certificate."""
    told = desk.session.scalars(select(HotelFact).where(HotelFact.property_id == desk.property.id)).all()
    texts = [*(one.text for one in told), *(detail.text for one in told for detail in one.details)]
    words = [words for text in texts for words in text.values() if hears("certified", words)]
    return frozenset(diet for text in words for diet in diets_in(text))
