"""What is heard between the words: again, a child, a threat, "my wife", "this time only".

The words stand in `heard/<locale>/*.yml` (see the README there): lists of regular expressions, by subject or by
group and label. Every list is tried on every text, for guests mix languages. A pattern begins at the beginning
of a word; ё is е; case is nothing.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter
from ruamel.yaml import YAML

_FOLDER = Path(__file__).parent / "heard"
_LISTS: TypeAdapter[dict[str, list[str] | dict[str, list[str]]]] = TypeAdapter(
    dict[str, list[str] | dict[str, list[str]]]
)
_SHOUTED_LETTERS = 8
_SHOUTED_SHARE = 0.8


def hears(subject: str, text: str) -> bool:
    """Say whether `text` has words of `subject`; a label of a group is `group.label`."""
    return _pattern(subject).search(_plain(text)) is not None


def heard(subject: str, text: str) -> str | None:
    """Return the first words of `subject` in `text`, as written; its group `said`, where there is one."""
    found = _pattern(subject).search(_plain(text))
    if found is None:
        return None
    said = next((span for name in _groups(subject) if (span := found.span(name)) != (-1, -1)), found.span())
    return text[said[0] : said[1]].strip()


def heard_all(subject: str, text: str) -> list[str]:
    """Return every stretch of `subject` in `text`."""
    return [text[found.start() : found.end()] for found in _pattern(subject).finditer(_plain(text))]


def without(subject: str, text: str) -> str:
    """Return `text` in small letters without what it has of `subject`."""
    return _pattern(subject).sub(" ", _plain(text))


def labels_in(group: str, text: str) -> list[str]:
    """Return the labels of `group` whose words `text` holds, in the order they were said."""
    plain = _plain(text)
    found = [
        (hit.start(), label)
        for label in _labels(group)
        if (hit := _pattern(f"{group}.{label}").search(plain)) is not None
    ]
    return [label for _, label in sorted(found)]


def is_shouted(text: str) -> bool:
    """Say whether the guest writes in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) >= _SHOUTED_LETTERS and upper >= len(letters) * _SHOUTED_SHARE


def same_words(one: str, other: str) -> bool:
    """Say whether two texts share a word of weight, in whatever ending."""
    return any(_kin(a, b) for a in _stems(one) for b in _stems(other))


def _kin(one: str, other: str) -> bool:
    length = max(4, min(len(one), len(other)) - 2)
    return one[:length] == other[:length]


def _stems(text: str) -> list[str]:
    return [word for word in re.findall(r"\w{4,}", without("filler", text)) if not word.isdigit()]


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    # One character for one: what is found here is cut out of the text as it was written.
    small = text.lower()
    if len(small) != len(text):  # "İ" becomes two
        small = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return small.replace("ё", "е").replace("’", "'")


@cache
def _lists() -> dict[str, list[str]]:
    reader = YAML(typ="safe", pure=True)
    merged: dict[str, list[str]] = {}
    for file in sorted(_FOLDER.glob("*/*.yml")):
        for name, words in _LISTS.validate_python(reader.load(file)).items():
            lists = {name: words} if isinstance(words, list) else {f"{name}.{k}": w for k, w in words.items()}
            for subject, patterns in lists.items():
                merged.setdefault(subject, []).extend(patterns)
    return merged


@cache
def _labels(group: str) -> tuple[str, ...]:
    return tuple(name.removeprefix(f"{group}.") for name in _lists() if name.startswith(f"{group}."))


@cache
def _pattern(subject: str) -> re.Pattern[str]:
    # Each language names its group `said`; in one expression the names must differ.
    words = [
        word.replace("ё", "е").replace("(?P<said>", f"(?P<said{n}>")
        for n, word in enumerate(_lists()[subject])
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{word})' for word in words)})")


@cache
def _groups(subject: str) -> tuple[str, ...]:
    return tuple(_pattern(subject).groupindex)
