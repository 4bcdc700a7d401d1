"""The gateway's stream of events, as whoever is no browser reads it."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import httpx

_PATIENCE = httpx.Timeout(10, read=60)
"""The gateway says at least every 15 seconds that it is there."""


@dataclass(frozen=True)
class Event:
    """One thing that happened in the conversation."""

    kind: str
    data: str
    """JSON."""
    place: str
    """What to name in order to go on after it; empty where it has no place of its own."""


async def events(http: httpx.AsyncClient, after: str) -> AsyncGenerator[Event]:
    """Yield what has happened since the place `after`, and what happens, until the stream ends.

    Raises:
        httpx.HTTPError: the gateway refuses, or is gone.
    """
    headers = {"Last-Event-ID": after} if after else {}
    async with http.stream("GET", "/api/events", headers=headers, timeout=_PATIENCE) as answer:
        answer.raise_for_status()
        kind = place = ""
        async for line in _lines(answer):
            name, _, value = line.partition(": ")
            if name == "event":
                kind = value
            elif name == "id":
                place = value
            elif name == "data":
                yield Event(kind, value, place)
            elif not line:
                kind = place = ""


async def _lines(answer: httpx.Response) -> AsyncGenerator[str]:
    """Yield the lines; httpx would break them at every sign that a guest may have typed as a line's end."""
    rest = b""
    async for chunk in answer.aiter_bytes():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.decode().removesuffix("\r")
