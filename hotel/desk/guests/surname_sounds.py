"""Whether a foreign surname, as Russian writes it by ear, is the one in Latin letters: Картер and Carter.

Consonants decide, in every way Latin letters may be read (`c` as к, с or ц); vowels, which each language hears in its
own way, must only begin and end the name alike. Two names in one alphabet are compared letter by letter elsewhere.
"""

import re
from itertools import product

_MOST_READINGS = 256
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_SOUNDS_OF_CYRILLIC = str.maketrans(
    dict(zip("абвгдзиклмнопрстуфхыэ", "abvgdziklmnoprstufhie", strict=True))
    | {
        "ё": "o",
        "е": "e",
        "ю": "u",
        "я": "a",
        "й": "i",
        "ь": "",
        "ъ": "",
        "ж": "J",
        "ч": "C",
        "ш": "S",
        "щ": "S",
    }
    | {"ц": "X"}
)
_CLUSTERS = (("тс", "ц"), ("дж", "ж"), ("дз", "ц"))
_READINGS: dict[str, tuple[str, ...]] = {
    "tsch": ("C",), "shch": ("S",), "sch": ("S", "sk", "sh"), "tch": ("C",), "dge": ("J",),
    "eaux": ("o",), "eau": ("o",), "aux": ("o",), "ault": ("o",), "ois": ("ua",),
    "ch": ("C", "h", "k", "S"), "sh": ("S", "sh"), "zh": ("J",), "kh": ("h", "k"), "ph": ("f",), "th": ("t",),
    "gh": ("", "g", "h"), "ck": ("k",), "cz": ("C",), "sz": ("S",), "rz": ("J",), "tz": ("X",), "ts": ("X",),
    "kn": ("n", "kn"), "wr": ("r",), "wh": ("v", "h", "u"), "gn": ("n", "gn"), "qu": ("k", "kv"), "dj": ("J",),
    "ll": ("l", "i"), "mb": ("mb", "m"), "lk": ("lk", "k"), "lm": ("lm", "m"), "gu": ("g", "gv"), "ng": ("ng", "n"),
    "c": ("k", "s", "X"), "g": ("g", "J"), "h": ("h", "g", ""), "j": ("J", "h", "i"), "q": ("k",),
    "s": ("s", "z", "S"), "v": ("v", "f"), "w": ("v", "u"), "x": ("ks", "kz", "h", ""), "z": ("z", "X", "s"),
    "ç": ("s", "C"), "ş": ("S",), "š": ("S",), "č": ("C",), "ž": ("J",), "ß": ("s",), "ł": ("l",), "ñ": ("n",),
    "ć": ("C",), "ś": ("s", "S"), "ź": ("z", "J"), "ż": ("J",), "ğ": ("", "g"), "ń": ("n",), "đ": ("J", "d"),
}  # fmt: skip
"""How a letter, or letters together, may sound; C, J, S, X stand for ч, ж, ш, ц."""
_VOWELS = "aeiouyıàáâãäåæèéêëìíîïòóôõöøœùúûüýąęāēīū"
_LONGEST = 4


def sounds_like(one: str, other: str) -> bool:
    """Say whether two surnames, exactly one of them in Cyrillic, are the same by ear."""
    if bool(_CYRILLIC.search(one)) == bool(_CYRILLIC.search(other)):
        return False
    cyrillic, latin = (one, other) if _CYRILLIC.search(one) else (other, one)
    heard = _heard(cyrillic)
    return len(heard) > 1 and heard in _readings(latin)


def _heard(name: str) -> str:
    plain = name.casefold()
    for cluster, sound in _CLUSTERS:
        plain = plain.replace(cluster, sound)
    return _frame(plain.translate(_SOUNDS_OF_CYRILLIC))


def _readings(name: str) -> set[str]:
    """Return the frames of all the ways in which a Latin surname may be read aloud."""
    plain = re.sub(r"(?<=\w\w)e\b", "", name.casefold())  # Moore: the last letter is silent
    found: set[str] = set()
    for written in {plain, name.casefold()}:
        choices: list[tuple[str, ...]] = []
        index = 0
        while index < len(written):
            length = next((n for n in range(_LONGEST, 1, -1) if written[index : index + n] in _READINGS), 1)
            piece = written[index : index + length]
            choices.append(_READINGS.get(piece, (piece,)))
            index += length
        ways = product(*choices)
        found |= {_frame("".join(way)) for way, _ in zip(ways, range(_MOST_READINGS), strict=False)}
    return found


def _frame(sounds: str) -> str:
    """Return the consonants, each once, between marks for a vowel at the beginning and at the end."""
    letters = "".join("a" if letter in _VOWELS else letter for letter in sounds if letter.isalpha())
    inner = re.sub(r"a+", "", letters)
    frame = re.sub(r"(.)\1+", r"\1", inner)
    return f"{'a' * letters.startswith('a')}{frame}{'a' * letters.endswith('a')}"
