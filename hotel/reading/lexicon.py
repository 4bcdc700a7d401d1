"""Phrases to be found in a text, in whatever form their words are said."""

from collections.abc import Iterable

from hotel.reading.tokens import Said, words_in
from hotel.reading.word_forms import lemmas_of_entry


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
            words = words_in(phrase) or (phrase,)
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
