"""What holds of every edit of a list, whatever it holds: nothing that is not named changes."""

import random

import pytest

from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction
from hotel.records.catalogue import MenuItem
from tests.hotel.reading.small_menu import DISHES, MENU

CATALOGUE = Catalogue(MENU)
PLAIN = ["beef_burger", "fries", "honey_cake", "pelmeni", "risotto", "cola", "latte", "cheesecake", "borscht"]


def _lists() -> list[dict[str, int]]:
    dice = random.Random(12)
    return [{slug: dice.randint(1, 3) for slug in dice.sample(PLAIN, dice.randint(2, 4))} for _ in range(20)]


def _present(held: dict[str, int]) -> list[MenuItem]:
    return [DISHES[slug] for slug, number in held.items() for _ in range(number)]


@pytest.mark.parametrize("held", _lists(), ids=str)
@pytest.mark.parametrize("locale", ["en", "ru"])
def test_a_list_told_as_it_is_changes_nothing(held: dict[str, int], locale: str) -> None:
    told = ", ".join(f"{DISHES[slug].name[locale]} × {number}" for slug, number in held.items())
    for edit in edits_in(told, CATALOGUE, _present(held)):
        assert edit.action is EditAction.SET_QUANTITY
        assert edit.target is not None
        assert edit.quantity == held[edit.target.slug]


@pytest.mark.parametrize("held", _lists(), ids=str)
@pytest.mark.parametrize(
    ("words", "locale"),
    [
        ("keep the {}", "en"),
        ("the {} stays", "en"),
        ("put the {} back", "en"),
        ("{} оставьте", "ru"),
        ("верните {}", "ru"),
    ],
)
def test_what_stays_is_no_change(held: dict[str, int], words: str, locale: str) -> None:
    for slug in held:
        assert edits_in(words.format(DISHES[slug].name[locale]), CATALOGUE, _present(held)) == []


@pytest.mark.parametrize("held", _lists(), ids=str)
@pytest.mark.parametrize(
    ("words", "locale"),
    [("no {}, please", "en"), ("the {} out, {} stays", "en"), ("уберите {}, {} оставьте", "ru")],
)
def test_only_what_is_named_goes(held: dict[str, int], words: str, locale: str) -> None:
    first, other = (DISHES[slug].name[locale] for slug in [*held][:2])
    edits = edits_in(words.format(first, other), CATALOGUE, _present(held))
    assert [(one.action, one.target.slug if one.target else None) for one in edits] == [
        (EditAction.REMOVE, next(iter(held)))
    ]
