"""The day that is being spoken of holds, "before" is reckoned from the ride, and a ride back comes from where it went."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI, WAKE, LUGGAGE, CHECK_OUT = "book_taxi", "request_wake_up_call", "request_luggage_help", "check_out"
TABLE, SPA, LATE, ARRIVAL = "book_restaurant", "book_spa", "request_late_check_out", "announce_arrival"
FLIGHT = "ask_directions: we've got a flight at 9.40 tomorrow, how do we get to the airport?"
FLIGHT_RU = "ask_directions: у нас завтра рейс в 9:40, как добраться до аэропорта?"


def at(opened: Open, moment: str = "2027-03-11T06:10") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("told", "line", "intent", "wanted"),
    [
        (FLIGHT, f"{TAXI}: so a taxi at half six then, four of us", TAXI, "2027-03-12 06:30"),
        (FLIGHT, f"{WAKE}: wake us at half five", WAKE, "2027-03-12 05:30"),
        (FLIGHT, f"{LUGGAGE}: a porter at quarter past six please", LUGGAGE, "2027-03-12 06:15"),
        (FLIGHT_RU, f"{TAXI}: тогда такси на 5:30, нас четверо", TAXI, "2027-03-12 05:30"),
        (FLIGHT_RU, f"{CHECK_OUT}: выезд оформите к шести", CHECK_OUT, "2027-03-12 06:00"),
        ("chitchat: we're leaving tomorrow", f"{LUGGAGE}: a porter at 17:00", LUGGAGE, "2027-03-12 17:00"),
        ("chitchat: завтра уезжаем домой", f"{TAXI}: такси на вокзал в 19:15", TAXI, "2027-03-12 19:15"),
        (FLIGHT, f"{TAXI}: a taxi to the airport at 6 today", TAXI, "2027-03-11 18:00"),
        (FLIGHT, f"{TABLE}: a table for two at 8", TABLE, "2027-03-11 20:00"),
        (
            "ask_bill: the 700 for laundry on monday isn't ours",
            f"{TAXI}: a taxi at 15:00",
            TAXI,
            "2027-03-11 15:00",
        ),
    ],
)
def test_the_day_of_leaving_holds_for_what_is_asked_for_it(
    opened: Open, told: str, line: str, intent: str, wanted: str
) -> None:
    story = at(opened)
    story.guest(told)
    story.guest(line)
    assert story.wanted(intent) == wanted


@pytest.mark.parametrize(
    ("told", "asked", "hour"),
    [
        (
            "chitchat: у жены в субботу день рождения, думаю к вам в ресторан сводить",
            f"{TABLE}: столик на двоих, вечерком",
            "inform: часов в семь",
        ),
        ("chitchat: it's my wife's birthday on saturday", f"{TABLE}: a table for two", "inform: at seven"),
    ],
)
def test_the_day_told_holds_for_the_hour_that_is_said_later(
    opened: Open, told: str, asked: str, hour: str
) -> None:
    story = at(opened)
    story.guest(told)
    assert story.guest(asked).keys == ["ask_time"]
    story.guest(hour)
    assert story.wanted(TABLE) == "2027-03-13 19:00"


@pytest.mark.parametrize(
    ("table", "massage"),
    [
        ("столик в субботу в 19:00 на двоих", "хочу массаж в тот же день перед ужином"),
        ("a table on saturday at 7 pm for two", "a classic massage that day"),
    ],
)
def test_that_day_is_the_one_of_what_was_asked_for(opened: Open, table: str, massage: str) -> None:
    story = at(opened)
    story.guest(f"{TABLE}: {table}")
    story.wait(minutes=15)
    answer = story.guest(f"{SPA}: {massage}")
    assert answer.keys == ["ask_time"]
    story.guest("inform: в 4" if "массаж" in massage else "inform: at 4")
    assert story.wanted(SPA) == "2027-03-13 16:00"


@pytest.mark.parametrize(
    ("line", "intent", "wanted"),
    [
        (f"{WAKE}: wake us 45 min before", WAKE, "2027-03-12 05:45"),
        (f"{WAKE}: разбудите за час до такси", WAKE, "2027-03-12 05:30"),
        (f"{LUGGAGE}: a porter a quarter of an hour before", LUGGAGE, "2027-03-12 06:15"),
    ],
)
def test_so_long_before_is_reckoned_from_the_taxi(opened: Open, line: str, intent: str, wanted: str) -> None:
    story = at(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 6:30 am for two")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["sent"]
    assert story.wanted(intent) == wanted


@pytest.mark.parametrize(
    ("line", "moved"),
    [
        ("change_request: tomorrow at 5:40", "2027-03-12 05:40"),
        ("change_request: нет, сегодняшний не нужен, завтра в 5:40", "2027-03-12 05:40"),
        ("change_request: not today, tomorrow", "2027-03-12 08:00"),
    ],
)
def test_an_hour_of_the_morning_stays_one_on_another_day(opened: Open, line: str, moved: str) -> None:
    story = at(opened)
    story.guest(f"{CHECK_OUT}: check me out at 8 today")
    story.guest(line)
    assert story.wanted(CHECK_OUT) == moved


@pytest.mark.parametrize("line", ["завтра выезд оформите", "please prepare our check-out for tomorrow"])
def test_who_leaves_tomorrow_is_promised_the_bill_for_tomorrow(opened: Open, line: str) -> None:
    story = at(opened)
    answer = story.guest(f"{CHECK_OUT}: {line}")
    assert answer.keys == ["sent"]
    assert story.local(story.the(CHECK_OUT).promised_at) == "2027-03-12 12:00"


def test_a_day_that_is_refused_is_not_the_one_wanted(opened: Open) -> None:
    story = at(opened)
    story.guest(f"{TAXI}: такси в аэропорт, нас двое")
    story.guest("inform: не сегодня, завтра. ну давайте в 6:30")
    assert story.wanted(TAXI) == "2027-03-12 06:30"


@pytest.mark.parametrize("words", ["tonight until Thursday", "сегодня ночью, до четверга"])
def test_two_in_the_morning_of_tonight_is_not_over(opened: Open, words: str) -> None:
    story = opened("2027-03-08T06:10")
    story.guest(f"{ARRIVAL}: booking with you, we arrive very late tonight, around 2 am")
    story.guest(f"inform: Maria Keller, {words}")
    assert story.wanted(ARRIVAL) == "2027-03-09 02:00"


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("a taxi to the airport at 14:00 for four", "and can we have one back at 17:00?"),
        ("такси в аэропорт на 14:00, нас четверо", "а обратно в 17:00 такси тоже можно?"),
    ],
)
def test_a_ride_back_comes_from_where_the_taxi_went(opened: Open, there: str, back: str) -> None:
    story = at(opened)
    story.guest(f"{TAXI}: {there}")
    story.guest("affirm: yes")
    answer = story.guest(f"{TAXI}: {back}")
    assert answer.keys == ["read_back"]
    assert "Where to: Airport → Alder House Hotel" in answer.en or "Аэропорт → Отель" in answer.en
    assert "1,600" in answer.en
    assert "People: 4" in answer.en


@pytest.mark.parametrize(
    ("line", "way"),
    [
        (
            f"{TAXI}: can you send a taxi to the airport for us? We land at 1:10 am",
            "Airport → Alder House Hotel",
        ),
        (f"{TAXI}: нужно такси в аэропорт, мы прилетаем в 13:10", "Аэропорт → Отель «Ольховый дом»"),
    ],
)
def test_who_lands_is_fetched_from_there(opened: Open, line: str, way: str) -> None:
    story = opened("2027-03-11T06:10")
    story.guest(f"{ARRIVAL}: we arrive today, the booking is for Maria Keller, at 3 pm")
    story.guest(line)
    assert story.the(TAXI).place_said == way


@pytest.mark.parametrize(
    ("line", "goal"),
    [
        (f"{TAXI}: завтра рейс в 9 утра из шереметьево, такси на 5:30", "шереметьево"),
        (f"{TAXI}: a taxi at 5:30 tomorrow, our flight from Heathrow is at nine", "Heathrow"),
    ],
)
def test_a_flight_from_a_place_leaves_there(opened: Open, line: str, goal: str) -> None:
    story = at(opened)
    story.guest(line)
    assert story.the(TAXI).place_said == goal
    assert story.wanted(TAXI) == "2027-03-12 05:30"


def test_where_to_is_answered_and_not_told_of(opened: Open) -> None:
    story = at(opened)
    story.guest("ask_directions: how far is the airport?")
    story.guest("ask_hotel/pool: and when does the pool open?")
    story.guest(f"{TAXI}: a taxi at 18:00 for two")
    answer = story.guest("inform: the airport, like i said")
    assert answer.keys == ["read_back"]


@pytest.mark.parametrize(
    ("line", "hour"),
    [("change_request: 8 not half past", "08:00"), ("change_request: 8, а не в половине", "08:00")],
)
def test_half_past_is_put_right_and_counts_nothing(opened: Open, line: str, hour: str) -> None:
    story = at(opened)
    story.guest("request_laundry: 2 shirts express, pick up at 8:30")
    lines = story.lines("request_laundry")
    story.guest(line)
    assert story.wanted("request_laundry") == f"2027-03-11 {hour}"
    assert story.lines("request_laundry") == lines


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("at seven. can we bring a cake?", "ask_hotel/restaurant: can we bring a cake?"),
        ("часов в семь. а торт свой можно?", "ask_hotel/restaurant: а торт свой можно?"),
    ],
)
def test_an_answer_that_was_given_to_no_request_counts(opened: Open, text: str, understood: str) -> None:
    story = at(opened)
    story.guest(f"{TABLE}: a table for two today")
    answer = story.says(text, understood)
    assert "sent" in answer.keys
    assert story.wanted(TABLE) == "2027-03-11 19:00"


@pytest.mark.parametrize(
    "line", ["deny: not needed now, we will decide there", "deny: сейчас не надо, там решим"]
)
def test_not_now_is_no_hour(opened: Open, line: str) -> None:
    story = at(opened)
    story.guest(f"{TAXI}: a taxi to the airport for two")
    story.guest(line)
    assert not story.requests(TAXI) or story.requests(TAXI)[0].wanted_at is None


@pytest.mark.parametrize(
    "line",
    [
        "order_room_service: can we get something to eat when we arrive at half past two?",
        "order_room_service: можно что-нибудь поесть, когда приедем, в полтретьего?",
    ],
)
def test_half_past_two_of_who_comes_at_night_is_at_night(opened: Open, line: str) -> None:
    story = opened("2027-03-08T06:10")
    story.guest(f"{ARRIVAL}: we arrive tonight at 2 am, the booking is for Maria Keller")
    answer = story.guest(line)
    assert answer.keys == ["dishes_suggested"]
    assert "02:30" in answer.en


@pytest.mark.parametrize(
    ("line", "rides"),
    [
        (f"{TAXI}: and the way back at half past ten", 2),
        (f"{TAXI}: и обратно такси в 22:30", 2),
        ("inform: и обратно в 22:30", 1),
    ],
)
def test_the_hour_of_the_way_back_is_not_that_of_the_way_there(opened: Open, line: str, rides: int) -> None:
    story = at(opened)
    story.guest(f"{TAXI}: a taxi to the theatre at 7 pm for two")
    story.guest(line)
    there, *back = story.requests(TAXI)
    assert story.local(there.wanted_at) == "2027-03-11 19:00"
    assert [story.local(one.wanted_at) for one in back] == ["2027-03-11 22:30"] * (rides - 1)
    if rides == 1:
        assert there.note is not None
        assert "22:30" in there.note


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/airport_transfer: we fly at 9 in the morning tomorrow, when should we leave?",
        "ask_hotel/airport_transfer: завтра рейс в 9 утра, во сколько посоветуете выехать?",
    ],
)
def test_when_to_leave_is_of_the_day_told(opened: Open, line: str) -> None:
    story = at(opened)
    answer = story.guest(line)
    assert answer.keys == ["when_to_leave"]
    assert "12 March" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "change_request: they'll be in a bag on the door, we go out at half 8",
        "change_request: всё будет в пакете на двери, мы уходим в полдевятого",
    ],
)
def test_the_hour_of_going_out_does_not_move_who_fetches_the_laundry(opened: Open, line: str) -> None:
    story = at(opened)
    story.guest("request_laundry: 2 shirts express, pick up at 8")
    story.guest("affirm: yes")
    story.guest(line)
    laundry = story.the("request_laundry")
    assert story.local(laundry.wanted_at) == "2027-03-11 08:00"
    assert any(word in (laundry.note or "") + laundry.words for word in ("half 8", "полдевятого"))


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("book_room: a weekend in may with my mum, what do rooms cost", None),
        ("book_room: хотим приехать на выходные в мае, двое", None),
        ("book_room: a weekend in march for two", "2027-03-12"),
        ("book_room: we may come for the weekend, two of us", "2027-03-12"),
    ],
)
def test_a_weekend_of_another_month_leaves_open_which(opened: Open, line: str, first: str | None) -> None:
    story = opened("2027-03-10T06:10")
    story.guest(line)
    begins = story.requests("book_room")[0].date_from
    assert (begins and begins.isoformat()) == first
