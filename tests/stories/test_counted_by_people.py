"""A number told by the people something is for: so many are brought, and so many come."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS, ORDER, TABLE, TAXI = "request_item", "order_room_service", "book_restaurant", "book_taxi"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("slippers for both of us", {"Slippers": 2}),
        ("bring us both a toothbrush", {"Toothbrush set": 2}),
        ("robes and slippers for me and my wife please", {"Bathrobe": 2, "Slippers": 2}),
        ("нам с сестрой халаты и тапочки", {"Bathrobe": 2, "Slippers": 2}),
        ("тапочки на всех троих", {"Slippers": 3}),
        ("тапочки маме с папой", {"Slippers": 2}),
        ("towels for 3 people", {"Bath towel": 3}),
        ("two robes with slippers", {"Bathrobe": 2, "Slippers": 2}),
        ("3 халата с тапочками", {"Bathrobe": 3, "Slippers": 3}),
        ("a blanket for both of us", {"Blanket": 1}),
        ("an iron for me and my husband", {"Iron": 1}),
        ("slippers for me", {"Slippers": 1}),
    ],
)
def test_so_many_things_are_brought(opened: Open, words: str, lines: dict[str, int]) -> None:
    story = anna(opened)
    assert story.guest(f"{THINGS}: {words}").keys == ["sent"]
    assert story.lines(THINGS) == lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("green tea for me and my husband", {"Green tea": 2}),
        ("латте нам с женой и дочке", {"Latte": 3}),
        ("куриный суп бабушке с дедом", {"Chicken soup": 2}),
        ("a green tea for my wife and a latte for both of us", {"Green tea": 1, "Latte": 2}),
        ("club sandwich for all five of us", {"Club sandwich": 5}),
    ],
)
def test_so_many_of_a_dish_are_ordered(opened: Open, words: str, lines: dict[str, int]) -> None:
    story = anna(opened)
    assert story.guest(f"{ORDER}: {words}").keys == ["read_back"]
    assert story.lines() == lines


def test_who_is_named_next_to_a_dish_may_want_another(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a beef burger for me and my wife wants a chicken soup")
    assert story.lines() == {"Beef burger": 1, "Chicken soup": 1}


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("a table for 8 tonight at 7, 3 of us are children", 8),
        ("столик сегодня в 19:00, нас пятеро, трое детей", 5),
        ("столик на шестерых сегодня в 19:00, двое детей", 6),
        ("table tonight at 8 for my parents and us two", 4),
        ("столик на завтра в 19 нам с женой и бабушке с дедом", 4),
        ("a table tomorrow at 7pm for me, my wife and our three kids", 5),
    ],
)
def test_so_many_come_to_one_table(opened: Open, words: str, size: int) -> None:
    story = anna(opened)
    assert story.guest(f"{TABLE}: {words}").keys == ["sent"]
    assert story.the(TABLE).party_size == size


def test_how_many_of_them_are_children_changes_no_number(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: столик на пятерых сегодня в 19:00")
    story.guest("inform: трое из них дети")
    assert story.the(TABLE).party_size == 5
