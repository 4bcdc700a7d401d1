"""Who has done already what was advised until somebody comes reports no second fault."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

REPAIR = "report_fault"
_REPORTED = {"en": "the aircon is blowing warm air", "ru": "кондиционер дует тёплым"}


def with_repair(opened: Open, locale: str) -> Story:
    story = opened("2027-03-11T14:40")
    story.stays("Anna", "Weber", "304", locale=locale)
    story.guest(f"{REPAIR}: {_REPORTED[locale]}")
    return story


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en", f"{REPAIR}: window's shut"),
        ("en", f"{REPAIR}@0.6: tried that, unplugged it too. nothing"),
        ("ru", f"{REPAIR}: Окно закрыто, не помогает"),
        ("ru", "deny: пробовали уже, то же самое"),
    ],
)
def test_what_was_tried_goes_to_those_who_come(opened: Open, locale: str, line: str) -> None:
    story = with_repair(opened, locale)
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert line.partition(": ")[2] in answer.told("engineering")
    assert len(story.requests(REPAIR)) == 1


def test_another_fault_is_another_repair(opened: Open) -> None:
    story = with_repair(opened, "en")
    story.guest(f"{REPAIR}: and the window is broken")
    assert len(story.requests(REPAIR)) == 2
