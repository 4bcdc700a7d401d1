"""Russian in Latin letters, and either language typed on the other's keyboard layout."""

import re
from collections.abc import Mapping
from functools import lru_cache

from pymorphy3 import MorphAnalyzer
from spacy.lang.en.stop_words import STOP_WORDS as _ENGLISH
from spacy.lang.ru.stop_words import STOP_WORDS as _RUSSIAN

_KNOWN = 0.6
"""So many of the words must be Russian ones for a Latin text to be Russian typed otherwise."""
_HARDLY_KNOWN = 0.4
"""So many are enough where small words of Russian ("na", "vas") stand between them."""
_SMALL_WORDS = 0.25
"""So many of all words must be such small ones."""
_UNKNOWN = 0.34
"""Cyrillic of which no more is Russian may be of the other layout."""
_LETTERS_OF_A_WORD = 3
_LONE_WORD = 6
"""A single word must be this long: "menu" and "sauna" are words in many languages."""

_RU_OF_EN = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё", strict=True))
_EN_OF_RU = {russian: english for english, russian in _RU_OF_EN.items()}
_TRANSLIT = (
    ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"),
    ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "ё"), ("jo", "ё"), ("ye", "е"), ("yy", "ый"),
    ("iy", "ий"), ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("uy", "уй"), ("a", "а"), ("b", "б"), ("c", "ц"),
    ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"),
    ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"),
    ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"), ("'", "ь"),
)  # fmt: skip
_SHORT_I = re.compile(r"(?<=[аеоу])и")
"""Many write "moi" for «мой», and as many for «мои»."""
_HARD_END = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")


def words_of(text: str) -> list[str]:
    """Return the words of `text` in small letters, without numbers."""
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())


def english_words(text: str) -> float:
    """Return how many of the words of `text` are English ones and no Russian: "the" or "twenty", but not "no" or "to"."""
    words = words_of(text)
    return sum(map(_is_only_english, words)) / len(words) if words else 0.0


def is_russian_in_latin(text: str, *, every_word: bool = False) -> bool:
    """Say whether `text` is Russian in Latin letters: "skolko"; with `every_word` only if nothing in it is not."""
    words = [word for word in words_of(text) if word.isascii()]
    if not words or (len(words) == 1 and len(words[0]) < _LONE_WORD) or any(map(_is_only_english, words)):
        return False
    read = [_from_latin(word) for word in words]
    small = sum(word in _RUSSIAN for word in read if len(word) > 1)
    share = _share_russian(read)
    if every_word:
        return share == 1
    return share >= _KNOWN or (share >= _HARDLY_KNOWN and small >= _SMALL_WORDS * len(words))


def is_russian_on_english_layout(text: str) -> bool:
    """Say whether `text` is Russian typed with English keys: «ghbdtn»."""
    pieces = re.findall(r"[a-z\[\];',.`]{3,}", text.lower()) if text.isascii() else []
    return bool(pieces) and _share_russian([_by_keys(piece, _RU_OF_EN) for piece in pieces]) >= _KNOWN


def english_on_russian_layout(text: str) -> str | None:
    """Return the English that `text` becomes with English keys, where it is hardly Russian: «еру» is "the"."""
    words = words_of(text)
    if any(map(str.isascii, words)) or sum(map(_is_russian, words)) > _UNKNOWN * len(words):
        return None
    latin = _by_keys(text.lower(), _EN_OF_RU)
    return latin if any(word in _ENGLISH for word in words_of(latin)) else None


@lru_cache(maxsize=4096)
def _is_only_english(word: str) -> bool:
    return word in _ENGLISH and not _is_russian(_from_latin(word))


def _share_russian(words: list[str]) -> float:
    """Return how many of the words that are long enough to tell are Russian ones."""
    telling = [word.strip("бю") or word for word in words if len(word) > _LETTERS_OF_A_WORD]
    return sum(map(_is_russian, telling)) / len(telling) if telling else 0.0


@lru_cache(maxsize=4096)
def _is_russian(word: str) -> bool:
    # Latin letters seldom write the soft sign: "skolko" is «сколько», "umeesh" «умеешь».
    softened = re.sub(
        r"л(?=[бвгджзкмнпрстфхцчш])|(?<=[тн])ь?(?=ся?$)", lambda found: found.group() + "ь", word
    )
    readings = {word, softened, _HARD_END.sub(r"\g<0>ь", word), _SHORT_I.sub("й", word)}
    return any(_analyser().word_is_known(each) for each in readings)


@lru_cache(maxsize=1)
def _analyser() -> MorphAnalyzer:
    return MorphAnalyzer()


def _by_keys(text: str, keys: Mapping[str, str]) -> str:
    return "".join(keys.get(letter, letter) for letter in text)


def _from_latin(word: str) -> str:
    for latin, cyrillic in _TRANSLIT:
        word = word.replace(latin, cyrillic)
    return word
