"""The visible conversations of the benchmark, on the website and in Telegram, through the running house."""

from pathlib import Path

import pytest

from benchmark import conversations
from benchmark.talks import script
from benchmark.talks.devices import CHANNELS
from bot.settings import Settings

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not script.present(), reason=f"the conversations are not at {script.FILE}"),
]


async def test_a_machine_sees_nothing_wrong_in_any_conversation(trained: Settings, tmp_path: Path) -> None:
    plan = conversations.Plan(trained, tmp_path / "houses", tmp_path / "played", script.read().conversations)
    runs = await conversations.play(plan, print)
    assert len(runs) == len(plan.talks) * len(CHANNELS)
    assert [f"{run.name}, {fault}" for run in runs for fault in run.faults] == []
    assert {what for run in runs for what in run.not_played if "mail and webhook" not in what} == set()
