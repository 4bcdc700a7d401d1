"""A doctor: called for is passed on and said so, not needed any more is no second thermometer."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def _ill(opened: Open, words: str = "my son is 4 and has a fever of 38.5") -> Story:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    assert story.guest(f"emergency: {words}").keys == ["emergency"]
    return story


@pytest.mark.parametrize(
    "line",
    [
        "emergency: he is 4, drowsy, breathing normally. a doctor yes I think",
        "emergency@0.7: what help, nobody came. please call a doctor",
        "ask_hotel/first_aid@0.6: can you get the doctor up here please",
        "emergency: сыну 4, вялый, но дышит нормально. врача наверное да",
        "request_item@0.5: врача вызовите, пожалуйста",
        "inform@0.5: да, нужен доктор",
    ],
)
def test_who_calls_for_a_doctor_reads_that_it_is_passed_on_and_whom_to_ring(opened: Open, line: str) -> None:
    answer = _ill(opened).guest(line)
    assert answer.keys == ["emergency_passed_on"]
    assert "you want a doctor" in answer.en
    assert "ring them as well" in answer.en
    assert "asks for a DOCTOR" in answer.told("reception")


@pytest.mark.parametrize(
    "line",
    ["ask_hotel/first_aid@0.6: please send a doctor to our room", "ask_human@0.6: позовите врача в номер"],
)
def test_a_doctor_called_for_is_help_called_for_whatever_the_words_were_taken_for(
    opened: Open, line: str
) -> None:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    answer = story.guest(line)
    assert answer.keys == ["emergency"]
    assert "you want a doctor" in answer.en
    assert [one.emergency_kind for one in story.all(Complaint)] == ["illness"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/first_aid: if it's over 39, is there a doctor at this hour, and what would he cost?",
        "ask_hotel/first_aid: а сколько стоит вызвать врача?",
    ],
)
def test_what_a_doctor_costs_is_no_ride_to_the_hospital_and_no_alarm(opened: Open, line: str) -> None:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    answer = story.guest(line)
    assert answer.keys == ["hotel_fact", "no_fact"]
    assert "calls a doctor" in answer.en
    assert not story.all(Complaint)


def test_no_first_aid_for_burns_is_told_to_a_fever(opened: Open) -> None:
    story = opened("2027-03-11T01:30")
    assert "burn" not in story.guest("ask_hotel/first_aid: any thermometer at the desk?").en
    assert "cool running water" in story.guest("ask_hotel/first_aid: what do I do with a burn?").en


@pytest.mark.parametrize(
    "line",
    [
        "request_item@0.6: a girl came with the thermometer, thanks. 37.9 now, no doctor needed",
        "cancel_request@0.8: someone brought it, thanks, it is down, we don't need a doctor for now",
        "request_item@0.6: пришла девушка с градусником, спасибо. уже 37,9, врача пока не надо",
        "emergency@0.2: стало лучше, обойдёмся без врача",
    ],
)
def test_who_needs_no_doctor_any_more_gets_no_second_thermometer_and_nobody_higher_is_called(
    opened: Open, line: str
) -> None:
    story = _ill(opened)
    answer = story.guest(line)
    assert answer.keys == ["emergency_eased"]
    assert "UPDATE" in answer.told("reception")
    assert not story.requests()
    assert not story.wait(minutes=40).pages


def test_a_wish_beside_is_served_as_well(opened: Open) -> None:
    story = _ill(opened)
    answer = story.guest("request_item: врача уже не надо, принесите ещё одеяло")
    assert answer.keys == ["emergency_eased", "sent"]


@pytest.mark.parametrize(
    "words", ["no ambulance needed, but call a doctor", "скорую не надо, а врача вызовите"]
)
def test_no_ambulance_but_a_doctor_calls_for_a_doctor(opened: Open, words: str) -> None:
    answer = _ill(opened).guest(f"emergency: {words}")
    assert answer.keys == ["emergency_passed_on"]
    assert "you want a doctor" in answer.en


def test_no_doctor_does_not_end_a_danger_to_life(opened: Open) -> None:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    story.guest("emergency: there is smoke in the corridor")
    assert story.guest("inform: no doctor needed").keys == ["emergency_denied"]
    assert story.wait(minutes=10).pages


def test_a_fever_that_nobody_takes_is_no_complaint_about_safety(opened: Open) -> None:
    told = _ill(opened).wait(minutes=10)
    words = " ".join(row.text for row in told.rows)
    assert "complaint" not in words
    assert "seeing to the one who is ill" in words


def test_who_breathes_again_has_help_where_the_breath_was_in_danger(opened: Open) -> None:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    story.guest("emergency: my husband stopped breathing")
    assert story.guest("emergency: he is breathing again").keys == ["emergency_help_here"]
