"""Two of one kind in one breath are two; a correction, a choice and a span stay one. Hours keep their half of the day."""

import pytest

from hotel.records import RequestState, Timer
from tests.stories.conftest import Open
from tests.stories.story import Story

WAKE, TAXI, TABLE = "request_wake_up_call", "book_taxi", "book_restaurant"


def anna(opened: Open, moment: str = "2027-03-11T18:10", *, locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def hours(story: Story, intent: str) -> list[str]:
    """Return when the requests that stand are wanted: day of the month and hour, in the order of time."""
    standing = [one for one in story.requests(intent) if one.state is not RequestState.CANCELLED]
    return sorted((story.local(one.wanted_at) or "")[8:] for one in standing)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("wake me at 4:45 and my wife at 7:30", ["12 04:45", "12 07:30"]),
        ("разбудите меня в семь, а жену в полдевятого", ["12 07:00", "12 08:30"]),
        ("wake me at 7 and again at 7:20", ["12 07:00", "12 07:20"]),
        ("wake-up call at 6 and 7 please", ["12 06:00", "12 07:00"]),
        ("wake-up calls at 5, 5:15 and 5:30", ["12 05:00", "12 05:15", "12 05:30"]),
        ("будильник на 6 и на 7:30", ["12 06:00", "12 07:30"]),
        ("wake my wife at 7:30 and me at 4:45", ["12 04:45", "12 07:30"]),
        ("wake us up on Saturday at 6 and my wife at 7:30", ["13 06:00", "13 07:30"]),
        ("wake me at 6 and my husband at 7:30 on Saturday", ["13 06:00", "13 07:30"]),
        ("wake me at 6 tomorrow and at 7 on Saturday", ["12 06:00", "13 07:00"]),
        ("не забудьте разбудить нас в субботу в 6, и ещё раз в 6:20", ["13 06:00", "13 06:20"]),
        ("wake me at 5:45, husband at 8", ["12 05:45", "12 08:00"]),
        ("разбудите нас в 7 и ещё раз через 10 минут", ["12 07:00", "12 07:10"]),
    ],
)
def test_two_wake_ups_in_one_breath_are_two(opened: Open, words: str, wanted: list[str]) -> None:
    story = anna(opened)
    answer = story.guest(f"{WAKE}: {words}")
    assert hours(story, WAKE) == wanted
    assert {one.state for one in story.requests(WAKE)} == {RequestState.SENT}
    assert len(story.all(Timer)) == len(wanted)
    assert len({one.words for one in story.requests(WAKE)}) == len(wanted)
    assert all(hour[3:] in answer.en and hour[3:] in answer.told("reception") for hour in wanted)
    story.guest(f"{WAKE}: {words}", again=True)
    assert hours(story, WAKE) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("wake me at 6, no, 7", "12 07:00"),
        ("wake me at 6, sorry, at 7", "12 07:00"),
        ("разбудите в 6, нет, лучше в 7", "12 07:00"),
        ("wake me at 6 or 6:30", "12 06:00"),
        ("wake me between 6 and 6:30", "12 06:00"),
        ("wake me at 6, our flight is at 9:40", "12 06:00"),
        ("wake me at 6 and remind me that breakfast is at 8", "12 06:00"),
        ("wake me at 6 and my wife too", "12 06:00"),
        ("wake me at 6, at 6:00 sharp", "12 06:00"),
        ("wake me at 6 and have a coffee brought at 6:30", "12 06:00"),
    ],
)
def test_a_correction_a_choice_and_a_flight_are_no_second_wake_up(
    opened: Open, words: str, wanted: str
) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: {words}")
    assert hours(story, WAKE) == [wanted]


def test_two_hours_may_answer_when(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: a wake-up call please")
    story.guest("inform: 7 and again at 7:20")
    assert hours(story, WAKE) == ["12 07:00", "12 07:20"]


@pytest.mark.parametrize("intent", [WAKE, "inform", "change_request"])
@pytest.mark.parametrize("words", ["а будильник жене 8:30", "and my wife's wake-up at 8:30"])
def test_a_wake_up_for_another_leaves_the_first_where_it_is(opened: Open, intent: str, words: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7 tomorrow")
    story.guest(f"{intent}: {words}")
    assert hours(story, WAKE) == ["12 07:00", "12 08:30"]


@pytest.mark.parametrize("intent", [WAKE, "inform", "change_request"])
def test_each_of_two_wake_ups_can_be_moved(opened: Open, intent: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6 and my dad at 8")
    story.guest(f"{intent}: make dad's wake-up 8:30")
    assert hours(story, WAKE) == ["12 06:00", "12 08:30"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "a taxi at 7am to the station for 2 ppl and another at 11 to the airport for 3",
            ["12 07:00", "12 11:00"],
        ),
        ("такси в 5:30 мне и в 9 утра мужу на вокзал", ["12 05:30", "12 09:00"]),
        ("taxi to the airport at 7 tomorrow for me and at 11 for my husband", ["12 07:00", "12 11:00"]),
        ("taxi to the station at 6:30 pm tomorrow and back at 10", ["12 18:30", "12 22:00"]),
        ("a taxi to the airport tomorrow evening at 6, and a second one at 8", ["12 18:00", "12 20:00"]),
    ],
)
def test_two_taxis_in_one_breath_are_two(opened: Open, words: str, wanted: list[str]) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: {words}")
    assert hours(story, TAXI) == wanted
    assert all(one.place is not None for one in story.requests(TAXI))


def test_two_taxis_are_agreed_to_with_one_yes(opened: Open) -> None:
    story = anna(opened)
    words = "a taxi at 7am to the station for 2 ppl and another at 11 to the airport for 3"
    assert story.guest(f"{TAXI}: {words}").keys == ["read_back", "read_back"]
    story.guest("affirm: yes please")
    assert [(one.state, one.party_size) for one in story.requests(TAXI)] == [
        (RequestState.SENT, 2),
        (RequestState.SENT, 3),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "a taxi to the airport at 7 tomorrow, our flight is at 9:40",
        "a taxi to the airport tomorrow at 7 and I need to be there by 9",
        "такси в аэропорт завтра в 7, самолет в 9:40",
    ],
)
def test_the_hour_of_the_flight_is_no_second_taxi(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: {words}")
    assert hours(story, TAXI) == ["12 07:00"]


@pytest.mark.parametrize(
    "words",
    [
        "table for 2 at 8 tonight and one for 6 tomorrow at 7",
        "столик на двоих сегодня в 20:00 и ещё один на шестерых завтра в 19:00",
    ],
)
def test_two_tables_in_one_breath_are_two(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: {words}")
    assert hours(story, TABLE) == ["11 20:00", "12 19:00"]
    assert [one.party_size for one in story.requests(TABLE)] == [2, 6]


def test_an_order_for_now_and_one_for_the_morning_are_two(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich now and pancakes at 8am tomorrow")
    orders = story.requests("order_room_service")
    assert [[line.name["en"] for line in one.lines] for one in orders] == [["Club sandwich"], ["Pancakes"]]
    assert [story.local(one.wanted_at) for one in orders] == [None, "2027-03-12 08:00"]


@pytest.mark.parametrize(
    ("booked", "said", "wanted"),
    [
        ("a taxi to the airport at 5:30 am for one", "make it 5:15 instead of 5:30", "12 05:15"),
        ("такси в аэропорт в 5:30 на одного", "давайте в 5:15", "12 05:15"),
        ("такси в аэропорт в 5:30 на одного", "не в 5:30, а в 5:15", "12 05:15"),
        ("a taxi to the airport at 7 pm for one", "make it 7:30", "11 19:30"),
    ],
)
def test_a_corrected_hour_stays_in_its_half_of_the_day(
    opened: Open, booked: str, said: str, wanted: str
) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: {booked}")
    story.guest("affirm: yes")
    story.guest(f"change_request: {said}")
    assert hours(story, TAXI) == [wanted]


def test_a_wake_up_is_in_the_morning_unless_said(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: call dad at 8:30")
    assert hours(story, WAKE) == ["12 08:30"]


@pytest.mark.parametrize("intent", [WAKE, "inform", "change_request"])
@pytest.mark.parametrize("words", ["меня лучше в 7:15", "make mine 7:15"])
def test_mine_is_the_one_without_another_owner(opened: Open, intent: str, words: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7 and my son at 8:30")
    story.guest(f"{intent}: {words}")
    assert hours(story, WAKE) == ["12 07:15", "12 08:30"]


@pytest.mark.parametrize("intent", [WAKE, "do_not_disturb", "cancel_request"])
@pytest.mark.parametrize("words", ["сына не будите", "don't wake my son", "let my son sleep"])
def test_who_is_not_to_be_woken_is_not_called(opened: Open, intent: str, words: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7 and my son at 8:30")
    assert story.guest(f"{intent}: {words}").keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 07:00"]


def test_the_first_moves_from_its_hour_to_one_said_in_words(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: разбудите меня завтра в 6, а жену в 9")
    story.guest("change_request: первое не в 6, а в полседьмого")
    assert hours(story, WAKE) == ["12 06:30", "12 09:00"]


@pytest.mark.parametrize("agreed", [True, False])
@pytest.mark.parametrize("words", ["второе такси на 9", "and a second taxi at 9"])
def test_a_second_taxi_is_on_the_day_of_the_first(opened: Open, words: str, *, agreed: bool) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 6 am for two")
    if agreed:
        story.guest("affirm: yes")
    story.guest(f"{TAXI}: {words}")
    assert hours(story, TAXI) == ["12 06:00", "12 09:00"]


@pytest.mark.parametrize(
    ("intent", "words", "wanted"),
    [
        (
            TAXI,
            "two taxis to the airport tomorrow, one for me at 5 am and one for my wife at 9:30",
            ["12 05:00", "12 09:30"],
        ),
        (TAXI, "два такси на завтра: одно мне на 5 утра, другое жене на 9:30", ["12 05:00", "12 09:30"]),
        (TABLE, "two tables tomorrow, one for two at 7 pm and one for six at 8 pm", ["12 19:00", "12 20:00"]),
    ],
)
def test_one_of_two_is_no_hour(opened: Open, intent: str, words: str, wanted: list[str]) -> None:
    story = anna(opened)
    story.guest(f"{intent}: {words}")
    assert hours(story, intent) == wanted


@pytest.mark.parametrize("words", ["cancel both wake ups", "отмените оба будильника"])
def test_both_of_two_wake_ups_are_cancelled_whoever_they_are_for(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6")
    story.guest(f"{WAKE}: and a wake up call for my parents at 7:30")
    assert story.guest(f"cancel: {words}").keys == ["cancelled_several"]
    assert hours(story, WAKE) == []


@pytest.mark.parametrize(
    ("intent", "words"),
    [
        ("inform", "make hers 10"),
        ("rate_stay", "actually make my wife's 10"),
        ("rate_stay", "жене сделайте 10"),
    ],
)
def test_a_number_alone_moves_the_call_of_the_one_it_is_said_of(
    opened: Open, intent: str, words: str
) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake my wife at 7:30 and me at 6")
    assert story.guest(f"{intent}: {words}").keys == ["changed"]
    assert hours(story, WAKE) == ["12 06:00", "12 10:00"]
