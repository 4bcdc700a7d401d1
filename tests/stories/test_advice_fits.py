"""Advice that fits: the night's menu, drinks but for wine, dry places on a wet day, when to leave, a breakfast to take."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

MONDAY_MORNING, EVENING = "2027-03-08T11:30", "2027-03-08T21:30"


def guest(opened: Open, moment: str, locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Grace", "Wright", "304", locale=locale)
    return story


@pytest.mark.parametrize("line", ["ask_menu: so what's on the night one?", "ask_menu: а что в ночном?"])
def test_the_menu_of_the_night_is_told_by_day_as_well(opened: Open, line: str) -> None:
    answer = guest(opened, MONDAY_MORNING).guest(line)
    assert answer.keys == ["menu_chapters"]
    assert "23:00" in answer.en
    assert "Borscht" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: is there anything to drink that isn't wine?",
        "ask_menu: а из напитков что есть кроме вина?",
    ],
)
def test_what_is_excepted_is_not_offered(opened: Open, line: str) -> None:
    answer = guest(opened, EVENING).guest(line)
    assert answer.keys == ["menu"]
    assert "Cola" in answer.en
    assert "House red" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: just one beef burger and one chicken soup please, and what soft drinks have you got?",
        "ask_menu: мне бургер, ей куриный суп, а из напитков что есть?",
    ],
)
def test_dishes_are_ordered_and_the_drinks_beside_them_are_shown(opened: Open, line: str) -> None:
    story = guest(opened, EVENING)
    answer = story.guest(line)
    assert answer.keys[-1] == "read_back"
    assert answer.keys[0].startswith("menu")
    assert story.lines() == {"Beef burger": 1, "Chicken soup": 1}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("what sights are near, where to go with children?", "and if it rains, anything under a roof?"),
        ("куда тут с шестилеткой сходить, если дождь?", "так это ж всё под открытым небом, а дождь"),
    ],
)
def test_on_a_wet_day_only_dry_places_are_named(opened: Open, first: str, then: str) -> None:
    story = guest(opened, MONDAY_MORNING)
    story.guest(f"ask_recommendation: {first}")
    answer = story.guest(f"ask_recommendation: {then}")
    assert answer.replies[0].facts["exactly"]
    assert "Children's centre Kaleidoscope" in answer.en
    for outside in ("Lake park", "Old town", "Playground", "Viewing"):
        assert outside not in answer.en


@pytest.mark.parametrize("then", ["any museums?", "музей какой-нибудь есть?"])
def test_that_the_museum_is_shut_today_is_said_and_the_rain_goes_on(opened: Open, then: str) -> None:
    story = guest(opened, MONDAY_MORNING)
    story.guest("ask_recommendation: it's raining, where can we take the kids?")
    answer = story.guest(f"ask_recommendation: {then}")
    assert "Museum of local history: closed today; open again tomorrow" in answer.en
    assert "Краеведческий музей: сегодня закрыто; откроется завтра" in answer.ru
    assert "Cinema Luch" in answer.en


def test_somewhere_else_is_another_place(opened: Open) -> None:
    story = guest(opened, MONDAY_MORNING)
    told = story.guest("ask_recommendation: my kids are 6 and 9 and it's raining, what can we do in town?").en
    assert "Kaleidoscope" in told
    other = story.guest("ask_recommendation: ok, so somewhere else good for a 9 year old, indoors?")
    assert "Kaleidoscope" not in other.en


@pytest.mark.parametrize(
    "line", ["out_of_scope: how much is a child's ticket?", "out_of_scope: а детский билет почём?"]
)
def test_that_the_price_of_a_ticket_is_not_known_is_said_of_the_place(opened: Open, line: str) -> None:
    story = guest(opened, MONDAY_MORNING)
    story.guest("ask_directions: how do we get to the cinema?")
    answer = story.guest(line)
    assert answer.keys == ["prices_not_known"]
    assert "Cinema Luch" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/breakfast: we've got a flight at 9.40 tomorrow, how early should we leave?",
        "check_out: завтра рано уезжаю || book_taxi: рейс в 9:40 утра || ask_hotel/check_out_time: во сколько выехать?",
        "book_taxi@0.4: what time should we leave for the airport for our flight at 9.40 tomorrow?",
    ],
)
def test_the_hour_to_leave_is_counted_back_and_nothing_is_done(opened: Open, line: str) -> None:
    story = guest(opened, EVENING)
    answer = story.guest(line)
    assert answer.keys == ["when_to_leave"]
    assert "Tuesday 9 March at 07:00" in answer.en
    assert story.requests() == []


def test_a_taxi_asked_for_after_it_goes_there(opened: Open) -> None:
    story = guest(opened, EVENING)
    story.guest("ask_hotel/breakfast: we've got a flight at 9.40 tomorrow, how early should we leave?")
    answer = story.guest("book_taxi: so a taxi at half six then, there's four of us")
    assert answer.keys == ["read_back"]
    assert "Where to: Airport" in answer.en


@pytest.mark.parametrize(
    ("line", "line_kept"),
    [
        (
            "order_room_service@0.52: lovely, four of those then. one vegetarian",
            "Breakfast box/one vegetarian",
        ),
        ("order_room_service: четыре таких, один вегетарианский", "Breakfast box/один вегетарианский"),
    ],
)
def test_what_was_just_told_of_is_ordered_by_pointing_at_it(opened: Open, line: str, line_kept: str) -> None:
    story = guest(opened, EVENING)
    story.guest("ask_hotel/breakfast: we leave early, at five; can we have something packed?")
    assert story.guest(line).keys == ["sent"]
    assert story.lines("request_item") == {line_kept: 4}


@pytest.mark.parametrize(
    "line",
    [
        "book_taxi@0.49: о, здорово, закажите к 5:30. без рыбы только",
        "book_taxi@0.49: great, order it for 5:30. but without fish",
    ],
)
def test_order_it_is_no_taxi_where_a_breakfast_was_told_of(opened: Open, line: str) -> None:
    story = guest(opened, EVENING)
    story.guest("ask_hotel/breakfast: we leave early, at five; can we have something packed?")
    story.guest(line)
    assert story.wanted("request_item") == "2027-03-09 05:30"
    assert "Breakfast box" in next(iter(story.lines("request_item")))
    assert [one.intent for one in story.requests() if one.state is RequestState.DRAFT] == []


@pytest.mark.parametrize(
    "words",
    [
        "a packed breakfast for four, tomorrow at 6",
        "please ask reception for 4 breakfast boxes tomorrow at 6",
    ],
)
def test_each_has_a_breakfast_to_take(opened: Open, words: str) -> None:
    story = guest(opened, EVENING)
    story.guest(f"request_item: {words}")
    assert story.lines("request_item") == {"Breakfast box": 4}


@pytest.mark.parametrize(
    "words", ["change_request: one of them vegetarian please", "inform: один из них вегетарианский"]
)
def test_what_one_of_them_must_be_leaves_as_many(opened: Open, words: str) -> None:
    story = guest(opened, EVENING)
    story.guest("request_item: a packed breakfast for four, tomorrow at 6")
    story.guest(words)
    ((line, number),) = story.lines("request_item").items()
    assert number == 4
    assert "vegetarian" in line or "вегетарианский" in line
