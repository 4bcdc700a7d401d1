"""Who asks after the tours is told of the tours, whatever the question was taken for."""

import pytest

from tests.stories.conftest import Open


@pytest.mark.parametrize(
    "line",
    [
        "ask_offers: which excursions do you have tomorrow?",
        "ask_offers: экскурсии какие завтра есть?",
        "book_excursion@0.37 or ask_recommendation: какие экскурсии есть завтра?",
    ],
)
def test_the_tours_are_told(opened: Open, line: str) -> None:
    story = opened("2026-11-23T10:00")
    story.stays("Anna", "Carter", "304")
    assert story.guest(line).keys == ["ask_service"]


def test_offers_are_still_offers(opened: Open) -> None:
    story = opened("2026-11-23T10:00")
    story.stays("Anna", "Carter", "304")
    assert story.guest("ask_offers: any special offers this week?").keys == ["offers"]
