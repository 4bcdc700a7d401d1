"""The requests found in a message: details go to the request that they belong to, politeness is none."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.labels import DETAIL, FILLERS


@dataclass(frozen=True)
class Request:
    """One request found in a message."""

    start: int
    end: int
    intent: str
    confidence: float
    topic: str | None
    category: str | None
    alternatives: tuple[str, ...]
    """The next likeliest intents."""
    reading: str = ""
    """Its words with what was mistyped read aright, once the request is whole."""


def with_details(found: list[Request]) -> list[Request]:
    """Give a bare detail ("and two people", "my wife at 7:30") to the request before it: no word of it may be lost."""
    whole: list[Request] = []
    for request in found:
        if whole and request.intent == DETAIL and whole[-1].intent not in FILLERS:
            whole[-1] = replace(whole[-1], end=request.end)
        else:
            whole.append(request)
    return whole


def without_fillers(found: list[Request]) -> list[Request]:
    """Drop politeness beside real requests; a yes before one is an answer and stays."""
    real = [request for request in found if request.intent not in FILLERS or request.intent == "affirm"]
    if any(request.intent != "affirm" for request in real):
        return real
    return (
        found
        if len(found) == 1
        else [max(found, key=lambda request: (request.intent == "affirm", request.confidence))]
    )


def read_aright(text: str, found: list[Request]) -> str:
    """Return `text` with the words of each request in its reading."""
    for request in sorted(found, key=lambda one: -one.start):
        text = f"{text[: request.start]}{request.reading}{text[request.end :]}"
    return text
