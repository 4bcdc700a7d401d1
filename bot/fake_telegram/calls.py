"""Every call the bot has made, with what it was answered: kept for tests to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue

from bot.fake_telegram.methods import Upload


@dataclass(frozen=True)
class Call:
    """A call; `parameters` are as they were sent, so in a form everything is a string."""

    method: str
    parameters: Mapping[str, JsonValue]
    uploads: Mapping[str, Upload]
    at: datetime
    status: int
    body: Mapping[str, JsonValue]
    in_webhook_answer: bool = False
    """Whether it came as the answer to an update."""

    @property
    def ok(self) -> bool:
        """Return whether it was done."""
        return self.body["ok"] is True
