"""A joke or a comparison beside the setting that is asked for is no complaint; suffering and blame are."""

import pytest

from hotel.records import Complaint
from tests.stories.conftest import Open
from tests.stories.story import Story


def _in_514(opened: Open) -> Story:
    story = opened("2027-03-12T21:00")
    story.stays("Olesya", "Gromova", "514", locale="ru")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "control_room: поставь 40 градусов || complain/temperature@0.55: посижу как в сауне",
        "complain/temperature@0.76: it's like an igloo in here, make it 25",
        "control_room: set it to 18 || complain/temperature@0.9: it feels like a greenhouse",
        "complain/temperature@0.5: живу как на полюсе || control_room: сделай 26",
        "complain/room@0.6: сижу как в пещере, включи свет поярче",
    ],
)
def test_a_comparison_beside_a_setting_is_no_complaint(opened: Open, said: str) -> None:
    story = _in_514(opened)
    answer = story.guest(said)
    assert not story.all(Complaint)
    assert not answer.pages
    assert any(key.startswith("device") or "room" in key for key in answer.keys), answer.keys


@pytest.mark.parametrize(
    "said",
    [
        "complain/temperature@0.95: it's freezing in here",
        "complain/temperature@0.7: second night like in a fridge, make it 25 at last",
        "complain/temperature@0.76: it's like an igloo in here",
        "control_room: поставь 25 || complain/temperature@0.9: ребёнок мёрзнет как на улице",
        "control_room: make it 24 || complain/noise@0.9: the corridor is like a railway station",
    ],
)
def test_suffering_blame_and_another_trouble_are_complaints(opened: Open, said: str) -> None:
    story = _in_514(opened)
    story.guest(said)
    assert len(story.all(Complaint)) == 1
