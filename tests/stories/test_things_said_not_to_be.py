"""What is said not to be there, or not to be wanted, is no wish and no new request; a thing goes with its meal."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE

THINGS, LAUNDRY, DISHES, OCCASION = (
    "request_item",
    "request_laundry",
    "order_room_service",
    "arrange_occasion",
)


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{THINGS}: I got the towels but no cot",
        f"{THINGS}: no, the COT is missing. we have enough towels",
        f"{THINGS}: towels came, the cot didn't",
        f"{THINGS}: полотенца принесли, а кроватки нет",
        f"{THINGS}: полотенец хватает, нет кроватки",
        "report_lost_item@0.5: кроватку забыли",
        "inform: you didn't bring the cot",
    ],
)
def test_one_of_the_things_is_missing(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{THINGS}: 4 towels and a cot please")
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert line.split(": ", 1)[1] in answer.told("housekeeping")
    assert story.lines(THINGS) == {"Bath towel": 4, "Baby cot": 1}
    assert story.requests("report_lost_item") == []


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("4 towels please, no cot", {"Bath towel": 4}),
        ("two pillows, but no blanket", {"Pillow": 2}),
        ("два полотенца, без кроватки", {"Bath towel": 2}),
        ("an iron please, we have enough towels", {"Iron": 1}),
    ],
)
def test_what_is_not_wanted_is_no_wish_of_another_thing(
    opened: Open, line: str, held: dict[str, int]
) -> None:
    story = guest(opened)
    story.guest(f"{THINGS}: {line}")
    assert story.lines(THINGS) == held


def test_a_shirt_that_needs_washing_is_no_bag(opened: Open) -> None:
    story = guest(opened)
    answer = story.guest(f"{LAUNDRY}: shirt needs washing || out_of_scope@0.3: how much for 3?")
    assert "1,050" in answer.en
    assert story.lines(LAUNDRY) == {"Shirt or blouse": 3}


@pytest.mark.parametrize("line", ["рубашка в стирку", "a shirt for washing please"])
def test_the_word_of_washing_names_no_bag(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LAUNDRY}: {line}")
    assert story.lines(LAUNDRY) == {"Shirt or blouse": 1}


@pytest.mark.parametrize(
    ("line", "held"),
    [
        (f"{LAUNDRY}@0.4: no bag, just 3 shirts", {"Shirt or blouse": 3}),
        (f"{LAUNDRY}@0.6: remove the bag", {"Shirt or blouse": 2}),
        ("cancel@0.4: пакет не надо", {"Shirt or blouse": 2}),
        ("inform@0.5: без пакета, только рубашки", {"Shirt or blouse": 2}),
    ],
)
def test_a_bag_given_up_by_a_word_goes(opened: Open, line: str, held: dict[str, int]) -> None:
    story = guest(opened)
    story.guest(f"{LAUNDRY}: two shirts and a bag of laundry")
    assert story.guest(line).keys == ["read_back"]
    assert story.lines(LAUNDRY) == held


def with_breakfast(opened: Open) -> Story:
    story = guest(opened)
    story.guest(f"{DISHES}: porridge and syrniki tomorrow at 8")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{THINGS}: и стульчик детский туда же",
        "ask_hotel/breakfast@0.5: can I have a high chair with tomorrow's breakfast",
        f"{THINGS}: a high chair with the porridge please",
    ],
)
def test_a_thing_for_a_meal_comes_with_it(opened: Open, line: str) -> None:
    story = with_breakfast(opened)
    assert story.guest(line).keys == ["sent"]
    assert story.wanted(THINGS) == "2027-03-12 08:00"


@pytest.mark.parametrize(
    "line",
    [
        "change_request: стульчик можно завтра к 8 вместе с кашей, а не сейчас?",
        "change_request: no, I mean the high chair tomorrow with the porridge, not now",
        f"{THINGS}: the high chair tomorrow at 8",
    ],
)
def test_a_thing_put_off_is_the_same_request(opened: Open, line: str) -> None:
    story = with_breakfast(opened)
    story.guest(f"{THINGS}: a high chair please")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(THINGS) == "2027-03-12 08:00"
    assert story.lines(THINGS) == {"High chair": 1}
    assert story.lines() == {"Porridge": 1, "Syrniki": 1}


@pytest.mark.parametrize("line", ["стул детский туда", "a high chair at the table please"])
def test_a_chair_for_the_table_is_for_the_restaurant(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for four tonight at 7")
    assert line in story.guest(f"{THINGS}: {line}").told("restaurant")
    assert story.requests(THINGS) == []


def test_a_cake_at_dinner_is_for_the_hour_of_the_table(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for six tonight at 19:30")
    story.guest(f"{OCCASION}: a birthday cake with candles at dinner")
    assert story.wanted(OCCASION) == "2027-03-11 19:30"
