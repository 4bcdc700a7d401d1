"""The whole house with real processes: what its tests share."""

from pathlib import Path

import pytest

from benchmark.house import AFTERNOON, private
from bot.settings import Settings
from hotel.clock import ShiftedClock


@pytest.fixture
def settings(trained: Settings, tmp_path: Path) -> Settings:
    """The settings of a house of the test's own."""
    quick = {"restart_first_seconds": 0.2, "restart_longest_seconds": 1.0}
    settings = private(trained, tmp_path / "var", **quick)
    ShiftedClock(settings.clock_file).set_to(AFTERNOON)
    return settings


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(nothing_is_left_behind: None) -> None:
    return
