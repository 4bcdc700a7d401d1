"""What a room costs is told at once; a booking is filed only when the guest says so."""

import pytest

from tests.stories.conftest import Open

_SUNDAY = "2026-11-22T12:00"


def test_a_price_asked_by_a_visitor_is_told_and_the_room_booked_when_they_say_so(opened: Open) -> None:
    story = opened(_SUNDAY)
    asked = story.guest("book_room: How much is a double room per night?")
    assert asked.keys == ["room_prices", "ask_dates"]
    assert "6,900" in asked.en
    assert story.guest("inform: from Friday 27 to Sunday 29 November").keys == ["ask_party_size"]
    quote = story.guest("inform: two adults")
    assert quote.keys == ["read_back"]
    assert "13,800" in quote.en
    sent = story.guest("inform: ok could you book it, my name is Peter Lang")
    assert sent.keys == ["sent_for_agreement"]
    assert "Peter Lang" in sent.told("reservations")


@pytest.mark.parametrize(
    "line",
    [
        "book_room: How much is a room for two this weekend?",
        "book_room: сколько номер на двоих на выходные?",
        "ask_hotel/room_types: how much would a room be for 2 from Friday to Sunday?",
        "ask_hotel/room_types: почём у вас номер на двоих с пятницы по воскресенье?",
        "ask_bill: what does a room cost for two people this Friday to Sunday",
        "book_room: цена номера на двоих с 27 по 29 ноября?",
    ],
)
def test_a_question_for_the_price_files_nothing(opened: Open, line: str) -> None:
    story = opened("2026-11-24T12:00")
    quote = story.guest(line)
    assert quote.keys == ["read_back"]
    assert "13,800" in quote.en
    assert not quote.pages
    assert story.guest("affirm: yes").keys == ["ask_name"]
    assert story.guest("inform: Peter Lang").keys == ["sent_for_agreement"]


@pytest.mark.parametrize("words", ["book it", "please book the deluxe one", "забронируйте"])
def test_the_word_to_book_is_enough(opened: Open, words: str) -> None:
    story = opened(_SUNDAY)
    story.guest("book_room: how much is a room for two from Friday to Sunday?")
    assert story.guest(f"inform: {words}").keys == ["ask_name"]


@pytest.mark.parametrize("words", ["how much is it?", "и сколько стоит?", "what's the price?"])
def test_it_is_the_room_that_was_talked_of(opened: Open, words: str) -> None:
    story = opened(_SUNDAY)
    story.guest("show_virtual_tour: can I see the junior suite?")
    assert story.guest(f"ask_bill: {words}").keys == ["room_prices", "ask_dates"]


def test_a_price_that_was_asked_only_is_not_come_back_to(opened: Open) -> None:
    story = opened(_SUNDAY)
    story.guest("book_room: how much is a room?")
    story.guest("book_restaurant: a table for two tonight at 8")
    assert story.guest("inform: Peter Lang").keys == ["sent"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/parking: how much is parking per night?",
        "ask_hotel/spa: how much is a massage?",
        "ask_hotel/breakfast: how much is breakfast to the room?",
        "ask_hotel/minibar: сколько стоит минибар в номере?",
        "ask_hotel/meeting_rooms: how much is a meeting room?",
    ],
)
def test_other_prices_are_no_price_of_a_room(opened: Open, line: str) -> None:
    story = opened(_SUNDAY)
    assert "room_prices" not in story.guest(line).keys
    assert story.requests() == []


def test_a_booking_asked_for_outright_is_filed_as_before(opened: Open) -> None:
    story = opened(_SUNDAY)
    answer = story.guest("book_room: I need a room Friday to Sunday for two, my name is Peter Lang")
    assert answer.keys == ["sent_for_agreement"]


def test_a_bill_is_still_shown_to_its_own_guest_only(opened: Open) -> None:
    assert opened(_SUNDAY).guest("ask_bill: how much is my bill?").keys == ["identity_needed"]
