"""Changing and cancelling what is open: which of several is meant, what belongs to it, and what is put right."""

import pytest

from hotel.records import RequestState, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story

OPEN, GONE = RequestState.SENT, RequestState.CANCELLED


def guest(opened: Open, locale: str = "ru", moment: str = "2027-03-11T10:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def two_taxis(opened: Open) -> Story:
    story = guest(opened)
    story.guest("book_taxi: такси в аэропорт завтра в 5:30 утра на двоих")
    story.guest("affirm: да")
    story.guest("book_taxi: и ещё одно такси завтра в 9:00 утра на вокзал на одного")
    story.guest("affirm: да")
    return story


def states(story: Story) -> list[RequestState]:
    return [request.state for request in story.requests()]


def hours(story: Story, intent: str = "book_taxi") -> list[str | None]:
    return [story.local(request.wanted_at) for request in story.requests(intent)]


@pytest.mark.parametrize(
    "words",
    [
        "cancel_request: отмените все такси",
        "cancel: отмените все заказы",
        "cancel_request: оба отмените, пожалуйста",
        "cancel_request: cancel both",
        "cancel: cancel everything",
        "cancel_request: cancel both taxis please",
    ],
)
def test_all_that_is_meant_is_cancelled_and_each_is_named(opened: Open, words: str) -> None:
    story = two_taxis(opened)
    answer = story.guest(words)
    assert states(story) == [GONE, GONE]
    assert "05:30" in answer.text
    assert "09:00" in answer.text
    assert answer.told("concierge").count("CANCELLED") == 2


@pytest.mark.parametrize("words", ["отмените оба звонка", "cancel both wake ups"])
def test_both_calls_are_cancelled_and_the_order_beside_them_stays(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("request_wake_up_call: разбудите меня завтра в 6:30 и жену в 8:30")
    story.guest("order_room_service: два чёрных чая")
    answer = story.guest(f"cancel_request: {words}")
    assert [request.state for request in story.requests("request_wake_up_call")] == [
        RequestState.CANCELLED
    ] * 2
    assert story.requests("order_room_service")[0].state is RequestState.DRAFT
    assert "06:30" in answer.text


def with_a_table(opened: Open) -> Story:
    story = guest(opened, "en")
    story.guest("book_taxi: a taxi to the airport tomorrow at 5:30 am for two")
    story.guest("affirm: yes")
    story.guest("book_restaurant: a table for two tonight at 20:30")
    assert states(story) == [OPEN, OPEN]
    return story


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("cancel the taxi and the table", [GONE, GONE]),
        ("cancel the taxi but keep the table", [GONE, OPEN]),
        ("keep the taxi, cancel the table", [OPEN, GONE]),
        ("cancel everything except the taxi", [OPEN, GONE]),
        ("cancel that 20:30 thing", [OPEN, GONE]),
        ("отмените то, что в 5:30", [GONE, OPEN]),
        ("отмените всё, кроме столика", [GONE, OPEN]),
        ("cancel all the drinks", [OPEN, OPEN]),
    ],
)
def test_only_what_is_meant_is_cancelled(opened: Open, words: str, after: list[RequestState]) -> None:
    story = with_a_table(opened)
    story.guest(f"cancel_request: {words}")
    assert states(story) == after


@pytest.mark.parametrize(
    "words",
    [
        "cancel_request: убери это второе",
        "cancel: убери это второе",
        "order_room_service: убери это второе",
        "cancel_request: cancel the later one",
        "cancel_request: отмените последнее такси",
    ],
)
def test_the_second_is_the_second_of_what_is_open(opened: Open, words: str) -> None:
    story = two_taxis(opened)
    assert story.guest(words).keys == ["cancelled"]
    assert states(story) == [OPEN, GONE]


@pytest.mark.parametrize(
    "intent", ["order_room_service", "book_taxi", "change_request", "inform", "nlu_fallback"]
)
@pytest.mark.parametrize(
    "words",
    [
        "первое такси не в 5:30, а в 6",
        "то такси, что в 5:30, перенесите на 6",
        "the first taxi not at 5:30 but at 6",
        "move the 5:30 taxi to 6",
    ],
)
def test_an_hour_given_up_for_another_moves_what_stands_at_it(opened: Open, intent: str, words: str) -> None:
    story = two_taxis(opened)
    assert story.guest(f"{intent}: {words}").keys == ["changed"]
    assert hours(story) == ["2027-03-12 06:00", "2027-03-12 09:00"]


def test_whose_it_is_tells_it_apart(opened: Open) -> None:
    story = guest(opened, "en", "2027-03-11T20:05")
    story.guest("request_wake_up_call: wake my dad at 8 tomorrow")
    story.guest("request_wake_up_call: and also wake me at 7 tomorrow please")
    story.guest("cancel_request: cancel dad's wake up")
    assert states(story) == [GONE, OPEN]


@pytest.mark.parametrize(
    "words",
    [
        "change_request: капучино надо два а не три",
        "order_room_service: капучино надо два а не три",
        "inform: капучино надо два, а не три",
        "order_room_service: мне два капучино, не три",
        "deny: нет, два капучино вместо трёх",
        "order_room_service: two cappuccinos, not three",
    ],
)
def test_a_sent_number_is_put_right_and_told(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: три капучино")
    story.guest("affirm: да")
    assert story.guest(words).keys == ["changed"]
    assert story.lines() == {"Cappuccino": 2}
    told = story.guest("ask_menu: сколько капучино в итоге?")
    assert told.keys == ["held_in_request"]
    assert "Капучино × 2" in told.ru


def test_a_price_is_still_a_price(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: три капучино")
    story.guest("affirm: да")
    assert story.guest("ask_menu: сколько стоит капучино?").keys == ["dish"]


def test_a_bare_yes_to_a_choice_is_no_choice_and_the_choice_is_shown_again(opened: Open) -> None:
    story = guest(opened, "en")
    asked = story.guest("order_room_service: a tea please")
    assert asked.keys == ["ask_which_item"]
    assert list(asked.buttons) == ["Black tea", "Green tea"]
    again = story.guest("affirm: yes")
    assert again.keys == ["yes_is_no_answer", "ask_which_item"]
    assert list(again.buttons) == ["Black tea", "Green tea"]
    assert story.guest("inform: black").keys == ["read_back"]
    assert story.lines() == {"Black tea": 1}


@pytest.mark.parametrize("words", ["two hot chocolates please", "два горячих шоколада"])
def test_a_dish_of_other_houses_is_said_not_to_be_here(opened: Open, words: str) -> None:
    assert guest(opened).guest(f"order_room_service: {words}").keys == ["not_on_menu"]


def test_a_dish_the_kitchen_lacks_is_not_lost_from_a_change(opened: Open) -> None:
    story = guest(opened, "en")
    story.guest("order_room_service: two cappuccinos")
    answer = story.guest("change_request: make it one cappuccino and one hot chocolate")
    assert "hot chocolate" in answer.en
    assert story.lines() == {"Cappuccino": 1}


@pytest.mark.parametrize(
    "intent", ["announce_arrival", "request_late_check_out", "deny", "change_request", "inform"]
)
@pytest.mark.parametrize("words", ["hm no. make it 16:00", "нет, лучше в 16:00", "16:00 instead"])
def test_a_bare_hour_belongs_to_what_was_asked_just_now(opened: Open, intent: str, words: str) -> None:
    story = guest(opened, "en")
    story.guest("request_late_check_out: late check-out at 14:00 please")
    story.guest("affirm: yes")
    assert story.guest(f"{intent}: {words}").keys == ["change_read_back"]
    story.guest("affirm: yes")
    assert hours(story, "request_late_check_out") == ["2027-03-14 16:00"]
    assert story.requests("announce_arrival") == []


@pytest.mark.parametrize("intent", ["report_fault", "deny", "change_request", "inform", "nlu_fallback"])
@pytest.mark.parametrize("words", ["не кран, а душ", "not the tap, the shower", "ой, я имела в виду душ"])
def test_what_is_broken_is_put_right_in_the_same_repair(opened: Open, intent: str, words: str) -> None:
    story = guest(opened)
    story.guest("report_fault: у нас течёт кран")
    answer = story.guest(f"{intent}: {words}")
    assert answer.keys == ["repair_corrected"]
    assert "Душ" in answer.ru
    assert words in answer.told("engineering")
    assert len(story.all(ServiceRequest)) == 1


def test_a_second_fault_is_a_second_repair(opened: Open) -> None:
    story = guest(opened, "en")
    story.guest("report_fault: the tap is leaking")
    story.guest("report_fault: and the shower is not working")
    assert len(story.all(ServiceRequest)) == 2


def test_the_last_dish_given_up_gives_up_the_order(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: куриный суп")
    assert story.guest("deny: не надо супа").keys == ["draft_dropped"]
    assert states(story) == [GONE]


@pytest.mark.parametrize("intent", ["inform", "change_request", "book_restaurant"])
@pytest.mark.parametrize(
    "words", ["в 8 не 3, а 4 человека", "at 8 not 3 but 4 people", "нас в 8 будет 4, а не 3"]
)
def test_people_put_right_move_no_hour(opened: Open, intent: str, words: str) -> None:
    story = guest(opened)
    story.guest("book_restaurant: столик на троих сегодня в 20:00")
    story.guest(f"{intent}: {words}")
    assert hours(story, "book_restaurant") == ["2027-03-11 20:00"]
    assert story.the("book_restaurant").party_size == 4
