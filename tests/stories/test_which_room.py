"""Which room a request is for: asked where another is named, naming both; not asked where nothing is in doubt."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS, WAKE = "request_item", "request_wake_up_call"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f"{THINGS}: two bathrobes to 305", "Bathrobe × 2"),
        (f"{THINGS}: принеси мне грелку, 305", "Hot-water bottle × 1"),
        ("request_cleaning: уберите в 305, пролили сок", "Room cleaning"),
        ("do_not_disturb: nobody is to knock at 305 today", "Do not disturb"),
    ],
)
def test_the_question_names_both_rooms_and_what_is_asked_for(opened: Open, line: str, what: str) -> None:
    story = anna(opened)
    answer = story.guest(line)
    assert answer.keys == ["which_room"]
    for words in (answer.en, answer.ru):
        assert "304" in words
        assert "305" in words
    assert what in answer.en
    assert answer.pages == []


@pytest.mark.parametrize(
    "answer",
    [
        "affirm: yes",
        "inform: 304",
        "inform: to my room",
        "inform: в мой",
        "order_room_service: ко мне в номер",
    ],
)
def test_ones_own_room_is_served_at_once(opened: Open, answer: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: two bathrobes to 305")
    assert "Room 304" in story.guest(answer).told("housekeeping")
    assert story.lines(THINGS) == {"Bathrobe": 2}


@pytest.mark.parametrize(
    "answer",
    [
        "inform: 305",
        "affirm: да, в 305",
        "deny: no, to 305",
        f"{THINGS}: to 305 please",
        "chitchat: 305, as I said",
    ],
)
def test_what_is_for_the_other_room_is_left_to_staff_who_ask_there(opened: Open, answer: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: two bathrobes to 305")
    told = story.guest(answer)
    assert told.keys == ["left_to_staff_there"]
    assert told.told("housekeeping").startswith("FOR ROOM 305")
    assert "Bathrobe × 2" in told.told("housekeeping")
    assert story.the(THINGS).state is RequestState.TO_PERSON


def test_each_room_has_its_button(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: two bathrobes to 305")
    assert story.press("Room 305").keys == ["left_to_staff_there"]
    story.guest(f"{THINGS}: an iron to 305")
    assert story.press("Room 304").keys == ["sent"]


def test_more_things_do_not_settle_the_room(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: a blanket to 305")
    assert story.guest(f"{THINGS}: and slippers").keys == ["which_room"]
    story.guest("affirm: yes")
    assert story.lines(THINGS) == {"Blanket": 1, "Slippers": 1}


@pytest.mark.parametrize(
    "words",
    [
        "slippers, please, the same as 215 has",
        "slippers please, the people in 215 got some",
        "we moved from 215 to 304, slippers please",
        "тапочки, пожалуйста, соседи в 215 уже получили",
        "принесите тапочки в 304, а не в 215",
        "нас переселили из 215, принесите тапочки",
    ],
)
def test_a_room_only_spoken_of_holds_nothing_up(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{THINGS}: {words}").keys == ["sent"]


def test_what_is_charged_comes_to_ones_own_room_and_both_are_named(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("order_room_service: a club sandwich to 305")
    assert answer.keys == ["own_room_only", "read_back"]
    assert "only, 304, not to 305" in answer.en


@pytest.mark.parametrize(
    "words", ["wake 822 at 6:30", "разбудите 822-й в 6:30", "wake-up call for room 9022 at 6:30"]
)
def test_nobody_is_woken_in_a_room_that_is_not_the_guests(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{WAKE}: {words}").keys == ["wake_up_own_room_only"]
    assert story.requests(WAKE)[0].state is RequestState.CANCELLED


@pytest.mark.parametrize(
    "words", ["wake me at 630", "разбудите в 7.15", "wake us at 0645 please, flight 822", "wake 304 at 6"]
)
def test_an_hour_or_a_flight_is_no_room(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{WAKE}: {words}").keys in (["sent"], ["ask_time"])


@pytest.mark.parametrize("words", ["the lights off in 215 please", "выключите свет, номер 215"])
def test_what_is_to_be_set_elsewhere_is_offered_for_ones_own_room(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"control_room: {words}")
    assert answer.keys == ["device_own_room"]
    assert "304, not in 215" in answer.en
    assert story.guest("affirm: yes").keys == ["device_set"]
    assert not story.house.device("304", "light").on
    assert story.house.device("215", "light").on


def test_a_no_leaves_everything_as_it_is(opened: Open) -> None:
    story = anna(opened)
    story.guest("control_room: lights off in 215")
    assert story.guest("deny: no, leave it").keys == ["as_you_wish"]
    assert story.house.device("304", "light").on


@pytest.mark.parametrize(
    "words", ["turn the music down in 215", "switch off the lights of the people in 215"]
)
def test_what_disturbs_from_another_room_is_offered_as_a_complaint(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"control_room: {words}").keys == ["device_other_room"]
