"""A room is booked over several messages: what was said once, in whatever form, is kept and not asked again."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

_MONDAY = "2026-11-23T12:30"


def at_new_year(opened: Open) -> Story:
    """Return somebody who has asked for a room at New Year for three of them."""
    story = opened(_MONDAY)
    asked = story.guest("book_room: Думаем приехать к вам на новый год, втроем с ребенком. есть места?")
    assert asked.keys == ["ask_dates"]
    return story


@pytest.mark.parametrize(
    "line",
    [
        "book_room@0.83: ну с 30 числа до 3-го наверное. ребенку 6 лет, отдельная кровать нужна",
        "inform: 30.12 - 03.01, ребенку 6 лет, и отдельную кровать",
        "inform: from the 30th to the 3rd. she is a girl of 6, and we need an extra bed",
    ],
)
def test_the_month_of_the_feast_the_child_and_its_bed_are_kept(opened: Open, line: str) -> None:
    story = at_new_year(opened)
    asked = story.guest(line)
    assert asked.keys == ["ask_name"]
    room = story.the("book_room")
    assert (str(room.date_from), str(room.date_to)) == ("2026-12-30", "2027-01-03")
    assert room.party_size == 3
    assert "6" in (room.note or "")
    assert "кроват" in (room.note or "") or "bed" in (room.note or "")


def test_what_was_noted_and_what_suits_is_told_with_the_question_for_the_name(opened: Open) -> None:
    story = at_new_year(opened)
    asked = story.guest("inform: с 30 декабря по 3 января")
    assert "30 December" in asked.en
    assert "37,600" in asked.en
    assert "Standard" not in asked.en  # it is for two
    assert "30 December" not in story.guest("ask_hotel/pets: а с собакой можно?").en


@pytest.mark.parametrize("words", ["погодите", "hold on", "секунду", "wait a moment"])
def test_who_asks_to_wait_gives_no_name(opened: Open, words: str) -> None:
    story = at_new_year(opened)
    story.guest("inform: с 30 декабря по 3 января")
    story.guest(f"change_room@0.95: {words}, а номер какой? нам бы попросторнее, но не люкс")
    assert story.the("book_room").state is RequestState.DRAFT
    assert story.the("book_room").guest_name is None


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("change_room@0.95: а номер какой? нам бы попросторнее, но не люкс", "Lux"),
        ("change_room@0.72: something roomier, but no suite", "suite"),
        ("inform@0.68: a bit bigger maybe, but not the lux", "Lux"),
    ],
)
def test_a_wish_about_the_room_is_answered_with_the_rooms_that_suit(
    opened: Open, line: str, left_out: str
) -> None:
    story = at_new_year(opened)
    story.guest("inform: с 30 декабря по 3 января")
    answer = story.guest(line)
    assert answer.keys == ["room_prices", "ask_name"]
    assert "Deluxe" in answer.en
    assert left_out not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "extend_stay@0.88: так я у вас еще не живу, только собираюсь",
        "complain/other@0.6: я ещё не ваш гость",
        "out_of_scope@0.2: I don't live at your hotel yet, only planning to",
        "complain/room@0.6: I haven't got a room, that's the point",
    ],
)
def test_who_does_not_live_here_yet_is_asked_for_no_code(opened: Open, line: str) -> None:
    story = at_new_year(opened)
    assert story.guest(line).keys == ["not_here_yet", "ask_dates"]
    story.guest("inform: с 30 декабря по 3 января, на имя Ольга Лось")
    answer = story.guest(line)
    assert answer.keys == ["not_here_yet"]
    assert "reservations" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "book_room@0.99: полулюкс на эти даты сколько выйдет всего?",
        "book_room@0.68: and the junior suite, how much in all for these dates?",
    ],
)
def test_a_price_asked_after_the_booking_is_for_its_nights(opened: Open, line: str) -> None:
    story = at_new_year(opened)
    story.guest("inform: с 30 декабря по 3 января, на имя Ольга Лось")
    answer = story.guest(line)
    assert answer.keys == ["room_prices"]
    assert "55,200" in answer.en
    assert len(story.requests("book_room")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "cancel@0.31: hold on, what would it cost first?",
        "ask_bill@0.93: wait, how much is it?",
        "ask_hotel/parking@0.41: погодите, а сколько это стоит?",
    ],
)
def test_a_price_asked_first_drops_nothing(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: hi, do you have a room for the weekend? 2 adults and our girl, 6")
    answer = story.guest(line)
    assert answer.keys[0] == "room_prices"
    assert "18,800" in answer.en
    assert story.the("book_room").state is RequestState.DRAFT


def test_breakfast_asked_after_the_booking_begins_no_other(opened: Open) -> None:
    story = at_new_year(opened)
    story.guest("inform: с 30 декабря по 3 января, на имя Ольга Лось")
    assert story.guest("ask_hotel/breakfast: is breakfast in that price?").keys == ["hotel_fact"]
    assert len(story.requests("book_room")) == 1


def test_the_same_booking_said_again_is_not_filed_twice(opened: Open) -> None:
    story = opened(_MONDAY)
    line = "book_room: let's start over. deluxe 27-29 november, 2 adults 1 child, Helen Marsh"
    story.guest("book_room: deluxe, 27 to 29 november, 3 people, name is Helen Marsh")
    answer = story.guest(line)
    assert "sent_for_agreement" not in answer.keys
    assert len(story.requests("book_room")) == 1
    story.guest("book_room: and one more deluxe room, 27 to 29 november, for 2, same name")
    assert len(story.requests("book_room")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "book_room: deluxe 27-29 november, 2 adults 1 child, Helen Marsh",
        "book_room: делюкс с 27 по 29 ноября, двое взрослых и ребёнок, Ольга Лось",
    ],
)
def test_a_name_at_the_end_of_all_that_is_needed_is_the_name(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    assert story.guest(line).keys == ["sent_for_agreement"]


@pytest.mark.parametrize(
    ("line", "bed"),
    [
        ("request_item@0.96: we'd need an extra bed for the child", "bed"),
        ("request_item@0.99: и кроватку для малыша", "кроватку"),
    ],
)
def test_a_bed_asked_for_while_booking_goes_with_the_booking(opened: Open, line: str, bed: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: deluxe, 27 to 29 november, for 2")
    answer = story.guest(line)
    assert "identity_needed" not in answer.keys
    assert bed in (story.the("book_room").note or "")


@pytest.mark.parametrize(
    "line",
    [
        "extend_stay@0.33: no car, we come by train. the room i mean, fri to sunday",
        "check_out@0.28: 27.11 - 29.11, я уже говорила",
        "nlu_fallback: с пятницы по воскресенье же",
    ],
)
def test_nights_told_again_go_to_the_booking(opened: Open, line: str) -> None:
    story = opened(_MONDAY)
    story.guest("book_room: do you have a room? 2 adults and our girl, 6")
    assert story.guest(line).keys == ["ask_name"]
    assert str(story.the("book_room").date_to) == "2026-11-29"


def test_what_is_ruled_out_is_one_kind_and_no_other_of_its_sound(opened: Open) -> None:
    story = at_new_year(opened)
    story.guest("inform: с 30 декабря по 3 января")
    answer = story.guest("change_room@0.95: нам бы попросторнее, но не люкс")
    assert "Полулюкс" in answer.ru
    assert "Люкс" not in answer.ru
