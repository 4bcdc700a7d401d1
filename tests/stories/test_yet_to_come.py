"""People who are yet to come: no room and no code is asked of them, and nothing is asked twice."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

_MONDAY = "2026-11-23T12:30"


def booking(opened: Open) -> Story:
    """Return somebody who has asked for a room in the name of Marco Bianchi."""
    story = opened(_MONDAY)
    story.guest("book_room: a deluxe room from 27 to 29 november")
    assert story.guest("inform: 2 persons, my name is Marco Bianchi").keys == ["sent_for_agreement"]
    return story


def arriving(opened: Open) -> Story:
    """Return somebody who has told when they come, in the name of Patterson."""
    story = opened(_MONDAY)
    story.guest("announce_arrival: we are arriving today around 1pm")
    assert story.guest("inform: Patterson").keys == ["sent"]
    return story


# A name is given once.


def test_a_name_given_for_a_room_is_used_for_the_table(opened: Open) -> None:
    story = booking(opened)
    assert story.guest("book_restaurant: a table at 8pm on friday for two").keys == ["sent"]
    assert story.the("book_restaurant").guest_name == "Marco Bianchi"


@pytest.mark.parametrize(
    "words",
    [
        "same name",
        "the same",
        "same as before",
        "under my name",
        "на то же имя",
        "то же имя",
        "на ту же фамилию",
    ],
)
def test_the_same_name_is_the_one_given_before(opened: Open, words: str) -> None:
    story = booking(opened)
    story.guest(f"book_restaurant: a table at 8pm on friday for two, {words}")
    assert story.the("book_restaurant").guest_name == "Marco Bianchi"


@pytest.mark.parametrize("words", ["same name", "на то же имя", "как раньше", "я уже говорил"])
def test_the_same_name_is_no_name_where_none_was_given(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_restaurant: a table at 8pm on friday for two")
    assert "ask_name" in story.guest(f"inform: {words}").keys
    assert story.guest("inform: Bianchi").keys == ["sent"]
    assert story.the("book_restaurant").guest_name == "Bianchi"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Нурлан. а фамилия надо?", "Нурлан"),
        ("Ivan. do you need the surname?", "Ivan"),
        ("Нурлан. имя нужно полное?", "Нурлан"),
    ],
)
def test_a_question_about_the_name_is_no_name(opened: Open, words: str, name: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_restaurant: a table at 8pm on friday for two")
    story.guest(f"inform: {words}")
    assert story.the("book_restaurant").guest_name == name


def test_a_name_before_a_question_is_the_answer(opened: Open) -> None:
    story = opened(_MONDAY)
    story.guest("announce_arrival: we arrive today around 2pm")
    answer = story.guest("ask_hotel/check_in_time@0.88: Patterson. What time can we get in?")
    assert answer.keys == ["hotel_fact", "sent"]
    assert story.the("announce_arrival").guest_name == "Patterson"


# Who comes along.


@pytest.mark.parametrize(
    "words", ["взрослый 2 и ребенок 9 лет", "2 adults and a child of 9", "взрослых: 2, ребёнок 9 лет"]
)
def test_a_child_is_kept_with_its_age(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: a room from 5 to 8 december")
    story.guest(f"inform: {words}")
    room = story.the("book_room")
    assert room.party_size == 3
    assert "9" in (room.note or "")


@pytest.mark.parametrize("words", ["just the deluxe", "номер делюкс"])
def test_a_kind_of_room_named_later_leaves_the_child_on_the_note(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: a room from 5 to 8 december, 2 adults and a child of 9")
    story.guest(f"book_room: {words}")
    assert "child of 9" in (story.the("book_room").note or "")


@pytest.mark.parametrize("words", ["for one night from saturday", "с субботы на одну ночь"])
def test_one_night_is_no_party_of_one(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: a room from 27 to 29 november for two")
    story.guest(f"book_room: {words}")
    assert story.the("book_room").party_size == 2


def test_dates_for_two_without_a_stay_are_a_room_and_no_longer_stay(opened: Open) -> None:
    story = opened(_MONDAY)
    assert "identity_needed" not in story.guest("extend_stay: номер на пятницу - воскресенье, нас двое").keys
    assert story.the("book_room").party_size == 2


@pytest.mark.parametrize(
    "words", ["а цена скажите на три дня всего", "and the price for three nights in all?"]
)
def test_the_price_asked_in_a_booking_is_that_of_the_rooms(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: a room from 5 to 8 december, 2 adults and a child of 9")
    answer = story.guest(f"ask_offers: {words}")
    assert answer.keys == ["room_prices", "back_to"]
    assert "28,200" in answer.en
    assert "your name" in answer.en


# What is wished before the arrival.


@pytest.mark.parametrize("words", ["could we do 1pm?", "а можно в 13:00?"])
def test_who_is_yet_to_come_has_the_room_early_and_leaves_not_late(opened: Open, words: str) -> None:
    story = arriving(opened)
    answer = story.guest(f"request_late_check_out: {words}")
    assert answer.keys == ["read_back"]
    assert "1,000" in answer.en
    assert story.guest("affirm: yes").keys == ["sent_for_agreement"]
    assert story.the("request_early_check_in").guest_name == "Patterson"


@pytest.mark.parametrize(
    "line",
    [
        "book_taxi: can you arrange a car from the airport today at 2pm? our flight lands at 13:15",
        "book_taxi: можно машину из аэропорта сегодня в 14:00?",
    ],
)
def test_a_car_from_the_airport_is_a_wish_that_staff_agree_to(opened: Open, line: str) -> None:
    story = arriving(opened)
    assert story.guest(line).keys == ["ask_party_size"]
    assert "1,600" in story.guest("inform: 2 people").en
    sent = story.guest("affirm: yes")
    assert sent.keys == ["sent_for_agreement"]
    assert "Patterson" in sent.told("concierge")
    assert "Airport →" in sent.told("concierge") or "Аэропорт →" in sent.told("concierge")


@pytest.mark.parametrize(
    "words",
    ["we have no room number yet, we are arriving today", "мы ещё не заселились", "not checked in yet"],
)
def test_who_says_that_they_have_not_come_yet_goes_on_without_a_code(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    asked = story.guest("book_taxi: a taxi to the railway station tomorrow at 5pm for two")
    assert asked.keys == ["identity_needed"]
    assert "yet to arrive" in asked.en
    assert story.guest(f"announce_arrival: {words}").keys == ["ask_name"]
    assert story.guest("inform: John Hale").keys == ["read_back"]


def test_a_plate_alone_keeps_a_space_for_the_nights_booked(opened: Open) -> None:
    story = booking(opened)
    story.guest("ask_hotel/parking: do you have parking?")
    answer = story.guest("order_usual@0.55: ok a normal one, AB 123 CD, for those nights")
    assert answer.keys == ["read_back"]
    parking = story.the("request_parking")
    assert (str(parking.date_from), str(parking.date_to)) == ("2026-11-27", "2026-11-29")
    assert story.guest("affirm: yes").keys == ["sent_for_agreement"]


@pytest.mark.parametrize("intent", ["complain/booking", "change_booking", "request_parking"])
def test_parking_asked_for_with_the_booking_is_no_complaint(opened: Open, intent: str) -> None:
    story = booking(opened)
    answer = story.guest(f"{intent}: I don't have a room, I am booking. Add the parking to my booking")
    assert "complaint_recorded" not in answer.keys


@pytest.mark.parametrize(
    "words", ["Room 101 would suit us very much, can we have that one?", "можно нам номер 101?"]
)
def test_a_certain_room_is_noted_with_the_arrival(opened: Open, words: str) -> None:
    story = arriving(opened)
    answer = story.guest(f"change_room: {words}")
    assert answer.keys == ["wish_with_booking"]
    assert words in answer.told("reception")


def test_a_diet_is_noted_with_the_booking(opened: Open) -> None:
    story = booking(opened)
    assert story.guest("state_preference: my husband can't have caffeine").keys == ["wish_with_booking"]
    assert "caffeine" in (story.the("book_room").note or "")


def test_a_wish_told_before_anything_else_goes_with_the_arrival(opened: Open) -> None:
    story = opened(_MONDAY)
    asked = story.guest("state_preference: we arrive tomorrow and I am allergic to feathers")
    assert asked.keys == ["ask_time"]
    assert "feathers" in (story.the("announce_arrival").note or "")


def test_breakfast_is_for_who_will_stay(opened: Open) -> None:
    story = arriving(opened)
    story.guest("inform: we don't have a room number yet")
    assert "admission" not in story.guest("ask_hotel/breakfast: does breakfast come with it?").keys


def test_an_arrival_asked_about_is_answered_before_the_name_is_asked(opened: Open) -> None:
    answer = opened(_MONDAY).guest("announce_arrival: can we arrive after midnight? our flight lands at 2 am")
    assert answer.keys == ["hotel_fact", "ask_name"]


@pytest.mark.parametrize("words", ["old town square, by taxi", "на такси до площади Старого города"])
def test_a_ride_asked_about_is_told_and_not_ordered(opened: Open, words: str) -> None:
    story = opened(_MONDAY)
    assert story.guest(f"book_taxi: {words}").keys == ["directions"]
    assert story.requests() == []


# What stays behind the wall.


@pytest.mark.parametrize(
    "line", ["ask_bill: my bill please", "request_item: two towels", "control_room: lights on"]
)
def test_who_is_yet_to_come_acts_on_no_room(opened: Open, line: str) -> None:
    story = arriving(opened)
    assert story.guest(line).keys == ["identity_needed"]


def test_a_taxi_is_not_promised_to_who_has_proved_nothing(opened: Open) -> None:
    story = opened(_MONDAY)
    story.guest("book_taxi: we arrive tomorrow, a car from the airport at 2pm for two please")
    story.guest("inform: Patterson")
    story.guest("affirm: yes")
    taxi = story.the("book_taxi")
    assert taxi.state is RequestState.SENT
    assert taxi.stay_id is None


@pytest.mark.parametrize(
    "line",
    [
        "book_restaurant: хотим столик на субботу вечером, || extend_stay@0.85: мы не живём у вас",
        "book_restaurant: a table for saturday please, || complain/other@0.56: we are not staying with you",
    ],
)
def test_who_says_with_a_request_that_they_do_not_stay_gets_one_answer(opened: Open, line: str) -> None:
    answer = opened("2027-03-11T16:05").guest(line)
    assert [key for key in answer.keys if not key.startswith("ask_")] == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("change_request@0.5: ладно давайте два стандарта, на Кузнецову Марину", "Кузнецова Марина"),
        ("change_request@0.5: all right then, two standard rooms, under Mary Patterson", "Mary Patterson"),
    ],
)
def test_rooms_and_a_name_told_at_once_end_a_booking(opened: Open, line: str, name: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: a room from 5 to 8 december, 2 adults and children of 5 and 9")
    story.guest(line)
    booking = story.the("book_room")
    assert booking.guest_name == name
    assert booking.party_size == 4
    assert "2 ×" in (booking.note or "") or any(one.quantity == 2 for one in booking.lines)
