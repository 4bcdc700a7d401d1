"""The words of the benchmark, where it is on this machine: they measure, so nothing may be learnt from them."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from tests.data.messages import ROOT


def benchmark_folder() -> Path:
    """Return the folder that `BELLHOP_BENCHMARK` names; beside the project, where it names none."""
    return Path(os.environ.get("BELLHOP_BENCHMARK") or ROOT.parent / "shared" / "benchmark")


@cache
def benchmark_texts(folder: Path) -> tuple[str, ...]:
    """Return everything that a guest says in the benchmark."""
    rows = [row for file in sorted(folder.rglob("*.jsonl")) for row in _rows(file)]
    talks = yaml.load((folder / "conversations.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return (*rows, *_said(talks))


def _rows(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield str(json.loads(line)["text"])


def _said(part: object) -> Iterator[str]:
    """Find what guests say, at whatever depth it stands."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "guest" and isinstance(value, str):
                yield value
            else:
                yield from _said(value)
    elif isinstance(part, list):
        for value in part:
            yield from _said(value)
