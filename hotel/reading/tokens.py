"""A text cut into words, each with the forms it may be looked up by."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice

import pymorphy3
from pymorphy3.analyzer import Parse

from hotel.reading.words import valued

_SIGNS = dict(valued("signs"))
"""Little pictures that stand for a word: "🍺" is a beer."""
_WORD = re.compile(rf"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|№|[°%@]|[{''.join(_SIGNS)}]")
_LONGEST = 28
"""Longer than any word a guest means; the analyser is spared what is not a word."""
_MOST_WORDS = 300
"""A message of 1,000 characters has some 180 words; one of many more holds no request and is not read to its end."""
_HARD = re.compile(r"[,.;:!?()\n…—–/|]")


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


def normal(text: str) -> str:
    """Return `text` as words are compared: lower case, ё as е, one kind of apostrophe."""
    return text.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> frozenset[str]:
    """Return the forms a lower-case word may be looked up by: itself and its lemmas."""
    plain = normal(word)
    if plain in _SIGNS:
        return frozenset({plain, _SIGNS[plain]})
    if len(plain) > _LONGEST or not plain[0].isalpha():
        return frozenset({plain})
    if _is_cyrillic(plain):
        parses = _analyser().parse(word) + (_analyser().parse(plain) if plain != word else [])
        return frozenset({plain, *(normal(parse.normal_form) for parse in parses if parse.score > _UNLIKELY)})
    return frozenset({plain, *_singulars(plain)})


@lru_cache(maxsize=50_000)
def lemmas_of_entry(word: str) -> tuple[str, ...]:
    """Return the lemmas by which a word of a list is known: the likeliest, and those it has as an adjective."""
    if not word or len(word) > _LONGEST or not _is_cyrillic(word):
        return (word,)
    parses = _analyser().parse(word)
    adjectives = [normal(parse.normal_form) for parse in parses if "ADJF" in parse.tag]
    return tuple(dict.fromkeys([normal(parses[0].normal_form), *adjectives]))


_UNLIKELY = 0.004
"""Readings rarer than this («в» as the name of a letter) only do harm."""


@lru_cache(maxsize=50_000)
def is_russian_word(word: str) -> bool:
    """Say whether the dictionary has this word, so that it is no misspelling of another."""
    return len(word) <= _LONGEST and _is_cyrillic(word) and bool(_analyser().word_is_known(word))


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


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign of a text."""

    start: int
    end: int
    norm: str
    forms: frozenset[str]

    @property
    def is_number(self) -> bool:
        """Say whether it is written in digits."""
        return self.norm.isdecimal()

    def any_of(self, words: frozenset[str]) -> bool:
        """Say whether it is one of `words`, in whatever form."""
        return not self.forms.isdisjoint(words)


class Said:
    """A text with its words."""

    def __init__(self, text: str) -> None:
        """Cut `text` into words."""
        self.text = text
        self.tokens = tuple(
            Token(m.start(), m.end(), normal(m[0]), forms_of(m[0].lower()))
            for m in islice(_WORD.finditer(text), _MOST_WORDS)
        )

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands before each word, and after the last one."""
        ends = [0, *(token.end for token in self.tokens)]
        starts = [*(token.start for token in self.tokens), len(self.text)]
        return tuple(self.text[a:b] for a, b in zip(ends, starts, strict=True))

    @cached_property
    def breaks(self) -> tuple[bool, ...]:
        """Whether a comma, a stop or a dash stands before each word; the last is for the end of the text."""
        return tuple(bool(_HARD.search(gap)) or " - " in gap for gap in self.gaps)

    def digits_meet(self, index: int, signs: Collection[str]) -> bool:
        """Say whether two runs of digits meet at a word, with one of `signs` between them."""
        tokens = self.tokens
        within = 0 < index < len(tokens) and self.gaps[index] in signs
        return within and tokens[index - 1].is_number and tokens[index].is_number

    def words(self, first: int, last: int) -> str:
        """Return the text of the words `first` up to, not with, `last`."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def index_at(self, position: int) -> int:
        """Return the index of the first word that begins at `position` or later."""
        return next((i for i, token in enumerate(self.tokens) if token.start >= position), len(self.tokens))


@lru_cache(maxsize=512)
def said(text: str) -> Said:
    """Return `text` cut into words; the same text is cut once."""
    return Said(text)


def _ways(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the forms under which a phrase of a list is kept."""
    lemmas = [lemmas_of_entry(word) for word in words]
    return list(
        dict.fromkeys([words, tuple(found[0] for found in lemmas), tuple(found[-1] for found in lemmas)])
    )


class Lexicon:
    """Phrases to be found in a text, each with a value."""

    def __init__(self, entries: Iterable[tuple[str, str]], *, exact: bool = False) -> None:
        """Index (phrase, value) pairs; `exact` takes the words as written, without their other forms."""
        self._exact = exact
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, value in entries:
            words = tuple(normal(m[0]) for m in _WORD.finditer(phrase)) or (phrase,)
            ways = [words] if exact else _ways(words)
            for way in ways:
                self._by_first.setdefault(way[0], []).append((way[1:], value))
        for rest in self._by_first.values():
            rest.sort(key=lambda entry: -len(entry[0]))

    def at(self, text: Said, index: int) -> tuple[str, int] | None:
        """Return the value of the longest phrase that begins at a word, and how many words it takes."""
        tokens = text.tokens
        if index >= len(tokens):
            return None
        first = tokens[index]
        best: tuple[str, int] | None = None
        for form in (first.norm,) if self._exact else (first.norm, *(first.forms - {first.norm})):
            for rest, value in self._by_first.get(form, ()):
                length = len(rest) + 1
                if (best is None or length > best[1]) and self._goes_on(text, index + 1, rest):
                    best = (value, length)
        return best

    def _goes_on(self, text: Said, index: int, rest: tuple[str, ...]) -> bool:
        if index + len(rest) > len(text.tokens):
            return False
        return all(
            word == (token := text.tokens[index + i]).norm or (not self._exact and word in token.forms)
            for i, word in enumerate(rest)
        )

    def length_at(self, text: Said, index: int) -> int:
        """Return how many words the longest phrase takes that begins at a word; 0 for none."""
        found = self.at(text, index)
        return found[1] if found else 0

    def find(self, text: Said) -> list[tuple[int, int, str]]:
        """Return (first word, past the last, value) of the phrases in a text, without overlaps."""
        found: list[tuple[int, int, str]] = []
        index = 0
        while index < len(text.tokens):
            hit = self.at(text, index)
            if hit is None:
                index += 1
                continue
            found.append((index, index + hit[1], hit[0]))
            index += hit[1]
        return found

    def ends_before(self, text: Said, index: int) -> int:
        """Return how many words a phrase takes that ends right before a word; 0 for none."""
        for length in range(min(4, index), 0, -1):
            found = self.at(text, index - length)
            if found is not None and found[1] == length:
                return length
        return 0


def parses_of(word: str) -> list[Parse]:
    """Return how the dictionary reads a Russian word, the likeliest first; nothing of other words."""
    readable = len(word) <= _LONGEST and _is_cyrillic(word) and _analyser().word_is_known(word)
    return [parse for parse in _analyser().parse(word) if parse.score > _UNLIKELY] if readable else []


@lru_cache(maxsize=20_000)
def plural_readings(word: str) -> tuple[bool, bool]:
    """Return whether a Russian word can be a plural noun as an object, and whether it can be a singular one."""
    if len(word) > _LONGEST or not _is_cyrillic(word):
        return False, False
    nouns = [
        parse.tag for parse in _analyser().parse(word) if "NOUN" in parse.tag and parse.score > _UNLIKELY
    ]
    plural = any("plur" in tag and tag.case in {"nomn", "accs"} and "Pltm" not in tag for tag in nouns)
    return plural, any("sing" in tag for tag in nouns)


@lru_cache(maxsize=20_000)
def may_be_noun(word: str) -> bool:
    """Say whether a word can name a thing; every word that is not Russian can."""
    if len(word) > _LONGEST or not _is_cyrillic(word):
        return True
    return any("NOUN" in parse.tag or "ADJF" in parse.tag for parse in _analyser().parse(word)[:3])


@lru_cache(maxsize=20_000)
def may_be_genitive(word: str) -> bool:
    """Say whether a Russian word can stand in the genitive, as after «без»; a word the dictionary lacks can."""
    if len(word) > _LONGEST or not _analyser().word_is_known(word):
        return True
    parses = (
        parse for parse in _analyser().parse(word) if parse.score > _UNLIKELY and "Name" not in parse.tag
    )
    return any("gent" in parse.tag for parse in parses)
