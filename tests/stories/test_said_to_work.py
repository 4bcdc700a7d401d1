"""What a guest says to work again is no repair; what breaks besides is a repair of its own."""

import pytest

from hotel.records import Complaint, ComplaintState, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest_in_304(opened: Open, moment: str = "2027-03-14T12:00", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("the AC is broken", "report_fault@0.93: my AC is working again, no need to send anybody"),
        ("the air con is blowing warm", "thank@0.63: the AC is fine now, thank you"),
        ("the AC is broken", "control_room: the air con works again, you needn't send anyone"),
        ("the AC is broken", "cancel_request: air-con is fine now, don't send anybody please"),
        ("the kettle is broken", "report_fault@0.42: kettle works fine now"),
        ("the kettle is broken", "request_item@0.42: the kettle works, thanks"),
        ("the hairdryer doesn't work", "thank: hair dryer is ok now"),
        ("чайник не работает", "report_fault@0.51: чайник заработал"),
        ("кондиционер сломался", "control_room: кондей снова работает, никого присылать не надо"),
        ("кондиционер сломался", "thank: с кондиционером уже всё в порядке, мастер не нужен"),
        ("фен не работает", "chitchat: фен ожил"),
    ],
)
def test_the_repair_of_what_works_again_is_closed(opened: Open, broken: str, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(f"report_fault: {broken}")
    answer = story.guest(said)
    assert answer.keys == ["repair_put_right"]
    assert story.the("report_fault").state is RequestState.DONE


def test_nobody_to_be_sent_is_said_of_the_repair_and_locks_no_door(opened: Open) -> None:
    story = _guest_in_304(opened, locale="ru")
    story.guest("report_fault: кондиционер не работает")
    answer = story.guest(
        "report_fault: кондиционер снова работает || do_not_disturb: никого присылать не надо"
    )
    assert answer.keys == ["repair_put_right"]
    assert story.the("report_fault").state is RequestState.DONE


@pytest.mark.parametrize(
    "said",
    ["report_fault: the kettle works fine now", "report_fault: чайник снова работает, никого не присылайте"],
)
def test_nobody_is_sent_for_what_works_though_nothing_was_open(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the AC is broken")
    assert story.guest(said).keys == ["works_again"]
    assert story.the("report_fault").state is not RequestState.DONE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the AC is broken", "the kettle in our room is broken"),
        ("the air con is broken", "the kettle is broken too"),
        ("кондиционер не работает", "чайник не работает"),
        ("у нас сломался кондиционер", "ещё сломался чайник"),
        ("the massage chair thing is out of order", "the kettle is broken"),
    ],
)
def test_another_device_is_another_repair(opened: Open, first: str, second: str) -> None:
    story = _guest_in_304(opened)
    story.guest(f"report_fault: {first}")
    story.guest(f"report_fault: {second}")
    before, kettle = sorted(story.requests(), key=lambda one: one.id)
    assert kettle.department == "housekeeping"
    assert not before.urgent


def test_the_same_device_again_is_the_same_repair(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the air con is broken")
    assert story.guest("report_fault: the AC is still not working").keys == ["repair_hurried"]
    assert story.guest("report_fault: it is still broken").keys == ["repair_hurried"]
    assert len(story.requests()) == 1


@pytest.mark.parametrize(
    "said",
    [
        "control_room: the air con is blowing warm",
        "control_room: AC isn't cooling at all",
        "control_room: кондиционер дует тёплым",
        "control_room: кондиционер не холодит",
        "control_room: the curtains are stuck",
        "control_room: свет мигает",
    ],
)
def test_a_fault_told_of_a_device_is_a_fault(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    answer = story.guest(said)
    assert story.the("report_fault").state is RequestState.SENT
    assert "device_how" not in answer.keys
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "said",
    [
        "control_room: set the AC to 22",
        "control_room: don't open the curtains",
        "control_room: сделайте теплее",
    ],
)
def test_what_is_to_be_set_is_no_fault(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(said)
    assert not story.requests()


@pytest.mark.parametrize(
    "words", ["cancel_request: please cancel, everything works now", "cancel: всё работает"]
)
def test_what_works_again_ends_no_complaint_of_noise(opened: Open, words: str) -> None:
    story = opened("2027-03-11T14:00")
    story.stays("Anna", "Ivanova", "417")
    story.guest("complain/noise: someone is drilling above us")
    story.guest("report_fault: the Wi-Fi does not work")
    story.guest(words)
    assert [one.state for one in story.all(Complaint) if one.category == "noise"] == [ComplaintState.OPEN]
