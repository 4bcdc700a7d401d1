from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hotel.database import Database
from tests.stories.story import Story

type Open = Callable[[str], Story]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Open the hotel at a moment of its own clock."""
    stories: list[Story] = []

    def open_at(moment: str) -> Story:
        stories.append(Story(tmp_path, moment))
        return stories[-1]

    yield open_at
    for story in stories:
        story.close()


@pytest.fixture
def opened_on_both(tmp_path: Path, empty_database: Database) -> Iterator[Open]:
    """Open the hotel on SQLite, and the same story again on PostgreSQL."""
    stories: list[Story] = []

    def open_at(moment: str) -> Story:
        stories.append(Story(tmp_path, moment, empty_database))
        return stories[-1]

    yield open_at
    for story in stories:
        story.close()
