"""How an action serves: the tracker's last message as a `Turn`, one function of the hotel, replies as keys and facts."""

import asyncio
from dataclasses import asdict
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from hotel.clock import Clock
from hotel.database import Database
from hotel.desk.desk import Handler, serve
from hotel.turn import Reply, Turn


def _answer(reply: Reply) -> dict[str, Any]:
    parts = asdict(reply)
    return {"reply": parts.pop("key"), **parts}


class HotelAction(Action):
    """Rasa's action for one intent: hands the turn to the hotel and the answer back."""

    def __init__(self, intent: str, handler: Handler, database: Database, clock: Clock) -> None:
        """Serve `intent` with `handler`."""
        self._name = f"action_{intent}"
        self._handler = handler
        self._database = database
        self._clock = clock

    def name(self) -> str:
        """Return the name that `domain.yml` and the rules use."""
        return self._name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Serve the request; the last message says that it was served to the end, even if nothing is to be said."""
        turn = Turn.model_validate(tracker.latest_message["metadata"]["turn"])
        replies = await asyncio.to_thread(serve, self._database, self._clock, turn, self._handler)
        for reply in replies:
            dispatcher.utter_message(json_message=_answer(reply))
        dispatcher.utter_message(json_message={"served": turn.ordinal})
        return []
