"""Hours that are refused, remarked on or told of something else are not the hours wanted; the half of the day fits."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

WAKE, TAXI, PORTER, LAUNDRY = "request_wake_up_call", "book_taxi", "request_luggage_help", "request_laundry"
REPAIR, TABLE, FEAST = "report_fault", "book_restaurant", "arrange_occasion"


def at(opened: Open, moment: str) -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("hello, we leave at 5 in the morning tomorrow. can someone wake me?", "inform: an hour before"),
        ("we're off at 5 am tomorrow, could you wake us", "inform: an hour earlier please"),
        ("завтра выезжаем в 5 утра, разбудите", "inform: за час"),
        ("нам завтра в 5 утра уезжать, разбудите пожалуйста", "inform: за часик"),
        ("we leave at 5 tomorrow morning, wake me", f"{WAKE}: wake me at 4"),
    ],
)
def test_who_leaves_at_five_is_asked_how_long_before(opened: Open, words: str, answer: str) -> None:
    story = at(opened, "2027-03-11T21:43")
    assert story.guest(f"{WAKE}: {words}").keys == ["ask_wake_before"]
    story.guest(answer)
    assert story.wanted(WAKE) == "2027-03-12 04:00"


def test_after_midnight_the_present_hour_is_no_hour_to_be_woken(opened: Open) -> None:
    story = at(opened, "2027-03-12T01:43")
    story.guest(f"{WAKE}: we leave at 5 in the morning tomorrow. can someone wake me?")
    story.guest(f"{WAKE}@0.43: today i guess, it's past midnight isn't it. but wake me at 4, 5 is when we go")
    assert story.wanted(WAKE) == "2027-03-12 04:00"


@pytest.mark.parametrize(
    "words", ["уже первый час, разбудите в 4", "it's nearly two already, wake me at 4", "разбудите в 4"]
)
def test_at_night_four_is_that_of_this_night(opened: Open, words: str) -> None:
    story = at(opened, "2027-03-12T00:43")
    story.guest(f"{WAKE}: {words}")
    assert story.wanted(WAKE) == "2027-03-12 04:00"


@pytest.mark.parametrize(
    "line", ["inform@0.35: passed? it's not even 2", "inform: ещё и двух нет", "inform: уже почти 2, да"]
)
def test_a_remark_on_the_present_hour_answers_no_question(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-12T01:43")
    story.guest(f"{WAKE}: wake me please")
    story.guest(line)
    assert story.the(WAKE).wanted_at is None


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        (f"{WAKE}: not 8:30! in the morning, at 9, after we're up", "09:00"),
        ("change_request@0.78: hm 8:30 is late, could they come at 11 instead?", "11:00"),
        ("inform: 8:30 is too early, 10ish", "10:00"),
        ("inform: в 8:30 рано, давайте в 10", "10:00"),
        ("change_request: не в 8:30, а в 10", "10:00"),
    ],
)
def test_the_refused_hour_is_that_of_what_stands_at_it(opened: Open, line: str, hour: str) -> None:
    story = at(opened, "2027-03-12T01:43")
    story.guest(f"{REPAIR}: the tap drips")
    assert story.local(story.the(REPAIR).promised_at) == "2027-03-12 08:30"
    story.guest(line)
    assert story.wanted(REPAIR) == f"2027-03-12 {hour}"
    assert story.requests(WAKE) == []


@pytest.mark.parametrize("line", ["inform: haha no, 6 not 8", "deny: не в 8, а в 6", "inform: 8 is late, 6"])
def test_a_wake_up_is_moved_from_the_hour_refused(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T21:43")
    story.guest(f"{WAKE}: wake me at 8")
    story.guest(line)
    assert story.wanted(WAKE) == "2027-03-12 06:00"


@pytest.mark.parametrize(
    "line",
    [
        "change_request: the porter, make it quarter to 5",
        "change_request: портье давайте без пятнадцати пять",
    ],
)
def test_a_porter_comes_before_the_taxi_of_the_night(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-12T01:43")
    story.guest(f"{TAXI}: a taxi to the airport at 5 am for two")
    story.guest("affirm: yes")
    story.guest(f"{PORTER}: and somebody for three cases")
    story.guest(line)
    assert story.wanted(PORTER) == "2027-03-12 04:45"


def test_the_other_half_of_the_day_is_insisted_on(opened: Open) -> None:
    story = at(opened, "2027-03-11T10:43")
    story.guest(f"{PORTER}: a porter tomorrow at 16:45")
    story.guest(f"{TAXI}@0.71: quarter to 5 in the MORNING, before the taxi lol")
    assert story.local(story.the(PORTER).wanted_at) == "2027-03-12 04:45"
    assert story.requests(TAXI) == []


def test_an_hour_answers_for_what_was_asked_and_the_other_is_the_porters(opened: Open) -> None:
    story = at(opened, "2027-03-12T01:43")
    story.guest(f"{PORTER}: somebody for three cases")
    story.guest(f"{TAXI}: a taxi to the airport, two of us")
    story.guest("inform: 5. and the porter at 7 is no use, we'll be gone. quarter to 5 maybe?")
    assert story.wanted(TAXI) == "2027-03-12 05:00"
    assert story.wanted(PORTER) == "2027-03-12 04:45"


@pytest.mark.parametrize(
    "line",
    [
        f"{TABLE}: и столик на вечер там же у вас, на двоих, после спа часов в восемь",
        f"{TABLE}: and a table for two at eight please",
    ],
)
def test_the_table_of_the_feast_is_on_its_day(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-09T10:43")
    story.guest(f"{FEAST}: a birthday for my wife on Thursday at 6, flowers please")
    assert story.wanted(FEAST) == "2027-03-11 18:00"
    story.guest("affirm: yes")
    story.guest(line)
    assert story.wanted(TABLE) == "2027-03-11 20:00"


@pytest.mark.parametrize(
    "line",
    ["inform: не сегодня, в четверг же, день рождения", "inform: not today, on thursday, her birthday"],
)
def test_a_table_is_put_on_the_day_of_the_birthday(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-09T10:43")
    story.guest(f"{FEAST}: a birthday for my wife on Thursday at 6, flowers please")
    story.guest("affirm: yes")
    story.guest(f"{TABLE}: a table for two today at 8 pm")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(TABLE) == "2027-03-11 20:00"
    assert story.wanted(FEAST) == "2027-03-11 18:00"


def test_tomorrow_answers_today_or_tomorrow(opened: Open) -> None:
    story = at(opened, "2027-03-12T00:43")
    story.guest(f"{WAKE}: wake me tomorrow at 7")
    story.guest("inform: завтра")
    assert story.wanted(WAKE) == "2027-03-13 07:00"


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.73: а когда вернут? мне его вечером надеть",
        "ask_hotel/check_out_time@0.54: так а вернут-то когда, мне к шести вечера надо",
        "ask_hotel/check_out_express@0.9: это когда забирают. а назад? экспресс может есть у вас",
        "ask_request_status: when will i get my dress back?",
        "ask_request_status: will it be ready by six?",
    ],
)
def test_when_the_dress_is_back_is_told(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T09:43")
    story.guest(f"{LAUNDRY}: a dress to wash please")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["laundry_back"]
    assert "12 March" in answer.en
    assert "500" in answer.ru


@pytest.mark.parametrize(
    "line", ["ask_request_status@0.73: да. а когда вернут?", "ask_request_status: yes. when is it back?"]
)
def test_a_yes_before_the_question_sends_the_laundry(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T09:43")
    story.guest(f"{LAUNDRY}: a dress to wash please")
    assert story.guest(line).keys == ["sent", "laundry_back"]
    assert story.the(LAUNDRY).state is not RequestState.DRAFT


@pytest.mark.parametrize("line", [f"{LAUNDRY}: express please", "inform: давайте срочную"])
def test_the_quicker_laundry_that_was_told_of_is_added(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T09:43")
    story.guest(f"{LAUNDRY}: a dress to wash please")
    story.guest("ask_request_status: when is it back?")
    assert story.guest(line).keys == ["read_back"]
    assert len(story.lines(LAUNDRY)) == 2
