"""The choice left to the house, "something light", "surprise me": a few dishes that fit are named."""

from collections.abc import Sequence
from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.house.prices import SURE
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.ordering.diets import said_by
from hotel.desk.ordering.diets_kept import diets_kept
from hotel.desk.ordering.just_shown import just_listed
from hotel.desk.ordering.left_aside import left_aside
from hotel.desk.ordering.menu import item_facts, menu_at, moment_asked
from hotel.desk.ordering.menu_lists import show_list
from hotel.desk.ordering.menu_pages import ITEM, chapters_of
from hotel.desk.ordering.order_obstacles import delivery
from hotel.desk.ordering.restaurants_menu import told_of_restaurant
from hotel.desk.ordering.whole_menu import narrows_chapter, tell_kept
from hotel.desk.talking.just_asked import is_just_asked
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.reading.lexicons import listed
from hotel.reading.moments import moments_in
from hotel.reading.recipes import says_of
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import MenuItem, Need, ServiceRequest, Thing
from hotel.turn import Button

_FEWEST, _MOST = 2, 4
_FOR_KITCHEN = frozenset({DISHES, "ask_menu"})
_DOUBTFUL = 0.6
"""Below this "surprise me" was hardly the complaint or the farewell it was taken for."""
_MAY_BE_TAKEN_FOR = frozenset(
    {"request_item", "ask_recommendation", "chitchat", "inform", "nlu_fallback", "out_of_scope", "affirm"}
)


def took_everything(desk: Desk) -> bool:
    """Name a few dishes that fit, each with a button; say whether the choice was left to the house."""
    text, intent = desk.turn.text, desk.turn.intent
    if desk.turn.choice_value is not None or not hears("leaves_choice", text) or intent == "emergency":
        return False
    taken = intent in _FOR_KITCHEN or intent in _MAY_BE_TAKEN_FOR or desk.turn.confidence < _DOUBTFUL
    if not taken or not _is_of_food(desk) or _names_one_thing(desk):
        return False
    filtered = diets_in(text) or allergens_in(text) or left_aside(desk) or len(_chapters_named(desk)) == 1
    if (intent == "ask_menu" and filtered) or narrows_chapter(desk):
        return False  # the menu is shown, filtered by that
    _tell_what_is_asked_first(desk)
    order = _order(desk)
    at = delivery(desk, order) if order is not None else moment_asked(desk)
    dishes = _few(_fitting(desk, at))
    if not dishes:
        return order is not None and _told_that_nothing_fits(desk, at)
    if order is not None:
        desk.ask(Need.ITEMS, order)
    desk.say(
        "dishes_suggested",
        {
            "items": [item_facts(desk, dish) for dish in dishes],
            "time": None if at == desk.local_now else at.isoformat(),
            "diets": sorted(_diets(desk)),
            "verified": desk.stay is not None,
        },
        [
            Button("order_this", DISHES, {"name": dict(dish.name)}, value=f"{ITEM}{dish.slug}")
            for dish in dishes
            if desk.stay is not None
        ],
    )
    tell_kept(desk, diets_kept(desk))
    return True


def _tell_what_is_asked_first(desk: Desk) -> None:
    """Tell what a sentence before asks of the restaurant: "what's in the kids' menu? anything with chicken?"."""
    first, *rest = sentences_in(desk.turn.text) or [""]
    if desk.turn.intent == "ask_menu" and rest and not hears("leaves_choice", first):
        with desk.heard_as(text=first):
            told_of_restaurant(desk)


def _told_that_nothing_fits(desk: Desk, at: datetime) -> bool:
    """Say that the kitchen has nothing of the diet that the words name; say whether they name one."""
    diets = diets_in(desk.turn.text)
    if diets:
        show_list(desk, at, frozenset(diets), set())
    return bool(diets)


def _is_of_food(desk: Desk) -> bool:
    """Say whether food is meant: by what it was taken for, by the words, or by what was just spoken of."""
    text = desk.turn.text
    if hears("goes_out", text):
        return False
    named = hears("of_food", text) or diets_in(text) or _chapters_named(desk) or _kind_named(desk)
    if desk.turn.intent in _FOR_KITCHEN or named:
        return True
    return hears("wholly_left", text) and (_is_asked_for_dishes(desk) or _is_menu_shown(desk))


def _is_menu_shown(desk: Desk) -> bool:
    return bool(just_listed(desk)) or told_last(desk, "menu_chapters", JUST_NOW)


def _is_asked_for_dishes(desk: Desk) -> bool:
    question = desk.open_question(Need.ITEMS)
    order = _draft(desk)
    asked = question is not None and order is not None and question.request_id == order.id
    return asked and question is not None and is_just_asked(desk, question)


def _names_one_thing(desk: Desk) -> bool:
    """Say whether the words name a dish, or a thing that housekeeping brings."""
    text = desk.turn.text
    dishes = [one for one in desk.catalogue(MenuItem).find(text) if one.score >= SURE]
    named = [one for one in dishes if not one.rivals and not diets_in(one.within(text))]
    if hears("wholly_left", text) or diets_in(text):
        return bool(named)  # "something warm, what do you recommend?" is no blanket, "without sugar" no sugar
    return bool(named) or bool(desk.catalogue(Thing).find(text))


def _chapters_named(desk: Desk) -> set[str]:
    return {one.entry.slug for one in Catalogue(chapters_of(desk)).find(desk.turn.text)}


def _kind_named(desk: Desk) -> list[MenuItem]:
    """Return the dishes of a kind that the words name: "something sweet" is one of the cakes."""
    found = desk.catalogue(MenuItem).find(desk.turn.text)
    return [dish for one in found if one.rivals for dish in (one.entry, *one.rivals)]


def _draft(desk: Desk) -> ServiceRequest | None:
    return next((one for one in drafts.drafts(desk) if one.intent == DISHES), None)


def _order(desk: Desk) -> ServiceRequest | None:
    """Return the order that the dish goes into: begun by these words where they say for when."""
    order = _draft(desk)
    if order is None and desk.stay is not None and _has_hour(desk):
        desk.turn = desk.turn.model_copy(update={"intent": DISHES})
        order = drafts.begin(desk, KINDS[DISHES])
    if order is not None and _has_hour(desk):
        before = list(order.lines)
        fill(desk, order)
        for line in [one for one in order.lines if one not in before]:
            order.lines.remove(line)  # "something sweet" is no dish yet
    return order


def _has_hour(desk: Desk) -> bool:
    return any(moment.has_hour for moment in moments_in(desk.turn.text, desk.local_now))


def _diets(desk: Desk) -> frozenset[str]:
    other = others_must_not(desk)
    return frozenset(diets_in(desk.turn.text)) | (diets_kept(desk) if other is None else other.diets)


def _fitting(desk: Desk, at: datetime) -> list[MenuItem]:
    """Return what can be had at `at` and is as the words want it: to eat, unless they want a drink."""
    text, diets = desk.turn.text, _diets(desk)
    avoided = set(allergens_in(text)) - said_by(diets) if hears("leaves_out", text) else set[str]()
    fit = [one for one in menu_at(desk, at, diets=diets) if not avoided & set(one.allergens)]
    chapters, kind = _chapters_named(desk), _kind_named(desk)
    holding = _holding(text, fit)
    if holding:
        return holding
    asked = [one for one in fit if one in kind or one.category in chapters]
    drinks = hears("asks_for_drinks", text)
    rest = [one for one in fit if ("drink" in one.category) == drinks and one not in asked]
    few = len(asked) < _FEWEST and (not asked or hears("of_food", text))
    return [*asked, *rest] if few else asked


def _holding(text: str, dishes: Sequence[MenuItem]) -> list[MenuItem]:
    """Return the dishes that the menu says have in them what is named behind a "with": "anything with chicken?"."""
    line = said(text)
    behind = {last for _, last, _ in listed("wishes.with", exact=True).find(line)} - {len(line.tokens)}
    named = [line.tokens[at] for at in behind if not is_small(line.tokens[at])]
    return [
        dish
        for dish in dishes
        if any(says_of([*dish.name.values(), *dish.description.values()], one.norm) for one in named)
    ]


def _few(dishes: Sequence[MenuItem]) -> list[MenuItem]:
    """Return a few of `dishes`, of as many kinds as there are."""
    chapters = list(dict.fromkeys(one.category for one in dishes))
    rows = [[one for one in dishes if one.category == chapter] for chapter in chapters]
    mixed = [row[place] for place in range(len(dishes)) for row in rows if place < len(row)]
    return mixed[:_MOST]
