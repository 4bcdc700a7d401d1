"""A message left for somebody who may stay here reaches reception; whether they do stays untold."""

import pytest

from tests.stories.conftest import Open

_MONDAY = "2026-11-23T12:30"


@pytest.mark.parametrize(
    "line",
    [
        "change_request@0.33: well I'm his wife, just tell him that I land at 9",
        "out_of_scope: please pass on that I land at 9",
        "change_request: ну я жена, просто передайте, что прилечу в 9",
        "book_taxi@0.6: Волкову: прилечу в 9 утра, пусть встретит. Марина",
        "chitchat: скажите ему, чтобы позвонил Марине в 9",
    ],
)
def test_a_message_is_passed_on_and_nothing_confirmed(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.guest("ask_about_guest: скажите, Волков у вас живёт?")
    answer = story.guest(line)
    assert answer.keys == ["message_passed_on"]
    told = answer.told("reception")
    assert "9" in told
    assert "Волков" in told
    assert story.requests() == []


@pytest.mark.parametrize(
    "words", ["leave him a message", "оставить сообщение", "можно оставить ему записку?"]
)
def test_who_wants_to_leave_one_is_asked_for_its_words(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("ask_about_guest: is Mr Carter staying with you?")
    assert story.guest(f"repeat: {words}").keys == ["message_wanted"]
    sent = story.guest("request_early_check_in: his sister arrives at 9 and waits in the lobby. Ann")
    assert sent.keys == ["message_passed_on"]
    assert "his sister" in sent.told("reception")


def test_an_emergency_is_no_message(opened: Open) -> None:
    story = opened(_MONDAY)
    story.guest("ask_about_guest: is Mr Carter staying with you?")
    assert "message_passed_on" not in story.guest("emergency: tell them there is a fire in the lobby!").keys


def test_where_nobody_was_asked_about_tell_him_is_no_message(opened: Open) -> None:
    story = opened(_MONDAY)
    story.stays("Daniel", "Carter", "304")
    answer = story.guest("request_item: two towels, and tell the maid to knock")
    assert "message_passed_on" not in answer.keys
