"""One message changes several standing things: each gets its own hour, nothing else is touched, nothing is dropped."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI, WAKE, THINGS, TABLE, SPA, REPAIR = (
    "book_taxi",
    "request_wake_up_call",
    "request_item",
    "book_restaurant",
    "book_spa",
    "report_fault",
)
CLEANING = "request_cleaning"


def leaving_early(opened: Open) -> Story:
    """Return the story of a guest with a taxi at 7, a wake-up at 6 and a packed breakfast at 6:45 tomorrow."""
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 7 am, one person")
    story.guest("affirm: yes")
    story.guest(f"{WAKE}: wake me tomorrow at 6")
    story.guest(f"{THINGS}: a packed breakfast tomorrow at 6:45")
    return story


def hours(story: Story) -> list[str]:
    return [(story.wanted(intent) or "")[-5:] for intent in (TAXI, WAKE, THINGS)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "change_request: Рейс позже на час, сдвиньте || book_taxi: такси, завтрак || request_wake_up_call: и побудку",
            ["08:00", "07:00", "07:45"],
        ),
        (
            "change_request: our flight is half an hour later, please move the taxi, the wake-up and the breakfast",
            ["07:30", "06:30", "07:15"],
        ),
        (
            "change_request@0.8: Перенесите такси на 8:00, пожалуйста, и завтрак с собой на 7:45",
            ["08:00", "06:00", "07:45"],
        ),
        (
            "change_request@0.6: Please make the taxi 8 am || request_wake_up_call: and the wake-up call 7",
            ["08:00", "07:00", "06:45"],
        ),
        ("change_request: move the taxi and the wake-up to 7:30", ["07:30", "07:30", "06:45"]),
    ],
)
def test_each_gets_its_own_hour_or_the_same_shift(opened: Open, line: str, wanted: list[str]) -> None:
    story = leaving_early(opened)
    story.guest(line)
    assert hours(story) == wanted
    assert [one.party_size for one in story.requests(TAXI)] == [1]
    assert sum(line.quantity for line in story.the(THINGS).lines) == 1


@pytest.mark.parametrize(
    "line",
    [
        "change_request: Тогда побудку на 9 вместо 6, а завтрак с собой не нужен",
        "change_request: the wake-up at 9 instead of 6 then, and we don't need the packed breakfast",
        "cancel_request: cancel the packed breakfast || change_request: and move the wake-up call to 9:00",
    ],
)
def test_one_is_moved_and_another_given_up(opened: Open, line: str) -> None:
    story = leaving_early(opened)
    story.guest(line)
    assert [(story.wanted(intent) or "")[-5:] for intent in (TAXI, WAKE)] == ["07:00", "09:00"]
    assert [one.state for one in story.requests(THINGS)] == [RequestState.CANCELLED]


@pytest.mark.parametrize(
    "line", ["change_request: перенесите обе записи на пятницу", "change_request: both on Friday please"]
)
def test_both_are_moved(opened: Open, line: str) -> None:
    story = opened("2027-03-10T12:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{TABLE}: a table for two tomorrow at 7 pm")
    story.guest(f"{SPA}: a massage tomorrow at 5 pm")
    story.guest("affirm: yes")
    story.guest(line)
    assert story.wanted(TABLE) == "2027-03-12 19:00"
    assert story.wanted(SPA) == "2027-03-12 17:00"
    assert story.the(SPA).party_size in {None, 1}


@pytest.mark.parametrize(
    "line",
    [
        "inform@0.5: no, after 2 pm for both the tv and the shower",
        "deny: нет, и телевизор, и душ, оба после 14:00",
    ],
)
def test_both_visits_come_at_the_hour_said(opened: Open, line: str) -> None:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{REPAIR}: the tv does not work")
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(line)
    assert [(story.local(one.wanted_at) or "")[-5:] for one in story.requests(REPAIR)] == ["14:00", "14:00"]


@pytest.mark.parametrize(
    "line", ["inform@0.4: both together please, one visit", "inform: оба вместе, за один раз"]
)
def test_one_visit_comes_when_the_guest_said(opened: Open, line: str) -> None:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{REPAIR}: the tv does not work, come at 2 pm")
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(line)
    assert [(story.local(one.wanted_at) or "")[-5:] for one in story.requests(REPAIR)] == ["14:00", "14:00"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "change_request: поезд теперь в 15:00. Можно такси завтра на 13:45 вместо 7:00?",
            "2027-03-12 13:45",
        ),
        (
            "change_request: the train is at 3 pm now, a taxi at 13:45 instead of 7:00 please",
            "2027-03-12 13:45",
        ),
        ("change_request: такси на 13:45", "2027-03-12 13:45"),
    ],
)
def test_an_hour_with_minutes_is_that_hour_and_counts_nobody(opened: Open, line: str, wanted: str) -> None:
    story = leaving_early(opened)
    story.guest(line)
    assert story.wanted(TAXI) == wanted
    assert story.the(TAXI).party_size == 1


@pytest.mark.parametrize("words", ["массаж с 19 на 20 перенесите", "move the massage from 7 to 8 please"])
def test_from_one_hour_to_the_other(opened: Open, words: str) -> None:
    story = opened("2027-03-10T12:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{SPA}: a massage tomorrow at 7 pm")
    story.guest("affirm: yes")
    story.guest(f"change_request: {words}")
    assert story.wanted(SPA) == "2027-03-11 20:00"


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: отмените лишнюю уборку, || change_request: ту что в 15:30",
        "request_cleaning@0.7: so the 15:30 visit, || cancel_request: cancel that one pls",
        "cancel_request: cancel the 15:30 one",
    ],
)
def test_of_two_of_a_kind_only_the_one_of_that_hour_goes(opened: Open, line: str) -> None:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{CLEANING}: please clean the room")
    story.guest("change_request: ещё одну уборку в 15:30, пожалуйста")
    story.guest(line)
    first, second = story.requests(CLEANING)
    assert (first.state, first.wanted_at) == (RequestState.SENT, None)
    assert (story.local(second.wanted_at) or "")[-5:] == "15:30"
    assert second.state is RequestState.CANCELLED


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("change_request@0.6: нам четыре завтрака с собой к 6:15 завтра", 4),
        ("change_request: three packed breakfasts for 6:15 tomorrow", 3),
    ],
)
def test_what_a_wake_up_cannot_hold_moves_no_wake_up(opened: Open, line: str, wanted: int) -> None:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    story.guest(f"{WAKE}: wake me tomorrow at 5:45")
    story.guest(line)
    assert story.wanted(WAKE) == "2027-03-12 05:45"
    assert story.wanted(THINGS) == "2027-03-12 06:15"
    assert [line.quantity for line in story.the(THINGS).lines] == [wanted]
