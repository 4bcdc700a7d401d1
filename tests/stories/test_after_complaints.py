"""What a guest says after a complaint, a repair or a delivery: it closes, hurries, asks or is passed on; nothing doubles."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, FolioLine, RequestState, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest_in_304(opened: Open, moment: str = "2027-03-14T12:00", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def _states(story: Story) -> list[ComplaintState]:
    return [one.state for one in story.all(Complaint)]


# What was asked for has come.


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("request_item: принесите второе одеяло", "request_item@0.58: одеяла принесли, спасибо!"),
        ("request_item: two towels please", "thank: got the towels, thanks"),
        ("request_item: two towels please", "complain/waiting@0.55: towels received"),
        ("request_item: принесите полотенца", "complain/food@0.47: уже принесли"),
        ("request_item: two pillows", "thank: thanks, the pillows arrived"),
        ("request_cleaning: please clean the room", "give_praise: housekeeping just came, thank you"),
        ("request_cleaning: уберите в номере", "thank: спасибо, уже убрали"),
    ],
)
def test_what_has_come_is_noted_as_done_and_not_ordered_again(opened: Open, asked: str, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(asked)
    answer = story.guest(said)
    (request,) = story.requests()
    assert request.state is RequestState.DONE
    assert "noted as done" in answer.told("housekeeping")
    assert not story.all(Complaint)
    assert "has_come" in answer.keys


def test_a_dish_that_has_come_is_on_the_bill_though_the_guest_said_so_first(opened: Open) -> None:
    story = _guest_in_304(opened, locale="ru")
    story.guest("order_room_service: one black tea")
    story.guest("affirm: yes")
    answer = story.guest("complain/food: чай принесли")
    assert story.the("order_room_service").state is RequestState.DONE
    assert len(story.all(FolioLine)) == 1
    assert answer.keys == ["has_come"]
    assert not story.all(Complaint)


def test_the_taxi_that_is_here_is_not_booked_again(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("book_taxi: taxi to the airport at 12:30 for two, no luggage")
    story.guest("affirm: yes")
    story.wait(minutes=25)
    assert story.guest("ask_request_status: the taxi is here").keys == ["has_come"]
    assert story.the("book_taxi").state is RequestState.DONE


def test_a_taxi_of_tomorrow_has_not_come_today(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 12:30 for two, no luggage")
    story.guest("affirm: yes")
    story.guest("ask_request_status: the taxi is here")
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "said",
    [
        "complain/food: чай принесли холодный",
        "complain/waiting: towels have not arrived",
        "ask_request_status: has my tea arrived?",
        "complain/food: they brought the wrong tea",
        "complain/waiting: чай так и не принесли",
    ],
)
def test_what_came_wrong_or_not_at_all_is_not_done(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("order_room_service: one black tea")
    story.guest("affirm: yes")
    story.guest("request_item: two towels")
    story.guest(said)
    assert {one.state for one in story.requests()} == {RequestState.SENT}


def test_fewer_than_were_asked_for_is_told_to_who_brings_them(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("request_item: three towels please")
    answer = story.guest("thank: got one towel, thanks")
    assert "got one towel" in answer.told("housekeeping")
    assert story.the("request_item").state is RequestState.SENT


def test_thanks_for_what_staff_have_marked_done_orders_nothing(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("request_item: принесите второе одеяло")
    story.staff(staff_desk.done, story.the("request_item").id, "Anna")
    assert story.guest("request_item: одеяло принесли, спасибо").keys == ["thank"]
    assert len(story.requests()) == 1


# It is put right.


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        ("complain/noise: the neighbours are shouting", "affirm: ok it's quiet now, thank you"),
        ("complain/noise: соседи шумят", "thank: спасибо, всё решили, претензий нет"),
        ("complain/noise: соседи шумят", "complain/noise: соседи утихли"),
        ("complain/noise: соседи шумят", "complain/noise: уже не шумят"),
        ("complain/noise: соседи шумят", "cancel: вопрос решён"),
        ("complain/noise: it is so loud here", "chitchat: the noise has stopped"),
        ("complain/wifi: the wifi is awful", "complain/wifi@0.33: wifi is back"),
        ("complain/cleanliness: my room is filthy", "request_cleaning: they finally cleaned the room"),
        ("complain/other: this is not good", "affirm: everything is fine now"),
        ("complain/noise: соседи шумят", "thank: стало тихо, спасибо"),
    ],
)
def test_the_word_of_the_guest_closes_a_complaint_unasked(opened: Open, complaint: str, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(complaint)
    answer = story.guest(said)
    assert _states(story) == [ComplaintState.CLOSED]
    assert answer.keys == ["complaint_closed"]
    assert "CLOSED" in answer.told("complaint staff")


def test_a_complaint_and_its_repair_end_when_the_thing_works(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/temperature: it is boiling, the air conditioning is broken")
    answer = story.guest("report_fault: AC works now")
    assert _states(story) == [ComplaintState.CLOSED]
    assert story.the("report_fault").state is RequestState.DONE
    assert "nobody need come" in answer.told("engineering")


@pytest.mark.parametrize(
    "said",
    [
        "report_fault@0.7: AC works now",
        "report_fault: the AC is working again, thanks",
        "report_fault: the engineer came and fixed it",
        "give_praise: мастер пришёл, всё починил",
        "thank: all sorted, thanks",
    ],
)
def test_a_repair_ends_by_the_word_of_the_guest(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the air conditioning does not work")
    answer = story.guest(said)
    assert story.the("report_fault").state is RequestState.DONE
    assert "repair_put_right" in answer.keys


@pytest.mark.parametrize(
    "said",
    [
        "thank: thank you",
        "thank: спасибо",
        "deny: still not quiet",
        "complain/noise: they are loud again",
        "ask_request_status: is it fixed?",
        "inform: please get it fixed",
        "extend_stay: мы решили остаться ещё на день",
        "report_fault: the TV works now",
    ],
)
def test_bare_thanks_and_other_words_close_nothing(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    story.guest(said)
    assert ComplaintState.CLOSED not in _states(story)


def test_polite_words_are_asked_about(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    assert story.guest("thank: all good, thanks").keys == ["put_right_or_polite"]
    assert _states(story) == [ComplaintState.OPEN]
    story.guest("affirm: yes")
    assert _states(story) == [ComplaintState.CLOSED]


def test_of_several_complaints_the_named_one_closes(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    story.guest("complain/food: the soup was cold")
    story.guest("affirm: it's quiet now, thanks")
    assert _states(story) == [ComplaintState.CLOSED, ComplaintState.OPEN]


def test_of_several_complaints_none_of_them_named_it_is_asked_which(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    story.guest("complain/food: the soup was cold")
    asked = story.guest("thank: it's sorted, thank you")
    assert asked.keys == ["which_put_right"]
    assert _states(story) == [ComplaintState.OPEN, ComplaintState.OPEN]
    story.press("Food")
    assert _states(story) == [ComplaintState.OPEN, ComplaintState.CLOSED]


def test_which_of_several_is_put_right_may_be_said(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    story.guest("complain/food: the soup was cold")
    story.guest("thank: it's sorted, thank you")
    story.guest("complain/noise: the noise")
    assert _states(story) == [ComplaintState.CLOSED, ComplaintState.OPEN]


def test_no_complaints_any_more_closes_them_all(opened: Open) -> None:
    story = _guest_in_304(opened, locale="ru")
    story.guest("complain/noise: соседи шумят")
    story.guest("complain/food: суп был холодный")
    story.guest("thank: спасибо, всё решили, претензий нет")
    assert _states(story) == [ComplaintState.CLOSED, ComplaintState.CLOSED]


# It is waited for.


@pytest.mark.parametrize(
    "said",
    [
        "report_fault: AC is still not fixed",
        "report_fault: the AC still doesn't work",
        "report_fault: the AC doesn't work",
        "report_fault: кондиционер так и не починили",
    ],
)
def test_a_fault_reported_again_hurries_the_one_repair(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the air conditioning does not work")
    promised = story.the("report_fault").promised_at
    story.wait(minutes=20)
    answer = story.guest(said)
    repair = story.the("report_fault")
    assert (repair.urgent, repair.promised_at) == (True, promised)
    assert answer.keys == ["repair_hurried"]
    assert "REPORTED AGAIN" in answer.told("engineering")
    assert "Nobody has taken it so far" in answer.en


def test_nobody_has_come_is_one_complaint_and_one_repair(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/temperature: it is boiling, the air conditioning is broken")
    story.wait(minutes=20)
    story.guest("report_fault: AC is still not fixed || complain/waiting: nobody has come")
    (complaint,) = story.all(Complaint)
    assert complaint.count == 2
    assert story.the("report_fault").urgent


def test_another_thing_of_the_kind_is_a_repair_of_its_own(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the tap in the bathroom drips")
    story.guest("report_fault: the TV won't turn on")
    assert len(story.requests("report_fault")) == 2


@pytest.mark.parametrize(
    "said",
    [
        "ask_menu: а с ужином-то что?",
        "ask_hotel/restaurant: what about my dinner?",
        "ask_request_status: а что с ужином?",
        "complain/food: what about my dinner?",
        "complain/other@0.63: есть новости по моей жалобе?",
    ],
)
def test_a_question_after_a_complaint_asks_for_its_news(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/food: ужин был холодный, the dinner was cold")
    answer = story.guest(said)
    (complaint,) = story.all(Complaint)
    assert answer.keys == ["complaint_news"]
    assert complaint.count == 1
    assert "asks what has become of it" in answer.told("complaint staff")


def test_news_of_what_staff_call_done_ask_whether_it_is(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Olga")
    assert "Olga" in story.guest("ask_request_status: any news about the noise?").en
    story.staff(staff_desk.complaint_done, complaint.id, "Olga")
    assert "is it all right" in story.guest("ask_request_status: any news about the noise?").en


# Charges.


@pytest.mark.parametrize(
    "said",
    [
        "ask_bill: можно это как-то из счета убрать?",
        "forget_preferences@0.4: уберите это из счёта",
        "ask_bill: can you take it off my bill?",
        "cancel_request@0.4: I don't want to pay for that dinner",
        "ask_offers: хочу скидку за это",
        "ask_hotel/cancellation_policy: can I get a refund for this?",
        "complain/billing: I won't pay for this dinner",
    ],
)
def test_a_wish_about_charges_goes_to_the_manager_with_the_complaint(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/food: the dinner was cold and stale")
    answer = story.guest(said)
    assert answer.keys == ["charge_wish_passed_on"]
    assert "WISH ABOUT THE BILL" in answer.told("level 2")
    assert len(story.all(Complaint)) == 1


def test_a_wrong_charge_is_a_complaint_of_its_own(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are shouting")
    story.guest("complain/billing: take the minibar off my bill, I had nothing")
    assert [one.category for one in story.all(Complaint)] == ["noise", "billing"]


# They may come.


@pytest.mark.parametrize(
    "said",
    [
        "check_out@0.44: I'm in the room now, anytime is fine",
        "request_cleaning@0.54: they can come any time, I'm in",
        "ask_hotel/visitors: they can come any time, I'm in",
        "request_cleaning@0.16: мастер может зайти в любое время, я в номере",
        "request_cleaning@0.48: я в номере, пусть заходят",
        "request_cleaning@0.56: they can come in while I'm out",
    ],
)
def test_who_may_come_and_when_is_told_to_the_technician(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the tap drips")
    answer = story.guest(said)
    assert answer.keys == ["words_passed_on"]
    assert said.partition(": ")[2] in answer.told("engineering")
    assert len(story.requests()) == 1


def test_an_hour_for_the_technician_moves_the_repair(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("report_fault: the tap drips")
    story.guest("request_cleaning@0.84: please come after 5 pm, we are sleeping")
    assert story.wanted("report_fault") == "2027-03-14 17:00"
    assert len(story.requests()) == 1


# Several things in one breath.


def test_a_second_thing_broken_in_the_same_breath_is_repaired_too(opened: Open) -> None:
    story = _guest_in_304(opened)
    answer = story.guest(
        "complain/facilities: The air conditioning is broken || complain/facilities: and the TV is broken too, "
        "I will kill you all"
    )
    (complaint,) = story.all(Complaint)
    assert len(story.requests("report_fault")) == 2
    assert "THREAT" in answer.told("security")
    assert "the TV is broken too" in answer.told("complaint staff")
    assert "complaint_added" in answer.keys
    assert complaint.severity is Severity.HIGH


def test_the_same_thing_twice_in_one_breath_is_one_repair(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/facilities: The TV is broken || complain/facilities: the TV is broken, hello?")
    assert len(story.requests("report_fault")) == 1


@pytest.mark.parametrize(
    "said", ["complain/noise: they are still loud, I will kill them", "deny: no, and I will kill them"]
)
def test_a_threat_on_what_was_called_done_reaches_security(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/noise: the neighbours are loud")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Olga")
    story.staff(staff_desk.complaint_done, complaint.id, "Olga")
    assert "THREAT" in story.guest(said).told("security")


def test_the_maid_who_did_not_come_is_told_though_the_noise_was_heard(opened: Open) -> None:
    story = _guest_in_304(opened, locale="ru")
    answer = story.guest(
        "complain/noise: соседи с утра сверлят, а горничная так и не пришла || "
        "request_item: мне нужны чистые полотенца"
    )
    assert "waited in vain" in answer.told("housekeeping")
    assert story.lines("request_item") == {"Bath towel": 2}


@pytest.mark.parametrize("said", ["towels are dirty", "the towels are stained", "полотенца грязные"])
def test_dirty_towels_are_brought_fresh(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    answer = story.guest(f"complain/cleanliness: {said}")
    assert story.lines("request_item") == {"Bath towel": 2}
    assert said in answer.told("housekeeping")
    assert "blanket" not in answer.en


def test_a_dirty_room_has_nothing_brought(opened: Open) -> None:
    story = _guest_in_304(opened)
    story.guest("complain/cleanliness: the room is dirty, dust everywhere")
    assert not story.requests("request_item")


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("complain/food: my dinner was cold yesterday", None),
        ("complain/temperature: it is freezing in here", "a blanket"),
        ("complain/temperature: it is far too hot", "another room"),
        ("complain/noise: they shout all night", "another room"),
        ("complain/staff: the receptionist was rude", None),
    ],
)
def test_what_is_offered_suits_the_trouble(opened: Open, said: str, offered: str | None) -> None:
    answer = _guest_in_304(opened).guest(said)
    found = [one for one in ("a blanket", "another room") if one in answer.en]
    assert found == ([offered] if offered else [])


@pytest.mark.parametrize(
    "said", ["extra pillows", "ещё подушки", "дополнительные подушки", "more pillows please"]
)
def test_a_plural_without_a_number_is_two_of_a_free_thing(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(f"request_item: {said}")
    assert [line.quantity for line in story.the("request_item").lines] == [2]
