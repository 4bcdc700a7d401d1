"""What is in a dish: the one named, or "it" of the order being put together, the last order, the dish just shown."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.house.prices import SURE
from hotel.desk.memory.must_not_of import MustNot, others_must_not, own_allergens
from hotel.desk.memory.safety import contained, diets_of
from hotel.desk.of_this_guest import asked_here
from hotel.desk.ordering.diets import fits, said_by, told_by_menu
from hotel.desk.ordering.diets_explained import explain
from hotel.desk.ordering.just_shown import just_shown, meant_by_mention
from hotel.desk.ordering.menu_lists import show_list
from hotel.desk.ordering.occasions_cake import told_of_occasion
from hotel.desk.ordering.other_houses import dishes_of_this_house
from hotel.desk.ordering.something_else import asks_for_something_else
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import sentences_in
from hotel.reading.found import Mention
from hotel.reading.left_out import without_spans
from hotel.reading.recipes import is_meat, says_of
from hotel.records import MenuItem, RequestLine, RequestState, ServiceRequest

_SAME_MEAL = timedelta(hours=3)
_MAY_ASK = frozenset(
    {"ask_menu", "ask_request_status", "ask_hotel", "ask_offers", "inform", "deny", "nlu_fallback"}
)
_TAKEN_FOR = frozenset(
    {"complain", "affirm", "out_of_scope", "chitchat", "repeat", "state_preference", "request_item"}
)
"""Intents that such questions are taken for: "I mean, has it nuts?"."""
_MOST = 4


def told_contents(desk: Desk) -> bool:
    """Answer from the recipe whether a dish holds what is asked about; say whether that was asked."""
    text = desk.turn.text
    if not _may_ask(desk) or desk.turn.choice_value is not None or asks_for_something_else(desk):
        return False
    named = _named(desk)
    asked = without_spans(text, named)
    if not (_asks_of(asked) or hears("safe_to_eat", asked)) and (
        named or not hears("asks_whole_contents", text)
    ):
        return False  # a dish that is named alone is shown whole, with its price and a button
    if _asks_which_suit(desk, named):
        return False
    if told_of_occasion(desk):
        return True
    dishes = _dishes_meant(desk, named)
    if not dishes:
        return False
    must_not = _must_not(desk, asked)
    told = [_contents(desk, dish, options, asked, must_not) for dish, options in dishes[:_MOST]]
    desk.say("dish_contents", {"dishes": told})
    explain(desk, {*diets_in(asked), *must_not.diets}, [dish for dish, _ in dishes])
    _tell_of_another(desk)
    return_to_draft(desk)
    return True


def _tell_of_another(desk: Desk) -> None:
    """Show what somebody else may have, where a sentence of its own asks that besides: "and what can our son have?"."""
    whole = desk.turn
    rest = [one for one in sentences_in(whole.text) if hears("asks_for_other", one)]
    if not rest or rest == sentences_in(whole.text):
        return
    with desk.heard_as(text=rest[-1]):
        other = None if dishes_of_this_house(desk) else others_must_not(desk)
        if other is not None and (other.allergens or other.diets):
            avoided = set(other.allergens) - said_by(other.diets)
            show_list(desk, desk.local_now, frozenset(other.diets), avoided)


def _may_ask(desk: Desk) -> bool:
    """Say whether the words may be a question of what is in a dish, whatever they were taken for."""
    text, intent = desk.turn.text, desk.turn.intent
    if intent == DISHES:
        return _is_question(desk) and (hears("safe_to_eat", text) or _ends_with_diet(desk))
    if hears("safe_to_eat", text) and intent in _MAY_ASK | _TAKEN_FOR:
        return True
    plainly = _asks_of(text) and (_is_question(desk) or hears("asks_plainly", text))
    said_of_dish = plainly and intent == "ask_menu" and _ends_with_diet(desk)
    if not (hears("asks_contents", text) or said_of_dish or (plainly and hears("asks_plainly", text))):
        return False
    if intent == "inform" and not plainly and dishes_of_this_house(desk):
        return False  # "a cappuccino without sugar" is how it is wanted
    return intent in _MAY_ASK or (
        intent in _TAKEN_FOR and plainly and not (intent == "complain" and hears("tells_what_was", text))
    )


def _is_question(desk: Desk) -> bool:
    """Say whether the words are written as a question; a message cut in pieces keeps its signs between them."""
    _, _, after = desk.turn.whole_text.partition(desk.turn.text)
    return "?" in desk.turn.text or after.lstrip().startswith("?")


def _ends_with_diet(desk: Desk) -> bool:
    """Say whether a diet is asked of the dish named before it: "the chicken soup, halal?"; a "vegan soup" is another."""
    found = dishes_of_this_house(desk)
    return bool(found) and not found[-1].rivals and bool(diets_in(desk.turn.text[found[-1].end :]))


def _must_not(desk: Desk, asked: str) -> MustNot:
    """Return what "safe" means for the one who is asked for: nothing where the words name it themselves."""
    if _asks_of(asked) or not hears("safe_to_eat", asked):
        return MustNot(frozenset(), frozenset())
    return others_must_not(desk) or MustNot(own_allergens(desk), diets_of(desk))


def _asks_which_suit(desk: Desk, named: Sequence[Mention[MenuItem]]) -> bool:
    """Say whether the menu is asked which of a kind suit: "desserts without nuts?"; one that does not is no answer."""
    a_kind = bool(named) and all(one.rivals or _is_kind_of_food(one.within(desk.turn.text)) for one in named)
    return a_kind and desk.turn.intent == "ask_menu" and bool(diets_in(without_spans(desk.turn.text, named)))


def _is_kind_of_food(words: str) -> bool:
    """Say whether `words` are what a dish is of, and no name of one: "fish", «мясо», not "chicken soup"."""
    return len(words.split()) == 1 and (is_meat(words) or bool(allergens_in(words)))


def _asks_of(text: str) -> bool:
    return bool(allergens_in(text) or diets_in(text) or heard_all("ingredients", text))


def _named(desk: Desk) -> list[Mention[MenuItem]]:
    """Return the dishes that are named beside what is asked of them: "nuts" in "nuts in it?" are no dish."""
    text = desk.turn.text
    sure = [one for one in dishes_of_this_house(desk) if one.score >= SURE]
    whole = hears("asks_whole_contents", text)
    whole = whole or hears("safe_to_eat", text)
    return [one for one in sure if whole or _asks_of(without_spans(text, [one]))]


def _dishes_meant(desk: Desk, named: Sequence[Mention[MenuItem]]) -> list[tuple[MenuItem, list[str]]]:
    """Return the dishes asked about, each with the choices it is had with."""
    text, lines = desk.turn.text, _lines_at_hand(desk)
    if named:
        held = {line.item: line.options for line in lines}
        dishes = dict.fromkeys(one for mention in named for one in meant_by_mention(desk, mention))
        return [(dish, held.get(dish, [])) for dish in dishes]
    of_house = labels_in("topics", text) and desk.turn.intent == "ask_hotel"
    if hears("safe_to_eat", text):
        of_house = not _must_not(desk, text).allergens and not hears("points_at_dish", text)
    elif not hears("points_at_dish", text) and desk.turn.intent not in _TAKEN_FOR:
        return []
    if of_house:
        return []
    shown = just_shown(desk)
    return [(dish, []) for dish in shown] or [(line.item, line.options) for line in lines if line.item]


def _lines_at_hand(desk: Desk) -> list[RequestLine]:
    """Return the lines of the order being put together, else of the last one."""
    draft = next((one for one in drafts.drafts(desk) if one.intent == DISHES and one.lines), None)
    of_meal = (ServiceRequest.intent == DISHES, ServiceRequest.created_at > desk.now - _SAME_MEAL)
    sent = [] if draft else asked_here(desk, *of_meal, ServiceRequest.state != RequestState.DRAFT)
    order = draft or next(iter(sent), None)
    return list(order.lines) if order is not None else []


def _contents(desk: Desk, dish: MenuItem, options: list[str], text: str, must_not: MustNot) -> Fact:
    held = contained(dish, options)
    asked = allergens_in(text) or sorted(must_not.allergens)
    of_allergens = {diet for diet in diets_in(text) if asked and said_by([diet]) <= set(asked)}
    diets = sorted(told_by_menu(desk, diets_in(text) or must_not.diets) - of_allergens)
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
