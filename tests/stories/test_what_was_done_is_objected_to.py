"""What the guest objects to right after it was done is as it was; what nobody asked for is taken back, and staff know."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import ZONE, Story

SENT, GONE, DRAFT = RequestState.SENT, RequestState.CANCELLED, RequestState.DRAFT


def guest(opened: Open, *lines: str, moment: str = "2026-11-23T12:50") -> Story:
    story = opened(moment)
    story.stays("James", "Carter", "304", nights=(-2, 4))
    for line in lines:
        story.guest(line)
        story.wait(minutes=1)
    return story


def hours(story: Story) -> list[str]:
    return [
        "" if one.wanted_at is None else one.wanted_at.astimezone(ZoneInfo(ZONE)).strftime("%d %H:%M")
        for one in story.requests()
    ]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


TAXI = ("book_taxi: a taxi to the airport tomorrow at 7 for one", "affirm: yes")


@pytest.mark.parametrize(
    ("change", "objection"),
    [
        (
            "change_request: make the taxi 7:30",
            "ask_request_status@0.91: who asked you to change the taxi?! it should stay as it was",
        ),
        ("change_request: make the taxi 7:30", "deny@0.9: don't move the taxi, leave it at 7"),
        ("change_request: перенесите такси на 8", "deny@0.96: нет-нет, такси в семь, как было!"),
        ("change_request: перенесите такси на 8", "deny: я не просила ничего менять, верните как было"),
        ("change_request: make it 1 am", "ask_request_status@0.6: why 1 am??"),
    ],
)
def test_what_was_changed_is_as_it_was_and_its_department_knows(
    opened: Open, change: str, objection: str
) -> None:
    story = guest(opened, *TAXI, change)
    assert hours(story) != ["24 07:00"]
    answer = story.guest(objection)
    assert answer.keys == ["stands_again"]
    assert hours(story) == ["24 07:00"]
    assert "07:00" in answer.told("concierge")


def test_an_older_deed_is_objected_to_by_its_name(opened: Open) -> None:
    story = guest(
        opened, *TAXI, "request_wake_up_call: wake me at 6 tomorrow", "change_request: make that 5:30"
    )
    story.guest("request_item: two towels please")
    assert story.guest("deny: no, leave the wake-up call alone!").keys == ["stands_again"]
    assert hours(story) == ["24 07:00", "24 06:00", ""]


@pytest.mark.parametrize(
    "objection",
    [
        "ask_request_status@0.79: tomorrow? why tomorrow? it's for tonight",
        "check_out@0.31: why tomorrow, we leave tomorrow. today",
        "ask_request_status: почему на завтра? нам на сегодня",
    ],
)
def test_the_day_said_instead_of_the_one_wondered_at_is_taken(opened: Open, objection: str) -> None:
    story = guest(opened, "book_restaurant: a table for two tomorrow at 8 pm")
    assert story.guest(objection).keys == ["changed"]
    assert hours(story) == ["23 20:00"]


@pytest.mark.parametrize(
    ("done", "objection"),
    [
        ("change_booking@0.5: please renew my key card", "deny: don't touch my booking!"),
        ("change_booking@0.5: карточку поменяйте", "deny: бронь не трогайте!"),
        (
            "change_booking@0.5: please renew my key card",
            "ask_hotel/city_tax@0.46: what change of booking?",
        ),
        ("request_cleaning: уберите номер в 17:00", "ask_request_status: кто просил уборку? никто не просил"),
        ("do_not_disturb: till eight please nobody", "deny@0.8: I never asked for that"),
    ],
)
def test_what_nobody_asked_for_is_taken_back(opened: Open, done: str, objection: str) -> None:
    story = guest(opened, done)
    assert [one.state for one in story.requests()] == [SENT]
    assert story.guest(objection).keys == ["deed_taken_back"]
    assert [one.state for one in story.requests()] == [GONE]


def test_of_several_things_only_the_one_nobody_asked_for_is_taken_off(opened: Open) -> None:
    story = guest(opened, "request_item: bring me two towels and an iron")
    story.guest("ask_request_status: who said anything about an iron??")
    (request,) = story.requests()
    assert [line.name["en"] for line in request.lines] == ["Bath towel"]


def test_a_repair_of_two_things_goes_on_with_the_other(opened: Open) -> None:
    story = guest(opened, "report_fault: the wifi drops every ten minutes and the door lock sticks")
    assert story.guest("ask_request_status@0.74: nobody asked about the lock").keys == ["words_passed_on"]
    assert [one.state for one in story.requests()] == [SENT]


@pytest.mark.parametrize(
    "line",
    [
        "deny@0.93: I said keep it. please ask for the other room again",
        "deny@0.98: actually no, keep it, because of the noise",
        "deny@0.8: нет, оставьте, шумно же",
    ],
)
def test_what_was_called_off_in_a_question_stands_again(opened: Open, line: str) -> None:
    story = guest(
        opened,
        "change_room: is another room possible?",
        "cancel_request: and the room change, cancel that then?",
    )
    assert story.guest(line).keys == ["stands_again"]
    assert [one.state for one in story.requests()] == [SENT]


def test_what_the_same_message_calls_off_and_keeps_stands(opened: Open) -> None:
    story = guest(opened, "change_room: is another room possible?")
    answer = story.guest(
        "cancel_request: and the room change, cancel that then? || deny@0.98: actually no, keep it, because of the noise"
    )
    assert answer.keys[-1] == "stands_again"
    assert [one.state for one in story.requests()] == [SENT]


@pytest.mark.parametrize(
    "objection",
    ["ask_request_status@0.77: hey, where did the soup go?", "ask_request_status@0.6: а суп куда делся?"],
)
def test_what_vanished_from_an_order_is_in_it_again(opened: Open, objection: str) -> None:
    story = guest(
        opened,
        "order_room_service: chicken soup and a club sandwich please",
        "change_request: only the sandwich",
    )
    answer = story.guest(objection)
    assert answer.keys == ["read_back"]
    (request,) = story.requests()
    assert [line.name["en"] for line in request.lines] == ["Chicken soup", "Club sandwich"]


@pytest.mark.parametrize(
    "objection",
    ["deny: я же ещё не подтверждала", "inform@0.6: hold on, I haven't confirmed that yet"],
)
def test_what_was_not_agreed_to_waits_for_the_yes(opened: Open, objection: str) -> None:
    story = guest(opened, *TAXI)
    assert story.guest(objection).keys == ["not_agreed_yet", "read_back"]
    assert [one.state for one in story.requests()] == [DRAFT]
    assert story.guest("affirm: yes").keys == ["sent"]


def test_what_is_given_up_in_the_same_breath_is_given_up(opened: Open) -> None:
    story = guest(
        opened,
        "request_wake_up_call: wake me at 6 tomorrow",
        *TAXI,
        "cancel_request: cancel the wake-up call",
    )
    answer = story.guest("change_request@0.8: no! that call stays. cancel the taxi")
    assert answer.keys == ["stands_again", "cancelled"]
    assert [one.state for one in story.requests()] == [SENT, GONE]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: why is the taxi so expensive?",
        "ask_request_status: which taxi will it be?",
        "request_item: I didn't get my towels, bring two towels",
        "ask_bill: what do I owe?",
    ],
)
def test_a_question_or_a_new_wish_undoes_nothing(opened: Open, line: str) -> None:
    story = guest(opened, *TAXI)
    story.guest(line)
    taxi = story.requests()[0]
    assert taxi.state is SENT
    assert taxi.wanted_at == at("2026-11-24T07:00+03:00")


def test_an_objection_is_not_undone_twice(opened: Open) -> None:
    story = guest(opened, *TAXI, "change_request: make the taxi 7:30", "deny: leave the taxi as it was")
    story.guest("deny: leave the taxi as it was")
    assert hours(story) == ["24 07:00"]


@pytest.mark.parametrize(
    "line",
    [
        "report_lost_item@0.54: found it! it was in my coat",
        "emergency@0.4: нашлась!!! в тапке лежала))",
        "inform@0.75: всё, нашла, в кармане были!",
        "cancel_request@0.94: сережка нашлась, искать не надо",
        "do_not_disturb@0.5: you can stop looking, no need to search for it",
    ],
)
def test_the_search_for_what_was_found_is_over(opened: Open, line: str) -> None:
    story = guest(
        opened, "report_lost_item: I lost my ring", "do_not_disturb: no visitors until eight please"
    )
    assert story.guest(line).keys == ["found_again"]
    assert [one.state for one in story.requests()] == [GONE, SENT]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status: did you find it?",
        "inform@0.6: пока не нашлась",
        "inform: if it is found, ring me",
    ],
)
def test_what_is_not_found_is_looked_for(opened: Open, line: str) -> None:
    story = guest(opened, "report_lost_item: I lost my ring")
    assert "found_again" not in story.guest(line).keys
    assert story.requests()[0].state is SENT
