"""A dish that is named by its one word is meant, though another's longer name has a word of the wishes beside it."""

import pytest

from hotel.reading.parts.rivals import meant_by
from hotel.records import MenuItem

_CAPPUCCINO = MenuItem(
    slug="cappuccino",
    name={"en": "Cappuccino", "ru": "Капучино"},
    synonyms=["coffee with foam", "кофе с пенкой"],
)
_AMERICANO = MenuItem(
    slug="americano",
    name={"en": "Americano", "ru": "Американо"},
    synonyms=["coffee without milk", "кофе без молока"],
)
_LATTE = MenuItem(slug="latte", name={"en": "Latte", "ru": "Латте"}, synonyms=["milky coffee"])
_COFFEES = (_LATTE, _CAPPUCCINO, _AMERICANO)


@pytest.mark.parametrize(
    "words", ["капучино без сахара", "капучино на овсяном молоке", "cappuccino without sugar, oat milk"]
)
def test_a_coffee_named_with_its_wishes_is_the_one_that_is_named(words: str) -> None:
    assert meant_by(words, _COFFEES) is _CAPPUCCINO


@pytest.mark.parametrize("words", ["без молока", "without milk please"])
def test_words_of_a_longer_name_alone_still_choose_it(words: str) -> None:
    assert meant_by(words, _COFFEES) is _AMERICANO


def test_two_coffees_named_are_not_decided_between() -> None:
    assert meant_by("капучино или американо", _COFFEES) is None
