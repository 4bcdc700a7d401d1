"""Details of what is arranged belong to it, what is there already begins nothing, and a surprise is put together as told."""

import pytest

from hotel.records import Preference, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-09T14:05")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def with_taxi(opened: Open, *, sent: bool = True) -> Story:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 5 am for two")
    if sent:
        story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "words",
    [
        "book_taxi@0.91: taxi's done already, airport at 5.",
        "change_request@0.49: the taxi is already ordered, 5 am to the airport",
        "inform: we've got a taxi at 5",
        "book_taxi@0.99: такси уже заказано, в 5 до аэропорта",
        "inform: такси у нас уже есть",
    ],
)
def test_a_taxi_told_to_be_there_begins_no_other(opened: Open, words: str) -> None:
    story = with_taxi(opened)
    assert story.guest(words).keys == ["correction_changes_nothing"]
    assert story.the("book_taxi").state is RequestState.SENT


@pytest.mark.parametrize(
    "words",
    [
        "book_taxi@0.99: i have a taxi, for gods sake. drop that one",
        "ask_request_status@0.84: never mind that taxi. is my wake-up still at 4?",
        "book_taxi@0.99: такси у меня уже есть",
    ],
)
def test_the_draft_of_what_is_there_is_dead(opened: Open, words: str) -> None:
    story = with_taxi(opened)
    story.guest("book_taxi: a taxi please")
    assert "draft_dropped_one_stands" in story.guest(words).keys
    later = story.guest("ask_request_status: what have i got arranged for today?")
    assert later.keys == ["nothing_on_day", "all_held"]
    assert "Airport" in later.en
    assert not story.guest("ask_hotel/pool: when does the pool open?").en.count("taxi")


def test_who_believes_it_ordered_is_told_that_it_waits(opened: Open) -> None:
    story = with_taxi(opened, sent=False)
    assert story.guest("book_taxi: the taxi is already ordered, to the airport").keys == ["not_sent_yet"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "ask_recommendation@0.99: yes, with a child seat for the little one. and where do we eat?",
            "child seat",
        ),
        ("ask_hotel@0.77: да, с детским креслом. а где там поесть?", "с детским креслом"),
    ],
)
def test_a_detail_said_with_the_yes_is_sent(opened: Open, words: str, told: str) -> None:
    story = with_taxi(opened, sent=False)
    answer = story.guest(words)
    assert answer.keys[0] == "sent"
    assert told in answer.told("concierge")


def test_an_added_seat_is_named_by_itself(opened: Open) -> None:
    story = with_taxi(opened)
    story.guest("request_item: bring me some water please")
    story.guest("cancel_request: cancel that water")
    answer = story.guest(
        "change_request: that water again.. i cancelled it. anyway add a child seat to the taxi"
    )
    assert answer.keys == ["cancelled", "changed"]
    assert story.the("book_taxi").note == "child seat"


@pytest.mark.parametrize(
    "words",
    [
        "inform: i cancelled the water",
        "cancel_request: воду я же отменила",
        "deny: i've cancelled it, the water",
    ],
)
def test_what_the_guest_says_to_have_cancelled_is_cancelled(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("request_item: bring me some water please")
    assert story.guest(words).keys == ["cancelled"]
    assert story.requests("request_item")[0].state is RequestState.CANCELLED


def test_who_asks_for_ideas_is_shown_what_there_is_and_its_price(opened: Open) -> None:
    story = guest(opened)
    ideas = story.guest("arrange_occasion: it's my wife's birthday on wednesday, any ideas for the room?")
    assert "Bouquet of flowers — 2,900" in ideas.en
    assert "Букет цветов — 2" in ideas.ru
    answer = story.guest("arrange_occasion: birthday as i said. flowers, she hates cake. how much?")
    assert answer.keys == ["price_of_it", "ask_time"]
    assert story.lines("arrange_occasion") == {"Bouquet of flowers": 1}
    assert story.the("arrange_occasion").note is None
    answer = story.guest("ask_hotel/spa: before she's back from the spa, 6ish. but what do they cost?")
    assert "18:00" in answer.en
    assert "massage" not in answer.en


def test_one_bouquet_of_the_kind_wished_for_and_a_card(opened: Open) -> None:
    story = guest(opened)
    story.guest("arrange_occasion: flowers and a cake for our anniversary tomorrow at 6 pm")
    story.guest("arrange_occasion: no cake!! just flowers, roses. and a card with 'love, tom'")
    story.guest("change_request@0.54: and the card? plus white roses, not just roses")
    story.guest("arrange_occasion: one bouquet only, of white roses. || request_item@0.45: and a card please")
    assert not story.requests("request_item")
    occasion = story.the("arrange_occasion")
    assert [(one.quantity, "white roses" in one.wishes) for one in occasion.lines] == [(1, True)]
    assert occasion.note == "card with 'love, tom'"
    story.guest("affirm: yes, and not a word to my wife, it's a surprise")
    sent = story.the("arrange_occasion")
    assert sent.state is RequestState.SENT
    assert "not a word" in (sent.note or "")


def test_a_surprise_is_in_the_evening_and_an_allergy_is_of_one_thing(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest("arrange_occasion: я про день рождения! цветы там, торт")
    answer = story.guest("book_spa@0.92: в среду же, часам к шести, пока она в спа будет")
    assert answer.keys == ["read_back"]
    assert not story.requests("book_spa")
    assert story.wanted("arrange_occasion") == "2027-03-10 18:00"
    told = story.guest("state_preference@0.86: только вечера, не утра) и торт без клубники, у нее аллергия")
    assert told.keys == ["preference_remembered", "read_back"]
    assert "клубник" in told.ru
    assert "утра" not in told.ru
    assert story.wanted("arrange_occasion") == "2027-03-10 18:00"
    story.guest("state_preference@0.84: нет, аллергия у неё на клубнику")
    assert all(len(one.words) < len("аллергия у неё на клубнику.") for one in story.all(Preference))
    story.guest("affirm: да. только жене ни слова)) это сюрприз")
    assert story.the("arrange_occasion").state is RequestState.SENT


def test_express_is_the_quicker_laundry_where_laundry_is_spoken_of(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest("request_laundry: платье в стирку отдать")
    story.guest("affirm: да")
    assert story.guest("ask_hotel/payment@0.71: экспресс может есть у вас").keys == ["laundry_back"]
    assert story.guest("request_laundry: срочная стирка").keys == ["change_read_back"]
    story.guest("affirm: да")
    assert story.lines("request_laundry") == {"Dress": 1, "Express laundry": 1}
