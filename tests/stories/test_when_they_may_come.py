"""When somebody may come to the room: an hour moves the visit, no hour is asked for, and no sign is hung for it."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DND, REPAIR = "do_not_disturb", "report_fault"


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T07:05")
    story.stays("James", "Carter", "304")
    story.guest(f"{REPAIR}: the bathroom light is flickering")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{DND}@0.57: when can someone look? not while the kids are asleep pls",
        "change_request@0.6: not right now, we are still in bed",
        "ask_request_status@0.8: when could somebody come? don't come while my wife is sleeping",
        f"{DND}@0.75: только не сейчас, мы спим",
        "change_request@0.75: а когда смогут зайти? только не пока дети спят",
    ],
)
def test_a_visit_not_just_then_is_asked_for_its_hour(opened: Open, line: str) -> None:
    story = guest(opened)
    answer = story.guest(line)
    assert answer.keys == ["visit_at_what_hour"]
    assert story.requests(DND) == []
    assert answer.told("engineering")


@pytest.mark.parametrize(
    "line",
    [
        f"{DND}: please do not disturb us, the kids are asleep",
        f"{DND}: не беспокоить, спим",
        f"{DND}@0.65: hang do not disturb, you can come after 12",
        f"{DND}@0.65: не беспокоить, заходите после 12",
    ],
)
def test_who_wants_peace_still_has_it(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["sent"]
    assert len(story.requests(DND)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "change_request@0.52: no no people can come, just the plumber please after 10 when we are out",
        "change_request@0.9: let the plumber come after 10 once we have left",
        "change_request@0.8: the engineer please after 10, when the kids are awake",
        "change_request@0.8: мастер пусть придёт после 10, когда уедем",
        "change_request@0.9: а электрику передайте, чтоб после 10, не в 8:30!",
        f"{DND}@0.75: только сейчас не приходите, я спать. утром после 10, когда уеду",
    ],
)
def test_an_hour_with_its_reason_moves_the_visit(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(REPAIR) == "2027-03-11 10:00"
    assert story.requests(DND) == []


@pytest.mark.parametrize(
    "line", ["inform: we are out till 10, come in without us", "inform: нас не будет до 10, заходите без нас"]
)
def test_an_hour_of_being_out_moves_nothing(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(line)
    assert story.the(REPAIR).wanted_at is None


@pytest.mark.parametrize(
    "line",
    [
        "change_request@0.52: no no people can come, just the plumber please after 10",
        "change_request@0.6: все могут заходить, только электрик пусть после 10",
    ],
)
def test_letting_all_others_in_lifts_the_sign(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DND}: please do not disturb us")
    assert story.guest(line).keys == ["cancelled_several", "changed"]
    assert [one.state for one in story.requests(DND)] == [RequestState.CANCELLED]
    assert story.wanted(REPAIR) == "2027-03-11 10:00"


@pytest.mark.parametrize(
    "line",
    [
        "deny@0.69: i never asked for that, take it off",
        "cancel_request: turn it off please",
        "deny: я такого не просила, снимите",
        "cancel_request: отключите, пожалуйста",
    ],
)
def test_the_sign_just_told_of_is_it(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DND}: please do not disturb us")
    story.guest("ask_request_status: is do not disturb on now?")
    story.guest(line)
    assert [one.state for one in story.requests(DND)] == [RequestState.CANCELLED]
    assert story.the(REPAIR).state is RequestState.SENT


def test_an_objection_in_two_parts_takes_back_one_thing(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DND}: не беспокоить")
    story.guest("deny: я такого не просила || cancel_request: снимите")
    assert [one.state for one in story.requests(DND)] == [RequestState.CANCELLED]
    assert story.the(REPAIR).state is RequestState.SENT
