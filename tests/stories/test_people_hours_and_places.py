"""People are no hours, a yes with another hour is read back anew, and a place stays whole."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

SPA, TAXI, TABLE = "book_spa", "book_taxi", "book_restaurant"


def guest(opened: Open, at: str = "2027-03-11T09:05") -> Story:
    story = opened(at)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{SPA}: и давайте шею, одной мне",
        f"{SPA}: the neck one then, just for me alone",
        "change_request: коллега передумал, одной мне",
    ],
)
def test_for_me_alone_is_no_hour(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{SPA}: classic massage today at 19:00, two people")
    story.guest(line)
    (one,) = [each for each in story.requests(SPA) if each.state is RequestState.DRAFT]
    assert story.local(one.wanted_at) == "2027-03-11 19:00"
    assert one.party_size == 1


@pytest.mark.parametrize(
    "line",
    ["inform: four of us plus 2 child seats and lots of bags", "inform: нас четверо и два детских кресла"],
)
def test_how_many_ride_is_no_hour(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: need a taxi tomorrow morning to the airport")
    story.guest(line)
    assert story.the(TAXI).party_size == 4
    assert story.the(TAXI).wanted_at is None


@pytest.mark.parametrize("line", ["affirm: да, на 20 записывайте", "affirm: yes, at 20 please"])
def test_a_yes_with_another_hour_is_read_back_anew(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for two today at 19:00 by the window")
    story.guest(f"{SPA}: neck massage today at 13:00 for one")
    story.guest(line)
    (one,) = story.requests(SPA)
    assert story.local(one.wanted_at) == "2027-03-11 20:00"
    assert one.state is RequestState.DRAFT


@pytest.mark.parametrize(
    "line", ["taxi at 9:20 to Moskva-City, two of us", "такси в 9:20 до Москва-Сити, нас двое"]
)
def test_a_place_with_a_hyphen_stays_whole(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T08:05")
    answer = story.guest(f"{TAXI}: {line}")
    assert any(name in answer.en for name in ("Moskva-City", "Москва-Сити"))


@pytest.mark.parametrize("line", ["change_request: hm no, back to 4", "change_request: нет, снова четверо"])
def test_back_to_as_many_as_before_is_the_number(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 4 today at 19:00")
    story.guest("change_request: can it be 6 people instead")
    story.guest(line)
    assert story.the(TABLE).party_size == 4


@pytest.mark.parametrize("line", ["tomorrow, wednesday", "завтра, в среду"])
def test_tomorrow_said_with_its_day_is_not_asked_about_in_the_night(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-09T02:30")
    story.guest(f"{TAXI}: a taxi to the airport at 8:30, four people")
    story.guest(f"inform: {line}")
    assert story.wanted(TAXI) == "2027-03-10 08:30"
