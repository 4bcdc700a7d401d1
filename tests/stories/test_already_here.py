"""Whoever is in the house is not asked when they will arrive."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

ARRIVAL = "announce_arrival"


def guest(opened: Open, nights: tuple[int, int] = (-1, 3)) -> Story:
    story = opened("2027-03-11T21:10")
    story.stays("Anna", "Weber", "304", nights)
    return story


@pytest.mark.parametrize("line", ["we just got in", "only landed late tonight", "только что заселились"])
def test_who_has_slept_here_announces_no_arrival(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(f"{ARRIVAL}: {line}").keys == ["already_here"]
    assert story.requests(ARRIVAL) == []


def test_beside_another_request_nothing_is_said_of_it(opened: Open) -> None:
    story = guest(opened)
    answer = story.guest(f"{ARRIVAL}: hi, landed late, just got in. || ask_menu: what is still open for food")
    assert "already_here" not in answer.keys
    assert answer.keys != []


def test_who_comes_today_may_say_when(opened: Open) -> None:
    story = guest(opened, (0, 3))
    assert story.guest(f"{ARRIVAL}: we will only be there at 23:30").keys != ["already_here"]
    assert len(story.requests(ARRIVAL)) == 1


@pytest.mark.parametrize(
    "line", ["inform: already here lol", "inform: мы уже в номере", "deny: no, we're here already"]
)
def test_the_question_ends_when_they_are_here(opened: Open, line: str) -> None:
    story = guest(opened, (0, 3))
    story.guest(f"{ARRIVAL}: coming late tonight")
    assert story.guest(line).keys == ["already_here"]
    assert "back_to" not in story.guest("ask_hotel/bar: when does the bar close?").keys


@pytest.mark.parametrize("line", ["can they do it earlier", "пусть сделают пораньше"])
def test_who_lives_here_asks_for_no_early_check_in(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_cleaning: please clean the room at 22:30")
    story.guest(f"request_early_check_in@0.5: {line}")
    assert story.requests("request_early_check_in") == []
