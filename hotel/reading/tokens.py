"""A text cut into words, each with the forms it may be looked up by."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from hotel.reading.word_forms import SIGNS, forms_of, normal

_WORD = re.compile(rf"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|№|[°%@]|[{''.join(SIGNS)}]")
_MOST_WORDS = 300
"""A message of 1,000 characters has some 180 words; one of many more holds no request and is not read to its end."""
_HARD = re.compile(r"[,.;:!?()\n…—–/|]")


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


def words_in(phrase: str) -> tuple[str, ...]:
    """Return the words of `phrase` as they are compared."""
    return tuple(normal(m[0]) for m in _WORD.finditer(phrase))
