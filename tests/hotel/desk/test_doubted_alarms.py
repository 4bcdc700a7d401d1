"""What the understanding doubts is an alarm only where the words bear it out."""

from pathlib import Path

import pytest

from hotel.desk.troubles.doubted_alarms import alarm
from hotel.desk.troubles.emergencies import emergency
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import house_with_guest, told_staff

_MAY_BE = ("emergency", "order_room_service")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


def hear(house: House, text: str, confidence: float, **more: object) -> list[str]:
    others = {"alternatives": _MAY_BE} if confidence < 0.5 else {}
    return keys(house.write(alarm, text, "emergency", confidence=confidence, **others, **more))


@pytest.mark.parametrize("text", ["my head comes off without coffee", "без кофе я не жилец"])
def test_a_doubted_alarm_without_a_word_of_danger_is_asked_about_and_somebody_looks(
    house: House, text: str
) -> None:
    (reply,) = house.write(alarm, text, "emergency", confidence=0.12, alternatives=_MAY_BE)
    assert [button.intent for button in reply.buttons][:2] == ["emergency", "order_room_service"]
    assert [who for _, who in told_staff(house, "doubted_alarm")] == ["reception"]
    assert told_staff(house, "emergency") == []


def test_the_button_of_an_emergency_raises_the_alarm(house: House) -> None:
    hear(house, "it is going badly here", 0.2)
    assert hear(house, "it is going badly here", 1.0, choice_value="1:0") == ["emergency"]


@pytest.mark.parametrize(
    "text", ["he cannot breathe", "дым в коридоре", "my husband collapsed", "мама без сознания"]
)
def test_a_doubted_alarm_with_a_word_of_danger_is_an_alarm(house: House, text: str) -> None:
    assert hear(house, text, 0.13) == ["emergency"]


def test_a_sure_alarm_needs_no_word_of_danger(house: House) -> None:
    assert hear(house, "come quickly, something terrible", 0.9) == ["emergency"]


@pytest.mark.parametrize(
    "text", ["splitting headache, do you have paracetamol?", "меня мутит, есть смекта или уголь?"]
)
def test_who_asks_for_a_medicine_hears_where_there_is_first_aid(house: House, text: str) -> None:
    assert hear(house, text, 0.2) == ["hotel_fact"]
    assert told_staff(house, "emergency") == []


def test_somebody_ill_is_urgent_though_doubted(house: House) -> None:
    assert hear(house, "мне плохо, меня тошнит, вызовите врача", 0.3) == ["emergency"]


@pytest.mark.parametrize(
    "text", ["no, it is not an emergency, just the laundry", "нет-нет, ничего серьёзного, я про бельё"]
)
def test_no_emergency_said_so_raises_no_alarm(house: House, text: str) -> None:
    assert "emergency" not in hear(house, text, 0.51)
    assert told_staff(house, "emergency") == []


def test_beside_other_requests_a_denied_emergency_needs_no_answer(house: House) -> None:
    assert hear(house, "no emergency, just asking", 0.51, of=2) == []


def test_a_denial_calls_nothing_off_where_the_danger_is_told(house: House) -> None:
    assert hear(house, "nothing serious he says but he cannot breathe", 0.6) == ["emergency"]


def test_during_an_alarm_a_medicine_is_answered_as_well_as_passed_on(house: House) -> None:
    house.write(emergency, "my head is bursting", "emergency")
    heard = hear(house, "no, not an emergency, just paracetamol please", 0.5)
    assert heard == ["emergency_denied", "hotel_fact"]
    assert told_staff(house, "emergency_update")


def test_a_medicine_beside_a_fever_is_answered_and_the_thermometer_brought(house: House) -> None:
    words = "splitting headache and a fever, got any ibuprofen? and a thermometer"
    replies = house.write(alarm, words, "emergency", confidence=0.6)
    assert keys(replies) == ["hotel_fact", "sent"]
    assert told_staff(house, "emergency") == []


def test_who_calls_the_alarm_nothing_hears_that_somebody_still_makes_sure(house: House) -> None:
    house.write(emergency, "my husband has chest pain", "emergency")
    heard = hear(house, "he's fine now, not an emergency after all, it was a pulled muscle", 0.97)
    assert heard == ["emergency_denied"]
    assert told_staff(house, "emergency_update")
