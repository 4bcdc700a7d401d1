"""A menu kept to what is remembered of a guest says so; whoever wants all of it, or orders for several, gets all of it."""

import pytest

from hotel.facts import Fact
from hotel.records import Preference
from tests.stories.answer import Answer
from tests.stories.conftest import Open
from tests.stories.story import Story


def vegan(opened: Open) -> Story:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    story.remembers(kind="diet", subject="vegan", words="I'm vegan")
    return story


def diets_shown(answer: Answer) -> list[Fact]:
    shown = [one for one in answer.replies if one.key in {"menu", "menu_chapters", "menu_page"}]
    return [one.facts.get("diets") for one in shown]


def test_a_menu_kept_to_a_diet_says_so_and_leads_to_all_of_it(opened: Open) -> None:
    story = vegan(opened)
    answer = story.guest("ask_menu: the menu please")
    assert answer.keys == ["menu_chapters", "menu_kept_to_diet"]
    assert "vegan" in answer.en
    assert diets_shown(story.press("The whole menu")) == [[]]
    assert diets_shown(story.guest("ask_menu: which desserts are there")) == [[]]


@pytest.mark.parametrize(
    "again",
    [
        "ask_menu: okay, and the menu?",
        "ask_menu@0.87: Please show me the full menu, not only vegan",
        "ask_menu: what else do you have, apart from vegan dishes?",
        "ask_menu: покажите всё меню",
        "ask_menu: а не только веганское?",
        "state_preference@0.71: why only vegan?",
        "complain/food@0.5: why is it all just vegan?",
        "state_preference@0.7: почему только веганское?",
        "forget_preferences@0.6: only I am vegan, the others eat everything",
    ],
)
def test_whoever_wants_more_than_their_diet_sees_all(opened: Open, again: str) -> None:
    story = vegan(opened)
    story.guest("ask_menu: the menu please")
    answer = story.guest(again)
    assert diets_shown(answer) == [[]]
    assert len(story.all(Preference)) == 1


@pytest.mark.parametrize(
    "words",
    ["show me all the vegan dishes", "what vegan desserts do you have", "покажите все веганские блюда"],
)
def test_what_is_asked_by_a_diet_is_kept_to_it(opened: Open, words: str) -> None:
    story = vegan(opened)
    story.guest("ask_menu: the menu please")
    assert all(one == ["vegan"] for one in diets_shown(story.guest(f"ask_menu: {words}")))


@pytest.mark.parametrize(
    "words",
    [
        "what can we order for dinner? There are two of us.",
        "what is there for my husband and me?",
        "что можно заказать на ужин нам с мужем?",
        "мы вчетвером, что есть на ужин?",
    ],
)
def test_a_meal_of_several_is_not_kept_to_the_diet_of_one(opened: Open, words: str) -> None:
    story = vegan(opened)
    answer = story.guest(f"ask_menu: {words}")
    assert diets_shown(answer) == [[]]
    assert diets_shown(story.guest("ask_menu: and desserts?")) == [[]]
    assert diets_shown(story.guest("ask_menu: and what can I have for me? I can't eat any meat")) != [[]]
