"""Dishes of a food without something: "any meat or fish without nuts?"; "fish" names no dish there and excludes none."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all
from hotel.desk.ordering.diets import said_by
from hotel.desk.ordering.menu_lists import show_list
from hotel.desk.ordering.other_houses import dishes_of_this_house
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.lexicons import listed
from hotel.reading.recipes import is_meat, says_of
from hotel.reading.tokens import said
from hotel.records import MenuItem

_FROM_THE_SEA = frozenset({"fish", "shellfish"})


def told_of_foods(desk: Desk, moment: datetime, diets: frozenset[str]) -> bool:
    """List the dishes of the foods that stand before the "without"; say whether the words ask for such."""
    line = said(desk.turn.text)
    places = [line.tokens[first].start for first, _, _ in listed("wishes.without").find(line)]
    text = desk.turn.text
    before, after = (text[: places[-1]], text[places[-1] :]) if places else (text, "")
    meat = [words for words in heard_all("ingredients", before) if is_meat(words)]
    sea = _FROM_THE_SEA.intersection(allergens_in(before))
    barred = {*allergens_in(after)}
    if not (meat or sea) or not barred or _names_dish(desk):
        return False
    other = [dish for dish in desk.offered(MenuItem) if not _is_of(dish, meat, sea)]
    kept = diets | {diet for diet in diets_in(after) if said_by([diet]) <= barred}
    show_list(desk, moment, kept, barred - said_by(kept), other)
    return True


def _names_dish(desk: Desk) -> bool:
    """Say whether a dish is named besides: "the chicken soup without nuts" asks for no list."""
    named = [one.within(desk.turn.text) for one in dishes_of_this_house(desk)]
    return any(" " in words or not (is_meat(words) or allergens_in(words)) for words in named)


def _is_of(dish: MenuItem, meat: list[str], sea: frozenset[str]) -> bool:
    of_meat = any(says_of(dish.description.values(), words) for words in meat)
    return of_meat or not sea.isdisjoint(dish.allergens)
