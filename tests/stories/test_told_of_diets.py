"""What somebody must not have is what the guest says, stands where they want it, and goes from where it was noted."""

import pytest

from hotel.records import Preference, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open) -> Story:
    story = opened("2027-03-09T14:05")
    story.stays("Anna", "Weber", "304")
    return story


def known(story: Story) -> list[tuple[str, str | None]]:
    return [(one.kind.value, one.subject) for one in story.all(Preference) if one.forgotten_at is None]


def with_table(opened: Open) -> Story:
    story = guest(opened)
    story.guest("book_restaurant: a table for two at 8 tonight please")
    return story


@pytest.mark.parametrize(
    "words",
    [
        "my son is allergic to nuts, a cheesecake for me and a salmon for him",
        "у мужа аллергия на орехи, мне борщ со сметаной",
        "у мужа аллергия на орехи, а мне борщ без сметаны",
        "верните борщ, лосось и картошку. аллергия — орехи, у мужа",
    ],
)
def test_a_dish_ordered_beside_an_allergy_is_none(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"state_preference: {words}")
    assert known(story) == [("allergy", "nuts")]


def test_an_order_is_warned_of_what_was_said_to_be_an_allergy_alone(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: верните борщ, лосось и картошку фри. аллергия — орехи, у мужа")
    (order,) = story.all(ServiceRequest)
    assert (len(order.lines), order.allergy_warning) == (3, "nuts")


@pytest.mark.parametrize(
    "words",
    [
        "My wife doesn't eat fish or shellfish",
        "my husband eats neither fish nor shellfish",
        "дочка не ест ни рыбу, ни морепродукты",
        "рыбу и морепродукты жена не ест",
    ],
)
def test_all_of_a_list_is_not_eaten(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"state_preference: {words}")
    assert known(story) == [("diet", "fish_free"), ("diet", "shellfish_free")]


@pytest.mark.parametrize("more", ["And shellfish too, please", "и морепродукты тоже"])
def test_one_food_more_is_not_eaten_by_the_same(opened: Open, more: str) -> None:
    story = guest(opened)
    story.guest("state_preference: My wife doesn't eat fish")
    story.guest(f"state_preference@0.88: {more}")
    assert known(story) == [("diet", "fish_free"), ("diet", "shellfish_free")]
    assert {one.companion for one in story.all(Preference)} == {"wife"}


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.71: tell them there my wife can't have nuts and fish",
        "change_request@0.71: там скажите, что жене нельзя орехи и рыбу",
    ],
)
def test_what_must_not_be_at_the_table_orders_no_dish(opened: Open, words: str) -> None:
    story = with_table(opened)
    assert story.guest(words).keys == ["preference_remembered", "restaurant_knows"]
    (table,) = story.all(ServiceRequest)
    assert table.allergy_warning == "nuts, fish"


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.93: let them know at the restaurant",
        "change_request@0.71: I already have a table for 8 pm, just add the note to it",
        "book_restaurant@0.47: Please tell the restaurant for tonight",
        "change_request: допишите это к столику",
    ],
)
def test_a_table_is_told_what_is_known_and_not_the_words(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: My wife doesn't eat fish or shellfish")
    story.guest("book_restaurant: a table for two at 8 tonight please")
    story.guest("state_preference: my wife is allergic to nuts")
    assert story.guest(words).keys == ["restaurant_knows"]
    (table,) = story.all(ServiceRequest)
    assert "let them" not in (table.note or "")
    assert table.allergies_told == ["fish_free", "shellfish_free"]


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.5: and do write to the kitchen about his allergy",
        "change_request@0.86: и напишите на кухню про аллергию",
    ],
)
def test_a_kitchen_is_told_of_the_allergy_and_the_dishes_stay(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: my boy is allergic to peanuts and sesame")
    story.guest("order_room_service: a club sandwich and fries")
    assert story.guest(words).keys == ["kitchen_knows", "back_to"]
    (order,) = story.all(ServiceRequest)
    assert (len(order.lines), order.note, order.allergy_warning) == (2, None, "peanuts, sesame")


@pytest.mark.parametrize(
    "words",
    [
        "ask_hotel/restaurant@0.71: What exactly have you told the restaurant about my table?",
        "ask_request_status: что вы передали в ресторан про наш столик?",
    ],
)
def test_what_the_restaurant_was_told_is_what_stands(opened: Open, words: str) -> None:
    assert with_table(opened).guest(words).keys == ["held_in_request"]


@pytest.mark.parametrize(
    "words",
    [
        "forget_preferences@0.57: I have no daughter, that's a mistake, drop it",
        "forget_preferences@0.5: У меня нет дочери, забудьте её",
        "forget_preferences@0.76: это нужно забыть",
        "forget_preferences: please delete that",
    ],
)
def test_what_was_just_told_is_forgotten_wherever_it_stands(opened: Open, words: str) -> None:
    story = with_table(opened)
    story.guest("state_preference: my daughter is allergic to shellfish")
    story.guest("ask_preferences: what allergies do you have down?")
    assert story.guest(words).keys == ["preferences_forgotten"]
    assert known(story) == []
    assert (story.all(ServiceRequest)[0].note, story.all(ServiceRequest)[0].allergy_warning) == (None, None)


def test_of_several_that_were_told_it_is_asked_which(opened: Open) -> None:
    story = guest(opened)
    story.guest("state_preference: my daughter is allergic to shellfish and nuts")
    assert story.guest("forget_preferences: delete that please").keys == ["which_to_forget"]


@pytest.mark.parametrize(
    "words",
    [
        "ask_menu@0.9: какое молоко? только орехи!",
        "change_request@0.68: молоко тут ни при чём, у нас только орехи",
        "deny@0.6: he isn't allergic to milk",
        "ask_menu@0.5: на молоко у него нет аллергии, кто вам такое сказал?",
    ],
)
def test_what_is_nobodys_allergy_holds_up_no_dish(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: у мужа аллергия на орехи и молоко")
    story.guest("order_room_service: a cheesecake")
    assert story.guest(words).keys == ["allergy_denied", "read_back"]
    assert known(story) == [("allergy", "nuts")]


@pytest.mark.parametrize(
    "words",
    ["milk has nothing to do with it", "we have no allergies except milk", "no he has a milk allergy"],
)
def test_an_allergy_is_forgotten_only_in_so_many_words(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: my husband is allergic to milk")
    story.guest(f"inform: {words}")
    assert ("allergy", "milk") in known(story)


@pytest.mark.parametrize(
    "words",
    [
        "forget_preferences@0.96: I'm not vegan any more, bring it all as I said",
        "state_preference@0.6: I'm not vegan, nobody is; please order it all",
        "forget_preferences: я больше не веган, несите всё",
    ],
)
def test_an_order_held_up_for_a_diet_goes_on_without_it(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("state_preference: I'm vegan")
    story.guest("order_room_service: two club sandwiches and a chicken soup at 7 pm")
    assert story.guest(words).keys[-1] == "read_back"
    assert known(story) == []


@pytest.mark.parametrize(
    ("words", "whose"), [("no, not my wife, my sister", "sister"), ("нет, не у жены, у сестры", "сестр")]
)
def test_an_allergy_is_anothers_than_was_noted(opened: Open, words: str, whose: str) -> None:
    story = guest(opened)
    story.guest("state_preference: my wife has a nut allergy")
    assert story.guest(f"deny@0.99: {words}").keys == ["preference_remembered"]
    assert [one.companion for one in story.all(Preference) if one.forgotten_at is None] == [whose]
