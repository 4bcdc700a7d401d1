"""Who asks what stands hears all of it, of the day or the kind they name, by its hours, and of nothing else."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _with_plans(opened: Open, locale: str = "en") -> Story:
    """On Sunday 14 March at noon: a taxi and a call for tomorrow, a cleaning today; the stay ends on Wednesday."""
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7, just me")
    story.guest("affirm: yes")
    story.guest("request_wake_up_call: wake me tomorrow at 6")
    story.guest("request_cleaning: clean the room today at 3 pm")
    story.guest("request_item: a fan please")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: what have i got coming tomorrow, in order?",
        "ask_request_status@0.5: is there anything set for tomorrow?",
        "ask_request_status: что по завтрашнему дню, по порядку?",
        "ask_request_status@0.33: напомните, что у нас завтра и во сколько",
        "nlu_fallback@0.31 or request_wake_up_call: could you run me through tomorrow?",
    ],
)
def test_a_day_is_told_by_its_hours(opened: Open, said: str) -> None:
    answer = _with_plans(opened).guest(said)
    assert answer.keys == ["all_held"]
    assert answer.en.index("06:00") < answer.en.index("07:00")
    assert "Fan" not in answer.en
    assert "15:00" not in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: and is anything down for tuesday?",
        "ask_request_status: а на вторник что-нибудь записано?",
    ],
)
def test_of_an_empty_day_it_is_said_that_nothing_stands_then(opened: Open, said: str) -> None:
    answer = _with_plans(opened).guest(said)
    assert answer.keys == ["nothing_on_day", "all_held"]
    assert "16 March" in answer.en
    assert "06:00" in answer.en


def test_the_day_of_leaving_has_its_check_out(opened: Open) -> None:
    answer = _with_plans(opened).guest("ask_request_status: ну и что в итоге на среду?")
    assert answer.keys == ["all_held"]
    assert "check-out" in answer.en
    assert "06:00" not in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: which repairs have you got on your list?",
        "ask_request_status: какие ремонты у вас записаны?",
    ],
)
def test_a_kind_is_told_whole(opened: Open, said: str) -> None:
    story = _with_plans(opened)
    for fault in ("the tv is dead", "the shower drips", "the hairdryer is broken", "the kettle leaks"):
        story.guest(f"report_fault: {fault}")
    answer = story.guest(said)
    assert answer.keys == ["all_held"]
    for fault in ("Television", "Shower", "Hair dryer", "Kettle"):
        assert fault in answer.en
    assert "taxi" not in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: what became of everything i asked for today?",
        "ask_request_status: what was actually done of all that?",
        "ask_request_status: что из этого уже сделано?",
    ],
)
def test_what_is_over_is_told_where_that_is_asked(opened: Open, said: str) -> None:
    story = _with_plans(opened)
    story.guest("cancel_request: cancel the fan")
    answer = story.guest(said)
    assert answer.keys == ["all_held"]
    assert "Fan × 1: cancelled" in answer.en
    assert "07:00" in answer.en


@pytest.mark.parametrize(
    "said",
    ["ask_request_status: what about my taxi and the wake up?", "ask_request_status: а такси и побудка?"],
)
def test_two_of_different_kinds_are_both_told(opened: Open, said: str) -> None:
    answer = _with_plans(opened).guest(said)
    assert answer.keys == ["status", "status"]


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: did you note that we are out tomorrow?",
        "ask_request_status: а про завтрашний поезд записали?",
    ],
)
def test_a_detail_of_a_day_asks_for_no_list(opened: Open, said: str) -> None:
    assert "all_held" not in _with_plans(opened).guest(said).keys


def _with_repair(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    story.guest("report_fault: the air conditioning is broken")
    story.guest("request_item: two towels please")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "nlu_fallback@0.3 or change_request: how many towels is it now?",
        "change_request@0.39 or request_item: а towels сколько несёте?",
    ],
)
def test_a_doubtful_question_is_answered_of_what_it_names(opened: Open, said: str) -> None:
    answer = _with_repair(opened).guest(said)
    assert "unsure" not in answer.keys
    assert "towel × 2" in answer.en


@pytest.mark.parametrize(
    "said",
    [
        "nlu_fallback@0.32 or request_item: yes please, air conditioning for 4 pm then please",
        "nlu_fallback@0.34 or book_taxi: и кондиционер на 16:00 тогда",
    ],
)
def test_a_doubtful_hour_goes_to_the_one_that_is_named(opened: Open, said: str) -> None:
    story = _with_repair(opened)
    assert story.guest(said).keys == ["changed"]
    assert story.the("report_fault").wanted_at is not None
