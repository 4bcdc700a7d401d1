"""Whatever a guest may paste: no reader stumbles, and every span lies within the text."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotel.reading.allergens import allergens_in, cuisines_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.devices import commands_in
from hotel.reading.edits import edits_in
from hotel.reading.entities import PropertyCatalogue, entities_in
from hotel.reading.identifiers import (
    identity_in,
    mask_card_numbers,
    plates_in,
    room_numbers_in,
)
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import bare_hour, dates_in, moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.orders import options_in, order_in
from hotel.reading.parties import party_size_in
from hotel.reading.scores import score_in
from tests.hotel.reading.small_menu import DISHES, FAULTS, MENU, PLACES, THINGS

NOW = datetime(2026, 11, 20, 18, 20, tzinfo=ZoneInfo("Europe/Moscow"))
CATALOGUE = Catalogue(MENU)
KNOWN = PropertyCatalogue(MENU, THINGS, PLACES, FAULTS)

ODD = [
    "",
    " ",
    "\n",
    "\x00",
    "\ud800",
    "🙂" * 300,
    "7 " * 500,
    "7" * 1000,
    "в семь вечера " * 70,
    "tomorrow at 7pm " * 62,
    "завтра " * 140,
    "a" * 1000,
    "ё" * 1000,
    "no " * 330,
    "без " * 250,
    "and " * 250,
    "latte " * 160,
    "two lattes, " * 80,
    "1-2-3-4-" * 120,
    "4111" * 250,
    "x2" * 500,
    "(((((" * 200,
    "." * 1000,
    "İ" * 500,
    "ﬀ" * 500,
    "со " * 330,
    "friday to sunday " * 58,
    "с 3 по 5 " * 110,
    "½ ¾ ²",
    "from Friday 20 November 7 pm to Sunday 22 November at 10 in the morning " * 13,
    "polotenca " * 100,
    "A1B2C3D4 " * 110,
    "٣ ٤ ٥",
    "one hundred and " * 60,
    "сто " * 250,
    "without onions " * 66,
    "вместо латте " * 76,
    "31.02.2026",
    "99.99.9999",
    "00:00",
    "24:00",
    "25:61",
    "in 99999 days",
    "через 999999 минут",
    "room 0",
    "the 0th",
    "32 мая",
    "30 february",
    "at 99",
    "²³",
    "ordinal 0-го",
    "-5",
    "1e9",
    "№",
]


def read_all(text: str) -> None:
    for number in numbers_in(text):
        assert number.within(text)
    for moment in moments_in(text, NOW):
        assert moment.within(text)
        assert moment.at >= NOW.replace(hour=0, minute=0)
    for mention in CATALOGUE.find(text):
        assert 0 <= mention.start < mention.end <= len(text)
    for found in entities_in(text, KNOWN).values():
        assert all(words in text for words in ([found] if isinstance(found, str) else found))
    order_in(text, CATALOGUE)
    edits_in(text, CATALOGUE, [DISHES["latte"], DISHES["beef_burger"]])
    options_in(text, MENU)
    bare_hour(text, NOW)
    dates_in(text, NOW.date())
    party_size_in(text)
    room_numbers_in(text)
    plates_in(text)
    identity_in(text)
    assert len(mask_card_numbers(text)) == len(text)
    commands_in(text)
    score_in(text)
    allergens_in(text)
    diets_in(text)
    cuisines_in(text)
    kind_named("book_taxi", text)


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_is_read_without_stumbling(text: str) -> None:
    read_all(text)


WORDS = st.sampled_from(
    [
        "latte",
        "бургер",
        "no",
        "без",
        "onions",
        "лука",
        "two",
        "три",
        "7",
        "305",
        "at",
        "в",
        "tomorrow",
        "завтра",
        "and",
        "и",
        ",",
        ".",
        "-",
        "one",
        "один",
        "of",
        "the",
        "with",
        "oat",
        "milk",
        "instead",
        "вместо",
        "half",
        "пол",
        "past",
        "night",
        "room",
        "May",
        "мая",
        "x",
        "%",
    ]
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_words_in_any_order_are_read_without_stumbling(text: str) -> None:
    read_all(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_any_characters_are_read_without_stumbling(text: str) -> None:
    read_all(text)
