"""What complains of nothing opens no complaint; a complaint is called what it is about."""

import pytest

from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _night(opened: Open) -> Story:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "complain/other@0.46: better. and || ask_bill: can I see the bill?",
        "complain/other@0.6: that's perfect. || ask_bill: can I see the bill?",
        "ask_bill: can I get the bill tonight || complain/waiting@0.48: would rather not queue at 5",
        "ask_bill: can I get the bill tonight || complain/waiting@0.9: I don't want to be late",
        "ask_bill: а счёт можно? || complain/waiting@0.86: не хочу утром стоять в очереди",
        "complain/other@0.5: другое дело. и || ask_bill: счёт можно посмотреть?",
    ],
)
def test_who_is_pleased_or_would_rather_not_wait_complains_of_nothing(opened: Open, line: str) -> None:
    story = _night(opened)
    answer = story.guest(line)
    assert answer.keys == ["bill_empty"]
    assert not story.all(Complaint)


@pytest.mark.parametrize("words", ["perfect", "супер, лучше"])
def test_said_alone_it_is_acknowledged(opened: Open, words: str) -> None:
    story = _night(opened)
    assert story.guest(f"complain/other@0.5: {words}").keys == ["nothing_to_confirm"]
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "words",
    [
        "better? it is still cold in here",
        "I don't want to wait any longer, nobody comes",
        "не хочу больше ждать, опять никого",
    ],
)
def test_discontent_beside_it_is_a_complaint(opened: Open, words: str) -> None:
    story = _night(opened)
    assert story.guest(f"complain/waiting@0.7: {words}").keys[0] == "complaint_recorded"


@pytest.mark.parametrize(
    "line",
    [
        "repeat: what did I write again? I'm not complaining about anything",
        "repeat: а что я написал? я ни на что не жалуюсь",
    ],
)
def test_what_was_taken_for_a_complaint_is_quoted_and_not_raised_again(opened: Open, line: str) -> None:
    story = _night(opened)
    story.guest("complain/other@0.7: the corridor is a bit dark")
    answer = story.guest(line)
    assert answer.keys == ["complaint_withdrawn"]
    assert "“the corridor is a bit dark”" in answer.en
    assert [one.state for one in story.all(Complaint)] == [ComplaintState.WITHDRAWN]


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("у меня в номере что-то капает, спать невозможно", "facilities"),
        ("something keeps dripping in the bathroom, can't sleep", "facilities"),
        ("из кондиционера капает", "temperature"),
        ("it drips and it is freezing cold in here", "temperature"),
    ],
)
def test_what_drips_is_no_temperature_and_who_cannot_sleep_may_have_another_room(
    opened: Open, words: str, category: str
) -> None:
    story = _night(opened)
    answer = story.guest(f"complain/temperature@0.75: {words}")
    assert [one.category for one in story.all(Complaint)] == [category]
    assert ("another room" in answer.en) or "freezing" in words
