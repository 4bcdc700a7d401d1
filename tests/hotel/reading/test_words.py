"""The word lists that are no spans': every list that the code names has words, and every list is looked up."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from hotel.reading import lexicons, words
from hotel.reading.words import phrases, valued

READING = Path(words.__file__).parent
LOOK_UPS = {
    function.__name__ for function in (*vars(lexicons).values(), phrases, valued) if callable(function)
}
MAPS_BY_MEANING = {"allergens", "consent", "cuisines", "diets", "kinds", "narrower", "signs", "wider"}
"""Looked up as a whole, whatever meanings they have."""


def texts_in(file: Path) -> Iterator[tuple[str, bool]]:
    """Every text of the code, and whether a list is looked up by it at once."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LOOK_UPS:
            yield from ((str(a.value), True) for a in node.args if isinstance(a, ast.Constant))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, False


TEXTS = [text for file in READING.rglob("*.py") for text in texts_in(file)]


def lists_in_files() -> set[str]:
    found: set[str] = set()
    for file in ("en.yml", "ru.yml"):
        for section, below in yaml.safe_load((READING / "words" / file).read_text(encoding="utf-8")).items():
            whole = section in MAPS_BY_MEANING or not isinstance(below, dict)
            found |= {section} if whole else {f"{section}.{name}" for name in below}
    return found


@pytest.mark.parametrize("path", sorted({text for text, looked_up in TEXTS if looked_up}))
def test_every_list_that_readers_look_up_has_words(path: str) -> None:
    assert phrases(path) or valued(path)


def test_every_list_is_looked_up() -> None:
    assert lists_in_files() - {text for text, _ in TEXTS} == set()


@pytest.mark.parametrize("file", sorted((READING / "words").glob("*.yml")), ids=lambda file: file.name)
def test_no_list_is_written_twice(file: Path) -> None:
    twice = []
    pending = [yaml.compose(file.read_text(encoding="utf-8"))]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value]
            twice += [name for name in names if names.count(name) > 1]
            pending += [below for _, below in node.value]
    assert twice == []
