"""A question about what stands is told of the very thing that it names, and changes and cancels nothing."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

WINDOW, CLEANING = "book_restaurant", "request_cleaning"


def _guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def _with_two_repairs(opened: Open) -> Story:
    story = _guest(opened)
    story.guest("report_fault: the shower drips all night")
    story.guest("report_fault: the tv is dead")
    return story


def test_two_repairs_are_told_apart_by_what_is_broken(opened: Open) -> None:
    story = _with_two_repairs(opened)
    answer = story.guest("ask_request_status@0.9: what's the status of my requests")
    assert answer.keys == ["all_held"]
    assert "repair (Shower)" in answer.en
    assert "repair (Television)" in answer.en
    assert "ремонт (Душ)" in answer.ru
    only = story.guest("ask_request_status: when is he coming for the shower?")
    assert only.keys == ["status"]
    assert "Shower" in only.en


@pytest.mark.parametrize(
    "said",
    [
        "deny@0.64: oh no, i'm not booking anything)) what is noted for the cleaning?",
        "deny@0.64: ого, нет, бронировать ничего не буду)) что записано к уборке?",
        "change_request@0.81: and the cleaning?",
        "cancel_request@0.5: а уборка точно в силе?",
        "ask_hotel/room_types@0.37: why is the cleaning on there twice?",
        "ask_hotel/room_types@0.37: почему уборок две?",
        "request_cleaning@0.9: is that a second cleaning or the same?",
    ],
)
def test_a_question_cancels_and_changes_nothing(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_cleaning: clean the room please, and look behind the bed")
    answer = story.guest(said)
    assert answer.keys[0] in {"status", "held_in_request"}
    assert [one.state for one in story.requests(CLEANING)] == [RequestState.SENT]
    assert not answer.told("housekeeping")


def test_what_is_asked_of_two_things_orders_neither_again(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_item: a fan please")
    story.guest("request_item: and an iron")
    answer = story.guest(
        "change_request@0.83: ok and the fan and the iron? || ask_request_status: still coming?"
    )
    assert set(answer.keys) == {"status"}
    assert len(story.requests("request_item")) == 2


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("ask_request_status: did they get the window bit?", "detail_noted"),
        ("ask_request_status: is my note about the window on there?", "detail_noted"),
        ("ask_request_status@0.5: а пожелание моё там есть, про window?", "detail_noted"),
        ("ask_request_status: did they get the bit about the pram?", "detail_not_noted"),
        ("ask_request_status: а пожелание моё там есть, про коляску?", "detail_not_noted"),
        ("ask_request_status: does the restaurant know about the birthday?", "detail_not_noted"),
    ],
)
def test_only_what_stands_there_is_said_to_be_noted(opened: Open, said: str, key: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm by the window")
    assert story.guest(said).keys == [key]


@pytest.mark.parametrize("asks", ["а она знает что серёжку искать?", "does the maid know about the earring?"])
def test_a_detail_is_asked_of_those_who_are_named_and_not_of_whoever_has_it(opened: Open, asks: str) -> None:
    story = _guest(opened)
    story.guest("report_lost_item: потеряла серёжку, золотая, earring")
    story.guest("request_cleaning: clean the room please")
    assert story.guest(f"ask_request_status: {asks}").keys == ["detail_not_noted"]
    assert story.guest("affirm: yes").told("housekeeping")


@pytest.mark.parametrize("asks", ["а по серёжке новости есть?", "any sign of the earring?"])
def test_news_of_a_lost_thing_are_of_its_search(opened: Open, asks: str) -> None:
    story = _guest(opened)
    story.guest("report_lost_item: потеряла серёжку, золотая, earring")
    story.guest("request_cleaning: clean the room please and look for the earring, серёжку")
    answer = story.guest(f"ask_request_status: {asks}")
    assert answer.keys == ["status"]
    assert "lost item" in answer.en


def test_what_is_asked_of_what_was_told_last_is_told_of_that(opened: Open) -> None:
    story = _with_two_repairs(opened)
    story.guest("complain/food@0.9: the soup was cold yesterday evening")
    assert story.guest("ask_request_status: and when will i hear?").keys == ["complaint_news"]
    assert story.guest("complain/food@0.9: and the complaint? that's the one i meant").keys == [
        "complaint_news"
    ]
    story.guest("request_item: a fan please")
    told = story.guest("ask_request_status: and when will that be?")
    assert told.keys == ["status"]
    assert "Fan" in told.en


@pytest.mark.parametrize(
    "said",
    [
        "ask_menu@0.6: so what do you have for us now?",
        "deny@0.65: not food, what did i arrange - the repairs, the fan",
        "ask_preferences@0.87: ой. давайте по порядку, что у меня сейчас у вас записано?",
        "ask_request_status: мои просьбы - что с ними?",
    ],
)
def test_all_that_stands_is_told_with_the_complaints(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("complain/noise@0.95: there is music behind the wall")
    story.guest("request_item: a fan please")
    answer = story.guest(said)
    assert answer.keys == ["all_held"]
    assert "Fan" in answer.en
    assert "about the noise" in answer.en
    assert "шум" in answer.ru


@pytest.mark.parametrize(
    "said", ["ask_preferences: what do you remember about me?", "ask_preferences: что вы обо мне помните?"]
)
def test_what_is_remembered_is_still_told(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_item: a fan please")
    assert story.guest(said).keys == ["no_preferences"]


@pytest.mark.parametrize(
    "said",
    [
        "ask_request_status: and what about the chicken soup i ordered?",
        "ask_request_status@0.56: а куриный суп мой вообще в заказе числится?",
    ],
)
def test_what_is_not_in_an_order_is_said_not_to_be(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("order_room_service: one club sandwich at 7 pm")
    story.guest("affirm: yes")
    answer = story.guest(said)
    assert answer.keys == ["not_in_request"]
    assert "Chicken soup" in answer.en
    assert "Club sandwich" in answer.en


@pytest.mark.parametrize(
    "words", ["actually, four towels please", "sorry, i meant four towels", "ой, полотенец четыре"]
)
def test_a_word_of_correction_takes_no_complaint_back(opened: Open, words: str) -> None:
    story = _guest(opened)
    story.guest("complain/cleanliness@0.97: our room hasn't been cleaned today")
    assert "complaint_withdrawn" not in story.guest(f"request_item: {words}").keys


@pytest.mark.parametrize(
    "words",
    [
        "cancel what housekeeping was asked for, leave the rest",
        "отмените просьбу горничным, остальное оставьте",
    ],
)
def test_what_another_thing_is_called_off_by_takes_no_complaint_back(opened: Open, words: str) -> None:
    story = _guest(opened)
    story.guest("request_item: a fan please")
    story.guest("complain/noise@0.95: there is music behind the wall")
    assert "complaint_withdrawn" not in story.guest(f"cancel_request@0.9: {words}").keys
