"""The code of the key-card holder proves the stay: nobody reads it, whatever was said beside it."""

from unittest.mock import Mock

import pytest

from hotel.desk import codes
from hotel.records import Complaint, InboxMessage, Notice, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story

_CODE = "4471"


def _kept(story: Story) -> str:
    """Return all that is kept of what was said."""
    rows = [row for kind in (Complaint, InboxMessage, Notice, ServiceRequest) for row in story.all(kind)]
    return repr([vars(row) for row in (*rows, *story.all_handled())])


@pytest.mark.parametrize(
    "line",
    [
        "complain/temperature: Bennett, room 304, code 4471. The air conditioning is broken and it is very hot!",
        "inform: Bennett, 304, code 4471 || complain/temperature: it is far too hot in here",
        "complain/temperature: it is far too hot in here || inform: Bennett, 304, code 4471",
        "request_item: two towels to 304 please, Bennett, 4471",
        "ask_human: Bennett, room 304, 4471, I want to talk to a person",
        "emergency: there is smoke in room 304! Bennett, code 4471",
        "complain/noise: Беннетт, номер 304, код 4471, соседи шумят",
    ],
)
def test_what_is_said_beside_the_code_is_passed_on_without_it(opened: Open, line: str) -> None:
    story = opened("2027-03-12T13:00")
    story.house.check_in("Laura", "Bennett", "304")
    answer = story.guest(line)
    assert answer.pages
    assert _CODE not in _kept(story)
    assert not any(_CODE in page.text for page in answer.pages)


def test_the_guest_who_is_proved_may_say_the_code_again(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    assert story.guest("complain/noise: it is 4471 again, the neighbours are so loud").pages
    assert _CODE not in _kept(story)


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise: my code is 4417, the neighbours are so loud",
        "report_fault: the tv is black. Bennett, 304, 4417",
        "ask_human: это Беннетт, 304, код 4417, позовите человека",
    ],
)
def test_a_code_mistyped_by_a_guest_who_is_proved_is_hidden_too(opened: Open, line: str) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    story.guest(line)
    assert "4417" not in _kept(story)


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call: wake me at 0730",
        "complain/billing: I was charged 4500 rubles for the minibar",
        "request_parking: my car is A 123 BC 0177, I come by car",
    ],
)
def test_hours_sums_and_plates_are_not_weighed_as_codes(
    opened: Open, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    weigh = Mock(return_value=False)
    monkeypatch.setattr(codes, "fits", weigh)
    story.guest(line)
    weigh.assert_not_called()


def test_another_number_that_is_called_a_code_stays_readable(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    story.guest("ask_human: my booking code 40219 is missing two nights")
    assert "40219" in _kept(story)


def test_the_code_alone_is_an_answer_and_is_hidden(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.house.check_in("Laura", "Bennett", "304")
    story.guest("ask_bill: what is on my bill?")
    story.guest("inform: Bennett, 304")
    assert "verified" in story.guest("inform: 4471").keys
    assert _CODE not in _kept(story)


def test_an_hour_in_four_figures_is_no_code(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    story.guest("request_wake_up_call: wake up room 304 at 0730")
    assert story.wanted("request_wake_up_call") == "2027-03-13 07:30"


def test_two_rooms_named_in_danger_are_both_passed_on(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.house.check_in("Laura", "Bennett", "304")
    assert "1204" in story.guest("emergency: there is smoke in room 304 and near 1204").told("security")
