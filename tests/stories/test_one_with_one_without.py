"""Options and amounts of an order: an option and its opposite stand on two lines, a number said is the number there is."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

ORDER = "order_room_service"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    return story


def teas(story: Story) -> list[tuple[int, list[str], list[str]]]:
    return [(line.quantity, list(line.options), list(line.wishes)) for line in story.the(ORDER).lines]


ONE_OF_EACH: list[tuple[int, list[str], list[str]]] = [(1, ["lemon"], []), (1, [], [])]


@pytest.mark.parametrize(
    "words",
    [
        "two black teas please, one with lemon, one without",
        "black tea with lemon and a black tea without lemon",
        "чёрный чай с лимоном и чёрный чай без лимона, пожалуйста",
        "два чёрных чая: один с лимоном, второй без",
    ],
)
def test_one_with_and_one_without_are_two_lines(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: {words}")
    assert teas(story) == ONE_OF_EACH


@pytest.mark.parametrize(
    "words",
    [
        "there should be two, one with lemon and the other without",
        "должно быть два: один с лимоном, второй без",
    ],
)
def test_it_is_put_right_so(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a black tea with lemon")
    story.guest(f"change_request: {words}")
    assert teas(story) == ONE_OF_EACH


@pytest.mark.parametrize("words", ["the second one without lemon", "второй без лимона"])
def test_an_option_and_its_opposite_are_never_on_one_line(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: two black teas with lemon")
    story.guest(f"change_request: {words}")
    assert [(number, options) for number, options, _ in teas(story)] == [(1, ["lemon"]), (1, [])]
    story.guest("change_request: оба с лимоном")
    assert all(options == ["lemon"] and not wishes for _, options, wishes in teas(story))


def test_more_of_one_way_are_no_more_in_all(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: two lattes, one with oat milk and one with normal milk")
    story.guest("change_request: make it three, two with oat milk")
    assert sorted((number, options) for number, options, _ in teas(story)) == [
        (1, ["cow_milk"]),
        (2, ["oat_milk"]),
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"change_request: Вместо колы пусть принесут апельсиновый сок, || {ORDER}: и бургера два",
        f"change_request: a juice instead of the cola, || {ORDER}: and two burgers",
    ],
)
def test_what_is_said_beside_a_change_changes_the_same_order(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a burger and a cola today at 7 pm")
    story.guest("affirm: yes")
    story.guest(line)
    story.guest("affirm: yes")
    assert story.lines() == {"Beef burger": 2, "Orange juice": 1}
