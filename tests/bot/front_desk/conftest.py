from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina

from tests.bot.front_desk.desk_kit import Kit


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    stamina.set_testing(True, attempts=3)
    kit = Kit(tmp_path)
    yield kit
    kit.house.database.engine.dispose()
    stamina.set_testing(False)
