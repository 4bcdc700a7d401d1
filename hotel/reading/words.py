"""The word lists of all languages, merged: guests mix languages, so every list is applied to every text."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "words"


@cache
def _locales() -> tuple[Mapping[str, Any], ...]:
    files = sorted(_FOLDER.glob("*.yml"))
    return tuple(yaml.safe_load(file.read_text(encoding="utf-8")) for file in files)


def _sections(path: str) -> list[Any]:
    found: list[Any] = list(_locales())
    for step in path.split("."):
        found = [section[step] for section in found if section.get(step) is not None]
    return found


def _split(line: str) -> list[str]:
    phrases = (part.strip().strip('"').strip() for part in line.split(","))
    return [phrase for phrase in phrases if phrase]


@cache
def phrases(path: str) -> tuple[str, ...]:
    """Return the phrases of a list ("wishes.without") in all languages."""
    return tuple(dict.fromkeys(phrase for line in _sections(path) for phrase in _split(str(line))))


@cache
def valued(path: str) -> tuple[tuple[str, str], ...]:
    """Return (phrase, value) of a map ("time.month") in all languages; the value as text."""
    return tuple(
        (phrase, str(key))
        for section in _sections(path)
        for key, line in section.items()
        for phrase in _split(line)
    )
