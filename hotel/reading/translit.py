"""Russian written in Latin letters, back into Cyrillic."""

from functools import lru_cache

_PAIRS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "yu": "ю", "ya": "я", "yo": "е",
    "ju": "ю", "ja": "я", "jo": "е", "iu": "ю", "ia": "ия", "ye": "е", "yj": "ый", "iy": "ий", "yy": "ый", "ey": "ей",
    "aero": "аэро", "ay": "ай", "oy": "ой", "uy": "уй", "iya": "ия", "w": "в", "x": "кс", "q": "к", "'": "ь",
}  # fmt: skip
_LETTERS = dict(zip("abcdefghijklmnoprstuvyz", "абцдефгхийклмнопрстувыз", strict=True))
_LONGEST = 4


@lru_cache(maxsize=10_000)
def to_cyrillic(word: str) -> str:
    """Return a lower-case Latin word as a Russian would have spelt it."""
    found: list[str] = []
    index = 0
    while index < len(word):
        for length in range(min(_LONGEST, len(word) - index), 0, -1):
            piece = word[index : index + length]
            letter = _PAIRS.get(piece) or (_LETTERS.get(piece) if length == 1 else None)
            if letter is not None:
                found.append(letter)
                index += length
                break
        else:
            found.append(word[index])
            index += 1
    return "".join(found)
