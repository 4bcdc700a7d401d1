"""Somebody is ill and it is no emergency: a doctor is offered, called calmly, and what is called off calls nobody more."""

import pytest

from hotel.records import Complaint, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open) -> Story:
    story = opened("2027-03-11T21:00")
    story.stays("Anna", "Weber", "304")
    return story


def _ill(opened: Open) -> Story:
    story = _guest(opened)
    assert story.guest("emergency@0.3: my daughter coughs and has a fever of 38").keys == ["emergency"]
    return story


@pytest.mark.parametrize(
    "line",
    [
        "emergency@0.29: у дочки кашель и температура 38",
        "emergency@0.24: my daughter is 6, she has a cough and 38.2",
        "emergency@0.9: my little one has 38 and coughs",
    ],
)
def test_a_fever_is_answered_with_concern_and_a_doctor_offered(opened: Open, line: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["emergency"]
    assert "alerted" not in answer.en
    assert "Shall I have a doctor called?" in answer.en
    assert "A doctor, please" in answer.buttons or "Вызовите врача" in answer.buttons


@pytest.mark.parametrize(
    "line",
    [
        "emergency: скорую не надо, дышит нормально, просто кашель",
        "emergency: no ambulance please, she breathes fine, just a cough",
        "emergency@0.9: да не стало легче, я про скорую",
        "deny@0.6: it is no emergency",
    ],
)
def test_no_ambulance_is_not_better_nor_no_doctor(opened: Open, line: str) -> None:
    story = _ill(opened)
    answer = story.guest(line)
    assert answer.keys == ["emergency_lowered"]
    assert "better" not in answer.en
    assert "no doctor wanted" not in answer.told("reception")
    assert story.all(Complaint)[0].severity is Severity.NORMAL
    assert story.press(next(iter(answer.buttons))).keys == ["emergency_passed_on"]


def test_a_thermometer_beside_it_is_brought_and_nobody_presses_on_a_chest(opened: Open) -> None:
    story = _ill(opened)
    answer = story.guest("emergency@0.44: she's not better, i only meant the ambulance. a thermometer please")
    assert answer.keys == ["emergency_lowered", "sent"]
    assert "chest" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "emergency@0.86: Вызовите, пожалуйста, врача, она ещё и кашляет сильно",
        "emergency@0.9: пусть врач посмотрит, это не срочно",
        "emergency@0.93: could a doctor have a look at her, it's not urgent",
        "emergency@0.8: please have a doctor come, no rush",
    ],
)
def test_a_doctor_called_for_calmly_is_called(opened: Open, line: str) -> None:
    story = _ill(opened)
    answer = story.guest(line)
    assert "you want a doctor" in answer.en
    assert "asks for a DOCTOR" in answer.told("reception")
    asked = story.guest("emergency@0.6: has the doctor been called already?")
    assert asked.keys == ["doctor_awaited"]
    assert "No doctor has been called" not in asked.en


def test_who_calls_off_the_alarm_keeps_the_doctor_until_they_say_so(opened: Open) -> None:
    story = _ill(opened)
    story.guest("emergency: вызовите врача")
    line = "emergency@0.73: С ребёнком всё в порядке, температура спадает, не беспокойтесь. Отмените тревогу."
    answer = story.guest(line)
    assert answer.keys == ["emergency_eased"]
    assert "The doctor you asked for stays called" in answer.en
    assert "no doctor is needed" in story.guest("deny@0.66: врач уже не нужен, спасибо").en
    assert not story.wait(minutes=60).told("level 3")


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions: ой, отбой с тревогой, это не скорая. а аптека где?",
        "ask_directions: stop the alarm please. where is the pharmacy?",
    ],
)
def test_what_is_asked_beside_the_calling_off_is_answered(opened: Open, line: str) -> None:
    answer = _ill(opened).guest(line)
    assert answer.keys == ["emergency_eased", "directions"]


@pytest.mark.parametrize("line", ["deny: false alarm, it was toast", "cancel_request: отмените тревогу"])
def test_a_danger_called_off_is_looked_into_and_climbs_no_higher(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("emergency: there is smoke in the corridor")
    answer = story.guest(line)
    assert "nobody above them is called" in answer.en
    later = story.wait(minutes=10)
    assert not later.told("level 3")
    assert not later.news
    assert story.all(Complaint)[0].acknowledge_by is not None
    story.guest("emergency: no, there is smoke again")
    assert story.wait(minutes=10).told("level 3")


def test_all_is_fine_said_of_a_noise_calls_no_alarm_off(opened: Open) -> None:
    story = _ill(opened)
    story.guest("complain/noise: the neighbours were loud last night")
    assert story.guest("deny@0.7: no no, all is fine now").keys[0] not in {
        "emergency_denied",
        "emergency_eased",
    }


def test_after_a_hand_over_the_guest_knows_what_comes_if_nobody_writes(opened: Open) -> None:
    assert "If nobody has written" in _guest(opened).guest("ask_human: a person please").en


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/room_amenities@0.52: Фен в номере какой-то слабый. Можно другой?",
        "ask_hotel/room_amenities@0.5: the hair dryer is rather weak, could we have another one?",
    ],
)
def test_another_of_a_weak_thing_is_brought(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert story.guest(line).keys == ["sent"]
    assert sum(story.lines("request_item").values()) == 1
