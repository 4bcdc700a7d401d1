"""What a guest says to what was just read back, or asked, is taken for what it is: also with something beside it."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

DISHES, TAXI, LATE, WAKE, LAUNDRY = (
    "order_room_service",
    "book_taxi",
    "request_late_check_out",
    "request_wake_up_call",
    "request_laundry",
)


def guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T19:00")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("tea then, make it two", "inform: one of each"),
        ("two teas, please", "inform: one black, one green"),
        ("tea please", "inform@0.9: both please"),
        ("два чая", "inform: по одному каждого"),
        ("чай, пожалуйста", "inform: и тот и другой"),
        ("два чая", "inform: один черный и один зеленый"),
    ],
)
def test_both_of_two_may_be_meant(opened: Open, first: str, line: str) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: {first}")
    assert story.guest(line).keys == ["read_back"]
    assert story.lines() == {"Black tea": 1, "Green tea": 1}


def test_each_of_two_has_its_own_number(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: четыре чая")
    story.guest(f"{DISHES}@0.6: три черных и один зеленый. и чизкейк")
    assert story.lines() == {"Black tea": 3, "Green tea": 1, "Cheesecake": 1}


def test_one_or_the_other_is_not_both(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{DISHES}: чай, пожалуйста")
    story.guest("inform: черный или зеленый, не знаю")
    assert [one.quantity for one in story.the(DISHES).lines] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "affirm@0.87: hm, that's a lot",
        "deny@0.6: ого, дорого",
        "chitchat@0.4: ничего себе цены",
        "book_taxi@0.99: wow 1600 for a taxi??",
    ],
)
def test_a_price_that_is_doubted_is_neither_agreed_to_nor_refused(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: taxi to the airport at 6 tomorrow morning for two")
    assert story.guest(line).keys == ["price_doubted"]
    assert story.the(TAXI).state is RequestState.DRAFT
    story.guest("affirm: ok, yes")
    assert story.the(TAXI).state is RequestState.SENT


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        (
            f"{LATE}@0.86: ну давайте до пяти. а чемоданы потом до вечера у вас бросить можно?",
            "luggage_storage",
        ),
        ("affirm: yes send it. but can i pay at checkout?", "payment"),
    ],
)
def test_a_yes_is_taken_and_the_question_behind_it_answered(opened: Open, line: str, topic: str) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: can we stay until 5 pm on the last day?")
    answer = story.guest(line)
    assert [key for key in answer.keys if key != "hotel_fact"] == ["sent_for_agreement"]
    assert [one.facts["topic"] for one in answer.replies if one.key == "hotel_fact"] == [topic]
    assert story.wanted(LATE) == "2027-03-14 17:00"


@pytest.mark.parametrize(
    "line",
    [
        f"{LATE}@0.86: ok let's do two then. and can we leave our bags until the evening?",
        f"{LATE}@0.86: давайте тогда в два. а вещи оставить можно?",
    ],
)
def test_a_yes_to_another_hour_sends_nothing(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: can we stay until 5 pm on the last day?")
    assert sorted(story.guest(line).keys) == ["hotel_fact", "read_back"]
    assert story.the(LATE).state is RequestState.DRAFT
    assert story.wanted(LATE) == "2027-03-14 14:00"


@pytest.mark.parametrize(
    "line",
    [
        "can we leave our bags with you after?",
        "а чемоданы до вечера у вас бросить можно?",
    ],
)
def test_a_question_about_bags_sends_no_porter(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(f"request_luggage_help@0.93: {line}").keys == ["hotel_fact"]
    assert not story.requests()


@pytest.mark.parametrize(
    "line",
    [
        f"{DISHES}@0.38: burger's mine so the milk doesn't matter there. and how do i pay, can it go on the room?",
        "complain/other@0.76: the burger is mine so milk doesn't matter in it",
        f"{DISHES}@0.49: бургер мой, молоко там не страшно",
    ],
)
def test_an_allergy_is_no_matter_in_the_dish_of_another(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(
        f"{DISHES}: the chicken soup for her and a burger for me, medium please. my wife can't have milk"
    )
    answer = story.guest(line)
    assert [key for key in answer.keys if key != "hotel_fact"] == ["read_back"]
    assert ("hotel_fact" in answer.keys) == ("?" in line)
    assert answer.replies[-1].facts["allergy_in"] == []
    assert story.the(DISHES).allergy_warning == "milk"


def test_of_two_that_wait_the_one_that_is_named_is_sent(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest(f"{LAUNDRY}: рубашку постирать || {TAXI}: и такси в аэропорт завтра в 6 утра")
    story.guest("inform: двое")
    story.guest(f"{LAUNDRY}@0.98: рубашку да, заберите")
    assert story.the(LAUNDRY).state is RequestState.SENT
    assert story.the(TAXI).state is RequestState.DRAFT


def test_what_was_read_back_may_be_told_to_be_done_with_its_hour(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest(f"{LATE}: поздний выезд до 14 || {TAXI}: и такси в шереметьево в 15 на двоих в воскресенье")
    story.guest(f"{LATE}@0.71: выезд в 14 тоже оформите")
    assert story.the(LATE).state is RequestState.SENT


def test_people_are_no_hour(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest(f"{TAXI}: такси в аэропорт завтра")
    story.guest("inform@0.54: я один еду")
    assert (story.the(TAXI).party_size, story.the(TAXI).wanted_at) == (1, None)


@pytest.mark.parametrize(
    ("words", "hour"), [("без двадцати шесть", "05:40"), ("без двадцати пяти семь", "06:35")]
)
def test_twenty_to_six_is_an_hour(opened: Open, words: str, hour: str) -> None:
    story = guest(opened, "ru")
    story.guest(f"{WAKE}: разбудите меня завтра")
    story.guest(f"inform: {words}")
    assert story.wanted(WAKE) == f"2027-03-12 {hour}"


@pytest.mark.parametrize(
    "words",
    ["yes. how long will it take?", "yes please. when will it be here?", "да. а через сколько принесёте?"],
)
def test_a_yes_before_a_question_of_the_order_sends_it(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: a club sandwich please")
    answer = story.guest(f"ask_request_status@0.92: {words}")
    assert answer.keys[0] == "sent"
    assert story.the("order_room_service").state is RequestState.SENT
