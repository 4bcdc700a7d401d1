"""No form is opened or kept that the guest did not ask for; a yes is one whatever is asked beside it."""

import pytest

from hotel import staff_desk
from hotel.records import OPEN, RequestState, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story

LATE, LONGER, CHECK_OUT, TAXI = "request_late_check_out", "extend_stay", "check_out", "book_taxi"


def anna(opened: Open) -> Story:
    """Open the hotel on a Thursday; Anna leaves on Sunday."""
    story = opened("2027-03-11T10:05")
    story.stays("Anna", "Weber", "304")
    return story


def drafts(story: Story) -> list[ServiceRequest]:
    return [one for one in story.requests() if one.state is RequestState.DRAFT]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (f"{LATE}: I'm leaving tomorrow. Can I check out a bit later?", "inform: till two"),
        (f"{LATE}: завтра уезжаю. Можно выехать попозже?", "inform: часов до двух"),
        (f"{LATE}: we leave tomorrow, could we keep the room until 2 pm", None),
        (f"{LATE}: мы улетаем завтра, оставьте номер до 14:00", None),
    ],
)
def test_a_late_check_out_is_on_the_day_on_which_the_guest_says_to_leave(
    opened: Open, told: str, asked: str | None
) -> None:
    story = anna(opened)
    answer = story.guest(told)
    answer = story.guest(asked) if asked is not None else answer
    assert answer.keys == ["leaves_before_booked", "read_back"]
    assert story.wanted(LATE) == "2027-03-12 14:00"
    sent = story.guest("affirm: yes")
    assert "Stay ends: Sunday 14 March" in sent.told("reception")
    assert "14:00" in story.staff(staff_desk.approve, story.the(LATE).id, "Maria").news[0]


@pytest.mark.parametrize(
    "line",
    [
        f"{LONGER}: I'm leaving tomorrow, the 12th, not on Sunday",
        f"{LONGER}@0.57: on second thoughts we are going home tomorrow",
        f"{LONGER}: я уезжаю завтра, 12-го, а не в воскресенье",
        f"{LONGER}: продлевать не нужно, мы завтра уезжаем",
    ],
)
def test_who_leaves_earlier_stays_no_longer_and_reception_knows(opened: Open, line: str) -> None:
    story = anna(opened)
    assert story.guest(line).keys == ["sent"]
    assert story.requests(LONGER) == []
    assert str(story.the(CHECK_OUT).wanted_day) == "2027-03-12"
    again = story.guest(f"{LONGER}: no extension, I leave tomorrow")
    assert again.keys == ["leaves_on_that_day"]
    assert len(story.requests(CHECK_OUT)) == 1


@pytest.mark.parametrize(
    "line",
    ["cancel: no, changed my mind, we leave tomorrow morning", "cancel: нет, передумал, завтра уезжаю"],
)
def test_a_longer_stay_being_put_together_is_dropped_with_the_day_of_leaving(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{LONGER}: can we stay longer?")
    assert story.guest(line).keys == ["sent"]
    assert drafts(story) == []
    assert "back_to" not in story.guest("ask_hotel/wifi: what is the wifi?").keys


def test_a_late_check_out_takes_the_day_told_after_it(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{LATE}: late check-out till 2 pm please")
    assert "read_back" in story.guest(f"{LONGER}: but I leave tomorrow, not on Sunday").keys
    assert story.wanted(LATE) == "2027-03-12 14:00"


def test_a_check_out_called_off_gives_the_day_back(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{CHECK_OUT}: we check out tomorrow")
    story.guest(f"{CHECK_OUT}: no! I'm not leaving")
    story.guest(f"{LATE}: late check-out till 2 pm please")
    assert story.wanted(LATE) == "2027-03-14 14:00"


@pytest.mark.parametrize(
    "line",
    [
        f"{LONGER}@0.77: И продлевать ничего не нужно, пожалуйста, уберите это.",
        f"{LONGER}: no extension please",
        "deny@0.54: we don't need any extension, thanks",
        f"{TAXI}: no taxi, thanks",
    ],
)
def test_what_is_only_refused_is_not_begun(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    assert story.guest(line).keys == ["as_you_wish"]
    assert [one.intent for one in story.requests()] == ["request_item"]


def test_a_taxi_refused_to_one_place_is_booked_to_another(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: no taxi to the airport, we want to go to the railway station at 6 pm")
    assert len(story.requests(TAXI)) == 1


def test_what_was_come_back_to_once_is_not_shown_again(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a burger please")
    assert "back_to" in story.guest("ask_hotel/spa: when does the spa open?").keys
    story.guest("request_wake_up_call: wake me at 6 tomorrow")
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7, two people")
    assert story.guest("affirm: yes").keys == ["sent"]
    assert len(drafts(story)) == 1  # its own button still sends it


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_hotel/airport_transfer@0.99: Да. А до вокзала сколько ехать?", "directions"),
        ("ask_hotel/airport_transfer@0.96: yes. how far is the railway station?", "directions"),
        ("ask_hotel/breakfast: yes please. until when is breakfast?", "hotel_fact"),
    ],
)
def test_a_yes_before_a_question_sends_and_the_question_is_answered(
    opened: Open, line: str, told: str
) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the railway station tomorrow at 8 pm, two people")
    assert story.guest(line).keys == ["sent", told]
    assert story.the(TAXI).state in OPEN


@pytest.mark.parametrize(
    "line", ["affirm@0.82: ну ладно, поняла. на почту пришлите", "affirm: fine. by e-mail please"]
)
def test_the_bill_just_shown_is_sent_where_that_is_wanted(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7, two people")
    story.guest("affirm: yes")
    story.guest("ask_bill: my bill please")
    assert story.guest(line).keys == ["invoice_requested"]


@pytest.mark.parametrize(
    "line",
    [
        "request_luggage_help: can we leave our bags with you until the evening? || book_taxi@0.6: our train is at 21:40",
        "request_luggage_help: а багаж можно оставить до вечера? || book_taxi@0.6: поезд в 21:40",
    ],
)
def test_bags_that_may_be_left_call_no_porter_in_any_part(opened: Open, line: str) -> None:
    story = anna(opened)
    assert story.guest(line).keys[0] == "hotel_fact"
    assert story.requests("request_luggage_help") == []


@pytest.mark.parametrize(
    "line",
    [
        f"{LATE}@0.57: Окно закрыто. А можно позже, ребёнок ещё спит? Часов в 11.",
        f"{LATE}@0.5: could it be later, our child is asleep? around 11 please",
    ],
)
def test_an_hour_of_the_morning_moves_the_visit_and_keeps_no_room(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("report_fault: the air conditioner only makes noise")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted("report_fault") == "2027-03-11 11:00"
    assert story.requests(LATE) == []


def test_a_late_check_out_that_is_none_costs_nothing(opened: Open) -> None:
    story = anna(opened)
    assert story.guest(f"{LATE}: late check-out till 11 am please").keys == ["yours_until_then"]
    assert story.guest("inform: till two then").keys == ["read_back"]
    assert story.wanted(LATE) == "2027-03-14 14:00"


@pytest.mark.parametrize(
    ("line", "sent"), [("Да, возьмите одну рубашку", False), ("да, и возьмите одну рубашку", True)]
)
def test_a_yes_that_asks_for_what_was_just_told_of_agrees_to_nothing_older(
    opened: Open, line: str, sent: bool
) -> None:
    story = anna(opened)
    story.guest(f"{LATE}: поздний выезд до 14:00")
    assert story.guest("ask_hotel/laundry_service: а рубашку можно сдать в стирку?").keys == [
        "hotel_fact",
        "back_to",
    ]
    story.guest(f"request_laundry: {line}")
    assert (story.the(LATE).state in OPEN) is sent
    assert len(story.requests("request_laundry")) == 1
