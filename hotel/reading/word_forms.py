"""The forms of a word: what it may be looked up by, and what the dictionary says of it."""

from functools import cache, lru_cache

import pymorphy3
from pymorphy3.analyzer import Parse

from hotel.reading.words import valued

SIGNS = dict(valued("signs"))
"""Little pictures that stand for a word: "🍺" is a beer."""
_LONGEST = 28
"""Longer than any word a guest means; the analyser is spared what is not a word."""
_UNLIKELY = 0.004
"""Readings rarer than this («в» as the name of a letter) only do harm."""


@cache
def analyser() -> pymorphy3.MorphAnalyzer:
    """Return the dictionary of Russian words, read once."""
    return pymorphy3.MorphAnalyzer()


def normal(text: str) -> str:
    """Return `text` as words are compared: lower case, ё as е, one kind of apostrophe."""
    return text.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> frozenset[str]:
    """Return the forms a lower-case word may be looked up by: itself and its lemmas."""
    plain = normal(word)
    if plain in SIGNS:
        return frozenset({plain, SIGNS[plain]})
    if len(plain) > _LONGEST or not plain[0].isalpha():
        return frozenset({plain})
    if _is_cyrillic(plain):
        parses = analyser().parse(word) + (analyser().parse(plain) if plain != word else [])
        return frozenset({plain, *(normal(parse.normal_form) for parse in parses if parse.score > _UNLIKELY)})
    return frozenset({plain, *_singulars(plain)})


@lru_cache(maxsize=50_000)
def lemmas_of_entry(word: str) -> tuple[str, ...]:
    """Return the lemmas by which a word of a list is known: the likeliest, and those it has as an adjective."""
    if not word or len(word) > _LONGEST or not _is_cyrillic(word):
        return (word,)
    parses = analyser().parse(word)
    adjectives = [normal(parse.normal_form) for parse in parses if "ADJF" in parse.tag]
    return tuple(dict.fromkeys([normal(parses[0].normal_form), *adjectives]))


@lru_cache(maxsize=50_000)
def is_russian_word(word: str) -> bool:
    """Say whether the dictionary has this word, so that it is no misspelling of another."""
    return len(word) <= _LONGEST and _is_cyrillic(word) and bool(analyser().word_is_known(word))


def _is_cyrillic(word: str) -> bool:
    return "а" <= word[0] <= "я" or word[0] == "ё"


def _singulars(word: str) -> list[str]:
    if word.endswith("'s"):
        return [word[:-2]]
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):  # noqa: PLR2004
        return []
    found = [word[:-1]]
    if word.endswith("es"):
        found.append(word[:-2])
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    return found


def parses_of(word: str) -> list[Parse]:
    """Return how the dictionary reads a Russian word, the likeliest first; nothing of other words."""
    readable = len(word) <= _LONGEST and _is_cyrillic(word) and analyser().word_is_known(word)
    return [parse for parse in analyser().parse(word) if parse.score > _UNLIKELY] if readable else []


@lru_cache(maxsize=20_000)
def plural_readings(word: str) -> tuple[bool, bool]:
    """Return whether a Russian word can be a plural noun as an object, and whether it can be a singular one."""
    if len(word) > _LONGEST or not _is_cyrillic(word):
        return False, False
    nouns = [parse.tag for parse in analyser().parse(word) if "NOUN" in parse.tag and parse.score > _UNLIKELY]
    plural = any("plur" in tag and tag.case in {"nomn", "accs"} and "Pltm" not in tag for tag in nouns)
    return plural, any("sing" in tag for tag in nouns)


@lru_cache(maxsize=20_000)
def may_be_noun(word: str) -> bool:
    """Say whether a word can name a thing; every word that is not Russian can."""
    if len(word) > _LONGEST or not _is_cyrillic(word):
        return True
    return any("NOUN" in parse.tag or "ADJF" in parse.tag for parse in analyser().parse(word)[:3])


@lru_cache(maxsize=20_000)
def may_be_genitive(word: str) -> bool:
    """Say whether a Russian word can stand in the genitive, as after «без»; a word the dictionary lacks can."""
    if len(word) > _LONGEST or not analyser().word_is_known(word):
        return True
    parses = (
        parse for parse in analyser().parse(word) if parse.score > _UNLIKELY and "Name" not in parse.tag
    )
    return any("gent" in parse.tag for parse in parses)
