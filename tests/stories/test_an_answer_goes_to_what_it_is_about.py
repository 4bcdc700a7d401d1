"""News of a repair, a question when somebody comes and a note for those who come go where they belong."""

import pytest

from hotel import staff_desk
from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

SHELLFISH = {"kind": "allergy", "subject": "shellfish", "words": "shellfish"}


def guest(opened: Open, moment: str = "2027-03-11T19:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def with_repair_done(opened: Open) -> Story:
    """Return the story of a guest whose repair was marked done after a dish was left out for an allergy."""
    story = guest(opened)
    story.remembers(**SHELLFISH)
    story.guest("report_fault: the radiator stays cold")
    story.guest("order_room_service: a caesar with shrimp")
    repair = story.the("report_fault")
    story.staff(staff_desk.take, repair.id, "Viktor")
    story.staff(staff_desk.done, repair.id, "Viktor")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "deny: no, it's still cold",
        "inform: it is still not working",
        "affirm: yeah no, still stone cold",
        "deny: нет, всё ещё холодная",
        "chitchat: так и не работает",
        "report_fault: the radiator is still cold",
    ],
)
def test_a_repair_said_to_be_done_is_sent_again_at_once(opened: Open, line: str) -> None:
    story = with_repair_done(opened)
    answer = story.guest(line)
    again = story.requests("report_fault")[-1]
    assert (again.state, again.urgent, again.department) == (RequestState.SENT, True, "engineering")
    assert "the radiator stays cold" in answer.told("engineering")
    assert answer.told("kitchen") == ""


@pytest.mark.parametrize("line", ["deny: no, thanks", "thank: great, thank you", "affirm: да, спасибо"])
def test_thanks_for_a_repair_send_nobody(opened: Open, line: str) -> None:
    story = with_repair_done(opened)
    story.guest(line)
    assert len(story.requests("report_fault")) == 1


@pytest.mark.parametrize("line", ["affirm: yes", "affirm: still fine", "inform: всё равно"])
def test_bare_words_after_news_settle_no_older_question_of_an_allergen(opened: Open, line: str) -> None:
    story = with_repair_done(opened)
    answer = story.guest(line)
    assert answer.told("kitchen") == ""
    assert story.the("order_room_service").state is RequestState.DRAFT


def test_who_names_the_dish_once_more_speaks_with_the_kitchen(opened: Open) -> None:
    story = guest(opened)
    story.remembers(**SHELLFISH)
    story.guest("order_room_service: a caesar with shrimp")
    answer = story.guest(
        "order_usual@0.3: I really want it all the same, the shrimp caesar as it comes, thanks"
    )
    assert answer.keys == ["kitchen_will_speak"]
    assert answer.told("kitchen")


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: when is the engineer coming || request_wake_up_call: we are leaving at 8:15",
        "request_wake_up_call: I must go out at 8:15",
        "ask_request_status: когда придёт мастер || request_wake_up_call: нам выходить в 8:15",
    ],
)
def test_who_goes_out_before_somebody_comes_is_not_woken(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the radiator stays cold")
    answer = story.guest(line)
    assert story.requests("request_wake_up_call") == []
    assert "8:15" in answer.told("engineering")


def test_a_wake_up_asked_for_is_set_while_somebody_is_to_come(opened: Open) -> None:
    story = guest(opened)
    story.guest("report_fault: the radiator stays cold")
    story.guest("request_wake_up_call: we are leaving early, wake me at 7")
    assert story.wanted("request_wake_up_call") == "2027-03-12 07:00"


@pytest.mark.parametrize(
    "line",
    [
        "announce_arrival: come back at 21:30 please, I'm in the bath",
        "deny: no, later || announce_arrival: come at 21:30 please",
        "announce_arrival: зайдите в 21:30, я в ванной",
    ],
)
def test_come_at_an_hour_moves_the_visit_and_announces_nobody(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the radiator stays cold")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted("report_fault") == "2027-03-11 21:30"
    assert story.requests("announce_arrival") == []


@pytest.mark.parametrize(
    "line",
    [
        "do_not_disturb: tell them to knock gently, our son sleeps",
        "do_not_disturb: please leave everything outside the door",
        "do_not_disturb: пусть стучат потише, дочка спит",
        "inform: оставьте у двери, пожалуйста",
    ],
)
def test_a_note_for_those_who_come_reaches_all_of_them(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: an extra pillow")
    story.guest("order_room_service: a cheesecake")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert story.requests("do_not_disturb") == []
    words = line.partition(": ")[2]
    assert words in answer.told("housekeeping")
    assert words in answer.told("kitchen")


def test_do_not_disturb_is_served_where_nobody_is_to_come(opened: Open) -> None:
    story = guest(opened)
    story.guest("do_not_disturb: tell them not to knock, our son sleeps")
    assert story.the("do_not_disturb").state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/visitors: what time will somebody come up?",
        "check_out: is anyone coming?",
        "ask_hotel/visitors: во сколько к нам придут?",
    ],
)
def test_a_question_who_comes_is_answered_with_what_is_on_its_way(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the radiator stays cold")
    assert story.guest(line).keys == ["status"]


def test_a_bare_yes_settles_no_question_of_three_ways(opened: Open) -> None:
    story = guest(opened)
    story.remembers(kind="allergy", subject="gluten", words="gluten", companion="daughter")
    assert story.guest("order_room_service: a beef burger").keys == ["allergen_of_companion"]
    assert story.guest("affirm: yes please").keys == ["allergen_of_companion"]
    assert story.guest("affirm: yes, it's for me").keys == ["read_back"]


@pytest.mark.parametrize(
    "line",
    [
        "inform: the beef burger is mine, my daughter only eats the fries",
        "inform: бургер с говядиной мой, дочка ест только картошку фри",
    ],
)
def test_for_whom_a_dish_is_is_heard_beside_what_another_eats(opened: Open, line: str) -> None:
    story = guest(opened)
    story.remembers(kind="allergy", subject="gluten", words="gluten", companion="daughter")
    story.guest("order_room_service: a beef burger and fries")
    story.guest(line)
    assert story.the("order_room_service").state is RequestState.DRAFT
    assert story.lines()["Beef burger"] == 1


@pytest.mark.parametrize(
    "line", ["affirm: yes, all sixty", "inform: Yes, 60", "inform: да, все шестьдесят", "affirm: 60, yes"]
)
def test_a_great_number_said_once_more_is_meant(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest("order_room_service: 60 beef burgers").keys == ["quantity_unlikely"]
    assert story.guest(line).keys == ["read_back"]
    assert story.lines() == {"Beef burger": 60}


@pytest.mark.parametrize("line", ["deny: no, 45", "inform: only 45"])
def test_another_great_number_is_asked_about_for_itself(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: 60 beef burgers")
    assert story.guest(line).keys == ["quantity_unlikely"]
