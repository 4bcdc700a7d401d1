"""A dish without what a diet forbids suits it; so many in each way are so many in all; a size is told the kitchen."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

FOOD = "order_room_service"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T19:10")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("diet", "said"),
    [
        ("I don't eat pork, remember", "one club sandwich, no bacon, at 11 pm"),
        ("я не ем свинину", "клаб-сэндвич без бекона к 23:00"),
    ],
)
def test_what_is_left_out_breaks_no_diet(opened: Open, diet: str, said: str) -> None:
    story = anna(opened)
    story.guest(f"state_preference: {diet}")
    assert story.guest(f"{FOOD}@0.88: {said}").keys == ["read_back"]
    assert story.the(FOOD).lines[0].wishes


def test_what_is_not_left_out_does(opened: Open) -> None:
    story = anna(opened)
    story.guest("state_preference: я не ем свинину")
    assert story.guest(f"{FOOD}: клаб-сэндвич без яйца").keys == ["not_of_diet"]


def test_an_allergy_is_not_put_off_so(opened: Open) -> None:
    story = anna(opened)
    story.guest("state_preference: I am allergic to eggs")
    assert "read_back" not in story.guest(f"{FOOD}: a club sandwich without egg").keys


@pytest.mark.parametrize(
    ("asked", "said", "wish"),
    [
        ("what is in the club sandwich?", f"{FOOD}@0.7: could I have it without the bacon?", "without the bacon"),
        ("what is in the club sandwich?", "ask_menu@0.49: could they leave it without bacon?", "without bacon"),
        ("клаб-сэндвич с чем?", f"{FOOD}@0.7: без бекона можно?", "без бекона"),
        ("клаб-сэндвич с чем?", "change_request@0.76: попросить повара сделать его без бекона можно?", "без бекона"),
    ],
)  # fmt: skip
def test_the_dish_just_shown_is_read_back_without_it(opened: Open, asked: str, said: str, wish: str) -> None:
    story = anna(opened)
    story.guest(f"ask_menu: {asked}")
    assert story.guest(said).keys == ["read_back"]
    line = story.the(FOOD).lines[0]
    assert (line.name["en"], line.wishes) == ("Club sandwich", [wish])
    assert story.guest(said).keys == ["read_back"]
    assert [one.quantity for one in story.the(FOOD).lines] == [1]


def test_what_the_dish_has_not_is_no_wish_of_it(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: what is in the club sandwich?")
    story.guest("ask_menu: what do you have without gluten?")
    assert story.requests(FOOD) == []


@pytest.mark.parametrize(
    ("ordered", "said"),
    [
        ("three cappuccinos, two of them with oat milk", "three in all: one with regular milk and two with oat milk"),
        ("три капучино, два из них на овсяном", "всего три: одно обычное и два на овсяном"),
    ],
)  # fmt: skip
def test_so_many_in_each_way_are_so_many_in_all(opened: Open, ordered: str, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: {ordered}")
    story.guest(f"change_request@0.92: {said}")
    ways = [(line.quantity, line.options) for line in story.the(FOOD).lines]
    assert sorted(number for number, _ in ways) == [1, 2]
    assert (2, ["oat_milk"]) in ways


@pytest.mark.parametrize(
    ("ordered", "said"),
    [
        ("a bottle of red wine and fries", "change_request: then four glasses"),
        ("a bottle of red wine and fries", "request_item@0.78: no bottles? then four glasses"),
        ("бутылка красного и картофель фри", "change_request: тогда четыре бокала"),
    ],
)
def test_what_is_sold_by_the_glass_is_counted_in_glasses(opened: Open, ordered: str, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: {ordered}")
    assert story.guest(said).keys == ["read_back"]
    assert story.lines() == {"House red": 4, "Fries": 1}
    assert story.requests("request_item") == []


@pytest.mark.parametrize(
    "said", ["small portion of the carbonara at 10", "карбонара в 22:00, порцию поменьше"]
)
def test_a_size_of_a_dish_that_stands_is_told_the_kitchen(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: two carbonaras at 10 pm")
    story.guest("affirm: yes")
    answer = story.guest(f"{FOOD}@0.6: {said}")
    assert "correction_changes_nothing" not in answer.keys
    assert said in answer.told("kitchen")
    assert sum(line.quantity for line in story.the(FOOD).lines) == 2
