"""A correction of a draft, or of an order just sent, changes exactly what it says, and is sent where it says so."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

MORNING = "2027-03-11T08:30"
DISHES, LAUNDRY = "order_room_service", "request_laundry"


def guest(opened: Open, *, locale: str = "en", moment: str = MORNING) -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("a green tea and two chicken soups at 7 pm", "change_request: no, one soup, not two"),
        ("зелёный чай и два куриных супа к семи вечера", "change_request: нет, один суп, не два"),
        ("зелёный чай и два куриных супа к семи вечера", "order_room_service: суп нужен один, а не два"),
    ],
)
def test_a_number_beside_a_dish_is_no_hour(opened: Open, order: str, words: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: {order}")
    story.guest(words)
    assert story.lines() == {"Green tea": 1, "Chicken soup": 1}
    assert story.wanted(DISHES) == "2027-03-11 19:00"


@pytest.mark.parametrize(
    "words", ["Чай тоже к 19:00, вместе с ужином", "the green tea too at 7 pm, with dinner"]
)
def test_what_comes_as_well_at_that_hour_is_no_second_one(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: зелёный чай и куриный суп к семи вечера")
    story.guest(f"{DISHES}: {words}")
    assert story.lines() == {"Green tea": 1, "Chicken soup": 1}


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("да, только к овощам тоже допишите без молочного", "без молочного"),
        ("и пусть овощи без молочного", "без молочного"),
        ("and the vegetables without salt", "without salt"),
    ],
)
def test_a_wish_of_what_is_held_orders_no_more_of_it(opened: Open, words: str, wish: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: grilled vegetables and fries")
    story.guest(f"change_request: {words}")
    assert story.lines() == {f"Grilled vegetables/{wish}": 1, "Fries": 1}


def test_one_more_with_a_wish_of_its_own_is_one_more(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a chicken soup")
    story.guest(f"{DISHES}: and a soup without celery")
    assert story.lines() == {"Chicken soup": 1, "Chicken soup/without celery": 1}


@pytest.mark.parametrize(
    ("agreed", "more"), [("Да, и добавьте", "чайник зелёного чая"), ("Yes, and add", "a pot of green tea")]
)
def test_what_is_added_with_the_yes_joins_the_order_and_its_hour(
    opened: Open, agreed: str, more: str
) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two chicken soups at 7 pm")
    answer = story.guest(f"affirm@0.98: {agreed} || {DISHES}@0.81: {more}")
    assert answer.keys == ["sent", "change_read_back"]
    story.guest("affirm: да")
    assert story.lines() == {"Chicken soup": 2, "Green tea": 1}
    assert story.wanted(DISHES) == "2027-03-11 19:00"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("change_request: one soup, otherwise yes", {"Chicken soup": 1}),
        ("change_request: один суп, и отправляйте", {"Chicken soup": 1}),
    ],
)
def test_what_is_left_out_with_a_yes_is_sent_and_told(
    opened: Open, words: str, lines: dict[str, int]
) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two chicken soups")
    answer = story.guest(words)
    assert answer.keys == ["sent", "held_in_request"]
    assert story.lines() == lines


def test_what_costs_more_than_was_read_back_is_read_back_though_told_to_send(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two chicken soups")
    assert story.guest("affirm: oh and add a cola if you have it, then yes send").keys == ["read_back"]
    assert story.the(DISHES).state is RequestState.DRAFT
    story.guest("affirm: yes")
    assert story.lines() == {"Chicken soup": 2, "Cola": 1}


def test_a_no_with_fine_in_it_sends_nothing(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: an espresso")
    story.guest("affirm@0.76: haha no, the iron is fine. I mean a packed breakfast for four")
    assert story.the(DISHES).state is RequestState.DRAFT


@pytest.mark.parametrize("words", ["Без газа, одну", "no gas, one", "without gas please"])
def test_water_without_gas_is_still(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a green tea and water")
    story.guest(f"inform: {words}")
    assert story.lines() == {"Green tea": 1, "Still water": 1}


def test_what_is_on_order_sounds_no_alarm(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: чёрный чай, вода без газа и вода с газом")
    answer = story.guest("emergency@0.88: Воду с газом уберите, пожалуйста")
    assert answer.keys == ["read_back"]
    assert story.lines() == {"Black tea": 1, "Still water": 1}


def test_a_danger_beside_what_is_on_order_is_one(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: вода с газом")
    assert story.guest("emergency@0.5: воду с газом не надо, у жены не получается дышать").keys == [
        "emergency"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "request_laundry: ого, срочно дороже самой футболки. не срочно тогда",
        "change_request: обычную, без срочной",
        "emergency@0.56: не срочно же. уберите срочную",
        "change_request: no need for express then",
        "request_laundry: regular please, not express",
    ],
)
@pytest.mark.parametrize("first", ["футболку постирать срочно", "a T-shirt to wash, back by tonight"])
def test_laundry_that_is_not_to_be_quick_costs_no_more(opened: Open, first: str, words: str) -> None:
    story = guest(opened)
    story.guest(f"{LAUNDRY}: {first}")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines(LAUNDRY) == {"T-shirt or top": 1}


@pytest.mark.parametrize(
    "words",
    [
        "they'll be in a bag on the door, we go out at half 8",
        "вещи будут в пакете на двери, мы выходим в 8:30",
    ],
)
def test_where_the_laundry_lies_is_noted_and_sends_no_porter(opened: Open, words: str) -> None:
    story = guest(opened, moment="2027-03-11T05:30")
    story.guest(f"{LAUNDRY}: two shirts, pick up at 8")
    story.guest(f"request_luggage_help@0.67: yes please. {words}")
    assert story.the(LAUNDRY).state is RequestState.SENT
    assert story.the(LAUNDRY).note == words
    assert story.requests("request_luggage_help") == []


def test_what_guests_do_themselves_gives_up_nothing_of_that_name(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: an iron please")
    story.guest(f"{LAUNDRY}: the shirt needs washing before my call")
    story.guest(
        "cancel_request@0.74: no laundry, i'll iron it myself || change_request: just the iron sooner, by 10"
    )
    assert story.the("request_item").state is RequestState.SENT
    assert [one.state for one in story.requests(LAUNDRY)] == [RequestState.CANCELLED]


def test_the_answer_before_a_question_of_another_thing_is_taken(opened: Open) -> None:
    story = guest(opened, locale="ru")
    story.guest("request_item: утюг, пожалуйста")
    story.guest(f"{LAUNDRY}: футболку постирайте")
    answer = story.guest("change_request: да, заберите после десяти. а утюг?")
    assert answer.keys == ["status", "read_back"]
    assert story.wanted(LAUNDRY) == "2027-03-11 10:00"
    assert story.wanted("request_item") is None


@pytest.mark.parametrize("words", ["minivan if there is one", "please make it a minivan, if you have one"])
def test_one_that_stands_for_the_car_counts_nobody(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 6:30 am, four of us")
    story.guest(f"book_taxi: tomorrow 6:30, and a {words}")
    assert story.the("book_taxi").party_size == 4
    assert story.wanted("book_taxi") == "2027-03-12 06:30"


@pytest.mark.parametrize("words", ["and my wife would like one too, same time", "и жене тоже, в то же время"])
def test_one_as_well_is_what_was_just_booked(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("book_spa: a classic massage today at 16:00")
    story.guest("affirm: yes")
    story.guest(f"book_spa@0.6: {words}")
    both = story.requests("book_spa")
    assert {one.service.slug for one in both if one.service} == {"massage_classic"}
    assert {story.local(one.wanted_at) for one in both} == {"2027-03-11 16:00"}


def test_all_in_one_order_asks_for_no_usual(opened: Open) -> None:
    story = guest(opened)
    story.usually_has("black_tea")
    story.guest(f"{DISHES}: цезарь с курицей и овощи на гриле")
    answer = story.guest("change_request: овощи не надо || order_usual@0.92: всё вместе одним заказом")
    assert answer.keys == ["read_back"]
    assert story.lines() == {"Caesar with chicken": 1}


@pytest.mark.parametrize(
    "line",
    [
        "ask_bill: great. can I put that on the room bill?",
        "change_request: could you charge it to my room",
        "affirm@0.6: Хорошо, запишите на счёт номера",
        "change_request@0.7: Я про ужин: пусть будет на счёт номера",
    ],
)
def test_what_is_to_go_on_the_rooms_bill_goes_there_anyway(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a chicken soup")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["charged_to_room"]
    assert answer.told_staff() == ""


@pytest.mark.parametrize(
    "line", ["ask_bill: what's on my room bill?", "ask_bill: что сейчас на счёте номера?"]
)
def test_who_asks_what_is_on_the_bill_is_shown_it(opened: Open, line: str) -> None:
    assert guest(opened).guest(line).keys == ["bill_empty"]
