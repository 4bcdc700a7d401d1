"""Rasa's own bot, as `rasa init` makes it: the measure of what one gets without this project."""

import asyncio
import contextlib
import hashlib
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

import httpx

from benchmark.processes import VAR, Server, free_port, running, until
from benchmark.rows import Row
from benchmark.scoring import Guess
from bot.settings import Settings
from bot.supervisor.asking import answers
from bot.supervisor.plans import RASA_PYTHON, ROOT, rasa_environment
from bot.trouble import TroubleError

type Say = Callable[[str], None]

FALLBACK = "nlu_fallback"
_DONE = "trained"
"""A file that is there once the model is whole: packing it takes a minute."""
_COUNT = "messages"
"""A file with the number of messages that the model was trained on."""
_CONFIG = """\
# The pipeline of `rasa init` (Rasa 3.6), written out; only epochs (100) and batch size (64 to 256) differ.
recipe: default.v1
assistant_id: default
language: en
pipeline:
- name: WhitespaceTokenizer
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {diet}
  batch_size: 256
  constrain_similarities: true
- name: EntitySynonymMapper
- name: ResponseSelector
  epochs: {selector}
  batch_size: 256
  constrain_similarities: true
- name: FallbackClassifier
  threshold: 0.3
  ambiguity_threshold: 0.1
"""


def trained_on_our_messages(settings: Settings, diet: int, selector: int, tell: Say) -> Path:
    """Return the folder of the default pipeline trained on `data/nlu`; trained only when that has changed."""
    config = _CONFIG.format(diet=diet, selector=selector)
    folder = VAR / "default" / _key(config)
    if not (folder / _DONE).exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.yml").write_text(config, encoding="utf-8")
        (folder / _COUNT).write_text(str(messages_now()), encoding="ascii")
        tell(f"training Rasa's default pipeline on our messages ({diet} epochs; see {folder}/train.log)")
        _rasa(
            settings,
            folder,
            *("train", "nlu", "--nlu", str(ROOT / "data/nlu"), "--config", "config.yml"),
            *("--out", "models", "--fixed-model-name", "default"),
        )
    return folder


def trained_last() -> Path:
    """Return the folder of the default pipeline that was trained last, on whatever messages there were then.

    Raises:
        TroubleError: If none was trained yet.
    """
    trained = [done for done in (VAR / "default").glob(f"*/{_DONE}") if (done.parent / _COUNT).exists()]
    if not trained:
        raise TroubleError("Rasa's default pipeline was never trained here: leave out --default-as-trained")
    return max(trained, key=lambda done: done.stat().st_mtime).parent


def messages_now() -> int:
    """Return how many messages `data/nlu` holds."""
    files = (ROOT / "data/nlu").rglob("*.yml")
    return sum(file.read_text(encoding="utf-8").count("\n    - ") for file in files)


def messages_trained_on(folder: Path) -> int:
    """Return how many messages the pipeline of `folder` was trained on."""
    return int((folder / _COUNT).read_text(encoding="ascii"))


def training_accuracy(folder: Path) -> str:
    """Return how much of its own training messages the pipeline had right in its last epoch."""
    log = (folder / "train.log").read_text(encoding="utf-8", errors="replace")
    last = {what: re.findall(rf"{what}=([\d.]+)", log)[-1:] for what in ("i_acc", "r_acc")}
    intents, labels = (" ".join(found) or "unknown" for found in last.values())
    return f"intents {intents}, topics and categories {labels}"


def as_it_comes(settings: Settings, tell: Say) -> Path:
    """Return the folder of the bot that `rasa init` makes and trains: seven intents, DIET and TED."""
    folder = VAR / "hello"
    if not (folder / _DONE).exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        tell(f"making Rasa's own first bot (see {folder}/train.log)")
        _rasa(settings, folder, "init", "--no-prompt", "--init-dir", str(folder))
    return folder


@contextlib.asynccontextmanager
async def serving(settings: Settings, folder: Path) -> AsyncIterator[tuple[str, Server, float]]:
    """Serve the newest model of `folder`; give address, process and the seconds until it answered a message."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [str(RASA_PYTHON), "-m", "rasa", "run", "--enable-api", "--port", str(port), "-i", "127.0.0.1"]
    with running(command, VAR / "log" / f"{folder.name}.log", _environment(settings), folder) as server:
        seconds = await until(lambda: answers(f"{url}/status"), server)
        yield url, server, seconds


async def guesses(url: str, rows: Sequence[Row]) -> tuple[list[Guess], float]:
    """Return what the pipeline makes of each row, and the median milliseconds for one."""
    found, times = [], []
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as client:
        for row in rows:
            began = time.perf_counter()
            answer = await client.post("/model/parse", json={"text": row.text})
            times.append((time.perf_counter() - began) * 1000)
            found.append(_guess(answer.raise_for_status().json()))
    return found, statistics.median(times)


def _guess(parsed: dict[str, Any]) -> Guess:
    """Read Rasa's answer; its fallback is taken for the likeliest real intent, to its favour."""
    best = next(one for one in parsed["intent_ranking"] if one["name"] != FALLBACK)
    label = _selected(parsed, best["name"])
    return Guess(
        intents=(best["name"],),
        confidences=(best["confidence"],),
        topics=label if best["name"] == "ask_hotel" else (),
        categories=label if best["name"] == "complain" else (),
    )


def _selected(parsed: dict[str, Any], intent: str) -> tuple[str, ...]:
    """Return the likeliest label that belongs to `intent`: again to the pipeline's favour."""
    ranking = parsed.get("response_selector", {}).get("default", {}).get("ranking", [])
    keys = [str(one["intent_response_key"]).partition("/") for one in ranking]
    return tuple(label for name, _, label in keys if name == intent)[:1]


def _key(config: str) -> str:
    whole = hashlib.sha256(config.encode())
    for file in sorted((ROOT / "data/nlu").rglob("*.yml")):
        whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


def _rasa(settings: Settings, folder: Path, *options: str) -> None:
    with (folder / "train.log").open("wb") as log:
        subprocess.run(  # noqa: S603 -- the command is our own
            [str(RASA_PYTHON), "-m", "rasa", *options],
            cwd=folder,
            env=_environment(settings) | {"LOG_LEVEL": "INFO"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=True,
        )
    (folder / _DONE).touch()


def _environment(settings: Settings) -> dict[str, str]:
    return {name: value for name, value in rasa_environment(settings).items() if name != "PYTHONPATH"}


async def hello(client: httpx.AsyncClient, sender: str) -> None:
    """Say hello through Rasa's REST channel and wait for the answer.

    Raises:
        RuntimeError: there was none.
    """
    answer = await client.post("/webhooks/rest/webhook", json={"sender": sender, "message": "hello"})
    if not answer.raise_for_status().json():
        raise RuntimeError("Rasa's default bot said nothing")


async def settled(url: str) -> float:
    """Return the seconds of the first hello, which loads what is loaded late."""
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as client:
        began = time.perf_counter()
        await asyncio.wait_for(hello(client, "first"), 60)
        return time.perf_counter() - began
