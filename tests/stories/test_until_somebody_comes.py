"""What breaks is promised as soon as the property says, with what the guest can do meanwhile and one apology."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, RequestState
from tests.stories.conftest import Open


@pytest.mark.parametrize(
    ("said", "by", "advice"),
    [
        ("report_fault: my key card opens nothing", "22:20", "checking who you are"),
        ("report_fault: не могу попасть в номер, карта не работает", "22:20", "проверив данные"),
        ("report_fault: the toilet is blocked", "22:35", "do not flush"),
    ],
)
def test_who_cannot_get_in_hears_of_minutes_and_of_being_asked_who_he_is(
    opened: Open, said: str, by: str, advice: str
) -> None:
    story = opened("2027-03-12T22:15")
    story.stays("Tom", "Reilly", "412")
    answer = story.guest(said)
    assert by in answer.en
    assert advice in answer.en + answer.ru
    assert story.the("report_fault").urgent


def test_what_the_property_says_nothing_of_has_the_usual_promise(opened: Open) -> None:
    story = opened("2027-03-12T12:00")
    story.stays("Tom", "Reilly", "412")
    assert "12:30" in story.guest("report_fault: the shower drips").en


def test_a_complaint_and_its_repair_apologise_once(opened: Open) -> None:
    story = opened("2027-03-12T12:00")
    story.stays("Tom", "Reilly", "412")
    answer = story.guest("complain/temperature: the heater blows cold, we are freezing")
    assert "sent" in answer.keys
    assert answer.en.lower().count("sorry") == 1
    assert answer.ru.lower().count("простите") == 1


@pytest.mark.parametrize(
    "said",
    [
        "complain/room: комната ужас: обои драные, стулья ободраны, вид на помойку, на сайте было иначе",
        "complain/room: scratched furniture, a window onto the bins, nothing like the photos",
        "complain/room: the room is tiny and the wardrobe is from the last century",
    ],
)
def test_a_shabby_room_is_a_complaint_and_no_repair(opened: Open, said: str) -> None:
    story = opened("2027-03-12T12:00")
    story.stays("Rimma", "Aslanova", "601")
    answer = story.guest(said)
    assert answer.keys == ["complaint_recorded"]
    assert not story.requests()


@pytest.mark.parametrize(
    "said",
    [
        "complain/room: the room is awful, the lamp does not work",
        "complain/room: номер ужасный, душ течёт, всё старое",
    ],
)
def test_what_does_not_work_in_a_bad_room_is_repaired(opened: Open, said: str) -> None:
    story = opened("2027-03-12T12:00")
    story.stays("Rimma", "Aslanova", "601")
    story.guest(said)
    assert story.the("report_fault").is_open


def test_the_engineer_who_takes_the_complaint_has_the_repair_and_comes(opened: Open) -> None:
    story = opened("2027-02-09T19:15")
    story.stays("Yusuf", "Demir", "208")
    story.guest("complain/temperature: the heater blows cold and we are freezing")
    (known,) = story.all(Complaint)
    news = story.staff(staff_desk.complaint_take, known.id, "Viktor").news
    assert "Viktor" in news[0]
    assert "comes to room 208" in news[0]
    assert story.the("report_fault").state is RequestState.ACCEPTED
    assert story.the("report_fault").taken_by == "Viktor"


def test_the_duty_manager_who_takes_it_leaves_the_repair_to_engineering(opened: Open) -> None:
    story = opened("2027-02-09T19:15")
    story.stays("Yusuf", "Demir", "208")
    story.guest("complain/temperature: the heater blows cold and we are freezing")
    news = story.staff(staff_desk.complaint_take, story.all(Complaint)[0].id, "Olga").news
    assert "looking after it" in news[0]
    assert story.the("report_fault").state is RequestState.SENT


def test_a_hungry_guest_is_shown_the_way_to_the_menu(opened: Open) -> None:
    story = opened("2027-03-09T18:20")
    story.stays("Mark", "Osei", "418")
    answer = story.guest("order_room_service: I'm starving, dinner in the room please")
    assert "Show the menu" in answer.buttons
    assert story.press("Show the menu").cards or story.guest("ask_menu: menu").keys
