"""Going on about places just told of, about what was asked for, and about what was reported lost."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

LOST, TAXI, THINGS, DISHES = "report_lost_item", "book_taxi", "request_item", "order_room_service"
KIDS = "ask_recommendation: where can we go with kids nearby?"


def guest(opened: Open, moment: str = "2027-03-11T11:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    ["ask_bill: how much, and can i walk with a stroller", "ask_menu: а сколько стоит и до скольки?"],
)
def test_a_price_asked_next_is_that_of_the_places_and_what_is_not_known_is_said(
    opened: Open, line: str
) -> None:
    story = guest(opened)
    story.guest(KIDS)
    answer = story.guest(line)
    assert answer.keys == ["places_more", "no_fact"]
    assert "Kaleidoscope" in answer.en


@pytest.mark.parametrize(
    "line", ["inform: the children's centre i mean", "out_of_scope: kaleidoscope, how much is it"]
)
def test_one_of_the_places_is_meant_by_half_its_name(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(KIDS)
    story.guest("ask_bill: and how much?")
    answer = story.guest(line)
    assert answer.keys[-1] in {"no_fact", "prices_not_known"}
    assert "Kaleidoscope" in answer.en
    assert "Lake Park" not in answer.en


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("ask_directions@0.6: the square, is it far by car? what would a cab be", "directions"),
        ("ask_hotel/airport_transfer@0.4: how much is a taxi there", "directions"),
        ("ask_hotel/spa@0.5: дорого там?", "place_free"),
        ("ask_hotel/pool@0.9: а когда откроют?", "place_hours"),
    ],
)
def test_there_is_the_place_just_told_of(opened: Open, line: str, key: str) -> None:
    story = guest(opened)
    story.guest("ask_directions: where is the old town square?")
    answer = story.guest(line)
    assert answer.keys[:1] == [key] or answer.keys == ["directions"]
    assert "Old town square" in answer.en


def test_the_one_with_that_kitchen_is_meant(opened: Open) -> None:
    story = guest(opened)
    story.guest("ask_recommendation: какие рестораны есть возле музея?")
    assert "Лимоне" in story.guest("change_language@0.5: а итальянский где?").ru


def test_what_is_near_a_place_is_not_that_place(opened: Open) -> None:
    answer = guest(opened).guest("ask_recommendation: restaurants near the museum please")
    assert "Museum" not in answer.en


def test_the_hotels_own_pool_is_no_place_of_the_town(opened: Open) -> None:
    story = guest(opened)
    story.guest(KIDS)
    assert story.guest("ask_hotel/pool: how much is the pool?").keys == ["hotel_fact"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/entertainment: the theatre, what's on tonight?",
        "ask_hotel/entertainment: что идёт в театре?",
    ],
)
def test_what_is_on_is_not_known_here(opened: Open, line: str) -> None:
    assert guest(opened).guest(line).keys == ["directions", "no_fact"]


@pytest.fixture
def ordered(opened: Open) -> Story:
    story = guest(opened)
    story.guest("request_item: a high chair please")
    story.guest(f"{DISHES}: fries and a cola to the room")
    story.guest("affirm: yes")
    return story


@pytest.mark.parametrize(
    "line",
    ["ask_request_status: что у меня в итоге заказано?", "ask_menu@0.8: what's on for me today, in order?"],
)
def test_all_that_is_held_is_told_with_what_is_in_it(ordered: Story, line: str) -> None:
    answer = ordered.guest(line)
    assert answer.keys == ["all_held"]
    assert "High chair × 1" in answer.en
    assert "Fries" in answer.en


def test_what_is_overdue_stands_in_the_list(ordered: Story) -> None:
    ordered.wait(hours=3)
    assert "late" in ordered.guest("ask_request_status: what have i ordered in the end?").en


def test_the_dishes_of_the_order_are_asked_for(ordered: Story) -> None:
    ordered.guest("ask_request_status: what have i ordered?")
    assert ordered.guest("ask_menu: а блюда какие?").keys == ["held_in_request"]


@pytest.mark.parametrize(
    "line", ["ask_menu@0.3: и что со стульчиком?", "nlu_fallback: what about the high chair"]
)
def test_one_thing_asked_after_is_told_alone(ordered: Story, line: str) -> None:
    answer = ordered.guest(line)
    assert answer.keys == ["status"]
    assert "High chair" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_recommendation@0.3: а вода где, тут обычно две бутылки стоит",
        "nlu_fallback: where are the slippers, there are always two pairs",
    ],
)
def test_what_is_always_there_and_is_missing_is_brought(opened: Open, line: str) -> None:
    assert guest(opened).guest(line).keys == ["sent"]


@pytest.mark.parametrize(
    "line",
    [
        "complain/cleanliness@0.6: actually it's more grey. silk, with a fringe",
        "report_lost_item@0.5: да. белая, от айфона. вышлите мне её?",
        "repeat@0.7: can you post it to me?",
    ],
)
def test_details_of_what_is_lost_are_added_to_the_report(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LOST}: did anyone find my scarf?")
    assert story.guest(line).keys == ["words_passed_on"]
    assert story.the(LOST).note


def test_how_long_found_things_are_kept_is_no_matter_of_luggage(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{LOST}: did anyone find my scarf?")
    assert story.guest("ask_hotel/luggage_storage: и сколько хранить будете?").keys == ["no_fact"]


@pytest.mark.parametrize(
    "line", ["ask_bill: а можно чтоб чек дали?", "ask_bill: can i have a receipt for it"]
)
def test_the_receipt_of_a_ride_is_no_bill_of_the_room(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 10, two of us")
    assert story.guest(line).keys == ["read_back"]
    assert story.guest("affirm: yes").keys == ["sent"]
    assert story.the(TAXI).note
    assert story.requests("ask_bill") == []


def test_an_age_is_no_bill(opened: Open) -> None:
    answer = guest(opened).guest(
        "ask_recommendation: что посоветуете в городе? || ask_bill@0.5: нам за 70 уже"
    )
    assert answer.keys == ["recommendation"]


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("ask_hotel/breakfast: 4 breakfast boxes for tomorrow 6am please", "06:00"),
        ("ask_hotel/breakfast: можно четыре завтрака с собой на завтра на 6 утра", "06:00"),
    ],
)
def test_breakfast_boxes_are_brought_at_the_hour_said(opened: Open, line: str, hour: str) -> None:
    story = guest(opened, "2027-03-11T19:00")
    assert story.guest(line).keys == ["sent"]
    assert story.wanted(THINGS) == f"2027-03-12 {hour}"
    assert story.lines(THINGS) == {"Breakfast box": 4}


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/children@0.8: can we get a babysitter tomorrow from 7pm, three hours",
        "request_late_check_out@0.5: можно нам няню завтра в 19, часа на три",
    ],
)
def test_a_sitter_is_a_wish_for_the_concierge(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["service_wanted"]
    wish = story.the("arrange_occasion")
    assert wish.state is RequestState.SENT
    assert story.local(wish.wanted_at) == "2027-03-12 19:00"


def test_a_question_about_sitters_is_answered(opened: Open) -> None:
    assert guest(opened).guest("ask_hotel/children: do you have a babysitter tomorrow?").keys == [
        "hotel_fact"
    ]
