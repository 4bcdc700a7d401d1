"""What goes with the departure is for its day; rides are weighed against the train, and cars follow the people."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI, LUGGAGE, LATE, WAKE = (
    "book_taxi",
    "request_luggage_help",
    "request_late_check_out",
    "request_wake_up_call",
)
LONGER = "extend_stay"


def lives(opened: Open) -> Story:
    """Monday noon; the stay ends on Friday the 27th."""
    story = opened("2026-11-23T12:50")
    story.stays("Anna", "Weber", "304", nights=(-2, 4))
    return story


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("two suitcases and a buggy. train at 20:30", None),
        ("please store our three suitcases until our 9 pm train", "2026-11-27 21:00"),
        ("возьмите сумки на хранение, поезд в девять вечера", None),
    ],
)
def test_bags_that_are_kept_are_fetched_when_the_room_is_given_back(
    opened: Open, words: str, until: str | None
) -> None:
    story = lives(opened)
    story.guest(f"{LUGGAGE}: {words}")
    assert story.wanted(LUGGAGE) == "2026-11-27 12:00"
    assert story.local(story.the(LUGGAGE).wanted_until) == until


@pytest.mark.parametrize("words", ["a porter for our bags please", "заберите наши чемоданы"])
def test_bags_that_are_only_carried_are_fetched_now(opened: Open, words: str) -> None:
    story = lives(opened)
    story.guest(f"{LUGGAGE}: {words}")
    assert story.wanted(LUGGAGE) is None


@pytest.mark.parametrize(
    ("told", "bags"),
    [
        ("taxi to the station on Friday at 8 pm, two of us", "and the suitcases at noon"),
        ("в пятницу на вокзал в 20:00, двое", "а чемоданы в 12"),
    ],
)
def test_bags_at_an_hour_that_is_over_go_with_the_ride(opened: Open, told: str, bags: str) -> None:
    story = lives(opened)
    story.guest(f"{TAXI}: {told}")
    story.guest("affirm: yes")
    story.guest(f"{LUGGAGE}: {bags}")
    assert story.wanted(LUGGAGE) == "2026-11-27 12:00"


@pytest.mark.parametrize(
    ("told", "ride"),
    [
        ("nlu_fallback: we leave on Thursday", "taxi to the station at 6 pm, two of us"),
        ("nlu_fallback: уезжаем в четверг", "такси на вокзал к шести вечера, двое"),
    ],
)
def test_the_taxi_to_the_train_is_for_the_day_of_leaving_told_long_before(
    opened: Open, told: str, ride: str
) -> None:
    story = lives(opened)
    story.guest(told)
    story.wait(minutes=40)
    story.guest(f"{TAXI}: {ride}")
    assert story.wanted(TAXI) == "2026-11-26 18:00"


@pytest.mark.parametrize(
    "words",
    [
        "our train leaves at 3pm on Friday, could we keep the room till 2?",
        "самолёт у нас в 16:00, съехать можно в два?",
    ],
)
def test_the_hour_of_the_train_is_not_that_of_leaving_the_room(opened: Open, words: str) -> None:
    story = lives(opened)
    story.guest(f"{LATE}: {words}")
    assert story.wanted(LATE) == "2026-11-27 14:00"


def test_at_12_on_a_day_to_come_is_noon(opened: Open) -> None:
    story = lives(opened)
    story.guest(f"{TAXI}: такси к поезду на вокзал в четверг, двое")
    story.guest("inform: в 12")
    assert story.wanted(TAXI) == "2026-11-26 12:00"


def test_a_taxi_after_the_wake_up_is_in_the_morning(opened: Open) -> None:
    story = lives(opened)
    story.guest(f"{WAKE}: I have to be up at 5 tomorrow")
    story.guest(f"{TAXI}: and a taxi to the airport tomorrow at 5:30, just me")
    assert story.wanted(TAXI) == "2026-11-24 05:30"


@pytest.mark.parametrize(
    ("ride", "asked", "enough", "missed"),
    [
        (
            "flight is at 8:10 tomorrow. a taxi to the airport at quarter to six, one",
            "is that leaving it too late?",
            False,
            False,
        ),
        ("завтра улетаю, рейс в 9:15. такси к половине седьмого, один", "успею?", True, False),
        ("taxi to the station on Friday at 8, one, our train is at 8:10", "will I make it?", False, True),
    ],
)
def test_whether_a_ride_is_early_enough_is_reckoned(
    opened: Open, ride: str, asked: str, *, enough: bool, missed: bool
) -> None:
    story = lives(opened)
    story.guest(f"{TAXI}: {ride}")
    told = story.guest(f"ask_hotel/check_out_time: {asked}")
    facts = next(reply.facts for reply in story.all_handled()[-1].replies if reply.key == "in_time")
    assert "in_time" in told.keys
    assert (facts["enough"], facts["missed"]) == (enough, missed)


@pytest.mark.parametrize(
    ("ride", "fewer"),
    [
        ("taxi tomorrow at 11 to the museum for 5", "sorry, we're four, a normal car is fine"),
        ("такси завтра в 11 в музей, нас пятеро", "нет, нас четверо, обычную машину"),
    ],
)
def test_the_car_follows_the_number_of_people(opened: Open, ride: str, fewer: str) -> None:
    story = lives(opened)
    story.guest(f"{TAXI}: {ride}")
    assert story.the(TAXI).service is not None
    story.guest(f"change_request: {fewer}")
    assert (story.the(TAXI).service, story.the(TAXI).party_size) == (None, 4)


def test_a_child_seat_is_nobody(opened: Open) -> None:
    story = lives(opened)
    story.guest(f"{TAXI}: a taxi tomorrow at 11 to the museum for four of us, with a child seat please")
    assert story.the(TAXI).party_size == 4


@pytest.mark.parametrize(
    "words",
    [
        "we're staying on until Sunday after all, so drop the taxi and the late check-out",
        "остаёмся до воскресенья, отмените такси и поздний выезд",
    ],
)
def test_who_stays_on_asks_for_it_and_gives_up_the_rest(opened: Open, words: str) -> None:
    story = lives(opened)
    story.guest(f"{LATE}: late check-out on Friday till 3 please")
    story.guest("affirm: yes")
    story.guest(f"{TAXI}: taxi to the station on Friday at 3, two of us")
    story.guest("affirm: yes")
    story.guest(f"cancel_request: {words}")
    assert {one.state for one in [*story.requests(TAXI), *story.requests(LATE)]} == {RequestState.CANCELLED}
    assert str(story.the(LONGER).date_to) == "2026-11-29"


def test_both_moved_by_an_hour_go_where_they_went(opened: Open) -> None:
    story = lives(opened)
    story.guest(f"{WAKE}: wake me at 5 tomorrow")
    story.guest(f"{TAXI}: and a taxi to the airport at 6 tomorrow, just me")
    story.guest("affirm: yes")
    story.guest("change_request: they moved my flight. push both to an hour later please")
    assert (story.wanted(TAXI), story.wanted(WAKE)) == ("2026-11-24 07:00", "2026-11-24 06:00")
    assert story.the(TAXI).place_said is None


@pytest.mark.parametrize(
    "asked", ["will the company name be on it?", "Так реквизиты компании в счёт внесёте?"]
)
def test_a_question_of_the_invoice_is_no_detail_of_it(opened: Open, asked: str) -> None:
    story = lives(opened)
    story.guest("ask_bill: an invoice for Vector LLC, tax number 7701234567, please")
    assert "invoice_stands" in story.guest(f"ask_bill: {asked}").keys
    assert asked not in (story.the("ask_bill").note or "")
