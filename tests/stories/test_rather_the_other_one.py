"""A dish that is wanted rather takes the place of its like in the order; one that is wanted as well joins it."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _with_red_wine(opened: Open) -> Story:
    story = opened("2026-11-23T12:10")
    story.stays("Anna", "Carter", "304")
    story.guest("order_room_service: a glass of red wine and a cheese plate at 22:00")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "order_room_service: тогда белое",
        "change_request: нет, лучше белое",
        "order_room_service: then white",
        "change_request: i'd rather have the white",
    ],
)
def test_the_white_takes_the_place_of_the_red_and_the_cheese_stays(opened: Open, line: str) -> None:
    story = _with_red_wine(opened)
    story.guest(line)
    assert story.lines() == {"House white": 1, "Cheese plate": 1}
    assert story.wanted("order_room_service") == "2026-11-23 22:00"


@pytest.mark.parametrize("line", ["order_room_service: и белое", "order_room_service: тогда и белое вино"])
def test_the_white_joins_the_red_where_it_is_wanted_as_well(opened: Open, line: str) -> None:
    story = _with_red_wine(opened)
    story.guest(line)
    assert story.lines() == {"House red": 1, "House white": 1, "Cheese plate": 1}


def test_a_dish_unlike_all_others_only_joins(opened: Open) -> None:
    story = _with_red_wine(opened)
    story.guest("order_room_service: then a club sandwich")
    assert story.lines() == {"House red": 1, "Cheese plate": 1, "Club sandwich": 1}
