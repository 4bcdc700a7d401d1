"""What goes with an order goes with it; what is for another time is another one, and moves nothing that stands."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import ZONE, Story

FOOD, THING = "order_room_service", "request_item"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T19:10")
    story.stays("Anna", "Weber", "304")
    return story


def things(story: Story) -> list[tuple[dict[str, int], str | None]]:
    standing = [one for one in story.requests(THING) if one.state is RequestState.SENT]
    return [
        (
            {line.name["en"]: line.quantity for line in one.lines},
            None if one.wanted_at is None else f"{one.wanted_at.astimezone(ZoneInfo(ZONE)):%d %H:%M}",
        )
        for one in standing
    ]


@pytest.mark.parametrize("said", ["and two forks and a knife", "и приборы на двоих"])
def test_cutlery_goes_with_an_order_for_later_that_was_sent_just_now(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: a burger to the room at 11 pm please")
    assert story.guest(f"affirm: yes || {THING}@0.85: {said}").keys == ["sent", "words_passed_on"]
    assert story.requests(THING) == []
    assert said in (story.the(FOOD).note or "")


@pytest.mark.parametrize("said", ["two forks now please", "приборы к 21:00"])
def test_cutlery_for_an_hour_of_its_own_comes_by_itself(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: a burger to the room at 11 pm please")
    story.guest("affirm: yes")
    assert story.guest(f"{THING}: {said}").keys == ["sent"]
    assert story.the(FOOD).note is None


@pytest.mark.parametrize(
    "said", ["sugar to both, and two pillows tonight", "сахар к обоим + 2 подушки сегодня"]
)
def test_sugar_for_the_cups_ordered_goes_there_and_the_rest_comes_by_itself(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: two cappuccinos at 8:30 pm")
    story.guest("affirm: yes")
    story.guest(f"{FOOD}@0.57: {said}")
    assert story.lines(THING) == {"Pillow": 2}
    assert "pillow" not in (story.the(FOOD).note or "")
    assert (story.the(FOOD).note or "").startswith(("sugar", "сахар"))


@pytest.mark.parametrize(
    "said",
    [
        "for tomorrow at 1 pm, to the room: chicken soup and a fruit plate",
        "на завтра 13:00 в номер: куриный суп и фруктовую тарелку",
    ],
)
def test_a_meal_of_tomorrow_moves_no_plates_of_tonight(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{THING}: two plates at 23:30")
    assert story.guest(f"{FOOD}@0.94: {said}").keys == ["read_back"]
    assert things(story) == [({"Plates and cutlery": 2}, "11 23:30")]
    assert story.lines() == {"Chicken soup": 1, "Fruit plate": 1}


@pytest.mark.parametrize(
    "said",
    [
        "the robe only tomorrow at 8, the pillows are fine as they are",
        "халат не сейчас, а завтра утром в 8; подушки правильно",
    ],
)
def test_of_two_things_only_the_one_named_is_moved(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{THING}: a robe and two pillows please")
    assert story.guest(f"change_request@0.96: {said}").keys == ["sent", "changed"]
    assert sorted(things(story), key=str) == [({"Bathrobe": 1}, "12 08:00"), ({"Pillow": 2}, None)]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("hand towels instead of the bath ones", {"Hand towel": 2, "Iron": 1}),
        ("вместо банных два полотенца для рук", {"Hand towel": 2, "Iron": 1}),
        ("банные уберите", {"Iron": 1}),
    ],
)
def test_a_thing_is_called_by_half_of_its_name(opened: Open, said: str, left: Mapping[str, int]) -> None:
    story = anna(opened)
    story.guest(f"{THING}: two bath towels and an iron please")
    story.guest(f"change_request: {said}")
    assert story.lines(THING) == left


@pytest.mark.parametrize(
    "said", ["a clean towel then please, two", "и полотенце чистое принесите тогда, два"]
)
def test_a_number_apart_at_the_end_counts_the_only_thing(opened: Open, said: str) -> None:
    story = anna(opened)
    story.guest(f"{THING}: {said}")
    assert story.lines(THING) == {"Bath towel": 2}
