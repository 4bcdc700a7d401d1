"""What Bellhop makes of the rows: the same reading as `python -m bot understand`."""

import contextlib
import json
import shutil
import statistics
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

from benchmark.rows import Row
from benchmark.scoring import Guess
from bot.commands.lending import a_rasa
from bot.commands.rows import Reader, Understood, in_order
from bot.commands.surfaces import surfaces_of
from bot.settings import Settings
from bot.supervisor.model import NAME, fingerprint
from bot.trouble import TroubleError
from bot.understanding import Understanding

type Say = Callable[[str], None]
_PATIENCE_SECONDS = 60.0


def model_as_it_is(settings: Settings, folder: Path) -> Settings:
    """Return settings under which the model at hand counts as fresh, though its inputs have changed since."""
    folder.mkdir(parents=True, exist_ok=True)
    model = settings.models_dir / f"{NAME}.tar.gz"
    copy = folder / model.name
    if not copy.exists() or copy.stat().st_mtime < model.stat().st_mtime:
        shutil.copy2(model, copy)
    (folder / f"{NAME}.fingerprint").write_text(fingerprint() + "\n", encoding="ascii")
    return settings.model_copy(update={"models_dir": folder})


@contextlib.asynccontextmanager
async def understanding(settings: Settings, tell: Say) -> AsyncIterator[Understanding]:
    """Give the understanding of a Rasa with the present model."""
    async with a_rasa(settings, tell) as url:
        asked = Understanding(url, timeout=_PATIENCE_SECONDS)
        try:
            yield asked
        finally:
            await asked.close()


async def guesses(asked: Understanding, settings: Settings, rows: Sequence[Row]) -> list[Guess]:
    """Return what Bellhop makes of each row.

    Raises:
        TroubleError: a row was not understood at all.
    """
    surfaces = surfaces_of(settings)
    reader = Reader(asked, surfaces.default_locale, surfaces.entities_in)
    lines = (json.dumps({"id": row.id, "text": row.text, "situation": row.situation}) for row in rows)
    found, troubles = [], []
    async for _, answer in in_order(reader, lines):
        if isinstance(answer, str):
            troubles.append(answer)
        else:
            found.append(_guess(answer))
    if troubles:
        raise TroubleError(f"{len(troubles)} of {len(rows)} rows failed, the first: {troubles[0]}")
    return found


async def milliseconds(asked: Understanding, rows: Sequence[Row]) -> float:
    """Return the median time to understand one message, one after another, over HTTP."""
    times = []
    for row in rows:
        began = time.perf_counter()
        await asked.parse(row.text, "en")
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def _guess(answer: Understood) -> Guess:
    entities: dict[str, tuple[str, ...]] = {}
    for request in answer.requests:
        for kind, said in (request.entities or {}).items():
            words = (said,) if isinstance(said, str) else tuple(said)
            entities[kind] = (*entities.get(kind, ()), *words)
    return Guess(
        intents=tuple(request.intent for request in answer.requests),
        confidences=tuple(request.confidence for request in answer.requests),
        topics=tuple(request.topic for request in answer.requests if request.topic),
        categories=tuple(request.category for request in answer.requests if request.category),
        entities=entities,
    )
