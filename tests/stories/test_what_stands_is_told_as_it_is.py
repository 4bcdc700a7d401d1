"""Questions about what was asked for get its true state: a detail of it, one of several, all of one day."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (
            "book_restaurant: столик на завтра в 20:00 на двоих у окна",
            "ask_request_status@0.99: а про окно записали",
        ),
        (
            "book_restaurant: a table for two tomorrow at 8 pm by the window",
            "ask_request_status: did you put the window?",
        ),
        (
            "request_cleaning: уберите в номере и поменяйте полотенца",
            "ask_request_status@0.94: А полотенца тоже поменяют?",
        ),
        (
            "request_cleaning: please clean the room and change the towels",
            "ask_request_status: and will they change the towels?",
        ),
    ],
)
def test_a_detail_that_was_told_is_noted(opened: Open, order: str, said: str) -> None:
    story = _guest(opened)
    story.guest(order)
    answer = story.guest(said)
    assert answer.keys == ["detail_noted"]
    assert any(one in answer.en for one in ("окна", "window", "полотенца", "towels"))
    assert len(story.requests()) == 1


def test_a_detail_of_a_draft_is_noted_and_the_yes_still_waited_for(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_taxi: такси в аэропорт завтра 13:30, трое, детское автокресло")
    assert story.guest("ask_request_status@0.65: а кресло-то будет?").keys == ["detail_noted", "back_to"]


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("ask_request_status@0.99: а про стульчик вы передали?", "стульчик"),
        ("ask_request_status: вы записали про день рождения?", "день рождения"),
        ("ask_request_status: did you put the window?", "the window"),
        ("ask_hotel@0.58: does the restaurant know we have a dog?", "a dog"),
    ],
)
def test_a_detail_that_was_not_told_is_added_on_a_yes(opened: Open, said: str, noted: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    answer = story.guest(said)
    assert answer.keys == ["detail_not_noted"]
    assert not answer.pages
    assert noted in story.guest("affirm: yes").told("restaurant")
    assert noted in (story.the("book_restaurant").note or "")
    assert story.guest(said).keys == ["detail_noted"]


@pytest.mark.parametrize("no", ["deny: no, leave it", "cancel: нет, не надо"])
def test_a_detail_that_is_left_changes_nothing(opened: Open, no: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("ask_request_status: did you put the window?")
    assert story.guest(no).keys == ["as_you_wish"]
    assert story.the("book_restaurant").is_open
    assert not story.the("book_restaurant").note


def test_the_button_adds_to_what_is_put_together(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 10 for two, no luggage")
    story.guest("ask_request_status: does the driver know about the dog?")
    assert "the dog" in story.press("Yes, add").en


def test_a_question_before_a_wish_is_answered_with_it(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    answer = story.guest(
        "arrange_occasion: did you put the window? and it's her birthday, maybe a little cake"
    )
    assert answer.keys[0] == "detail_not_noted"
    assert len(answer.keys) == 2


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ("i lost my glasses, black frame", "any news about my glasses?"),
        ("потеряла очки, чёрная оправа", "есть новости про мои очки?"),
    ],
)
def test_what_was_lost_is_known_by_the_words_of_its_report(opened: Open, lost: str, said: str) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels please")
    story.guest(f"report_lost_item: {lost}")
    answer = story.guest(f"ask_request_status@0.94: {said}")
    assert answer.keys == ["status"]
    assert "lost item" in answer.en


@pytest.mark.parametrize("said", ["а утюг когда принесут?", "when is the iron coming?"])
def test_what_was_called_off_is_offered_and_nothing_else_denied(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("request_item: an iron please")
    story.guest("cancel_request: no iron after all")
    answer = story.guest(f"ask_request_status: {said}")
    assert answer.keys == ["none_held", "read_back"]
    assert "iron" in story.guest("affirm: yes").told("housekeeping").lower()


def test_a_table_that_was_cancelled_is_said_to_be_none(opened: Open) -> None:
    story = _guest(opened)
    story.guest("book_taxi: taxi to the airport tomorrow at 10 for two, no luggage")
    story.guest("affirm: yes")
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("cancel_request: cancel the table")
    assert story.guest("ask_request_status: what about my table?").keys == ["none_held"]


@pytest.mark.parametrize(
    "said",
    [
        "book_room@0.75: so what have I got with you for monday now?",
        "ask_request_status: you went on about the wake-up call :) what have i got booked for tomorrow?",
        "ask_bill@0.7: ладно, напомните что у меня на завтра",
        "ask_request_status: что у меня на понедельник?",
    ],
)
def test_what_is_held_for_a_day_is_told_and_only_that(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("request_wake_up_call: wake me tomorrow at 7")
    story.guest("request_item: two towels please")
    answer = story.guest(said)
    assert answer.keys == ["all_held"]
    for one in ("table", "wake-up"):
        assert one in answer.en
    assert "towel" not in answer.en
    assert story.requests("book_room") == []


def test_show_me_what_is_booked_shows_no_rooms(opened: Open) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels please")
    shown = "show_virtual_tour@0.98: Покажите || out_of_scope@0.76: что у меня сейчас заказано"
    assert story.guest(shown).keys == ["all_held"]


@pytest.mark.parametrize("said", ["а третье это что?", "third one, what is that?"])
def test_one_of_the_list_that_was_told_is_told_alone(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tomorrow at 8 pm")
    story.guest("request_item: two towels please")
    story.guest("report_fault: the lamp is broken")
    assert "table" in story.guest("ask_request_status: what have i booked?").en.splitlines()[3]
    answer = story.guest(f"ask_request_status@0.41: {said}")
    assert answer.keys == ["status"]
    assert "table" in answer.en
