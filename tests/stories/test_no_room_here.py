"""People without a room: what they may have, what only guests may, and nobody asks them for a code."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open

_NOON = "2027-03-12T12:00"


@pytest.mark.parametrize(
    "words", ["I'm not staying here, a massage tomorrow at 3 pm", "я у вас не живу, массаж завтра в 15:00"]
)
def test_a_visitor_books_a_massage_in_their_name(opened: Open, words: str) -> None:
    story = opened(_NOON)
    assert story.guest(f"book_spa: {words}").keys == ["ask_name"]
    assert story.guest("inform: Peter Lang").keys == ["read_back"]
    sent = story.guest("affirm: yes")
    assert sent.keys == ["sent"]
    assert "Peter Lang" in sent.told("spa")


def test_a_visitor_who_is_asked_who_they_are_says_so_and_goes_on(opened: Open) -> None:
    story = opened(_NOON)
    asked = story.guest("book_spa: a massage tomorrow at 3 pm please")
    assert asked.keys == ["identity_needed"]
    assert "If you do not" in asked.en
    assert story.guest("inform: I'm not staying here").keys == ["ask_name"]


@pytest.mark.parametrize(
    "line",
    [
        "order_room_service: I'm not a guest here, a club sandwich please",
        "request_item: мы у вас не живём, но можно полотенце?",
        "ask_bill: I am not staying with you, what is on the bill?",
    ],
)
def test_what_only_guests_may_have_is_said_kindly_with_what_a_visitor_can_have(
    opened: Open, line: str
) -> None:
    story = opened(_NOON)
    answer = story.guest(line)
    assert answer.keys == ["for_guests_only"]
    assert "treatment in our spa" in answer.en
    assert all(one.state is RequestState.CANCELLED for one in story.requests())


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/pool@0.58: можно прийти в бассейн или на массаж?",
        "ask_hotel/pool: can I come to the pool or for a massage without staying at the hotel?",
        "ask_hotel/spa: are the pool and the spa open to the public?",
    ],
)
def test_who_is_admitted_without_a_room_is_answered_for_each_place(opened: Open, line: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.keys == ["admission", "hotel_fact"]
    assert "The pool: for guests who stay with us only" in answer.en
    assert "The spa: you are welcome" in answer.en


def test_a_guest_of_the_house_is_told_about_the_pool_as_ever(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    assert story.guest("ask_hotel/pool: can we come to the pool after eight?").keys == ["hotel_fact"]


def test_a_room_is_booked_for_a_visitor_without_a_code(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("book_room: I'm not staying with you yet, I need a room for two")
    sent = story.guest("inform: Friday to Sunday, name Peter Lang")
    assert sent.keys == ["sent_for_agreement"]


@pytest.mark.parametrize(
    "line",
    [
        "state_preference: I'm vegan. || book_restaurant: A table for two at 8?",
        "state_preference: я веган. || book_restaurant: столик на двоих в 20:00",
        "book_restaurant: I'm vegan. A table for two at 8?",
    ],
)
def test_a_diet_told_before_the_table_is_asked_for_stands_on_its_note(opened: Open, line: str) -> None:
    story = opened(_NOON)
    answer = story.guest(line)
    assert answer.keys[-1] == "ask_name"
    assert "identity_needed" not in answer.keys
    assert "vegan" in (story.the("book_restaurant").note or "") or "веган" in (
        story.the("book_restaurant").note or ""
    )


def test_seven_at_twenty_hours_are_seven_people(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: столик на 7 в 20:00")
    assert (story.the("book_restaurant").party_size, story.wanted("book_restaurant")) == (
        7,
        "2027-03-12 20:00",
    )
