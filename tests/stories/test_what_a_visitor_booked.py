"""What a visitor booked is no stay: a later hour, more people, giving it up, what it costs; no room and no code."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-12T12:00"
_TABLE = "book_restaurant: a table for 4 tonight at 8 pm, my name is Laura Bennett"


@pytest.mark.parametrize(
    "line",
    [
        "announce_arrival@0.47: we are delayed, let's say 20:30",
        "announce_arrival@0.47: ой, задержимся, давайте на 20:30",
        "change_booking@0.6: не успеваем, пусть будет 20:30",
    ],
)
def test_a_later_hour_is_that_of_the_table_and_no_arrival(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    assert story.guest(line).keys == ["changed"]
    assert story.wanted("book_restaurant") == "2027-03-12 20:30"


@pytest.mark.parametrize(
    "line",
    [
        "deny@0.73: хм, малой заболел, наверно не придём",
        "deny@0.7: our little one is ill, we probably won't make it",
        "inform@0.5: похоже, сегодня не сможем",
    ],
)
def test_who_hardly_comes_is_asked_whether_to_cancel(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    assert story.guest(line).keys == ["ask_cancel_this"]
    assert story.the("book_restaurant").is_open
    assert story.guest("affirm: yes").keys == ["cancelled"]


def test_a_no_leaves_the_table(opened: Open) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    story.guest("deny@0.7: our little one is ill, we might not come, we won't be there perhaps")
    story.guest("deny: no, leave it")
    assert story.the("book_restaurant").is_open


def test_a_number_far_from_the_hour_counts_people(opened: Open) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    story.guest("change_request: oh and my parents can't, so make it three")
    assert story.the("book_restaurant").party_size == 3
    assert story.wanted("book_restaurant") == "2027-03-12 20:00"


def test_a_visitor_with_a_table_hears_of_the_restaurant_and_not_of_room_service(opened: Open) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    answer = story.guest("ask_menu: и что у вас из детского поесть")
    assert answer.keys == ["hotel_fact"]
    assert story.guest("ask_menu: how much would the honey cake be").keys == ["no_fact"]


def test_what_a_visitor_booked_is_told_with_its_price(opened: Open) -> None:
    story = opened(_NOON)
    story.guest(
        "book_spa: we are not staying here, a classic massage tomorrow at 3 pm, my name is Helen Ward"
    )
    story.guest("affirm: yes")
    assert story.guest("ask_bill@0.7: what did I book, and how much is it in all").keys == [
        "all_held",
        "price_of_it",
    ]


def test_after_the_spa_was_told_of_a_free_afternoon_books_no_room(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("ask_hotel/spa: do you have a spa?")
    assert story.guest("ask_request_status@0.7: and for two at once?").keys == ["hotel_fact"]
    assert story.guest("ask_hotel/visitors@0.7: can I come if im not staying with you").keys == ["admission"]
    assert story.guest("book_room@0.46: ok saturday afternoon maybe. when do you have free").keys == [
        "ask_service"
    ]
    assert not story.requests("book_room")


@pytest.mark.parametrize("line", ["book_restaurant@0.79: на двоих то что надо. в пятницу в 6?"])
def test_after_the_spa_no_table_is_booked_by_an_hour(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest("ask_hotel/spa: мы не живём у вас, что есть в спа на двоих?")
    story.guest(line)
    assert not story.requests("book_restaurant")


def test_who_asks_whether_they_may_come_early_hears_it_before_the_name(opened: Open) -> None:
    story = opened(_NOON)
    asked = story.guest("request_early_check_in: could we arrive early, at nine, is that possible?")
    assert asked.keys == ["hotel_fact", "ask_name"]


def test_a_suitcase_for_an_afternoon_needs_no_room(opened: Open) -> None:
    story = opened(_NOON)
    line = "request_luggage_help: and could I leave a suitcase with you for an afternoon, my flight is at 9"
    assert story.guest(line).keys == ["hotel_fact"]
