"""While somebody is ill: a fever is heard as one, the doctor is answered for, what is denied is no danger, it can end."""

import pytest

from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open) -> Story:
    story = opened("2027-03-11T01:30")
    story.stays("Anna", "Weber", "304")
    return story


def _ill(opened: Open) -> Story:
    story = _guest(opened)
    assert story.guest("emergency: my daughter is 3 and has a fever of 38.9").keys == ["emergency"]
    return story


# A fever, whatever the words about it were taken for.


@pytest.mark.parametrize(
    "line",
    [
        "complain/temperature@0.78: sorry to bother you, our little one woke up boiling hot",
        "give_praise@0.57: my son is really hot to the touch and whimpering",
        "complain/temperature@0.55: our daughter woke up with a temperature",
        "give_praise@0.39: доча проснулась вся горячая",
        "complain/temperature@0.98: у ребёнка температура, что делать",
        "chitchat@0.4: ребёнок горячий как печка",
        "emergency: our baby is burning up, she's 8 months",
        "emergency: малыш весь горит",
    ],
)
def test_a_child_that_burns_is_no_complaint_about_the_room(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert story.guest(line).keys == ["emergency"]
    assert [one.emergency_kind for one in story.all(Complaint)] == ["illness"]


@pytest.mark.parametrize(
    "line",
    [
        "complain/temperature@0.9: she is boiling, the heating in the room cannot be turned down",
        "complain/temperature@0.9: ребёнок весь горячий от батареи, в номере духота",
    ],
)
def test_who_is_hot_because_the_room_is_complains_of_the_room(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert "emergency" not in story.guest(line).keys
    assert [one.emergency_kind for one in story.all(Complaint)] == [None]


def test_a_thermometer_for_a_fever_is_no_cake(opened: Open) -> None:
    story = _guest(opened)
    story.guest("arrange_occasion: a festive cake please")
    answer = story.guest("arrange_occasion@0.4: у ребёнка температура 38,5, есть градусник?")
    assert answer.keys == ["get_well", "hotel_fact", "sent"]


def test_it_is_not_the_room_takes_that_complaint_back_and_brings_the_thermometer(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: it is boiling here")
    answer = story.guest("request_item: the room's fine, it's her, she's got a fever. a thermometer please")
    assert answer.keys == ["complaint_withdrawn", "get_well", "hotel_fact", "sent"]


# What is said not to be there is no danger.


@pytest.mark.parametrize(
    "words",
    [
        "no rash, breathing's fine, she's just hot and crying. yes a doctor please but no ambulance",
        "whoa, nobody's bleeding. just a normal doctor to the room",
        "никто не умирает, просто жар. скорую не надо, а врача можно",
        "никто не истекает кровью, дышит нормально, вызовите просто врача, без скорой",
    ],
)
def test_a_danger_denied_brings_no_sermon_on_bleeding(opened: Open, words: str) -> None:
    answer = _ill(opened).guest(f"emergency: {words}")
    assert answer.keys == ["emergency_passed_on"]
    assert "you want a doctor" in answer.en
    assert "103" not in answer.en


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("something is burning in the corridor", "smoke_or_fire"),
        ("горит штора", "smoke_or_fire"),
        ("nobody is hurt but there is smoke everywhere", "smoke_or_fire"),
        ("no ambulance has come yet and he is bleeding", "unconscious_or_bleeding"),
        ("she is not breathing normally", "cannot_breathe"),
        ("крови нет, но он не дышит", "not_breathing"),
        ("рвоты нет, он потерял сознание", "unconscious_or_bleeding"),
    ],
)
def test_what_is_not_denied_is_a_danger_all_the_same(opened: Open, words: str, kind: str) -> None:
    story = _guest(opened)
    story.guest(f"emergency: {words}")
    assert [one.emergency_kind for one in story.all(Complaint)] == [kind]


# The doctor: offered, called for in other words, asked after.


@pytest.mark.parametrize(
    "line",
    [
        "order_room_service@0.34: well i'm requesting. please call one to 304",
        "affirm: yes please",
        "affirm: да, вызывайте",
    ],
)
def test_a_doctor_who_is_not_named_is_called_where_he_was_spoken_of(opened: Open, line: str) -> None:
    story = _ill(opened)
    answer = story.guest(line)
    assert answer.keys == ["emergency_passed_on"]
    assert "you want a doctor" in answer.en
    assert "asks for a DOCTOR" in answer.told("reception")


def test_the_button_calls_a_doctor_once(opened: Open) -> None:
    story = _ill(opened)
    assert "you want a doctor" in story.press("A doctor, please").en
    answer = story.guest("inform: she is three")
    assert answer.keys == ["emergency_passed_on"]
    assert not answer.buttons


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: so is the doctor coming?",
        "ask_request_status: я про врача. вызвали его?",
        "ask_request_status: ну и когда он приедет?",
    ],
)
def test_who_asks_after_the_doctor_hears_of_the_doctor(opened: Open, line: str) -> None:
    story = _ill(opened)
    assert "No doctor has been called" in story.guest(line).en
    story.guest("emergency: a doctor please")
    answer = story.guest(line)
    assert answer.keys == ["doctor_awaited"]
    assert "that you want a doctor" in answer.en
    assert "UPDATE" in answer.told("reception")


def test_what_the_doctor_costs_is_not_the_bill(opened: Open) -> None:
    story = _ill(opened)
    answer = story.guest("ask_request_status: так врач едет или как? || ask_bill@0.5: и сколько это стоит")
    assert answer.keys == ["doctor_awaited"]
    assert "what the visit costs" in story.guest("emergency: call a doctor, and how much is it?").en.lower()


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/first_aid: should we call a doctor or is it too early?",
        "ask_hotel/first_aid: врача может вызвать или рано?",
    ],
)
def test_who_wonders_whether_to_call_a_doctor_calls_none(opened: Open, line: str) -> None:
    story = _guest(opened)
    assert story.guest(line).keys[0] == "hotel_fact"
    assert not story.all(Complaint)


@pytest.mark.parametrize("line", ["emergency@0.8: а скорую не надо?", "emergency@0.8: no ambulance?"])
def test_who_asks_whether_none_is_needed_does_not_say_so(opened: Open, line: str) -> None:
    assert _ill(opened).guest(line).keys[0] in {"emergency_passed_on", "doctor_awaited"}


# The end of it.


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request@0.83: ok thx. she's asleep now, you can stop the alarm",
        "deny@0.97: neither, leave both. i meant the alarm about my daughter",
        "emergency@0.18: she is fine, stop the alarm",
        "deny@0.36: you can call it off",
        "cancel@0.43: можно отбой, ему лучше",
        "cancel_request: отмените тревогу, всё прошло",
    ],
)
def test_an_alarm_for_somebody_ill_ends_on_the_guests_word_and_no_order_does(opened: Open, line: str) -> None:
    story = _ill(opened)
    story.guest("request_item: a thermometer please")
    story.guest("emergency: she is three and does not want to drink")
    assert story.guest(line).keys == ["emergency_eased"]
    assert story.the("request_item").is_open
    assert not story.wait(minutes=30).told("level 3")


def test_what_gets_worse_again_climbs_again(opened: Open) -> None:
    story = _ill(opened)
    story.guest("cancel: you can stop the alarm")
    story.guest("emergency: it has gone up to 40, a doctor please")
    assert story.all(Complaint)[0].acknowledge_by is not None


def test_a_fire_that_is_called_off_is_looked_into_all_the_same(opened: Open) -> None:
    story = _guest(opened)
    story.guest("emergency: there is smoke in the corridor")
    assert story.guest("cancel_request: stop the alarm").keys == ["emergency_denied"]
    assert story.all(Complaint)[0].state is ComplaintState.OPEN


def test_the_tea_and_the_doctor_are_both_called_off(opened: Open) -> None:
    story = _ill(opened)
    story.guest("order_room_service: a green tea")
    answer = story.guest("cancel_request@0.99: Ладно, чай не надо. Врача тоже отмените, сын уснул")
    assert answer.keys[0] == "emergency_eased"
    assert len(answer.keys) > 1
