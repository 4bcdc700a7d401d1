"""Rasa's memory of dialogues: only the latest, since the hotel's database is the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa.core.tracker_store import InMemoryTrackerStore

if TYPE_CHECKING:
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.trackers import DialogueStateTracker


class LatestTrackers(InMemoryTrackerStore):
    """Keeps the dialogues used last and forgets the others, so that memory stays bounded."""

    def __init__(self, domain: Domain, event_broker: Any = None, most: int = 2000, **kwargs: Any) -> None:
        """Keep at most `most` dialogues."""
        super().__init__(domain, event_broker, **kwargs)
        self._most = most

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep `tracker` as the one used last."""
        self.store.pop(tracker.sender_id, None)
        await super().save(tracker)
        while len(self.store) > self._most:
            self.store.pop(next(iter(self.store)))
