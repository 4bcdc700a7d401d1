"""Two drafts at once, a second request while the first waits, answers that name their request, bookings and their limits."""

import pytest

from hotel.records import RequestState, StaffMember
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def states(story: Story) -> dict[str, str]:
    return {one.intent: one.state.value for one in story.requests()}


BOTH = "book_taxi: a taxi to the airport at 7 tomorrow for 2 || book_spa: and a massage tomorrow at 15:00"


def test_one_yes_answers_all_that_was_read_back_together(opened: Open) -> None:
    story = anna(opened)
    assert story.guest(BOTH).keys == ["read_back", "read_back"]
    assert story.guest("affirm: yes").keys == ["sent", "sent"]
    assert states(story) == {"book_taxi": "sent", "book_spa": "sent"}


def test_a_yes_to_one_leaves_the_other_asked(opened: Open) -> None:
    story = anna(opened)
    story.guest(BOTH)
    assert story.guest("affirm: yes to the taxi").keys == ["sent", "read_back"]
    assert states(story) == {"book_taxi": "sent", "book_spa": "draft"}


def test_a_button_answers_its_own_draft(opened: Open) -> None:
    story = anna(opened)
    story.guest(BOTH)
    story.press("Never mind")
    assert sorted(states(story).values()) == ["cancelled", "draft"]


def test_a_change_names_its_draft(opened: Open) -> None:
    story = anna(opened)
    story.guest(BOTH)
    story.guest("change_request: make the massage four o'clock in the afternoon")
    assert story.wanted("book_spa") == "2027-03-12 16:00"
    assert story.wanted("book_taxi") == "2027-03-12 07:00"


def test_a_second_request_waits_for_its_turn_and_is_come_back_to(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7")
    towels = story.guest("request_item: and two towels")
    assert "sent" in towels.keys
    story.guest("inform: two of us")
    assert story.the("book_taxi").party_size == 2
    assert story.guest("affirm: yes").keys == ["sent"]


def test_the_first_draft_is_come_back_to_when_the_second_is_sent(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7")
    story.guest("order_room_service: and a club sandwich now")
    assert story.guest("affirm: yes").keys == ["sent", "back_to"]


def test_a_second_taxi_is_a_second_taxi(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 7 for 2")
    story.guest("book_taxi: and another taxi to the railway station at 9 for 3")
    assert len(story.requests("book_taxi")) == 2
    assert [one.party_size for one in story.requests("book_taxi")] == [2, 3]


def test_a_visitor_may_book_a_table_but_no_towels(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    assert story.guest("book_restaurant: a table for two at eight tonight, in the name of Kim Lee").keys == [
        "sent"
    ]
    assert story.guest("request_item: two towels").keys == ["identity_needed"]
    assert story.guest("deny: no, I am not a guest").keys == ["identity_declined"]
    assert states(story) == {"book_restaurant": "sent", "request_item": "cancelled"}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("book_spa: a massage at 23:00", "closed_then"),
        ("book_restaurant: a table for two tomorrow at 9 in the morning", "closed_then"),
        ("request_late_check_out: can I keep the room till 8pm on the last day", "too_late_to_leave"),
        ("book_taxi: a taxi", "ask_place"),
        ("book_spa: I want to book the spa tomorrow at noon", "ask_service"),
        ("request_parking: a space for my car please", "ask_plate"),
        ("arrange_occasion: something for our anniversary", "ask_detail"),
        ("extend_stay: we would like to stay longer", "ask_dates"),
        ("request_wake_up_call: please wake me", "ask_time"),
    ],
)
def test_what_stands_in_the_way_or_is_missing_is_asked(opened: Open, words: str, key: str) -> None:
    story = anna(opened)
    assert story.guest(words).keys == [key]
    assert {one.state for one in story.requests()} == {RequestState.DRAFT}


def test_another_hour_is_taken_for_the_same_day(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_spa: a massage tomorrow at 23:00")
    assert story.guest("inform: then 7pm").keys == ["read_back"]
    assert story.wanted("book_spa") == "2027-03-12 19:00"


def test_two_open_requests_are_told_apart_by_name(opened: Open) -> None:
    story = anna(opened)
    story.guest(BOTH)
    story.guest("affirm: yes")
    story.guest("cancel_request: cancel the taxi please")
    assert states(story) == {"book_taxi": "cancelled", "book_spa": "sent"}


def test_an_unnamed_cancel_of_old_requests_asks_which(opened: Open) -> None:
    story = anna(opened)
    story.guest(BOTH)
    story.guest("affirm: yes")
    story.wait(minutes=30)
    asked = story.guest("cancel_request: please cancel it")
    assert asked.keys == ["ask_which_request"]
    story.press("Spa")
    assert states(story) == {"book_taxi": "sent", "book_spa": "cancelled"}


def test_nobody_on_duty_is_said_honestly(opened: Open) -> None:
    story = anna(opened)
    with story.database.session() as session:
        session.query(StaffMember).update({"active": False})
    told = story.guest("ask_human: I want to talk to a person")
    assert told.keys == ["nobody_on_duty"]
    assert told.told("reception") != ""
    assert story.guest("request_item: two towels").keys == ["sent"]


def test_at_night_towels_wait_for_the_shift_honestly(opened: Open) -> None:
    story = anna(opened, "2027-03-12T01:45")
    night = story.guest("request_item: two extra towels")
    assert "08:" in night.en
    assert night.pages == []
    assert story.wait(hours=6, minutes=30).told("housekeeping") != ""


def test_what_is_said_after_sending_reaches_the_department(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_luggage_help: please bring our bags down at 17:00")
    said = story.guest("inform: the door is open, just come in")
    assert "the door is open" in said.told("porter")
