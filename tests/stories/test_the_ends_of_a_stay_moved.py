"""Whoever books says one end of the stay anew by its weekday: the other stays, and no stay ends before it begins."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_MONDAY = "2026-11-23T10:00"


@pytest.fixture
def booking(opened: Open) -> Story:
    story = opened(_MONDAY)
    story.guest("book_room: a room for two from Friday to Sunday")
    assert _nights(story) == "2026-11-27 2026-11-29"
    return story


def _nights(story: Story) -> str:
    room = story.the("book_room")
    return f"{room.date_from} {room.date_to}"


@pytest.mark.parametrize(
    ("line", "nights"),
    [
        ("change_booking: actually could we come thursday instead of friday", "2026-11-26 2026-11-29"),
        ("change_request: а если приедем в четверг, а не в пятницу", "2026-11-26 2026-11-29"),
        ("extend_stay@0.4: and leave monday", "2026-11-27 2026-11-30"),
        ("extend_stay: уедем в понедельник", "2026-11-27 2026-11-30"),
        ("change_booking: sorry, make it saturday leaving, not sunday", "2026-11-27 2026-11-28"),
        ("change_request: выезд не в воскресенье, а в субботу", "2026-11-27 2026-11-28"),
        ("extend_stay@0.4: and leave sunday still", "2026-11-27 2026-11-29"),
    ],
)
def test_one_end_moves_to_the_weekday_that_is_said(booking: Story, line: str, nights: str) -> None:
    booking.guest(line)
    assert _nights(booking) == nights


def test_another_kind_of_room_is_put_in_place_of_the_one_given_up(booking: Story) -> None:
    booking.guest("inform: the lux suite, Peter Lang")
    booking.guest("change_request: two standards then, instead of the lux")
    assert booking.the("book_room").note == "2 × Standard room"


def test_who_asks_for_something_cheaper_is_told_of_the_other_rooms(booking: Story) -> None:
    booking.guest("inform: the lux suite, Peter Lang")
    assert "Standard room" in booking.guest("ask_offers: what's cheaper").en


def test_a_name_written_out_counts_before_a_word_beside_it(booking: Story) -> None:
    booking.guest("inform: ok lux, Megan Doyle")
    assert booking.the("book_room").guest_name == "Megan Doyle"


def test_what_is_down_in_a_name_tells_the_nights(booking: Story) -> None:
    booking.guest("inform: the lux suite, Peter Lang")
    assert "27 November" in booking.guest("ask_request_status: what have you got down for me?").en
