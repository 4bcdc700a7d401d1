"""A guest before a closed door is let in at once by somebody who comes; no door is opened from afar."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def at_night(opened: Open, room: str | None = "304") -> Story:
    story = opened("2027-03-11T23:20")
    if room is not None:
        story.stays("Anna", "Weber", room)
    return story


@pytest.mark.parametrize(
    "line",
    [
        "check_out@0.5: the room door slammed behind me and my card is on the bed",
        "emergency@0.4: we locked ourselves out",
        "inform: I cannot get back into my room",
        "report_fault: left the key in the room, now I stand in the corridor",
        "complain/room@0.6: my room card stopped working",
        "chitchat@0.3: карта осталась внутри, а дверь захлопнулась",
        "emergency@0.5: не могу зайти к себе, ключ-карта не срабатывает",
        "ask_hotel/safe@0.6: стою босиком перед своей дверью, забыла ключ в номере",
    ],
)
def test_somebody_comes_to_the_door_at_once(opened: Open, line: str) -> None:
    story = at_night(opened)
    answer = story.guest(line)
    assert answer.keys == ["sent"]
    assert "after checking who you are" in answer.en
    assert "URGENT" in answer.told("reception")
    assert story.local(story.the("report_fault").promised_at) == "2027-03-11 23:25"
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/business_centre: just unlock it online",
        "chitchat@0.3: откройте её, пожалуйста, с компьютера",
    ],
)
def test_no_door_is_opened_from_here(opened: Open, line: str) -> None:
    story = at_night(opened)
    story.guest("report_fault: I'm locked out")
    answer = story.guest(line)
    assert answer.keys == ["door_not_opened_from_here", "status"]
    assert len(story.requests()) == 1


@pytest.mark.parametrize(
    "line", ["control_room: please open my room for me", "show_virtual_tour@0.4: откройте мне дверь"]
)
def test_who_asks_for_it_to_be_opened_is_let_in_by_somebody(opened: Open, line: str) -> None:
    story = at_night(opened)
    assert story.guest(line).keys == ["door_not_opened_from_here", "sent"]
    assert story.the("report_fault").department == "reception"


@pytest.mark.parametrize(
    "line",
    [
        "report_fault: I shut myself out and the baby is inside",
        "emergency@0.4: дверь захлопнулась, там дочка одна",
    ],
)
def test_a_child_behind_the_door_is_an_alarm_and_somebody_comes(opened: Open, line: str) -> None:
    story = at_night(opened)
    answer = story.guest(line)
    assert answer.keys == ["emergency", "sent"]
    assert "EMERGENCY" in answer.told("security")
    assert story.the("report_fault").urgent


def test_who_has_proved_nothing_is_seen_by_reception(opened: Open) -> None:
    story = at_night(opened, None)
    answer = story.guest("report_fault: I'm locked out of room 304")
    assert answer.keys == ["locked_out_unproved"]
    assert "locked out" in answer.told("reception")


def test_a_question_of_what_if_sends_nobody(opened: Open) -> None:
    story = at_night(opened)
    story.guest("ask_hotel/room_amenities: what if I get locked out at night?")
    assert not story.requests()
