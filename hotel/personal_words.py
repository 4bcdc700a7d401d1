"""Whether words give somebody away: a name, a number of a document, of a telephone or of a card, an address."""

import re
from collections.abc import Collection

from hotel.reading.plates import plates_in

_MANY_DIGITS = re.compile(r"\d(?:[\s().\-–/]{0,2}\d){4,}")
"""Five digits and more are a telephone, a document, a card; a room, an hour and a year have fewer."""
_HIDDEN = re.compile(r"[•*]{2,}")
"""Where a number was hidden, what was left of it stands beside."""
_ADDRESS = re.compile(r"\S@\S|@\w{3,}")
_FULL_NAME = re.compile(r"(?<![^\W_])[A-ZА-ЯЁ][a-zа-яё]+[ -]+[A-ZА-ЯЁ][a-zа-яё]+")
_SHORTEST = 3
_INFLECTED = 4


def is_personal(text: str, names: Collection[str]) -> bool:
    """Say whether `text` may give somebody away; `names` are those of the hotel's guests.

    Rather too often than once too rarely: a message less teaches nothing worse.
    """
    patterns = (_MANY_DIGITS, _HIDDEN, _ADDRESS, _FULL_NAME)
    return any(one.search(text) for one in patterns) or bool(plates_in(text)) or _named(text, names)


def _named(text: str, names: Collection[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    stems = [_stem(part) for name in names for part in name.casefold().split()]
    return any(word.startswith(stem) for word in words for stem in stems if len(stem) >= _SHORTEST)


def _stem(name: str) -> str:
    """Return `name` without its last letter: "Ивановой" is a name as "Иванова" is."""
    return name[:-1] if len(name) > _INFLECTED else name
