"""A complaint that the guest takes back, or wants nobody called for, is over: no clock raises it again."""

import pytest

from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story

BILL = "complain/billing: there is a minibar whisky on the bill that I never drank"
DIRTY = "complain/cleanliness: плохо убрали ванную"


def _guest(opened: Open, *lines: str) -> Story:
    story = opened("2026-11-23T12:50")
    story.stays("James", "Carter", "304", nights=(-2, 4))
    for line in lines:
        story.guest(line)
        story.wait(minutes=1)
    return story


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (BILL, "complain/billing@0.74: i looked again and the bill is right, my bad"),
        (BILL, "complain/billing@0.94: so the bill shows no whisky, my mistake then. drop that"),
        (BILL, "complain/billing@0.66: это я сама посчитала не так, вопрос по счету снят"),
        (DIRTY, "nlu_fallback: ванную уже помыли, жаловаться не на что, директора не беспокойте"),
        (DIRTY, "cancel_request@0.6: жалобу на ванную закройте"),
    ],
)
def test_what_was_a_mistake_is_withdrawn_and_climbs_no_more(opened: Open, before: str, line: str) -> None:
    story = _guest(opened, before)
    assert story.guest(line).keys == ["complaint_withdrawn"]
    assert story.all(Complaint)[0].state is ComplaintState.WITHDRAWN
    assert not story.wait(hours=2).told("level 2")


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.6: а директор-то теперь придет? не надо",
        "cancel@0.6: really, we don't need a manager",
        "deny@0.8: no manager please",
    ],
)
def test_who_wants_no_manager_is_sent_none_for_anything_open(opened: Open, line: str) -> None:
    story = _guest(opened, "complain/noise: the people next door are so loud", BILL)
    assert story.guest(line).keys == ["complaint_nobody_called"]
    assert not story.wait(hours=2).told("level 2")


def test_what_is_wanted_beside_it_is_served(opened: Open) -> None:
    story = _guest(opened, "complain/food: he brought a burger and it is cold")
    answer = story.guest("cancel@0.6: don't need a manager, just send a club sandwich")
    assert answer.keys[0] == "complaint_nobody_called"
    assert "Club sandwich" in answer.text


def test_praise_of_who_put_it_right_raises_nothing(opened: Open) -> None:
    story = _guest(opened, DIRTY)
    answer = story.guest(
        "complain/cleanliness@0.8: это та что помыла, она молодец, передайте. пылесоса просто не было"
    )
    assert answer.keys == ["praise_recorded"]
    assert story.all(Complaint)[0].count == 1
