"""The rows of the benchmark: what guests wrote, and what was meant."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

FOLDER = Path(os.environ.get("BELLHOP_BENCHMARK", "../shared/benchmark"))
"""The rows are no part of the project: they measure it, and may not be trained on."""
_OTHER_LANGUAGES = Path(__file__).parent / "other_languages.jsonl"
"""Thirty plain messages each in eight languages that the product does not speak, by a writer none of whose are taught."""
UNTAUGHT = "it"
"""The one of them that training holds no message in, on purpose: what the encoder carries over is measured on it."""
_REPLIES = Path(__file__).parent / "replies.jsonl"
"""What guests write next in a conversation, by a writer none of whose messages is in training."""
_TURNS = Path(__file__).parent / "turns.jsonl"
"""Whole messages of two people who tried the product without knowing it, each with what was open when it was written."""
_SEVERAL = Path(__file__).parent / "several.jsonl"
"""Two to four requests in a message, or one that looks like several, by four writers none of whose are taught."""
GUEST_FILES = ("en_single", "ru_single", "noisy", "multi", "pairs")

type Entities = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Row:
    """One message, and what it means."""

    id: str
    file: str
    lang: str
    text: str
    intents: tuple[str, ...]
    also: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    entities: Entities = field(default_factory=dict)
    noise: str | None = None
    tier: str | None = None
    situation: tuple[str, ...] = ()
    """What was open or spoken of."""


def present() -> bool:
    """Say whether the rows are on this machine."""
    return (FOLDER / "guests").is_dir()


def guests() -> list[Row]:
    """Return the messages of hotel guests."""
    return [row for name in GUEST_FILES for row in _read(FOLDER / "guests" / f"{name}.jsonl", name)]


def external() -> list[Row]:
    """Return the messages from public data sets."""
    return list(_read(FOLDER / "external.jsonl", "external"))


def other_languages() -> list[Row]:
    """Return messages in languages that the product does not speak."""
    return list(_read(_OTHER_LANGUAGES, "other_languages"))


def replies() -> list[Row]:
    """Return what guests wrote next in a conversation: single replies, and whole messages."""
    return [*_read(_REPLIES, "replies"), *_read(_TURNS, "turns")]


def several() -> list[Row]:
    """Return messages of several requests, and of one that looks like several."""
    return list(_read(_SEVERAL, "several"))


def by_themselves(rows: list[Row]) -> list[Row]:
    """Return `rows` as if nothing had been said before them."""
    return [replace(row, id=f"{row.id}, alone", file=f"{row.file}, alone", situation=()) for row in rows]


def thinned(rows: list[Row], most: int) -> list[Row]:
    """Return about `most` of `rows`, spread evenly."""
    step = max(1, -(-len(rows) // most))
    return rows[::step]


def _read(file: Path, name: str) -> Iterator[Row]:
    for line in file.read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        yield Row(
            id=said["id"],
            file=name,
            lang=said["lang"],
            text=said["text"],
            intents=tuple(said["intents"]),
            also=_listed(said.get("also")),
            topics=_listed(said.get("topic")),
            categories=_listed(said.get("category")),
            entities={kind: _listed(words) for kind, words in said.get("entities", {}).items()},
            noise=said.get("noise"),
            tier=said.get("tier"),
            situation=tuple(said.get("situation", ())),
        )


def _listed(said: str | list[str] | None) -> tuple[str, ...]:
    if said is None:
        return ()
    return (said,) if isinstance(said, str) else tuple(said)
