"""Why something is asked for, and what else would do, is neither a wish of the thing nor a complaint of its own."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS = "request_item"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "brought"),
    [
        ("one more duvet please, I get cold at night", "Duvet"),
        ("could I have a fan, the afternoons are so hot", "Fan"),
        ("вечерами прохладно. можно ещё один плед?", "Blanket"),
        ("принесите грелку, а то ноги холодные", "Hot-water bottle"),
        ("an iron please, or at least a small steamer with a long cable", "Iron"),
        ("нужен утюг, или хотя бы гладильный пресс с длинным шнуром", "Iron"),
        ("забыли дома фен, найдётся у вас?", "Hair dryer"),
    ],
)
def test_an_aside_is_no_wish_of_the_thing(opened: Open, words: str, brought: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: {words}")
    assert story.lines(THINGS) == {brought: 1}


def test_what_is_said_of_the_thing_itself_is_kept(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: water, very cold please")
    assert story.lines(THINGS) == {"Drinking water refill/very cold": 1}


@pytest.mark.parametrize(
    ("thing", "why"),
    [
        ("one more blanket please", "the nights are cold"),
        ("could we have a heater", "we are always freezing in the mornings, so cold"),
        ("принесите обогреватель", "мне по ночам холодно"),
    ],
)
def test_cold_nights_are_only_why_a_blanket_is_wanted(opened: Open, thing: str, why: str) -> None:
    story = anna(opened)
    assert story.guest(f"{THINGS}: {thing} || complain/temperature: {why}").keys == ["sent"]
    assert story.all(Complaint) == []


@pytest.mark.parametrize(
    "why", ["it is freezing in here", "в номере очень холодно", "the radiator is cold, again"]
)
def test_a_cold_room_is_complained_of_all_the_same(opened: Open, why: str) -> None:
    story = anna(opened)
    answer = story.guest(f"complain/temperature: {why} || {THINGS}: bring me a blanket")
    assert "complaint_recorded" in answer.keys
    assert "sent" in answer.keys


@pytest.mark.parametrize(
    "words",
    [
        "this bed has not been changed since the last people",
        "постель явно после кого-то",
        "there are hairs on the pillow, and not ours",
        "бельё не меняли, на наволочке пятна",
    ],
)
def test_who_finds_a_bed_as_others_left_it_is_owed_an_apology_as_well(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"request_cleaning: {words}")
    assert answer.keys[0] == "complaint_recorded"
    assert answer.keys[-1] == "sent"
    assert story.the("request_cleaning").department == "housekeeping"


@pytest.mark.parametrize(
    "words", ["please change the sheets", "I spilled wine, there are stains on the sheets", "поменяйте бельё"]
)
def test_who_only_asks_for_fresh_linen_complains_of_nothing(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"request_cleaning: {words}")
    assert story.all(Complaint) == []


def test_who_checks_out_with_the_bill_is_promised_one_hour_for_both(opened: Open) -> None:
    story = opened("2027-03-11T16:02")
    story.stays("Anna", "Weber", "304")
    answer = story.guest("ask_bill: send me the invoice || check_out: I'm checking out now")
    assert len({request.promised_at for request in story.requests()}) == 1
    assert answer.en.count("by 16:15") == 2
