"""What is in a dish: the one named, or "it" of the order being put together, the last order, the dish just shown."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.house.prices import SURE
from hotel.desk.memory.safety import contained
from hotel.desk.ordering.diets import fits
from hotel.desk.ordering.just_shown import just_shown
from hotel.desk.ordering.other_houses import dishes_of_this_house
from hotel.desk.ordering.something_else import asks_for_something_else
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.found import Mention
from hotel.reading.recipes import is_meat, says_of
from hotel.records import MenuItem, RequestLine, RequestState, ServiceRequest

_SAME_MEAL = timedelta(hours=3)
_MAY_ASK = frozenset(
    {"ask_menu", "ask_request_status", "ask_hotel", "ask_offers", "inform", "deny", "nlu_fallback"}
)
_MOST = 4


def told_contents(desk: Desk) -> bool:
    """Answer from the recipe whether a dish holds what is asked about; say whether that was asked."""
    text = desk.turn.text
    if (
        desk.turn.intent not in _MAY_ASK
        or desk.turn.choice_value is not None
        or not hears("asks_contents", text)
        or asks_for_something_else(desk)
    ):
        return False
    named = _named(desk)
    asked = _without(text, named)
    if not _asks_of(asked) and (named or not hears("asks_whole_contents", text)):
        return False  # a dish that is named alone is shown whole, with its price and a button
    if _asks_which_suit(desk, named):
        return False
    dishes = _dishes_meant(desk, named)
    if not dishes:
        return False
    told = [_contents(dish, options, asked) for dish, options in dishes[:_MOST]]
    desk.say("dish_contents", {"dishes": told})
    return True


def _asks_which_suit(desk: Desk, named: Sequence[Mention[MenuItem]]) -> bool:
    """Say whether the menu is asked which of a kind suit: "desserts without nuts?"; one that does not is no answer."""
    a_kind = bool(named) and all(one.rivals for one in named)
    return a_kind and desk.turn.intent == "ask_menu" and bool(diets_in(_without(desk.turn.text, named)))


def _asks_of(text: str) -> bool:
    return bool(allergens_in(text) or diets_in(text) or heard_all("ingredients", text))


def _named(desk: Desk) -> list[Mention[MenuItem]]:
    """Return the dishes that are named beside what is asked of them: "nuts" in "nuts in it?" are no dish."""
    text = desk.turn.text
    sure = [one for one in dishes_of_this_house(desk) if one.score >= SURE]
    whole = hears("asks_whole_contents", text)
    return [one for one in sure if whole or _asks_of(_without(text, [one]))]


def _without(text: str, mentions: Sequence[Mention[MenuItem]]) -> str:
    for one in sorted(mentions, key=lambda mention: -mention.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def _dishes_meant(desk: Desk, named: Sequence[Mention[MenuItem]]) -> list[tuple[MenuItem, list[str]]]:
    """Return the dishes asked about, each with the choices it is had with."""
    text, lines = desk.turn.text, _lines_at_hand(desk)
    if named:
        held = {line.item: line.options for line in lines}
        dishes = [one for mention in named for one in (mention.entry, *mention.rivals)]
        return [(dish, held.get(dish, [])) for dish in dishes]
    if not hears("points_at_dish", text) or (labels_in("topics", text) and desk.turn.intent == "ask_hotel"):
        return []
    shown = just_shown(desk)
    return [(dish, []) for dish in shown] or [(line.item, line.options) for line in lines if line.item]


def _lines_at_hand(desk: Desk) -> list[RequestLine]:
    """Return the lines of the order being put together, else of the last one."""
    draft = next((one for one in drafts.drafts(desk) if one.intent == DISHES and one.lines), None)
    last = desk.session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.conversation_id == desk.conversation.id,
            ServiceRequest.intent == DISHES,
            ServiceRequest.state.not_in((RequestState.DRAFT, RequestState.CANCELLED)),
            ServiceRequest.created_at > desk.now - _SAME_MEAL,
        )
        .order_by(ServiceRequest.id.desc())
    ).first()
    order = draft or last
    return list(order.lines) if order is not None else []


def _contents(dish: MenuItem, options: list[str], text: str) -> Fact:
    held = contained(dish, options)
    diets, asked = diets_in(text), allergens_in(text)
    told = asked or ([] if diets or heard_all("ingredients", text) else sorted(held))
    return {
        "name": dict(dish.name),
        "description": dict(dish.description),
        "has": [one for one in told if one in held],
        "lacks": [one for one in told if one not in held],
        "suits": [diet for diet in diets if fits(dish, (diet,), options)],
        "unsuited": [diet for diet in diets if not fits(dish, (diet,), options)],
        **_ingredients(dish, options, [] if asked or diets else heard_all("ingredients", text)),
    }


def _ingredients(dish: MenuItem, options: list[str], asked: Sequence[str]) -> dict[str, Fact]:
    """Return which of the ingredients `asked` for are in `dish`, which are not, and of which nothing is known."""
    told = {words: says_of(dish.description.values(), words) for words in asked}
    meatless = fits(dish, ("vegetarian",), options)
    told = {words: False if meatless and is_meat(words) else known for words, known in told.items()}
    return {
        "inside": [words for words, known in told.items() if known],
        "without": [words for words, known in told.items() if known is False],
        "other": [words for words, known in told.items() if known is None],
    }
