from datetime import timedelta
from pathlib import Path

import pytest

from actions.registry import HANDLERS
from hotel.desk.drafting.taking import take
from hotel.desk.troubles.complaints import complain
from hotel.desk.troubles.emergencies import emergency
from hotel.records import Audience, ComplaintState, RequestState, Severity
from hotel.staff_desk import WrongStateError, false_alarm
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import (
    house_with_guest,
    requests_of,
    the_complaint,
    told_guest,
    told_staff,
)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my husband can't breathe", "cannot_breathe"),
        ("he passed out and there is blood everywhere", "unconscious_or_bleeding"),
        ("my child has a seizure", "seizure_of_child"),
        ("в коридоре дым!", "smoke_or_fire"),
        ("мы застряли в лифте", "trapped_in_lift"),
        ("давит в груди и левая рука немеет", "heart_or_stroke"),
        ("my dad can't feel his left arm, sweating", "heart_or_stroke"),
        ("у мужа перекосило лицо и не может говорить", "heart_or_stroke"),
        ("call an ambulance, he cant breathe", "cannot_breathe"),
        ("сильно пахнет газом в коридоре", "gas_leak"),
        ("вода хлещет с потолка прямо на розетки", "flood_or_electricity"),
        ("someone is drowning in the pool", "drowning"),
        ("someone is banging on my door and has a knife", "intruder_or_threat"),
        ("we can't find our daughter anywhere", "missing_child"),
        ("мама упала в ванной и не может встать", "hurt"),
        ("something terrible has happened", "other"),
    ],
)
def test_the_words_tell_the_danger_and_what_to_do_now(house: House, text: str, kind: str) -> None:
    (reply,) = house.write(emergency, text, "emergency")
    assert (reply.key, reply.facts["kind"]) == ("emergency", kind)
    assert reply.facts["instructions"]
    assert reply.facts["ask_where"] is False


def test_everyone_who_must_come_is_told_at_once(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    complaint = the_complaint(house)
    assert complaint.severity is Severity.EMERGENCY
    assert complaint.acknowledge_by == house.clock.now() + timedelta(minutes=1)
    assert told_staff(house, "emergency") == [
        (Audience.COMPLAINT_STAFF, 2),
        (Audience.DEPARTMENT, "security"),
        (Audience.DEPARTMENT, "reception"),
        (Audience.LEVEL, 2),
    ]
    assert all(one.due_at == house.clock.now() for one in house.notices("emergency"))


def test_a_second_message_is_the_same_emergency_passed_on(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    house.clock.push(minutes=1)
    (reply,) = house.write(emergency, "hurry, it is getting thicker", "emergency")
    assert reply.key == "emergency_passed_on"
    assert the_complaint(house).count == 2
    assert len(told_staff(house, "emergency_update")) == 4


def test_another_danger_in_it_brings_its_own_instructions(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    (reply,) = house.write(emergency, "my wife is unconscious now", "emergency")
    assert reply.facts["instructions"]
    assert the_complaint(house).emergency_kind == "unconscious_or_bleeding"


def test_a_visitor_is_helped_too_and_asked_where(tmp_path: Path) -> None:
    house = House(tmp_path, "2027-03-11T03:10")
    (reply,) = house.write(emergency, "someone collapsed in the corridor", "emergency")
    assert reply.facts["ask_where"] is True
    assert told_staff(house, "emergency")


def test_a_visitors_room_is_taken_from_the_words(tmp_path: Path) -> None:
    house = House(tmp_path, "2027-03-11T03:10")
    (reply,) = house.write(emergency, "fire in room 305!", "emergency")
    assert (reply.facts["room"], reply.facts["ask_where"]) == ("305", False)


def test_a_draft_waits_untouched(house: House) -> None:
    house.write(take, "a taxi to the airport", "book_taxi")
    replies = house.write(emergency, "fire!", "emergency")
    assert keys(replies) == ["emergency"]
    assert [one.state for one in requests_of(house, "book_taxi")] == [RequestState.DRAFT]


def test_staff_declare_a_false_alarm_and_everyone_hears_of_it(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    with house.database.session() as session:
        false_alarm(session, house.clock, the_complaint(house).id, "Roman")
    assert the_complaint(house).state is ComplaintState.FALSE_ALARM
    assert len(told_staff(house, "false_alarm")) == 4
    assert [one.key for one in told_guest(house)] == ["emergency_false_alarm"]


def test_an_ended_alarm_cannot_be_called_off_again(house: House) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    number = the_complaint(house).id
    with house.database.session() as session:
        false_alarm(session, house.clock, number, "Roman")
        with pytest.raises(WrongStateError, match="is false_alarm and cannot"):
            false_alarm(session, house.clock, number, "Roman")


def test_a_complaint_of_a_burning_smell_is_a_danger(house: House) -> None:
    (reply,) = house.write(complain, "пахнет гарью в коридоре", "complain", category="smell")
    assert (reply.key, reply.facts["kind"]) == ("emergency", "smoke_or_fire")


def test_a_fever_is_urgent_and_a_seizure_after_it_an_emergency(house: House) -> None:
    (reply,) = house.write(emergency, "у ребёнка температура 39, нужен врач", "emergency")
    assert reply.facts["kind"] == "illness"
    assert the_complaint(house).severity is Severity.HIGH
    house.write(emergency, "he is having a seizure", "emergency")
    assert the_complaint(house).severity is Severity.EMERGENCY
    assert the_complaint(house).acknowledge_by == house.clock.now() + timedelta(minutes=1)


def test_who_needs_an_ambulance_is_not_sent_away(house: House) -> None:
    for text in ("давит в груди и левая рука немеет", "мужу плохо, вызовите скорую"):
        (reply,) = house.write(emergency, text, "emergency")
        told = reply.facts["instructions"]
        assert isinstance(told, dict)
        assert str(told["ru"]).startswith("Позвоните сейчас 103")
        assert "не давайте есть и пить" in str(told["ru"]).casefold()
        house.clock.push(minutes=90)


@pytest.mark.parametrize("intent", ["emergency", "thank", "inform", "chitchat", "give_praise", "affirm"])
@pytest.mark.parametrize(
    "words",
    [
        "ambulance is here now thank you",
        "скорая приехала, спасибо",
        "the doctors are with him",
        "врачи уже у нас",
    ],
)
def test_help_that_has_come_is_noted_and_nobody_is_sent_to_ring_for_it(
    house: House, intent: str, words: str
) -> None:
    house.write(emergency, "my husband has chest pain", "emergency")
    house.clock.push(minutes=20)
    (reply,) = house.write(HANDLERS[intent], words, intent)
    assert (reply.key, reply.facts["instructions"]) == ("emergency_help_here", None)
    assert the_complaint(house).count == 2
    assert len(told_staff(house, "emergency_update")) == 4


@pytest.mark.parametrize(
    "words", ["the ambulance is not here yet", "скорая не приехала", "is the doctor here?"]
)
def test_help_that_is_waited_for_has_not_come(house: House, words: str) -> None:
    house.write(emergency, "my husband has chest pain", "emergency")
    assert keys(house.write(emergency, words, "emergency")) == ["emergency_passed_on"]


def test_help_that_has_come_to_a_danger_nobody_told_of_is_still_an_alarm(house: House) -> None:
    assert keys(house.write(emergency, "the paramedics are here now", "emergency")) == ["emergency_help_here"]
    assert told_staff(house, "emergency")


@pytest.mark.parametrize("intent", ["complain", "thank", "nlu_fallback"])
def test_a_false_alarm_is_passed_on_whatever_it_was_taken_for(house: House, intent: str) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    assert keys(house.write(HANDLERS[intent], "false alarm, it was nothing", intent)) == ["emergency_denied"]
    assert the_complaint(house).state is ComplaintState.OPEN


@pytest.mark.parametrize("words", ["what about the smoke?", "is it safe to go back?", "уже можно вернуться?"])
def test_a_question_about_the_danger_goes_to_those_who_were_alerted(house: House, words: str) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    replies = house.write(HANDLERS["ask_hotel"], words, "ask_hotel", topic="smoking")
    assert keys(replies) == ["emergency_passed_on"]


def test_after_a_false_alarm_people_say_whether_it_is_safe_and_other_questions_are_answered(
    house: House,
) -> None:
    house.write(emergency, "smoke in the corridor", "emergency")
    with house.database.session() as session:
        false_alarm(session, house.clock, the_complaint(house).id, "Roman")
    asked = {"intent": "ask_hotel", "topic": "in_room_safe"}
    assert keys(house.write(HANDLERS["ask_hotel"], "is it safe to come back?", **asked)) == [
        "emergency_passed_on"
    ]
    assert keys(
        house.write(HANDLERS["ask_hotel"], "may I smoke on the balcony?", "ask_hotel", topic="smoking")
    ) == ["hotel_fact"]


def test_a_request_beside_the_word_that_it_was_nothing_is_served_and_the_word_passed_on(house: House) -> None:
    house.write(emergency, "my wife has a terrible stomach ache", "emergency")
    words = "отбой, это не экстренно, она просто объелась, но принесите два полотенца"
    assert keys(house.write(HANDLERS["request_item"], words, "request_item")) == ["emergency_denied", "sent"]
    assert told_staff(house, "emergency_update")
