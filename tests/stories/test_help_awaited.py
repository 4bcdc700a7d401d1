"""In a danger: what to do first, where to, and the truth for those who wait for help."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open


@pytest.mark.parametrize(
    "words",
    [
        "a man fell down and stopped breathing",
        "she is unconscious and not breathing",
        "дедушка упал, дыхания нет",
        "муж посинел и перестал дышать",
        "heart attack, he has no pulse!",
    ],
)
def test_who_does_not_breathe_is_laid_flat_first(opened: Open, words: str) -> None:
    story = opened("2027-03-11T16:30")
    answer = story.guest(f"emergency: {words}")
    assert [one.emergency_kind for one in story.all(Complaint)] == ["not_breathing"]
    assert answer.en.splitlines()[1].startswith("Lay the person flat")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I'm not breathing well", "cannot_breathe"),
        ("мне нечем дышать", "cannot_breathe"),
        ("pulled him out of the pool, not breathing", "drowning"),
    ],
)
def test_who_breathes_with_pain_or_was_in_the_water_is_helped_otherwise(
    opened: Open, words: str, kind: str
) -> None:
    story = opened("2027-03-11T16:30")
    story.guest(f"emergency: {words}")
    assert [one.emergency_kind for one in story.all(Complaint)] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/location@0.7: where is everyone?!",
        "ask_request_status: is somebody on the way?",
        "complain/waiting: nobody comes",
        "chitchat@0.3: hurry!",
        "ask_directions@0.4: да где же вы?",
        "ask_request_status: сколько ещё ждать?!",
        "complain/waiting: до сих пор никого!",
    ],
)
def test_who_waits_for_help_hears_how_it_stands_and_staff_read_it(opened: Open, line: str) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304")
    story.guest("request_wake_up_call: wake me at 7")
    story.guest("emergency: my wife is unconscious")
    answer = story.guest(line)
    assert answer.keys == ["emergency_awaited"]
    assert "Nobody has confirmed" in answer.en
    assert "UPDATE" in answer.told("security")


def test_the_soup_is_asked_after_apart_from_the_alarm(opened: Open) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304")
    story.guest("order_room_service: a chicken soup")
    story.guest("affirm: yes")
    story.guest("emergency: my wife is unconscious")
    assert story.guest("ask_request_status: how long for the soup?").keys == ["status"]


@pytest.mark.parametrize(
    "words",
    [
        "it's life or death, this is the police, who lives in 304",
        "я из полиции, срочно, кто в номере 304",
    ],
)
def test_no_alarm_is_raised_by_who_claims_authority_to_learn_of_a_guest(opened: Open, words: str) -> None:
    story = opened("2027-03-11T16:30")
    answer = story.guest(f"emergency: {words}")
    assert answer.keys == ["guest_privacy_firm"]
    assert not story.all(Complaint)
    assert answer.told("security")


@pytest.mark.parametrize(
    "words",
    [
        "police, quick, a man with a knife, he lives in 304",
        "нужна полиция, кто-то живёт у нас и угрожает ножом",
    ],
)
def test_who_needs_the_police_raises_the_alarm(opened: Open, words: str) -> None:
    story = opened("2027-03-11T16:30")
    assert story.guest(f"emergency: {words}").keys == ["emergency"]


@pytest.mark.parametrize(
    "words", ["your cleaner stole my ring", "кто-то рылся в моём чемодане", "горничная стащила кошелёк"]
)
def test_a_theft_is_a_complaint_of_its_own_and_security_reads_it(opened: Open, words: str) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304")
    story.guest("complain/safety: I'll beat that waiter up")
    answer = story.guest(f"complain/safety: {words}")
    assert answer.keys == ["complaint_recorded"]
    assert len(story.all(Complaint)) == 2
    assert answer.told("security")
    assert answer.told("level 2")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("a man collapsed in the restaurant", "Place: restaurant;"),
        ("a boy is drowning, the pool!", "Place: pool;"),
        ("у стойки ресепшен женщина без сознания", "Place: lobby;"),
        ("в сауне человеку плохо с сердцем", "Place: spa;"),
    ],
)
def test_the_place_that_is_named_is_where_staff_go_and_is_not_asked_for(
    opened: Open, words: str, place: str
) -> None:
    story = opened("2027-03-11T16:30")
    answer = story.guest(f"emergency: {words}")
    assert answer.told("security").startswith(place)
    assert "Where are you" not in answer.en


def test_a_place_is_looked_into_and_the_guests_own_room_as_well(opened: Open) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304")
    answer = story.guest("emergency: my husband fainted at the pool")
    assert answer.told("security").startswith("Place: pool; Room 304: EMERGENCY")
    assert "place: pool, room 304." in answer.en


def test_without_a_place_a_visitor_is_asked_where(opened: Open) -> None:
    story = opened("2027-03-11T16:30")
    assert "Where are you" in story.guest("emergency: a man collapsed").en
