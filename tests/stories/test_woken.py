"""A wake-up call is answered, put off by some minutes, or set for the day that was meant in the hour after midnight."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

WAKE_UP = "request_wake_up_call"


def woken(opened: Open) -> Story:
    story = opened("2027-03-12T06:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{WAKE_UP}: wake me at 7 today")
    story.wait(minutes=61)
    return story


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("emergency@0.3: let me sleep 15 more minutes", "07:16"),
        ("inform: another 20 min please", "07:21"),
        ("chitchat@0.3: a bit longer...", "07:11"),
        ("request_wake_up_call@0.5: wake me again in half an hour", "07:31"),
        ("inform@0.4: ну ещё десять минуток", "07:11"),
        ("deny: не хочу вставать", "07:11"),
        ("chitchat: дайте поспать ещё полчаса", "07:31"),
        ("inform: разбудите попозже", "07:11"),
    ],
)
def test_who_wants_to_sleep_on_is_woken_again_and_nobody_is_alarmed(
    opened: Open, line: str, again: str
) -> None:
    story = woken(opened)
    answer = story.guest(line)
    assert answer.keys == ["woken_again"]
    assert again in answer.en
    assert "danger" not in answer.told("reception")
    assert story.the(WAKE_UP).is_open
    assert story.wanted(WAKE_UP) == f"2027-03-12 {again}"
    later = story.wait(minutes=31)
    assert len(later.news) == 1
    assert story.guest("chitchat: I'm up").keys == ["awake"]
    assert story.the(WAKE_UP).state is RequestState.DONE


def test_a_danger_told_on_waking_is_an_alarm(opened: Open) -> None:
    story = woken(opened)
    assert story.guest("emergency: my wife is not breathing, she wants to sleep").keys == ["emergency"]


@pytest.mark.parametrize("line", ["chitchat: awake now", "affirm: да, проснулась", "thank: thanks, I'm up"])
def test_who_is_awake_answers_every_call_that_has_rung(opened: Open, line: str) -> None:
    story = opened("2027-03-12T06:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{WAKE_UP}: wake me at 7:00")
    story.guest(f"{WAKE_UP}: and one more wake-up call at 7:05")
    assert len(story.requests(WAKE_UP)) == 2
    story.wait(minutes=66)
    assert story.guest(line).keys == ["awake"]
    assert {one.state for one in story.requests(WAKE_UP)} == {RequestState.DONE}


@pytest.mark.parametrize(
    ("asked", "line", "wanted"),
    [
        ("wake me tomorrow at 7:20", "inform: today, in seven hours or so", "2027-03-12 07:20"),
        ("wake me tomorrow at 6:10", "inform: через шесть часов", "2027-03-12 06:10"),
        ("разбудите завтра в 8:15", "inform: сегодня утром, часов через восемь", "2027-03-12 08:15"),
    ],
)
def test_after_midnight_a_length_of_time_tells_the_day_and_the_hour_stays(
    opened: Open, asked: str, line: str, wanted: str
) -> None:
    story = opened("2027-03-12T00:30")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{WAKE_UP}: {asked}")
    story.guest(line)
    assert story.wanted(WAKE_UP) == wanted
