"""A change goes to what it is about and replaces it: nothing is booked or brought twice."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE, TAXI

THINGS, SPA, OCCASION, DISHES = "request_item", "book_spa", "arrange_occasion", "order_room_service"


def guest(opened: Open, moment: str = "2027-03-11T16:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def with_taxi(opened: Open) -> Story:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the station today at 18:30, one person")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}@0.5: there will be two of us in the taxi",
        f"{TAXI}@0.8: same taxi but two people",
        f"{TABLE}@0.2: and for two, a colleague comes along",
        f"{TAXI}@0.5: в такси нас двое будет",
        "change_request@0.5: то же самое такси, просто 2 человека",
        f"{TABLE}@0.2: и на двоих, со мной коллега",
        "ask_request_status@0.3: there are two of us",
    ],
)
def test_people_said_anew_are_of_the_ride_that_stands(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    assert story.guest(line).keys == ["changed"]
    assert story.the(TAXI).party_size == 2
    assert story.requests(TABLE) == []


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}: another taxi to the airport tomorrow at 9 for two",
        f"{TAXI}: такси на двоих завтра в 9 в аэропорт",
        f"{TAXI}: a taxi for two people to the airport at 9 tomorrow",
    ],
)
def test_a_whole_second_ride_is_a_second_one(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest(line)
    assert [one.party_size for one in story.requests(TAXI)] == [1, 2]


def test_what_if_is_asked_and_read_back_and_a_no_keeps_the_number(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: столик на субботу в 19:00, нас 8")
    assert story.guest("change_request@0.4: а если нас будет 10?").keys == ["change_read_back"]
    assert story.guest("rate_stay@0.3: нет, пока 8").keys == ["change_dropped"]
    assert story.the(TABLE).party_size == 8


def test_a_bare_number_goes_back_where_people_were_counted_last(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 6 tonight at 19:30")
    story.guest("inform@0.4: we'll be 7")
    assert story.guest("deny@0.6: no, still 6").keys == ["changed"]
    assert story.the(TABLE).party_size == 6


def test_as_i_said_rates_nothing(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 6 tonight at 19:30")
    answer = story.guest("rate_stay@0.7: 6, as I said || change_request: move it from 7.30 to 8")
    assert answer.keys == ["changed"]
    assert (story.the(TABLE).party_size, story.wanted(TABLE)) == (6, "2027-03-11 20:00")


def test_people_and_hour_said_anew_together(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 4 tomorrow at 7 pm")
    story.guest("request_wake_up_call@0.3: actually there will be 5 of us and at 8 pm")
    assert story.the(TABLE).party_size == 5
    assert story.wanted(TABLE) == "2027-03-12 20:00"
    assert story.requests("request_wake_up_call") == []


@pytest.mark.parametrize(
    "line",
    [
        f"{OCCASION}@0.9: make it 8. can they do a cake with candles?",
        f"{OCCASION}@0.7: давайте на 20:00. а торт со свечами можно?",
    ],
)
def test_an_hour_put_right_before_a_wish_moves_the_table(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 6 tonight at 19:30")
    assert story.guest(line).keys == ["changed", "ask_time"]
    assert story.wanted(TABLE) == "2027-03-11 20:00"
    story.guest(f"{TABLE}@0.6: at dinner obviously, 8 pm tonight")
    assert story.wanted(OCCASION) == "2027-03-11 20:00"
    assert len(story.requests(TABLE)) == 1


def test_a_number_far_from_the_hour_counts_people(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 6 tonight at 19:30")
    story.guest("change_request: make it 4 people")
    assert story.the(TABLE).party_size == 4


@pytest.mark.parametrize(
    "line",
    [
        f"{TABLE}: no more tables, I have one at 8",
        f"{TABLE}: no other table please",
        "cancel_request: не надо второго столика, у меня уже есть",
        f"{TABLE}: больше столиков не надо",
    ],
)
def test_no_more_of_a_kind_books_nothing_and_cancels_nothing(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table for 6 tonight at 20:00")
    assert story.guest(line).keys == ["as_you_wish"]
    assert story.the(TABLE).state is RequestState.SENT


def test_nothing_more_but_what_stands_leaves_it(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: two black teas at 21:00 please")
    story.guest("affirm: yes")
    assert story.guest(
        "forget_preferences@0.3: ничего приносить больше не надо, только чай вечером"
    ).keys == ["as_you_wish"]
    assert story.the(DISHES).state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        f"{THINGS}: actually 4 towels, there are four of us",
        f"{THINGS}: sorry, 4 towels",
        f"{THINGS}@0.9: вообще-то четыре полотенца, нас же четверо",
        "ask_request_status@0.6: я же просила четыре полотенца",
    ],
)
def test_another_number_of_towels_replaces_the_first(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{THINGS}: two towels and a cot please")
    assert story.guest(line).keys == ["changed"]
    assert story.lines(THINGS) == {"Bath towel": 4, "Baby cot": 1}


def test_portions_written_before_are_counted(opened: Open) -> None:
    story = guest(opened, "2027-03-11T09:00")
    story.guest(f"{DISHES}: блины в номер")
    story.guest("affirm: да")
    assert story.guest("ask_request_status@0.6: я написала ДВЕ порции, дошло?").keys == ["change_read_back"]


@pytest.mark.parametrize(
    "line", ["great yes. actually two of them, one without croutons", "лучше два, один без гренок"]
)
def test_two_of_them_one_in_another_way(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T19:00")
    story.guest(f"{DISHES}: a tomato soup please")
    assert story.guest(f"{DISHES}@0.5: {line}").keys == ["read_back"]
    assert sorted(story.lines().values()) == [1, 1]


@pytest.mark.parametrize(
    "line",
    [
        "a classic massage for me at 5 pm and one for my wife at the same time",
        "two classic massages at 5 pm",
        "классический массаж мне в 17:00 и такой же жене",
    ],
)
def test_one_for_each_are_two(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(f"{SPA}: {line}").keys == ["read_back"]
    assert story.the(SPA).party_size == 2


def test_the_booking_on_the_table_is_changed_and_no_other_department(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: a beef burger please")
    story.guest("affirm: yes")
    story.guest(f"{SPA}: a classic massage at 5 pm today")
    assert story.guest("change_request: change: people: 2").keys[0] == "read_back"
    assert story.the(SPA).party_size == 2
    story.guest(f"{SPA}@0.5: ok then book it for her only, at 5")
    assert story.the(SPA).party_size == 1


@pytest.mark.parametrize("line", ["and the sauna after that at 6.30 pm", "и сауну потом в 18:30"])
def test_a_treatment_besides_does_not_replace_the_first(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{SPA}: a classic massage tomorrow at 5 pm for two")
    story.guest(f"{SPA}@0.5: {line}")
    assert sorted(story.local(one.wanted_at) or "" for one in story.requests(SPA)) == [
        "2027-03-12 17:00",
        "2027-03-12 18:30",
    ]


def test_a_treatment_instead_replaces_it(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{SPA}: a classic massage tomorrow at 5 pm for two")
    story.guest(f"{SPA}@0.5: rather the sauna")
    assert len(story.requests(SPA)) == 1


def test_whose_sleep_it_is_begins_no_second_repair(opened: Open) -> None:
    story = guest(opened)
    story.guest("report_fault: кран капает")
    story.guest("change_request@0.6: мастер пусть после 12 завтра придёт, муж спит")
    assert story.wanted("report_fault") == "2027-03-12 12:00"
