"""Oils and scrubs hold nuts, honey and scents: the spa is told of an allergy as the kitchen is."""

from tests.stories.conftest import Open

_MORNING = "2026-11-23T10:00"


def test_an_allergy_told_before_goes_to_the_spa_with_the_booking(opened: Open) -> None:
    story = opened(_MORNING)
    story.stays("Anna", "Carter", "304")
    story.guest("state_preference: I'm allergic to nuts")
    story.guest("book_spa: a classic massage at 3pm")
    assert "nuts" in story.guest("affirm: yes").told("spa")


def test_an_allergy_told_after_the_booking_reaches_the_spa_by_its_name(opened: Open) -> None:
    story = opened(_MORNING)
    story.stays("Anna", "Carter", "304", locale="ru")
    story.guest("book_spa: классический массаж в 15:00")
    story.guest("affirm: да")
    told = story.guest("state_preference: только без ароматических масел, у жены на лаванду аллергия")
    assert "лаванда" in told.told("spa")
    assert "ароматические" not in told.ru
