"""A longer stay counts from the day of departure, a late check-out is on it, and what stands by the night is priced."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

LATE, STAY, PARKING = "request_late_check_out", "extend_stay", "request_parking"


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    """Open the hotel on a Thursday; Anna leaves on Sunday."""
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("could we keep the room until Wednesday?", "2027-03-17"),
        ("can we prolong till the 19th", "2027-03-19"),
        ("prolong until 19 possible?", "2027-03-19"),
        ("may I stay another night?", "2027-03-15"),
        ("an extra day would be great", "2027-03-15"),
        ("another week please", "2027-03-21"),
        ("could we leave a day later", "2027-03-15"),
        ("хотим уехать на день позже", "2027-03-15"),
        ("we would rather travel home on Tuesday, not Sunday", "2027-03-16"),
        ("we stay over the weekend and go home on Monday", "2027-03-15"),
        ("продлите нам номер до среды", "2027-03-17"),
        ("можно остаться до 19 числа?", "2027-03-19"),
        ("ещё на сутки можно?", "2027-03-15"),
        ("нам бы ещё денёк", "2027-03-15"),
        ("хотим уехать во вторник вместо воскресенья", "2027-03-16"),
    ],
)
def test_a_longer_stay_begins_where_the_stay_ends(opened: Open, words: str, until: str) -> None:
    story = anna(opened)
    assert story.guest(f"{STAY}: {words}").keys == ["read_back"]
    request = story.the(STAY)
    assert (str(request.date_from), str(request.date_to)) == ("2027-03-14", until)


def test_only_the_nights_that_are_added_are_paid_for(opened: Open) -> None:
    answer = anna(opened).guest(f"{STAY}: can we stay until Tuesday?")
    assert "2 nights" in answer.en
    assert "13,800" in answer.en


@pytest.mark.parametrize(
    "words", ["can we stay till the weekend?", "can I stay until Saturday", "продлите до пятницы"]
)
def test_who_asks_for_a_day_of_the_stay_hears_that_the_room_is_theirs(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"{STAY}: {words}")
    assert answer.keys == ["stays_until_then"]
    assert "Sunday 14 March" in answer.en
    assert story.guest("inform: until Saturday").keys == ["read_back"]
    assert str(story.the(STAY).date_to) == "2027-03-20"


@pytest.mark.parametrize(
    "words",
    [
        "we stay one night less and leave on Saturday",
        "хотим уехать на день раньше",
        "we must leave earlier, on Friday",
    ],
)
def test_a_shorter_stay_is_no_longer_one(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{STAY}: {words}").keys == ["sent_for_agreement"]
    assert story.requests(STAY) == []
    assert words in story.the("change_booking").words


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("if the road is closed, we need another night", "if the road is closed"),
        ("если перевал закроют, оставьте нас ещё на ночь", "если перевал закроют"),
        ("one more night if that is possible", None),
        ("ещё одну ночь, если можно", None),
    ],
)
def test_what_a_longer_stay_depends_on_is_noted(opened: Open, words: str, condition: str | None) -> None:
    story = anna(opened)
    story.guest(f"{STAY}: {words}")
    assert story.the(STAY).note == condition


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("could we keep the room till five, our flight is in the evening", "17:00"),
        ("noon is too early, is two o'clock possible?", "14:00"),
        ("could I check out at 3 instead of 12", "15:00"),
        ("поезд вечером, можно остаться в номере до четырёх?", "16:00"),
        ("в 12 не успеваем, можно до 14:00?", "14:00"),
    ],
)
def test_an_hour_without_a_day_is_of_the_last_day(opened: Open, words: str, hour: str) -> None:
    story = anna(opened)
    assert story.guest(f"{LATE}: {words}").keys == ["read_back"]
    assert story.wanted(LATE) == f"2027-03-14 {hour}"


@pytest.mark.parametrize(
    "words",
    ["can we leave tomorrow at 4pm?", "late check-out today till 16:00", "можно выехать в субботу в 16:00?"],
)
def test_a_late_check_out_before_the_last_day_is_explained_and_keeps_its_hour(
    opened: Open, words: str
) -> None:
    story = anna(opened)
    answer = story.guest(f"{LATE}: {words}")
    assert answer.keys == ["not_day_of_departure", "read_back"]
    assert "yours until Sunday 14 March, 12:00" in answer.en
    assert story.wanted(LATE) == "2027-03-14 16:00"
    assert "3,000" in answer.en


@pytest.mark.parametrize(
    ("words", "nights", "total"),
    [
        ("a space for the car A123BC77 from today to Saturday", 2, "1,200"),
        ("парковка с 12 по 15 марта, А123ВС77", 3, "1,800"),
        ("I leave the car overnight, A123BC77", 1, "600"),
        ("a place for my car tonight, A123BC77", 1, "600"),
        ("a parking space please, A123BC77", 3, "1,800"),
        ("нужно место для электромобиля на две ночи, А123ВС77", 2, "2,400"),
    ],
)
def test_parking_is_read_back_with_its_nights_and_price(
    opened: Open, words: str, nights: int, total: str
) -> None:
    answer = anna(opened).guest(f"{PARKING}: {words}")
    assert answer.keys == ["read_back"]
    assert f"{nights} night" in answer.en
    assert "RUB a night" in answer.en
    assert f"Total: {total} RUB" in answer.en
    assert "Day:" not in answer.en


@pytest.mark.parametrize("answer", ["until Sunday", "two nights", "2", "до воскресенья"])
def test_a_car_that_comes_on_a_day_is_asked_until_when_it_stays(opened: Open, answer: str) -> None:
    story = anna(opened)
    assert story.guest(f"{PARKING}: we come by car on Friday, A123BC77").keys == ["ask_dates"]
    assert story.guest(f"inform: {answer}").keys == ["read_back"]
    assert str(story.the(PARKING).date_to) == "2027-03-14"


def test_a_single_night_is_no_hour(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{PARKING}: a space from Friday, A123BC77")
    story.guest("inform: just one night")
    assert str(story.the(PARKING).date_to) == "2027-03-13"
    assert story.wanted(PARKING) is None


@pytest.mark.parametrize(
    ("words", "people", "note"),
    [
        ("three singles from 14 to 17 April", 3, "three singles"),
        ("два одноместных с 3 по 5 апреля", 2, "два одноместных"),
        ("the cheapest room you have from 3 to 5 May, just me", 1, "Standard room"),
        ("самый шикарный номер с 3 по 5 мая для меня и жены", 2, None),
        ("нам номер с 3 по 5 мая, мы с женой и двое детей", 4, None),
    ],
)
def test_what_is_said_of_a_room_in_words_is_taken(
    opened: Open, words: str, people: int, note: str | None
) -> None:
    story = opened("2027-03-11T16:05")
    assert story.guest(f"book_room: {words}").keys == ["ask_name"]
    request = story.the("book_room")
    assert request.party_size == people
    assert note is None or request.note == note


def test_nights_said_first_count_from_the_day_said_later(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    story.guest("book_room: a room for two adults for 3 nights")
    story.guest("inform: from Friday")
    assert str(story.the("book_room").date_to) == "2027-03-15"


def test_a_room_from_a_known_day_is_asked_for_how_long(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    asked = story.guest("book_room: anything free tonight for one person?")
    assert "From Thursday 11 March" in asked.en
    story.guest("inform: 2")
    assert str(story.the("book_room").date_to) == "2027-03-13"


@pytest.mark.parametrize("words", ["could we make it till two?", "тогда оставьте нам до 14:00"])
def test_who_lives_here_leaves_at_the_hour_until_which_they_ask(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"request_early_check_in: {words}")
    assert story.local(story.the(LATE).wanted_at) == "2027-03-14 14:00"
