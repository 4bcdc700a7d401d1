"""An order is put right, before it was confirmed and after: how many, which one, what instead, what else not."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

NOON = "2027-03-13T13:17"


def _ordered(opened: Open, words: str, *, sent: bool = False, locale: str = "en") -> Story:
    story = opened(NOON)
    story.stays("Ann", "Lee", "502", locale=locale)
    story.guest(f"order_room_service: {words}")
    if sent:
        story.guest("affirm: yes")
    return story


def _waiting(story: Story) -> dict[str, int]:
    """Return the lines of the change that waits for a yes."""
    (amendment,) = [one for one in story.requests() if one.amends_id is not None]
    return {"/".join([line.name["en"], *line.wishes]): line.quantity for line in amendment.lines}


@pytest.mark.parametrize(
    "words",
    [
        "change_request: make it two burgers, one without onion",
        "order_room_service: no, two burgers please. one normal and one without onion",
        "order_room_service: No two burgers, one plain and one without onion",
        "change_request: one burger regular and one without onion",
    ],
)
def test_two_of_a_dish_in_two_ways_are_two(opened: Open, words: str) -> None:
    story = _ordered(opened, "a beef burger please")
    read = story.guest(words)
    assert read.keys == ["read_back"]
    assert story.lines() == {"Beef burger": 1, "Beef burger/without onion": 1}


@pytest.mark.parametrize(
    "words",
    [
        "inform: two",
        "order_room_service: No, just 2 burgers in total!",
        "change_request: make it two burgers",
    ],
)
def test_a_number_counts_all_ways_of_a_dish_together(opened: Open, words: str) -> None:
    story = _ordered(opened, "two burgers, one without onion")
    story.guest(words)
    assert story.lines() == {"Beef burger": 1, "Beef burger/without onion": 1}


def test_more_go_to_the_plain_ones(opened: Open) -> None:
    story = _ordered(opened, "two burgers, one without onion")
    story.guest("change_request: make it four burgers")
    assert story.lines() == {"Beef burger": 3, "Beef burger/without onion": 1}


def test_two_burgers_in_two_ways_are_two_in_russian(opened: Open) -> None:
    story = _ordered(opened, "бургер, пожалуйста", locale="ru")
    story.guest("change_request: нет, два бургера: один обычный, один без лука")
    assert story.lines() == {"Beef burger": 1, "Beef burger/без лука": 1}


def test_a_number_behind_a_dish_that_has_an_hour_may_be_an_hour(opened: Open) -> None:
    story = opened("2027-03-13T07:17")
    story.stays("Ann", "Lee", "502")
    story.guest("order_room_service: pancakes at 8 for me and an omelette at 9:30 for my husband")
    story.guest("change_request: make the omelette 10")
    story.guest("order_room_service: no! omelette at 10 o'clock, one omelette")
    read = story.guest("affirm: yes")
    assert read.keys == ["sent", "read_back"]
    story.guest("affirm: yes")
    brought = {story.local(one.wanted_at): [line.quantity for line in one.lines] for one in story.requests()}
    assert brought == {"2027-03-13 08:00": [1], "2027-03-13 10:00": [1]}
    assert {one.state for one in story.requests()} == {RequestState.SENT}


def test_a_number_far_from_the_hour_counts(opened: Open) -> None:
    story = _ordered(opened, "a latte at 17:00")
    story.guest("change_request: make the latte 2")
    assert story.lines() == {"Latte": 2}


def test_what_is_taken_out_after_it_was_sent_begins_no_second_order(opened: Open) -> None:
    story = _ordered(opened, "две колы и бургер", sent=True, locale="ru")
    story.guest("order_room_service: нет, колу уберите, лучше чай с лимоном")
    story.guest("inform: черный")
    agreed = story.guest("affirm: да")
    assert agreed.keys == ["changed"]
    assert story.lines() == {"Beef burger": 1, "Black tea/lemon": 1}


def test_a_change_that_waits_takes_all_that_is_said_of_it(opened: Open) -> None:
    story = _ordered(opened, "две колы и бургер", sent=True, locale="ru")
    story.guest("change_request: вместо колы чай, бургер оставьте")
    story.guest("order_room_service: черный чай")
    assert _waiting(story) == {"Black tea": 2, "Beef burger": 1}
    story.guest("order_room_service: вы мне два бургера везёте что ли? нужен один заказ: кола, чай и бургер")
    assert _waiting(story) == {"Black tea": 1, "Beef burger": 1, "Cola": 1}
    story.guest("affirm: да")
    assert story.lines() == {"Black tea": 1, "Beef burger": 1, "Cola": 1}


def test_what_is_named_in_the_same_breath_is_not_replaced(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich please")
    story.guest("change_request: make it one club || change_request: and one burger instead")
    assert story.lines() == {"Club sandwich": 1, "Beef burger": 1}


def test_in_place_of_a_dish_with_meat_those_without_are_shown(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich and a black tea please", sent=True)
    shown = story.guest("change_request: change it to something without meat")
    assert shown.keys == ["menu"]
    assert "Grilled vegetables" in shown.en
    assert "Club sandwich" not in shown.en
    story.guest("order_room_service: grilled vegetables then")
    story.guest("affirm: yes")
    assert story.lines() == {"Black tea": 1, "Grilled vegetables": 1}


def test_something_else_is_heard_in_a_question_about_the_menu(opened: Open) -> None:
    story = _ordered(opened, "клаб-сэндвич и черный чай", locale="ru")
    assert story.guest("ask_menu: замените сэндвич на что-нибудь без мяса").keys == ["menu"]
    story.guest("inform: овощи на гриле")
    assert story.lines() == {"Black tea": 1, "Grilled vegetables": 1}


def test_which_one_is_meant_takes_nothing_out(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich and a black tea please", sent=True)
    story.guest("change_request: no, the sandwich, not the tea!")
    assert story.lines() == {"Club sandwich": 1, "Black tea": 1}


def test_a_dish_beside_a_repair_is_an_order_and_no_word_about_the_repair(opened: Open) -> None:
    story = opened(NOON)
    story.stays("Ann", "Lee", "502")
    story.guest("report_fault: the shower is broken")
    read = story.guest("change_request: then bring a caesar with chicken instead")
    assert read.keys == ["read_back"]
    assert story.the("report_fault").note is None


def test_a_dish_of_other_houses_is_looked_for_in_the_kitchen(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich and a black tea please", sent=True)
    said = story.guest(
        "cancel_request: cancel the sandwich then || order_room_service: and bring a Greek salad"
    )
    assert said.keys == ["changed", "not_on_menu"]
    assert "“Greek salad”" in said.en
    assert "«Greek salad»" in said.ru


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("change_request: remove everything but the latte", {"Latte": 1}),
        ("forget_preferences: remove everything but the latte", {"Latte": 1}),
        ("request_cleaning: уберите всё кроме латте", {"Latte": 1}),
        ("change_request: I'd like everything except the cola", {"Latte": 1, "Cappuccino": 1}),
        ("change_request: remove the latte, not the cappuccino", {"Cappuccino": 1, "Cola": 1}),
        ("change_request: make it 0 lattes", {"Cappuccino": 1, "Cola": 1}),
        (
            "change_request: add sugar to the latte",
            {"Latte/add sugar": 1, "Cappuccino": 1, "Cola": 1},
        ),
        (
            "change_request: добавьте в латте сахар",
            {"Latte/сахар": 1, "Cappuccino": 1, "Cola": 1},
        ),
    ],
)
def test_what_stays_and_what_goes(opened: Open, words: str, left: dict[str, int]) -> None:
    story = _ordered(opened, "a latte, a cappuccino and a cola")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines() == left


def test_a_number_said_after_a_plural_is_all_of_it(opened: Open) -> None:
    story = _ordered(opened, "lattes")
    assert story.guest("change_request: add two lattes").keys == ["read_back"]
    assert story.lines() == {"Latte": 2}


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("change_request: swap the club sandwich for tea", "ask_which_item"),
        ("change_request: beers instead of the sandwich", "ask_quantity"),
    ],
)
def test_a_cheaper_change_is_asked_about_like_any_order(opened: Open, words: str, asked: str) -> None:
    story = _ordered(opened, "a club sandwich", sent=True)
    assert story.guest(words).keys == [asked]
    assert [line.name["en"] for line in story.requests()[0].lines] == ["Club sandwich"]


def test_a_change_to_tomorrow_said_after_midnight_is_asked_about_by_its_day(opened: Open) -> None:
    story = opened("2027-03-13T00:30")
    story.stays("Ann", "Lee", "502")
    story.guest("book_taxi: a taxi to the airport on Monday at 8 for two")
    story.guest("affirm: yes")
    assert story.guest("change_request: change the taxi to tomorrow at 9").keys == ["ask_which_day"]


def test_a_yes_a_change_and_a_taxi_in_one_breath_are_three(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich please")
    said = story.guest(
        "book_taxi: Yes please. The club sandwich: make it 3. I also need a taxi to the airport tomorrow at 6 am"
    )
    assert said.keys == ["sent", "change_read_back", "ask_party_size"]
    assert _waiting(story) == {"Club sandwich": 3}


def test_the_answer_to_which_one_may_order_more(opened: Open) -> None:
    story = _ordered(opened, "a caesar salad")
    read = story.guest("order_room_service: with chicken and also a cola please")
    assert read.keys == ["read_back"]
    assert story.lines() == {"Caesar with chicken": 1, "Cola": 1}


def test_a_new_dish_has_the_place_of_the_one_it_replaces(opened: Open) -> None:
    story = _ordered(opened, "a latte, a burger and a cola")
    story.guest("change_request: swap the burger for fries")
    places = {line.name["en"]: line.position for line in story.the("order_room_service").lines}
    assert places == {"Latte": 0, "Fries": 1, "Cola": 2}


def test_a_change_that_changes_nothing_is_not_passed_on(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich", sent=True)
    said = story.guest("change_request: make it one club sandwich")
    assert said.keys == ["correction_changes_nothing"]
    assert said.pages == []


def test_left_as_it_was_the_change_is_dropped(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich", sent=True)
    story.guest("change_request: add a burger")
    assert story.guest("deny: no, leave it as it was").keys == ["change_dropped"]
    assert story.lines() == {"Club sandwich": 1}


@pytest.mark.parametrize(
    "words", ["a couple more hangers, like 5", "пару вешалок, штук 5", "a few hangers, like 5"]
)
def test_the_exact_number_beside_a_vague_one_counts(opened: Open, words: str) -> None:
    story = opened(NOON)
    story.stays("Ann", "Lee", "502")
    story.guest(f"request_item: {words}")
    assert story.lines("request_item") == {"Clothes hangers": 5}


def test_numbers_on_both_sides_of_a_sign_are_no_hours(opened: Open) -> None:
    story = opened(NOON)
    story.stays("Ann", "Lee", "502")
    story.guest("request_item: 2 towels & 1 robe")
    assert story.lines("request_item") == {"Bath towel": 2, "Bathrobe": 1}
    story.guest("order_room_service: 2 lattes + 3 colas")
    assert story.lines() == {"Latte": 2, "Cola": 3}


def test_where_a_dish_is_to_go_is_no_part_of_a_wish(opened: Open) -> None:
    story = _ordered(opened, "a club sandwich without mayo up here")
    assert story.lines() == {"Club sandwich/without mayo": 1}


def test_shoes_to_be_cleaned_are_noted_and_not_asked_about_again(opened: Open) -> None:
    story = opened(NOON)
    story.stays("Ann", "Lee", "502")
    story.guest("request_laundry: please collect some laundry at 6 pm")
    said = story.guest("inform: and my shoes need polishing")
    assert "ask_again" not in said.keys


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("чай с лимоном", "а травяного нет? ей чёрный нежелательно"),
        ("чай с лимоном", "чёрный не пьём"),
    ],
)
def test_of_two_the_one_not_refused_is_meant(opened: Open, asked: str, words: str) -> None:
    story = _ordered(opened, asked, locale="ru")
    story.guest(f"change_request: {words}")
    assert list(story.lines()) == ["Green tea/lemon"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("чёрный чай", "замените чёрный на зелёный пожалуйста"),
        ("чёрный чай", "нет, не чёрный. давайте зелёный тогда, слабый"),
        ("a black tea please", "green instead of the black please"),
        ("a black tea please", "let's have green, not black"),
    ],
)
def test_a_dish_becomes_the_other_of_its_kind(opened: Open, asked: str, words: str) -> None:
    story = _ordered(opened, asked)
    story.guest(f"change_request: {words}")
    assert [name.split("/")[0] for name in story.lines()] == ["Green tea"]


def test_how_the_other_one_is_wanted_is_kept(opened: Open) -> None:
    story = _ordered(opened, "чёрный чай", locale="ru")
    story.guest("change_request: нет, не чёрный. давайте зелёный тогда, слабый")
    assert list(story.lines()) == ["Green tea/слабый"]
