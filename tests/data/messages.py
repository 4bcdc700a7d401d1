"""The training messages, each with the place where it stands, so that a finding names file and line."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NLU = ROOT / "data" / "nlu"
SEVERAL = ROOT / "data" / "several"

_APOSTROPHES = str.maketrans("", "", "'’`´")
_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_HEAD = ('version: "3.1"', "nlu:")
_INTENT = "- intent: "
_EXAMPLES = "  examples: |"
_MESSAGE = "    - "


@dataclass(frozen=True)
class Message:
    """Words of a guest, and what they are said to mean."""

    place: str
    """File and line, for a finding."""
    locale: str
    label: str
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words without letter case and punctuation: what makes two messages the same."""
        return words_of(self.text)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` as they count for comparison: «Ёлка!» is «елка», "What's" is "whats".

    A picture counts as a word; of a text without any ("?!") the marks themselves count.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").translate(_APOSTROPHES)
    words = tuple(word for word in _WORD.findall(plain) if word[0].isalnum() or _is_picture(word))
    return words or (plain.strip(),)


def _is_picture(symbol: str) -> bool:
    return unicodedata.category(symbol) == "So"


def nlu_files() -> list[Path]:
    """Return the files with one request a message."""
    return sorted(NLU.glob("*/*.yml"))


def several_files() -> list[Path]:
    """Return the files with the requests of a message marked."""
    return sorted(SEVERAL.glob("*/*.txt"))


def mistakes_of_shape(file: Path) -> Iterator[str]:
    """Name every line of an NLU file that is not as all the others: what a person reads is what Rasa reads."""
    lines = file.read_text(encoding="utf-8").split("\n")
    if tuple(lines[:2]) != _HEAD:
        yield f'{_at(file, 1)} the file must begin with `version: "3.1"` and `nlu:`'
    if lines[-1]:
        yield f"{_at(file, len(lines))} the last line has no end"
    before = "nlu:"
    for number, line in enumerate(lines[2:-1], 3):
        if not _follows(line, before):
            yield f"{_at(file, number)} {line!r} cannot stand after {before!r}"
        elif line != line.rstrip() or not line.isprintable():
            yield f"{_at(file, number)} {line!r} has a space at its end or a character that nobody sees"
        before = line
    if not before.startswith(_MESSAGE):
        yield f"{_at(file, len(lines))} the last block has no message"


def _follows(line: str, before: str) -> bool:
    if line.startswith(_MESSAGE):
        return before == _EXAMPLES or before.startswith(_MESSAGE)
    if line == _EXAMPLES:
        return before.startswith(_INTENT)
    return line.startswith(_INTENT) and (before == "nlu:" or before.startswith(_MESSAGE))


def messages_of(file: Path) -> Iterator[Message]:
    """Return the messages of an NLU file."""
    label = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith(_INTENT):
            label = line.removeprefix(_INTENT).strip()
        elif line.startswith(_MESSAGE):
            yield Message(_at(file, number), file.parent.name, label, line.removeprefix(_MESSAGE))


def requests_of(file: Path) -> Iterator[list[Message]]:
    """Return the messages of a file in `data/several`, each as the list of its requests."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            pieces = [piece.partition(":") for piece in line.split(" || ")]
            yield [
                Message(
                    _at(file, number), file.parent.name, label.strip(), text.strip().replace(" // ", "\n")
                )
                for label, _, text in pieces
            ]


def one_request() -> list[Message]:
    """Return every message of `data/nlu`."""
    return [message for file in nlu_files() for message in messages_of(file)]


def several_requests() -> list[list[Message]]:
    """Return every message of `data/several`, each as the list of its requests."""
    return [message for file in several_files() for message in requests_of(file)]


def whole(requests: list[Message]) -> Message:
    """Return the message that the guest typed; a message of one request keeps its label."""
    label = requests[0].label if len(requests) == 1 else "several"
    text = " ".join(request.text for request in requests)
    return Message(requests[0].place, requests[0].locale, label, text)


def _at(file: Path, number: int) -> str:
    shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    return f"{shown}:{number}:"
