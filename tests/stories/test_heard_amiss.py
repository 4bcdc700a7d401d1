"""What was taken for something kinder or newer than it is: a theft for praise, fewer pillows for more of them."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.test_two_of_a_kind import anna


@pytest.mark.parametrize(
    "said", ["yesterday it was fine, today the maid stole my watch", "горничная стащила мои часы!"]
)
def test_a_theft_is_no_praise(opened: Open, said: str) -> None:
    story = anna(opened)
    answer = story.guest(f"give_praise: {said}")
    assert [one.category for one in story.all(Complaint)] == ["safety"]
    assert "security" in answer.readers


def test_praise_for_what_was_given_back_is_praise(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest("give_praise: I thought my watch was stolen, the maid found it, thank you!")
    assert answer.keys == ["praise_recorded"]


@pytest.mark.parametrize("intent", ["chitchat", "out_of_scope", "inform"])
@pytest.mark.parametrize(
    "said", ["I'm not feeling well", "my head hurts and I feel dizzy", "мне что-то нехорошо"]
)
def test_who_does_not_feel_well_hears_a_kind_word_and_where_help_is(
    opened: Open, intent: str, said: str
) -> None:
    answer = anna(opened).guest(f"{intent}: {said}")
    assert answer.keys == ["get_well", "hotel_fact"]
    assert "doctor" in answer.en


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("two pillows please", "no two, one pillow is enough sorry"),
        ("две подушки", "ой, одной подушки хватит"),
        ("three pillows", "oh, one pillow will do"),
    ],
)
def test_fewer_that_are_enough_are_no_second_errand(opened: Open, first: str, then: str) -> None:
    story = anna(opened)
    story.guest(f"request_item: {first}")
    assert story.guest(f"request_item@0.9: {then}").keys == ["changed"]
    assert story.lines("request_item") == {"Pillow": 1}
