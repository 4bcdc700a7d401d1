"""The wrong keyboard layout and Russian in Latin letters: other ways to read what was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.noise import other_layout
from assistant.words import known_russian

if TYPE_CHECKING:
    from collections.abc import Callable

_ENOUGH = 0.6
"""This share of the words must be known when read the other way, and not when read as typed."""
_NO_NAME = 6
"""From so many letters on chance makes no Russian words of a foreign name."""
_WORD = re.compile(r"[^\W\d_]+(?:[\[\];',.`][^\W\d_]+)*", re.UNICODE)
_LATIN = re.compile(r"^[^а-яёА-ЯЁ]*$")
_PAIRS = (
    ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ju", "ю"),
    ("ya", "я"), ("ja", "я"), ("yo", "ё"), ("jo", "ё"), ("ye", "е"), ("4", "ч"), ("6", "ш"), ("'", "ь"), ("a", "а"),
    ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"),
    ("v", "в"), ("w", "в"), ("x", "х"), ("y", "ы"), ("z", "з"),
)  # fmt: skip


def readings(text: str, known_here: Callable[[str], bool]) -> list[str]:
    """Return other ways to read `text`, likeliest first; empty where it reads well as it is.

    `known_here` says whether a word stands in the training data: those words need no repair.
    """
    if not _words(text) or _well_read(text, known_here):
        return []
    found = []
    swapped = other_layout(text)
    if _well_read(swapped, known_here):
        found.append(swapped)
    if _LATIN.match(text):
        cyrillic = in_cyrillic(text)
        if _well_read(cyrillic, known_here):
            found.append(cyrillic)
    return found


def typed_aright(text: str, known_here: Callable[[str], bool]) -> str:
    """Return `text` on the layout that was meant, letter for letter, where its words read well on that one only.

    A word or two of few letters may be a name ("Lev" would be «дум»): that is for the classifier to weigh.
    """
    swapped = other_layout(text)
    said = sum(map(len, _words(text)))
    if said < _NO_NAME or len(swapped) != len(text) or swapped not in readings(text, known_here):
        return text
    return swapped


def is_on_other_layout(text: str) -> bool:
    """Say whether `text` is Russian typed on the English layout, going by the dictionary alone."""
    words = _words(other_layout(text))
    return (
        sum(map(len, words)) >= _NO_NAME
        and bool(_LATIN.match(text))
        and _share(words, known_russian) >= _ENOUGH
    )


def is_russian_in_latin(text: str) -> bool:
    """Say whether `text` may be Russian in Latin letters: most of its words are in the dictionary once written in Russian.

    So are a few English ones ("hot tea" makes «хот» and «теа»): one message proves nothing, many do.
    """
    words = [word for word in _WORD.findall(text.lower()) if len(word) > 2]  # noqa: PLR2004 -- "na" and "do" are everybody's
    return len(words) > 1 and bool(_LATIN.match(text)) and _share(words, _is_russian_once_written) >= _ENOUGH


def _is_russian_once_written(word: str) -> bool:
    return known_russian(in_cyrillic(word))


def in_cyrillic(text: str) -> str:
    """Return Latin `text` as Russian letters, by the commonest of the ways people write it."""
    rest = text.lower()
    out: list[str] = []
    while rest:
        latin, letter = next(((a, b) for a, b in _PAIRS if rest.startswith(a)), (rest[0], rest[0]))
        if latin in {"4", "6"} and not (out and out[-1].isalpha()):
            letter = latin
        out.append(letter)
        rest = rest[len(latin) :]
    return re.sub(r"ы(?=[аоуэ])|(?<=[аеиоуыэюя])ы", "й", "".join(out))


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if len(word) > 1]


def _well_read(text: str, known_here: Callable[[str], bool]) -> bool:
    words = _words(text)
    return bool(words) and _share(words, lambda word: known_here(word) or known_russian(word)) >= _ENOUGH


def _share(words: list[str], good: Callable[[str], bool]) -> float:
    return sum(1 for word in words if good(word)) / len(words)
