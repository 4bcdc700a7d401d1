"""Two rooms in one breath, or one after the other: each has its own request, and none is silently the other."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS, CLEANING, REPAIR, ORDER = "request_item", "request_cleaning", "report_fault", "order_room_service"
LUGGAGE, WAKE = "request_luggage_help", "request_wake_up_call"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "here", "there"),
    [
        ("three pillows please, and the same for 215", "Pillow × 3", "Pillow × 3"),
        ("принесите два халата, и то же самое в 215", "Bathrobe × 2", "Bathrobe × 2"),
        ("two pillows to my room and one to 215", "Pillow × 2", "Pillow × 1"),
        ("Please bring a kettle. Also one for room 215.", "Kettle × 1", "Kettle × 1"),
        ("a kettle to us and an iron to 215", "Kettle × 1", "Iron × 1"),
        ("нам два пледа и в 215 три", "Blanket × 2", "Blanket × 3"),
    ],
)
def test_what_is_for_both_rooms_is_two_requests(opened: Open, words: str, here: str, there: str) -> None:
    story = anna(opened)
    answer = story.guest(f"{THINGS}: {words}")
    assert answer.keys == ["sent", "left_to_staff_there"]
    own, other = (page.text for page in answer.pages)
    assert own.startswith("Room 304")
    assert here in own
    assert other.startswith("FOR ROOM 215")
    assert there in other
    assert [one.state for one in story.requests(THINGS)] == [RequestState.SENT, RequestState.TO_PERSON]


@pytest.mark.parametrize("words", ["clean our room please, and 215 too", "уберите у нас и в 215"])
def test_a_cleaning_of_both_rooms_is_two(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{CLEANING}: {words}").keys == ["sent", "left_to_staff_there"]


@pytest.mark.parametrize(
    "words",
    [
        "request_cleaning@0.3: and the same for room 215",
        "order_room_service@0.5: и то же самое в 215",
        "request_late_check_out@0.5: and one for 215 as well",
        "inform: и в 215 тоже",
        "thank: thanks! And the same to 215 please",
    ],
)
def test_the_same_said_in_the_next_message_is_passed_on_for_that_room(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: a kettle please")
    answer = story.guest(words)
    assert answer.keys == ["left_to_staff_there"]
    assert "Kettle × 1" in answer.told("housekeeping")
    assert [one.intent for one in story.requests()] == [THINGS, THINGS]


def test_staff_read_what_is_broken_there_too(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{REPAIR}: the shower drips")
    told = story.guest("inform: the same in 215").told("engineering")
    assert told.startswith("FOR ROOM 215")
    assert "the shower drips" in told


@pytest.mark.parametrize(
    "line",
    [
        f"{THINGS}: the same problem in 215 with towels",
        "complain/noise: the same noise in 215 all night",
        f"{THINGS}: two towels and the same shampoo, please",
    ],
)
def test_the_same_of_something_named_begins_nothing_twice(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: a kettle please")
    assert "left_to_staff_there" not in story.guest(line).keys
    assert (
        len([one for one in story.requests(THINGS) if any(a.name["en"] == "Kettle" for a in one.lines)]) == 1
    )


def test_what_is_charged_stays_in_the_own_room_and_that_is_told(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a club sandwich")
    assert story.guest("inform: the same for 215").keys == ["own_room_only", "read_back"]
    story.guest("affirm: yes")
    assert story.lines() == {"Club sandwich": 1}


def test_nobody_in_another_room_is_woken_along(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest(f"{WAKE}: wake us at 7 tomorrow and the same for 215")
    assert answer.keys == ["sent", "wake_up_own_room_only"]
    assert story.wanted(WAKE) == "2027-03-12 07:00"


@pytest.mark.parametrize(
    "line",
    [
        f"{REPAIR}: the sink drips, room 215",
        f"{REPAIR}: в 215 не горит лампа",
        f"{LUGGAGE}: carry the suitcases down from 215",
        f"{THINGS}: two pillows for my friends in 215",
        f"{THINGS}: пледы соседям в 215",
        f"{THINGS}: my kids in 215 need two pillows",
        f"{THINGS}: an extra duvet || chitchat: we are freezing a little. 215.",
        f"{THINGS}: an extra duvet please. Room 215",
    ],
)
def test_another_room_is_asked_about_wherever_it_stands(opened: Open, line: str) -> None:
    answer = anna(opened).guest(line)
    assert answer.keys[0] == "which_room"
    assert answer.pages == []


@pytest.mark.parametrize(
    "line", [f"{REPAIR}: the TV says error 404", f"{REPAIR}: на телевизоре пропал канал 215"]
)
def test_the_number_of_an_error_or_a_channel_is_no_room(opened: Open, line: str) -> None:
    assert anna(opened).guest(line).keys == ["sent"]
