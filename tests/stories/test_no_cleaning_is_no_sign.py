"""No cleaning is not do-not-disturb: what was asked for still comes, and a cleaning that stands is called off."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DND, CLEANING = "do_not_disturb", "request_cleaning"
CANCELLED, SENT = RequestState.CANCELLED, RequestState.SENT


def guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def states(story: Story, intent: str) -> list[RequestState]:
    return [one.state for one in story.requests(intent)]


@pytest.mark.parametrize(
    "line",
    [
        f"{DND}@0.9: skip the housekeeping today, we're fine",
        f"{DND}@0.98: сегодня убираться не нужно, спасибо",
        "cancel_request@0.56: уборку сегодня не надо",
    ],
)
def test_who_needs_no_cleaning_hangs_no_sign(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: an iron please")
    answer = story.guest(line)
    assert answer.keys == ["no_cleaning"]
    assert story.requests(DND) == []
    assert states(story, "request_item") == [SENT]
    assert "304" in answer.told("housekeeping")


@pytest.mark.parametrize(
    "line",
    [
        f"{DND}@0.53: actually dont send the cleaner today",
        "change_request@0.5: горничную сегодня не присылайте",
    ],
)
def test_a_cleaning_that_stands_is_called_off(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{CLEANING}: please clean the room at six today")
    assert story.guest(line).keys == ["cancelled"]
    assert states(story, CLEANING) == [CANCELLED]
    assert story.requests(DND) == []


def test_the_cleaning_of_another_day_stands(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{CLEANING}: уборка нужна завтра в 12")
    assert story.guest(f"{DND}: горничную сегодня не присылайте").keys == ["no_cleaning"]
    assert states(story, CLEANING) == [SENT]


@pytest.mark.parametrize(
    "line", [f"{DND}: мы спим, не убирайте", f"{DND}: no cleaning please, nobody is to knock"]
)
def test_who_wants_quiet_besides_has_it(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(line)
    assert states(story, DND) == [SENT]


@pytest.mark.parametrize(
    "line",
    [
        "request_item@0.67: но утюг и ужин ждем, можно беспокоить",
        'request_cleaning@0.4: уберите "не беспокоить"',
        "cancel_request@0.54: табличку не беспокоить снимите, пожалуйста",
        "request_cleaning@0.6: you can take the dnd sign off now",
    ],
)
def test_the_sign_comes_off_whatever_the_words_were_taken_for(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_item: an iron please")
    story.guest(f"{DND}: please do not disturb us")
    story.guest(line)
    assert states(story, DND) == [CANCELLED]
    assert states(story, "request_item") == [SENT]
    assert story.requests(CLEANING) == []


def test_the_maid_may_be_asked_for_as_the_sign_comes_off(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DND}: please do not disturb us")
    story.guest(f"{CLEANING}: take the dnd sign off and clean the room please")
    assert states(story, DND) == [CANCELLED]
    assert states(story, CLEANING) == [SENT]


def test_until_breakfast_is_until_the_own_breakfast_and_what_is_awaited_is_told(opened: Open) -> None:
    story = guest(opened, locale="ru")
    story.guest("order_room_service: два омлета с сыром завтра в 8:30")
    story.guest("affirm: да")
    story.guest("request_item: две подушки принесите")
    answer = story.guest(f"{DND}: не беспокоить до завтрака")
    assert "08:30" in answer.ru
    assert "Подушка × 2" in answer.ru
    assert "Омлет" not in answer.ru
    why = story.guest("ask_request_status@0.98: и почему не беспокоить, если ждем ужин?")
    assert why.keys == ["undisturbed"]
    assert "Подушка × 2" in why.ru


@pytest.mark.parametrize(
    "line", ["so nobody is cleaning today, right?", "горничная точно не придет сегодня?"]
)
def test_who_asks_once_more_whether_nobody_cleans_is_told_so(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("cancel_request@0.5: skip the housekeeping today, we're fine")
    assert story.guest(f"ask_request_status: {line}").keys == ["no_cleaning"]
