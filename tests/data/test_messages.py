"""The linter of the training messages. Each finding names file and line; what is found is mended there."""

import re
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from tests.data.catalogue import DIVIDED, INTENTS, LABELS
from tests.data.likeness import Likeness
from tests.data.messages import (
    NLU,
    ROOT,
    Message,
    messages_of,
    mistakes_of_shape,
    nlu_files,
    one_request,
    several_requests,
    whole,
)

MESSAGES = one_request()
SEVERAL = several_requests()
PIECES = [piece for message in SEVERAL for piece in message]
LOCALES = sorted(folder.name for folder in NLU.iterdir())
SPOKEN = [locale for locale in LOCALES if (ROOT / "content" / locale).is_dir()]
"""The languages it answers in; `mul` holds a little of others."""
FEWEST = 40
"""A label with fewer messages in a language is learnt from luck."""
SPEAKS_FOR_ITSELF = 4
"""Fewer words in a piece may mean this after one request and that after another ("and for 709 as well")."""


def _listed(findings: list[str]) -> str:
    return f"{len(findings)} findings\n" + "\n".join(findings)


def _is_in(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", nlu_files(), ids=_is_in)
def test_a_file_has_the_one_shape(file: Path) -> None:
    found = list(mistakes_of_shape(file))
    assert not found, _listed(found)


@pytest.mark.parametrize("file", nlu_files(), ids=_is_in)
def test_yaml_reads_what_a_person_reads(file: Path) -> None:
    content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    read = [
        (block["intent"], line[2:]) for block in content["nlu"] for line in block["examples"].splitlines()
    ]
    assert read == [(message.label, message.text) for message in messages_of(file)]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_intent_has_its_file_in_every_language(locale: str) -> None:
    assert {file.stem for file in (NLU / locale).iterdir()} == INTENTS


@pytest.mark.parametrize("file", nlu_files(), ids=_is_in)
def test_a_file_holds_the_labels_of_its_intent_once_each(file: Path) -> None:
    labels = re.findall(r"^- intent: (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    intent = file.stem
    parts = {f"{intent}/{part}" for part in DIVIDED[intent]} if intent in DIVIDED else {intent}
    assert sorted(labels) == sorted(parts)


def test_requests_marked_in_a_message_have_labels_of_the_catalogue() -> None:
    found = [
        f"{piece.place} {piece.label!r}: {piece.text!r}"
        for piece in PIECES
        if piece.label not in LABELS or not piece.text
    ]
    assert not found, _listed(found)


@pytest.mark.parametrize("locale", SPOKEN)
def test_no_label_is_thin(locale: str) -> None:
    count = Counter(message.label for message in MESSAGES if message.locale == locale)
    found = [f"{locale} {label}: {count[label]}" for label in sorted(LABELS) if count[label] < FEWEST]
    assert not found, _listed(found)


def test_no_message_holds_marks_that_rasa_would_obey() -> None:
    found = [
        f"{message.place} {message.text!r}"
        for message in [*MESSAGES, *PIECES]
        if re.search(r"[\[\]{}()]", message.text) or message.text.startswith("/")
    ]
    found += [f"{message.place} {message.text!r}" for message in MESSAGES if message.text.startswith("-")]
    assert not found, _listed(found)


def test_no_message_is_written_twice_in_a_language() -> None:
    first: dict[tuple[str, ...], Message] = {}
    found = []
    for message in [*MESSAGES, *map(whole, SEVERAL)]:
        earlier = first.setdefault((message.locale, *message.words), message)
        if earlier is not message:
            found.append(f"{message.place} is written in {earlier.place} already: {message.text!r}")
    assert not found, _listed(found)


def test_the_same_words_never_have_two_meanings() -> None:
    meanings: dict[tuple[str, ...], list[Message]] = defaultdict(list)
    for message in [*MESSAGES, *(piece for piece in PIECES if len(piece.words) >= SPEAKS_FOR_ITSELF)]:
        meanings[message.words].append(message)
    found = [
        " | ".join(f"{message.place} [{message.label}] {message.text!r}" for message in same)
        for same in meanings.values()
        if len({message.label for message in same}) > 1
    ]
    assert not found, _listed(found)


def test_nearly_the_same_words_never_have_two_meanings() -> None:
    spoken = [message for message in [*MESSAGES, *PIECES] if len(set(message.words)) >= SPEAKS_FOR_ITSELF]
    likeness = Likeness([message.words for message in spoken], Fraction(9, 10))
    found = [
        f"{message.place} [{message.label}] {message.text!r} | {other.place} [{other.label}] {other.text!r}"
        for at, message in enumerate(spoken)
        for place in likeness.like(message.words)
        if place < at and (other := spoken[place]).label != message.label
    ]
    assert not found, _listed(found)
