"""Noise as keyboards and hurried people make it, written down and seeded: what training shows beside clean messages."""

from __future__ import annotations

import random
import re
from typing import TypeVar

Label = TypeVar("Label")

_EN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RU = "йцукенгшщзхъфывапролджэячсмитьбюё"
_EN_MARKS, _RU_MARKS = "/?&^$", ".,?:;"
EN_KEYS = str.maketrans(_RU + _RU_MARKS, _EN + _EN_MARKS)
RU_KEYS = str.maketrans(_EN + _EN_MARKS, _RU + _RU_MARKS)
"""The same keys on the other layout, as a PC has them."""
_MEANT = re.compile(r"\?(?=\W*$)|\?{2,}")
"""Nobody ends on a comma, or writes several."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_NEIGHBOURS = {
    letter: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place, letter in enumerate(row)
}

_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch _ y _ e yu ya".replace("_", "").split(
            " "
        ),
        strict=True,
    )
)
_LATIN_VARIANTS = {"ж": ("zh", "j", "g"), "х": ("h", "kh", "x"), "ц": ("c", "ts"), "ч": ("ch", "4"), "ш": ("sh", "6"),
                   "щ": ("sch", "shch", "sh"), "й": ("y", "i", "j"), "ы": ("y", "i"), "э": ("e",), "ю": ("yu", "u", "ju"),
                   "я": ("ya", "ia", "ja"), "ь": ("", "'"), "ё": ("e", "yo")}  # fmt: skip


def other_layout(text: str) -> str:
    """Return what comes out when `text` is typed with the other layout switched on, letter for letter.

    Question marks that can be no commas stay, as every phone has them in one place.
    """
    lower = text.lower()
    russian = any("а" <= letter <= "я" for letter in lower)
    keys = EN_KEYS if russian else RU_KEYS
    marks = [range(*mark.span()) for mark in _MEANT.finditer(lower)]
    return "".join(
        letter if any(place in mark for mark in marks) else letter.translate(keys)
        for place, letter in enumerate(lower)
    )


def in_latin(text: str, chance: random.Random) -> str:
    """Return Russian `text` in Latin letters, by a scheme that one person would stick to."""
    scheme = {letter: chance.choice(ways) for letter, ways in _LATIN_VARIANTS.items()}
    return "".join(scheme.get(letter, _LATIN.get(letter, letter)) for letter in text.lower())


def with_typos(text: str, chance: random.Random, share: float = 0.08) -> str:
    """Return `text` with letters doubled, dropped, swapped or missed by one key."""
    letters = list(text)
    place = 0
    while place < len(letters):
        letter = letters[place]
        if letter.isalpha() and chance.random() < share:
            slip = chance.choice(("dropped", "swapped", "missed", "doubled"))
            if slip == "dropped":
                letters[place] = ""
            elif slip == "swapped" and place + 1 < len(letters):
                letters[place], letters[place + 1] = letters[place + 1], letter
                place += 1
            elif slip == "missed" and _NEIGHBOURS.get(letter.lower()):
                letters[place] = chance.choice(_NEIGHBOURS[letter.lower()])
            else:
                letters[place] = letter * 2
        place += 1
    return "".join(letters)


def dictated(text: str) -> str:
    """Return `text` as speech recognition writes it: no capitals, no punctuation."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def augmented(texts: list[str], labels: list[Label], seed: int = 7) -> tuple[list[str], list[Label]]:
    """Return `texts` with their noisy doubles and the labels of both.

    Every second message gets one double: typos most often, translit for Russian, dictation. The wrong layout
    is repaired before understanding (`repair`), so it is not taught.
    """
    chance = random.Random(seed)  # noqa: S311 -- variety, not secrets
    doubles = []
    for text, label in zip(texts, labels, strict=True):
        kind = chance.random()
        russian = any("а" <= letter <= "я" for letter in text.lower())
        if kind < 0.28:  # noqa: PLR2004
            doubles.append((with_typos(text, chance), label))
        elif kind < 0.45 and russian:  # noqa: PLR2004
            doubles.append((in_latin(text, chance), label))
        elif kind < 0.55:  # noqa: PLR2004
            doubles.append((dictated(text), label))
    return texts + [text for text, _ in doubles], labels + [label for _, label in doubles]
