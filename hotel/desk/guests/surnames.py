"""Whether two surnames are the same, though one is in Cyrillic and the other in Latin letters."""

import re

from hotel.desk.guests.surname_sounds import sounds_like

_LETTERS = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэюя", "abvgdeziiklmnoprstufieua", strict=True))
    | {"ж": "zh", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ё": "e"}
)
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("ph", "f"), ("tz", "ts"), ("yo", "e"), ("jo", "e"),
    ("ye", "e"), ("je", "e"), ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"),
    ("ie", "e"), ("w", "v"), ("y", "i"), ("j", "i"),
)  # fmt: skip
"""Ways in which passports, airlines and people write the same Russian sound."""


def same_surname(said: str, recorded: str) -> bool:
    """Say whether `said`, which may hold a first name as well, names the surname `recorded`."""
    wanted = _skeleton(recorded)
    names = [said, *re.split(r"\s+", said.strip())]
    return bool(wanted) and any(wanted == _skeleton(name) or sounds_like(name, recorded) for name in names)


def _skeleton(name: str) -> str:
    latin = name.casefold().translate(_LETTERS)
    for spelling, sound in _SPELLINGS:
        latin = latin.replace(spelling, sound)
    letters = "".join(letter for letter in latin if letter.isalpha())
    return re.sub(r"(.)\1+", r"\1", letters)
