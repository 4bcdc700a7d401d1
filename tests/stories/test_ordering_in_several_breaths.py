"""Food is ordered in several breaths: of the list shown, this not that, two of it, with lemon, yes; and a word behind it."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_ORDER = "order_room_service"
_MORNING, _NOON, _EVENING, _NIGHT = (
    "2027-03-12T08:30",
    "2027-03-12T14:00",
    "2027-03-12T20:00",
    "2027-03-12T01:15",
)


def anna(opened: Open, moment: str = _NOON) -> Story:
    story = opened(moment)
    story.stays("Anna", "Lee", "502")
    return story


@pytest.mark.parametrize(
    ("asked", "words", "lines"),
    [
        ("what soups do you have?", f"{_ORDER}: chicken one please", {"Chicken soup": 1}),
        ("what soups do you have?", "inform: the borscht one", {"Borscht with sour cream": 1}),
        ("what soups do you have?", f"{_ORDER}: two tomato ones", {"Tomato soup with croutons": 2}),
        (
            "what soups do you have?",
            f"{_ORDER}: a chicken one and a cola",
            {"Chicken soup": 1, "Cola": 1},
        ),
        ("какие у вас супы?", f"{_ORDER}: куриный. и хлеб есть?", {"Chicken soup": 1}),
        ("какие у вас супы?", "inform: давайте томатный", {"Tomato soup with croutons": 1}),
        ("what soups do you have?", f"{_ORDER}: a cheese plate", {"Cheese plate": 1}),
    ],
)
def test_a_word_of_its_name_tells_a_dish_of_the_list_just_shown(
    opened: Open, asked: str, words: str, lines: dict[str, int]
) -> None:
    story = anna(opened)
    story.guest(f"ask_menu: {asked}")
    story.guest(words)
    assert story.lines() == lines


def test_the_list_just_shown_counts_before_the_rest_of_the_menu(opened: Open) -> None:
    story = anna(opened, _MORNING)
    story.guest("ask_menu: what's for breakfast to the room?")
    story.guest(f"{_ORDER}: the cheese one, no ham or anything")
    assert story.lines() == {"Omelette with cheese/no ham": 1}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("inform: green tea not black", {"Green tea": 1}),
        ("inform: not the black one", {"Green tea": 1}),
        ("inform: зелёный, не чёрный", {"Green tea": 1}),
        (f"{_ORDER}: green with honey", {"Green tea/with honey": 1}),
        (f"{_ORDER}: зеленый с лимоном", {"Green tea/lemon": 1}),
        ("inform: black, two", {"Black tea": 2}),
        (f"{_ORDER}: чёрный, два, без сахара", {"Black tea/без сахара": 2}),
    ],
)
def test_the_choice_left_open_is_settled_and_nothing_is_added(
    opened: Open, words: str, lines: dict[str, int]
) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a tea please")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines() == lines


def test_a_tea_that_is_not_the_other_one_carries_no_wish(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a chicken soup and a green tea, not black")
    assert story.lines() == {"Chicken soup": 1, "Green tea": 1}


def test_a_choice_said_before_something_sweet_is_kept(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a tea please")
    assert story.guest("inform: black, two. and something sweet").keys == ["dishes_suggested"]
    assert story.lines() == {"Black tea": 2}


@pytest.mark.parametrize("words", ["just one tea, green", "only one green tea", "только один зелёный чай"])
def test_fewer_of_one_dish_leaves_the_others(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: two green teas and a chicken soup")
    story.guest(f"{_ORDER}: {words}")
    assert story.lines() == {"Green tea": 1, "Chicken soup": 1}


@pytest.mark.parametrize("words", ["and the soup?", "what about my soup?", "а суп?", "а где суп?"])
def test_a_dish_of_the_order_is_asked_after(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a chicken soup and a green tea")
    assert story.guest(f"ask_menu@0.95: {words}").keys == ["read_back"]


@pytest.mark.parametrize(
    ("text", "understood", "line"),
    [
        ("с лимоном. да", "affirm: да", "Green tea/lemon"),
        ("yes. with honey", "affirm: yes", "Green tea/with honey"),
    ],
)
def test_a_wish_that_was_not_heard_is_on_the_ticket(
    opened: Open, text: str, understood: str, line: str
) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a green tea")
    story.says(text, understood)
    assert story.lines() == {line: 1}


@pytest.mark.parametrize(("text", "heard"), [("да. и порций две", "да"), ("yes. two portions", "yes")])
def test_a_number_behind_the_yes_counts(opened: Open, text: str, heard: str) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a burger")
    assert story.says(text, f"affirm: {heard}").keys == ["read_back"]
    assert story.lines() == {"Beef burger": 2}


def test_talk_that_was_not_heard_changes_nothing(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a burger")
    assert story.says("yes. what a day it was", "affirm: yes").keys == ["sent"]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("тогда колу. и без лука", {"Beef burger/без лука": 1, "Cola": 1}),
        ("a cola then, and no onions", {"Beef burger/no onions": 1, "Cola": 1}),
        ("a latte then, less foam", {"Beef burger": 1, "Latte/less foam": 1}),
    ],
)
def test_a_wish_goes_to_the_dish_that_it_makes_sense_for(
    opened: Open, words: str, lines: dict[str, int]
) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a burger")
    story.guest(f"{_ORDER}: {words}")
    assert story.lines() == lines


@pytest.mark.parametrize(
    "words",
    [
        f"{_ORDER}@0.95: send",
        f"{_ORDER}: ok send them",
        "affirm: ok send it",
        "nlu_fallback: мда. ладно, везите",
        "inform: несите",
        f"{_ORDER}: готовьте",
    ],
)
def test_a_bare_word_to_go_on_is_a_yes(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a burger")
    assert story.guest(words).keys == ["sent"]


def test_ironing_is_told_to_go_on(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_laundry: рубашку одну погладить можно? к шести завтра")
    assert story.guest("affirm: ладно, гладьте").keys == ["sent"]


@pytest.mark.parametrize(
    "words",
    [
        "two teas, at 21, take the cheesecake out",
        "two teas, time 21:00, remove the cheesecake",
        "чая два, время 21:00, чизкейк уберите",
    ],
)
def test_three_corrections_in_one_breath(opened: Open, words: str) -> None:
    story = anna(opened, _EVENING)
    story.guest(f"{_ORDER}: a black tea and a cheesecake for 21:00")
    assert story.guest(f"deny: no. || change_request: {words}").keys == ["read_back"]
    assert story.lines() == {"Black tea": 2}
    assert story.wanted(_ORDER) == "2027-03-12 21:00"


def test_two_with_lemon_are_two(opened: Open) -> None:
    story = anna(opened, _EVENING)
    story.guest(f"{_ORDER}: a black tea for 21:00")
    story.guest(f"{_ORDER}: два с лимоном, к 21")
    assert story.lines() == {"Black tea/lemon": 2}


@pytest.mark.parametrize(
    "words", ["and juice for 3", "juice for three", "juice for 3 please", "сок на троих"]
)
def test_a_number_of_people_counts_a_drink(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{_ORDER}: a burger")
    story.guest(f"{_ORDER}: {words}")
    assert story.lines() == {"Beef burger": 1, "Orange juice": 3}


@pytest.mark.parametrize(
    "words",
    [
        "только теперь не засну, можно ромашковый чай",
        "can I have a green tea now, I can't sleep",
        "принесите сейчас чай",
    ],
)
def test_what_is_wanted_now_changes_nothing_ordered_for_much_later(opened: Open, words: str) -> None:
    story = anna(opened, _NIGHT)
    story.guest(f"{_ORDER}: a black tea at 21:00")
    story.guest("affirm: yes")
    answer = story.guest(f"change_request@0.77: {words}")
    assert answer.pages == []
    assert [one.state.value for one in story.requests(_ORDER)] == ["sent", "draft"]


def test_an_order_for_later_is_changed_all_the_same(opened: Open) -> None:
    story = anna(opened, _NIGHT)
    story.guest(f"{_ORDER}: a black tea at 9 am")
    story.guest("affirm: yes")
    assert story.guest("change_request: can we have the tea at 10").keys == ["changed"]
    assert story.wanted(_ORDER) == "2027-03-12 10:00"


@pytest.mark.parametrize(
    ("words", "dish"),
    [
        ("ask_hotel/laundry_service@0.61: сметана к ним есть?", "Pancakes"),
        ("ask_menu@0.67: is there jam with them?", "Pancakes"),
        ("ask_request_status@0.36: what comes with it?", "Pancakes"),
    ],
)
def test_what_comes_with_the_order_just_sent_is_told(opened: Open, words: str, dish: str) -> None:
    story = anna(opened, _MORNING)
    story.guest(f"{_ORDER}: two pancakes")
    story.guest("affirm: yes")
    answer = story.guest(words)
    assert answer.keys == ["dish_told"]
    assert dish in answer.en
    assert answer.pages == []


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("мужу без варенья", "Pancakes/без варенья"),
        ("without jam for my husband", "Pancakes/without jam"),
        ("no honey for my son please", "Pancakes/no honey"),
    ],
)
def test_a_wish_about_what_was_just_sent_goes_to_the_kitchen(opened: Open, words: str, line: str) -> None:
    story = anna(opened, _MORNING)
    story.guest(f"{_ORDER}: two pancakes")
    story.guest("affirm: yes")
    answer = story.guest(f"{_ORDER}: {words}")
    assert answer.keys == ["changed"]
    assert line.split("/")[1] in answer.told("kitchen")
    assert story.lines() == {"Pancakes": 1, line: 1}


def test_what_goes_with_what_was_just_sent_is_passed_on(opened: Open) -> None:
    story = anna(opened, _EVENING)
    story.guest(f"{_ORDER}: a burger")
    story.guest("affirm: yes")
    assert "ketchup" in story.guest(f"{_ORDER}: and ketchup please").told("kitchen")


def test_after_the_menu_of_the_house_the_choice_is_left_to_it(opened: Open) -> None:
    story = anna(opened, _EVENING)
    story.guest("ask_menu: what is there to eat?")
    answer = story.guest("ask_recommendation@0.92: something warm and quick, what do you recommend")
    assert answer.keys == ["dishes_suggested"]
