"""The house that is open, and what conversations are played with."""

from dataclasses import dataclass
from pathlib import Path

from benchmark.processes import Server
from bot.commands.opening import Records
from bot.fake_telegram import FakeTelegram


@dataclass(frozen=True)
class Stage:
    """Where conversations are played."""

    server: Server
    records: Records
    telegram: FakeTelegram

    @property
    def notices(self) -> Path:
        """Where the house writes what staff are told."""
        return self.records.settings.log_dir / "notices.log"
