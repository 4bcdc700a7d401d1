"""en33, ru30: "tomorrow" at half past midnight, a wake-up that is answered, a room that is set."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def chloe(opened: Open) -> Story:
    story = opened("2027-03-12T00:30")
    story.stays("Chloe", "Bernard", "404", (-2, 2))
    return story


def test_a_wake_up_is_set_moved_rung_and_answered(opened: Open) -> None:
    story = chloe(opened)
    asked = story.guest("request_wake_up_call: wake me tomorrow at 7")
    assert asked.keys == ["ask_which_day"]
    assert "Friday 12 March, 07:00" in asked.en
    assert "пятница, 12 марта" in asked.ru
    story.guest("affirm: yeah this morning obvs")
    assert story.wanted("request_wake_up_call") == "2027-03-12 07:00"
    moved = story.guest("change_request: make it 6:15 actually")
    assert "06:15" in moved.en
    assert "07:00" in moved.en
    assert "CHANGED" in moved.told("reception")
    assert story.wait(hours=5, minutes=44).news == []
    rung = story.wait(minutes=2)
    assert len(rung.news) == 1
    assert "06:15" in rung.told("reception")
    unanswered = story.wait(minutes=10)
    assert unanswered.told("reception").count("NOT answered") == 1
    assert story.guest("inform: im up im up").keys == ["awake"]
    assert story.the("request_wake_up_call").state is RequestState.DONE
    later = story.wait(hours=1)
    assert (later.news, later.pages) == ([], [])


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("affirm: yes", "2027-03-12 07:00"),
        ("inform: this morning", "2027-03-12 07:00"),
        ("inform: Friday", "2027-03-12 07:00"),
        ("inform: Saturday", "2027-03-13 07:00"),
        ("deny: no, on saturday", "2027-03-13 07:00"),
        ("inform: сегодня утром", "2027-03-12 07:00"),
        ("inform: в субботу в восемь", "2027-03-13 08:00"),
        ("inform: at 6:30", "2027-03-12 06:30"),
    ],
)
def test_the_day_is_told_in_many_ways(opened: Open, answer: str, day: str) -> None:
    story = chloe(opened)
    story.guest("request_wake_up_call: wake me tomorrow at 7")
    story.guest(answer)
    assert story.wanted("request_wake_up_call") == day
    assert story.the("request_wake_up_call").state is RequestState.SENT


def test_a_pressed_day_is_taken(opened: Open) -> None:
    story = chloe(opened)
    story.guest("request_wake_up_call: wake me tomorrow at 7")
    story.press("Tomorrow, Saturday")
    assert story.wanted("request_wake_up_call") == "2027-03-13 07:00"


def test_the_day_is_asked_together_with_what_else_is_missing(opened: Open) -> None:
    story = chloe(opened)
    asked = story.guest("book_taxi: a taxi to the airport tomorrow at 7")
    assert asked.keys == ["ask_which_day", "ask_party_size"]
    read = story.guest("inform: this morning, just me")
    assert read.keys == ["read_back"]
    assert story.wanted("book_taxi") == "2027-03-12 07:00"
    assert story.the("book_taxi").party_size == 1


def test_each_half_of_a_double_question_may_be_answered_alone(opened: Open) -> None:
    story = chloe(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7")
    assert story.guest("inform: 2").keys == ["ask_which_day"]
    assert story.the("book_taxi").party_size == 2
    assert story.guest("affirm: yes").keys == ["read_back"]
    assert story.wanted("book_taxi") == "2027-03-12 07:00"


def test_a_day_without_an_hour_is_asked_about_too(opened: Open) -> None:
    story = chloe(opened)
    asked = story.guest("request_cleaning: please clean tomorrow")
    assert asked.keys == ["ask_which_date"]
    assert "Saturday 13 March" in asked.en
    story.guest("inform: saturday")
    assert str(story.the("request_cleaning").wanted_day) == "2027-03-13"
    assert story.the("request_cleaning").state is RequestState.SENT


def test_the_room_is_set_and_the_neighbours_are_left_alone(opened: Open) -> None:
    story = opened("2027-03-12T21:00")
    story.stays("Олеся", "Громова", "514", locale="ru")
    story.house.device("514", "air_conditioning", level=22, on=True)
    story.house.device("514", "light", level=100, warmth="cold", on=True)

    def air() -> int:
        return story.house.device("514", "air_conditioning").level

    story.guest("control_room: сделайте потеплее")
    assert 22 < air() <= 24
    set_to = air()
    light = story.guest("control_room: я про свет вообще-то 😄 ну и пусть")
    assert story.house.device("514", "light").warmth == "warm"
    assert air() == set_to
    assert "свет" in light.ru
    offered = story.guest("control_room: тогда поставь 40 градусов, буду как в бане")
    assert "26" in offered.ru
    assert air() == set_to
    neighbours = story.house.device("515", "light").on
    both = story.guest("control_room: давай 26. и выключи музыку и свет у соседей в 515")
    assert air() == 26
    assert story.house.device("515", "light").on == neighbours
    assert "device_other_room" in both.keys
    later = story.guest("deny: да нет, шучу. || control_room: через час убавь до 22")
    assert "22:00" in later.ru
    assert air() == 26
    story.wait(minutes=62)
    assert air() == 22
