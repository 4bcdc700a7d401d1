"""In a danger staff go first to the room that is named, then to the guest's own; nobody is left to guess."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304")
    return story


def first_room(story: Story) -> str | None:
    (complaint,) = story.all(Complaint)
    return complaint.room.number if complaint.room else None


@pytest.mark.parametrize(
    "words",
    [
        "smoke is coming out of room 411!",
        "we are in 304, but somebody is screaming for help in 411",
        "в 411 мужчине плохо, он не дышит",
        "отец упал и не может встать. 411-й, быстрее",
    ],
)
def test_staff_go_to_the_named_room_first_and_to_the_guests_own_as_well(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"emergency: {words}")
    assert first_room(story) == "411"
    assert "first to room 411, then to 304" in answer.en
    assert "сначала в номер 411, затем в 304" in answer.ru
    for who in ("security", "reception", "level 2", "complaint staff"):
        assert answer.told(who).startswith("Room 411 first, then 304: EMERGENCY")


def test_every_room_that_is_named_is_looked_into(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("emergency: fire!! 305 and 306, third floor")
    assert answer.told("security").startswith("Room 305 first, then 306 and 304:")


def test_without_another_room_they_come_to_the_guests_own(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("emergency: my husband isn't breathing, we are in 304")
    assert answer.told("security").startswith("Room 304: EMERGENCY, not breathing")
    assert "with room 304." in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "I have dialled 112 already, my wife collapsed",
        "звоню в 103, не отвечают, мужу плохо с сердцем",
        "my son is choking, should I call 103?",
        "набрали 112, тут пожар",
    ],
)
def test_the_number_that_was_rung_is_no_room(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"emergency: {words}")
    assert first_room(story) == "304"


@pytest.mark.parametrize(
    "words",
    ["the man from 215 is breaking in through my door", "сосед из 215 ломится ко мне с ножом"],
)
def test_where_somebody_comes_from_is_looked_into_after_the_door_he_is_at(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"emergency: {words}")
    assert answer.told("security").startswith("Room 304 first, then 215:")


@pytest.mark.parametrize("words", ["she's in room 119, not with me", "она в 119, а не здесь"])
def test_the_room_said_later_comes_first_from_then_on(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest("emergency: my daughter is having a seizure")
    answer = story.guest(f"emergency: {words}")
    assert answer.told("security").startswith("UPDATE — Room 119 first, then 304:")
    assert "first to room 119" in answer.en
    assert story.wait(minutes=2).told("level 3").count("Room 119 first, then 304")


@pytest.mark.parametrize("words", ["not 305, 306! a man is bleeding", "не 305, а 306! мужчина без сознания"])
def test_the_room_taken_back_is_not_looked_into(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"emergency: {words}")
    assert answer.told("security").startswith("Room 306 first, then 304:")


def test_who_names_a_room_that_no_door_has_is_asked_where(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("emergency: help, my friend isn't breathing, room 999")
    assert "Where are you?" in answer.en
    answer = story.guest("inform: sorry, 119")
    assert answer.keys == ["place_passed_on"]
    assert first_room(story) == "119"


@pytest.mark.parametrize(
    "words", ["a man with a 🔪 is in the corridor", "у пьяного на этаже топор", "кто-то ходит с ножиком"]
)
def test_who_sees_a_weapon_is_told_to_lock_the_door(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"emergency: {words}")
    assert answer.replies[0].facts["kind"] == "intruder_or_threat"
