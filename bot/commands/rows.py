"""Rows of messages in, rows of what was understood out: several in flight, the order kept."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel, ValidationError

from bot.front_desk.messages import clean, for_understanding
from bot.locales import detect
from bot.understanding import UnderstandingError, UnderstoodRequest

_AT_ONCE = 8

type Entities = dict[str, list[str] | str]


class Row(BaseModel):
    """One message to understand."""

    id: str | int
    text: str
    situation: tuple[str, ...] = ()
    """What is open or spoken of when it is said: `bot/front_desk/expecting.py`."""


class Request(BaseModel):
    """One request found in it."""

    intent: str
    confidence: float
    text: str
    topic: str | None = None
    category: str | None = None
    entities: Entities | None = None


class Understood(BaseModel):
    """What was made of a message."""

    id: str | int
    locale: str
    requests: list[Request]


class Parser(Protocol):
    """The part of the understanding that is needed here."""

    async def parse(self, text: str, locale: str, expecting: Sequence[str] = ()) -> list[UnderstoodRequest]:
        """Return the requests in `text`, said while that is open or spoken of."""
        ...


@dataclass(frozen=True)
class Reader:
    """Understands one row at a time."""

    parser: Parser
    default_locale: str
    entities_in: Callable[[str, str], Entities]

    async def read(self, line: str | bytes) -> Understood | str:
        """Return what was understood, or a sentence that says why nothing was."""
        try:
            row = Row.model_validate_json(line)
        except ValidationError as mistake:
            first = mistake.errors(include_url=False)[0]
            return f"{'.'.join(map(str, first['loc'])) or 'the line'}: {first['msg']}"
        text = clean(row.text)
        locale = detect(text, self.default_locale)
        readable = for_understanding(text)
        try:
            found = await self.parser.parse(readable, locale, row.situation) if readable else []
        except UnderstandingError as failure:
            return f"row {row.id!r} was not understood: {failure}"
        return Understood(id=row.id, locale=locale, requests=[self._request(one) for one in found])

    def _request(self, found: UnderstoodRequest) -> Request:
        return Request(
            intent=found.intent,
            confidence=found.confidence,
            text=found.text,
            topic=found.topic,
            category=found.category,
            entities=self.entities_in(found.text, found.intent) or None,
        )


async def in_order(
    reader: Reader, lines: Iterable[str | bytes]
) -> AsyncGenerator[tuple[int, Understood | str]]:
    """Yield the number of each line that is not blank and what became of it, in the order of the lines."""
    flying: deque[tuple[int, asyncio.Task[Understood | str]]] = deque()
    async with asyncio.TaskGroup() as tasks:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            flying.append((number, tasks.create_task(reader.read(line))))
            if len(flying) == _AT_ONCE:
                first, task = flying.popleft()
                yield first, await task
        while flying:
            first, task = flying.popleft()
            yield first, await task
