"""Reception was asked to ring or knock; the guest writes: reception hears that it need not any more."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _woken(opened: Open) -> Story:
    story = opened("2027-03-12T00:30")
    story.stays("Chloe", "Adams", "404")
    story.guest("request_wake_up_call: wake me at 6:15 this morning")
    story.wait(hours=5, minutes=46)
    return story


@pytest.mark.parametrize(
    "said",
    [
        "inform: up up up",
        "affirm: yes",
        "thank: thanks",
        "nlu_fallback@0.2: mmmh",
        "request_item: two towels please",
        "ask_hotel/breakfast: когда завтрак?",
    ],
)
def test_reception_hears_that_the_guest_is_up_and_need_not_knock(opened: Open, said: str) -> None:
    story = _woken(opened)
    assert "ring or knock" in story.wait(minutes=10).told("reception")
    answer = story.guest(said)
    assert "is up now" in answer.told("reception")
    assert story.the("request_wake_up_call").state is RequestState.DONE
    assert "is up now" not in story.guest("thank: thank you").told("reception")


def test_who_answers_in_time_is_no_news_for_reception(opened: Open) -> None:
    story = _woken(opened)
    assert not story.guest("affirm: yes").told("reception")
    assert not story.wait(minutes=20).told("reception")
