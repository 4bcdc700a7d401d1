"""Words by which guests give away what they mean at the front desk, in every language at once.

The words live in `hint_words/<locale>.yml` beside this file. Each is the beginning of a word or phrase; one
that ends in `=` must be met as a whole. Guests mix languages, so all files count for every message.
"""

import re
from functools import cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).with_name("hint_words")


def said(group: str, label: str, text: str) -> bool:
    """Say whether `text` holds one of the words of `label`."""
    pattern = _patterns().get(group, {}).get(label)
    return pattern is not None and pattern.search(_plain(text)) is not None


def labels_in(group: str, text: str) -> list[str]:
    """Return the labels of `group` whose words `text` holds, in the order they were said."""
    plain = _plain(text)
    found = [
        (hit.start(), label)
        for label, one in _patterns().get(group, {}).items()
        if (hit := one.search(plain))
    ]
    return [label for _, label in sorted(found)]


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е")


@cache
def _patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    words: dict[str, dict[str, list[str]]] = {}
    for file in sorted(_FOLDER.glob("*.yml")):
        content: dict[str, dict[str, list[str]]] = yaml.safe_load(file.read_text(encoding="utf-8"))
        for group, labels in content.items():
            for label, phrases in labels.items():
                words.setdefault(group, {}).setdefault(label, []).extend(str(phrase) for phrase in phrases)
    return {
        group: {label: re.compile("|".join(map(_pattern, phrases))) for label, phrases in labels.items()}
        for group, labels in words.items()
    }


def _pattern(phrase: str) -> str:
    whole = phrase.endswith("=")
    return rf"\b{re.escape(_plain(phrase.removesuffix('=')))}" + (r"\b" if whole else "")
