"""Do not disturb is hung where it is asked for, never where it is asked about or refused."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DND = "do_not_disturb"


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "so nobody comes tonight?",
        "is anyone coming at all",
        "никто сегодня не придёт что ли?",
        "так что, мастера не будет?",
    ],
)
def test_asking_whether_somebody_comes_hangs_no_sign(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the tv has no signal")
    answer = story.guest(f"{DND}: {line}")
    assert story.requests(DND) == []
    assert answer.keys == ["status"]


@pytest.mark.parametrize("line", ["is do not disturb off", "а не беспокоить ещё стоит?"])
def test_asking_about_the_sign_tells_how_it_stands(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(f"{DND}: {line}").keys == ["not_undisturbed"]
    story.guest(f"{DND}: please do not disturb us until noon")
    assert story.guest(f"{DND}: {line}").keys == ["undisturbed"]
    assert len(story.requests(DND)) == 1


@pytest.mark.parametrize(
    "line",
    [
        f"{DND}: remove the do not disturb please",
        f"{DND}: снимите не беспокоить, пусть заходят",
        "deny: no i do want him to come! i asked a question",
        "cancel_request: dont put dnd",
        "inform: не надо никакого «не беспокоить»",
    ],
)
def test_the_sign_is_lifted_when_they_may_come(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DND}: please do not disturb us")
    story.guest(line)
    assert [one.state for one in story.requests(DND)] == [RequestState.CANCELLED]


def test_a_sign_that_was_never_hung_is_not_hung_by_refusing_it(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DND}: dont put dnd || request_late_check_out: i want late checkout")
    assert story.requests(DND) == []


def test_an_answer_heard_as_the_sign_is_an_answer(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_late_check_out: can i keep the room till 2")
    story.guest(f"{DND}@0.84: no today. i leave today, or at least later flight")
    assert story.requests(DND) == []


@pytest.mark.parametrize(
    "line",
    [
        "can you make sure nobody comes in before noon?",
        "no cleaning today please",
        "мы спим, не заходите до обеда",
        "можно нас не беспокоить до 12?",
        "bitte keine Reinigung heute",
    ],
)
def test_who_asks_for_peace_has_it(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DND}: {line}")
    assert len(story.requests(DND)) == 1
