"""What the house knows of its own is told before it is said that the rest is not known."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open) -> Story:
    story = opened("2027-03-11T09:05")
    story.stays("Emily", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions@0.9: the monastery trip, is it hard walking?",
        "ask_directions@0.8: how much of the island trip is on foot?",
        "ask_directions@0.7: экскурсия в монастырь, там много ходить пешком?",
        "ask_directions@0.7: а поездка в островной монастырь тяжёлая?",
    ],
)
def test_a_tour_of_ours_is_told_of(opened: Open, line: str) -> None:
    answer = guest(opened).guest(line)
    assert answer.keys == ["service_told", "no_fact"]
    assert "minibus" in answer.en or "микроавтобусе" in answer.ru


@pytest.mark.parametrize(
    "line", ["ask_directions: how do we get to the river?", "ask_directions: как пройти к реке?"]
)
def test_a_way_to_what_no_tour_is_named_after_stays_one(opened: Open, line: str) -> None:
    assert "service_told" not in guest(opened).guest(line).keys


@pytest.mark.parametrize(
    "line",
    [
        "ask_recommendation@0.94: is your own restaurant any good for fish?",
        "ask_recommendation@0.9: а в вашем ресторане рыба есть? посоветуйте",
    ],
)
def test_the_own_restaurant_is_told_of(opened: Open, line: str) -> None:
    assert guest(opened).guest(line).keys == ["hotel_fact", "no_fact"]
