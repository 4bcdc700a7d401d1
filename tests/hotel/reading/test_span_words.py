"""The word lists of spans: every list that the code names has words, and every list is looked up."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from hotel.reading import entities, spans
from hotel.reading.spans.name_words import is_capital
from hotel.reading.spans.stretches import has_capital
from hotel.reading.tokens import said
from hotel.reading.words import phrases

CODE = [*Path(spans.__file__).parent.glob("*.py"), Path(entities.__file__)]
WORDS = Path(entities.__file__).parent / "words"
SHORT = {"named": 1, "listed_spans": 0}
"""The functions that take the name of a list without its "spans.", and at which place."""


def trees() -> Iterator[ast.AST]:
    for file in CODE:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def texts_in_code() -> set[str]:
    return {node.value for node in trees() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def lists_in_code() -> set[str]:
    paths = {text for text in texts_in_code() if re.match(r"(spans|small)\.\w", text)}
    for call in trees():
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SHORT:
            name = call.args[SHORT[call.func.id]]
            if isinstance(name, ast.Constant):
                paths.add(f"spans.{name.value!s}")
    return paths


def lists_in_files() -> set[str]:
    sections = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in WORDS.glob("spans_*.yml"))
    return {path for section in sections for path in _paths(section["spans"], "")}


def _paths(section: object, above: str) -> Iterator[str]:
    if isinstance(section, dict):
        for name, below in section.items():
            yield from _paths(below, f"{above}.{name}" if above else str(name))
    else:
        yield above


@pytest.mark.parametrize("path", sorted(lists_in_code()))
def test_every_list_that_spans_look_up_has_words(path: str) -> None:
    assert phrases(path)


def test_every_list_of_spans_is_looked_up() -> None:
    looked_up = texts_in_code() | {path.removeprefix("spans.") for path in lists_in_code()}
    kinds_of_goods = {f"goods.{text}" for text in looked_up}
    assert lists_in_files() - looked_up - kinds_of_goods == set()


@pytest.mark.parametrize(
    ("text", "begins_with_capital", "as_a_name"),
    [("Tverskaya", True, True), ("ТВЕРСКАЯ", True, False), ("тверская", False, False), ("K", True, True)],
)
def test_a_word_in_capitals_only_is_no_sign_of_a_name(
    text: str, begins_with_capital: bool, as_a_name: bool
) -> None:
    line = said(text)
    assert (has_capital(line, 0), is_capital(line, 0)) == (begins_with_capital, as_a_name)
