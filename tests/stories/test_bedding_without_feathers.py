"""Who cannot bear feathers gets bedding of another filling, asked for by that name or not."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS = "request_item"
HYPO = {"Hypoallergenic pillow": 1}


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        f"{THINGS}: my son is allergic to feathers, could you bring him another pillow",
        f"{THINGS}: could I have a pillow that isn't feather",
        f"{THINGS}: ещё одну подушку, только не перьевую",
        f"state_preference: у мужа аллергия на пух || {THINGS}: замените ему подушку",
    ],
)
def test_a_pillow_of_another_filling_is_brought(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(line)
    assert story.lines(THINGS) == HYPO


@pytest.mark.parametrize("told", ["I'm allergic to down", "от перьевых подушек я чихаю"])
def test_it_is_known_the_next_day(opened: Open, told: str) -> None:
    story = anna(opened)
    story.guest(f"state_preference: {told}")
    story.wait(hours=20)
    story.guest(f"{THINGS}: one more pillow please")
    assert story.lines(THINGS) == HYPO


def test_who_bears_them_gets_what_is_asked_for(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: a pillow and a hypoallergenic pillow please")
    assert story.lines(THINGS) == {"Pillow": 1, **HYPO}


def test_what_the_house_has_in_one_filling_stays_that(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: I am allergic to feathers; two bath towels please")
    assert story.lines(THINGS) == {"Bath towel": 2}
