"""A change of an order never puts in what somebody of the room must not have; a choice behind a "not" is not chosen."""

import pytest

from hotel.records import ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


def coffee(opened: Open, words: str = "an americano with oat milk") -> Story:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    story.guest(f"order_room_service: {words}")
    story.guest("affirm: yes")
    return story


def options(story: Story) -> list[list[str]]:
    (order,) = [one for one in story.all(ServiceRequest) if one.amends_id is None]
    return [list(line.options) for line in order.lines]


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.85: They won't put regular milk in? || state_preference: I am lactose intolerant",
        "change_request@0.9: А кофе с молоком не перепутают? || state_preference: У меня непереносимость лактозы",
        "change_request@0.7: that is not with regular milk, is it? I can't have dairy, I am allergic",
    ],
)
def test_a_worry_about_milk_puts_no_milk_in(opened: Open, words: str) -> None:
    story = coffee(opened)
    story.guest(words)
    assert options(story) == [["oat_milk"]]


@pytest.mark.parametrize(
    "words",
    [
        "an americano, not with cow's milk",
        "an americano without milk",
        "американо не на обычном молоке",
        "чёрный кофе, без молока",
        "американо не с коровьим молоком",
    ],
)
def test_what_is_not_wanted_is_not_chosen(opened: Open, words: str) -> None:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    story.remembers(kind="allergy", subject="milk", words="lactose")
    assert story.guest(f"order_room_service: {words}").keys == ["read_back"]
    assert options(story) == [[]]


def test_an_oat_milk_may_become_another_where_nobody_is_allergic(opened: Open) -> None:
    story = coffee(opened)
    story.guest("change_request: make it regular milk please")
    assert options(story) == [["cow_milk"]]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("мне борщ, мужу лосося", "change_request@0.7: и напишите на кухню про аллергию"),
        ("the salmon and a tomato soup", "change_request@0.7: and please tell the kitchen about the allergy"),
    ],
)
def test_an_allergy_that_is_only_spoken_of_is_to_no_dish_of_the_order(
    opened: Open, order: str, told: str
) -> None:
    story = opened("2027-03-11T19:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"order_room_service: {order}")
    story.guest(told)
    assert story.guest("change_request: and fries, one").keys == ["read_back"]
    assert story.the("order_room_service").allergy_warning is None
    assert len(story.lines("order_room_service")) == 3
