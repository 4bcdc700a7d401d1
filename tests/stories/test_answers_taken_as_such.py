"""What follows a question and is nothing but an answer to it answers it, whatever it was taken for."""

import pytest

from tests.stories.conftest import Open

_SUNDAY_NOON = "2026-11-22T12:00"
_TABLE = "book_restaurant"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("order_room_service@0.64: Tom Hardy", "Tom Hardy"),
        ("order_room_service@0.6: Марина Сергеевна", "Марина Сергеевна"),
        ("ask_about_guest@0.5: it's kate brown", "kate brown"),
        ("inform: Mr Brown", "Brown"),
        ("inform: Rose Baker", "Rose Baker"),
        ("inform: запиши на Аню", "Аня"),
        ("inform: book it under Ben Stone", "Ben Stone"),
        ("inform: Anna Smith please, +44 7700 900123", "Anna Smith"),
        ("inform: запишите на Петрову, 8 916 123-45-67", "Петрова"),
        ("inform: Anna Miller, anna.miller@example.com", "Anna Miller"),
    ],
)
def test_a_name_that_was_asked_for_orders_nothing(opened: Open, line: str, name: str) -> None:
    story = opened(_SUNDAY_NOON)
    assert story.guest(f"{_TABLE}: a table for two tonight at 8").keys == ["ask_name"]
    assert story.guest(line).keys == ["sent"]
    assert story.the(_TABLE).guest_name == name
    assert len(story.requests()) == 1


@pytest.mark.parametrize(
    "line", ["ask_menu@0.7: Menu", "ask_bill: Invoice", "order_room_service: a caesar salad"]
)
def test_what_the_house_has_is_no_name(opened: Open, line: str) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest(f"{_TABLE}: a table for two tonight at 8")
    story.guest(line)
    assert story.the(_TABLE).guest_name is None


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call@0.54: actually 7:30",
        "request_wake_up_call@0.5: а лучше на 19:30",
        "book_taxi@0.5: make it 7:30 please",
        "rate_stay@0.5: no, 19:30",
    ],
)
def test_another_hour_moves_the_table_and_the_name_is_asked_again(opened: Open, line: str) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest(f"{_TABLE}: a table for two tonight at 8")
    assert story.guest(line).keys == ["ask_name"]
    assert story.wanted(_TABLE) == "2026-11-22 19:30"
    assert len(story.requests()) == 1


@pytest.mark.parametrize("line", ["request_item@0.6: four of us", "order_room_service@0.7: нас четверо"])
def test_so_many_people_order_nothing(opened: Open, line: str) -> None:
    story = opened(_SUNDAY_NOON)
    assert story.guest(f"{_TABLE}: a table tonight at 8").keys == ["ask_party_size"]
    assert story.guest(line).keys == ["ask_name"]
    assert story.the(_TABLE).party_size == 4


@pytest.mark.parametrize(
    "line",
    [
        "2 people, name is Anna Smith, +44 7700 900123",
        "двое, Анна Смирнова",
        "two, under the name Anna Smith",
    ],
)
def test_a_name_given_with_the_number_of_people_is_not_asked_again(opened: Open, line: str) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest(f"{_TABLE}: a table tonight at 8")
    assert story.guest(f"inform: {line}").keys == ["sent"]
    table = story.the(_TABLE)
    assert table.party_size == 2
    assert (table.guest_name or "").split()[0] in {"Anna", "Анна"}


def test_the_kind_of_massage_is_no_name(opened: Open) -> None:
    story = opened(_SUNDAY_NOON)
    assert story.guest("book_spa: a massage tomorrow at 3pm, I'm not staying here").keys == ["ask_name"]
    assert story.guest("inform: classic, 60 minutes").keys[-1] == "ask_name"
    assert story.guest("inform: Sarah Lee, +44 7700 900123").keys == ["read_back"]
    assert story.the("book_spa").guest_name == "Sarah Lee"


@pytest.mark.parametrize(
    ("told", "choice"),
    [("I'm not a guest of the hotel", "the classic one please"), ("я у вас не живу", "давайте классический")],
)
def test_a_visitors_own_draft_goes_on(opened: Open, told: str, choice: str) -> None:
    story = opened(_SUNDAY_NOON)
    assert story.guest("book_spa: a massage tomorrow at 3pm").keys == ["identity_needed"]
    assert story.guest(f"complain/other: {told}").keys == ["ask_name"]
    assert story.guest(f"order_usual@0.65: {choice}").keys == ["ask_name"]


def test_who_stays_elsewhere_complains_of_nothing(opened: Open) -> None:
    story = opened(_SUNDAY_NOON)
    line = (
        "book_spa: can I book a massage for tomorrow at 3pm || complain/other: I'm not a guest of the hotel"
    )
    assert story.guest(line).keys == ["ask_name"]


def test_the_kind_of_room_and_the_name_are_taken_together(opened: Open) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest("book_room: хочу забронировать номер")
    assert story.guest("inform: 27-29 ноября, двое").keys == ["ask_name"]
    assert story.guest("order_usual@0.77: давайте стандартный, Игорь Петров").keys == ["sent_for_agreement"]
    room = story.the("book_room")
    assert (room.guest_name, room.note) == ("Игорь Петров", "Стандартный номер")


def test_a_room_wanted_gladly_is_no_praise(opened: Open) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest("book_room: do you have rooms for the weekend for two?")
    assert story.guest("give_praise@0.53: great, book the standard please").keys == ["ask_name"]
    assert story.the("book_room").note == "Standard room"


@pytest.mark.parametrize("line", ["how much with breakfast?", "а с завтраком сколько?"])
def test_the_price_with_breakfast_is_that_of_the_room_and_what_it_includes(opened: Open, line: str) -> None:
    story = opened(_SUNDAY_NOON)
    story.guest("book_room: how much is a room from 27 to 29 November for two?")
    answer = story.guest(f"ask_hotel/breakfast: {line}")
    assert answer.keys == ["hotel_fact", "read_back"]
    assert "included in your room price" in answer.en
    assert "13,800" in answer.en


def test_for_eight_in_the_evening_for_two_is_an_hour(opened: Open) -> None:
    story = opened(_SUNDAY_NOON)
    line = "Book a table for 8 tomorrow evening for two, nut allergy. Name Lucy Green"
    assert story.guest(f"{_TABLE}: {line}").keys == ["sent"]
    assert (story.wanted(_TABLE), story.the(_TABLE).party_size) == ("2026-11-23 20:00", 2)
