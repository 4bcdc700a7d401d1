"""The names of a catalogue, indexed for finding them in a text; built once for each state of the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hotel.reading.catalogue_names import content_of, families_of, forms_of_name, may_stand_between
from hotel.reading.lexicons import words_of
from hotel.reading.misspellings import Misspellings, common_words, may_be_misspelt
from hotel.reading.number_words import number_at
from hotel.reading.tokens import Said, said
from hotel.reading.translit import to_cyrillic
from hotel.reading.word_forms import forms_of, is_russian_word

_LONGEST_NAME, _FUZZY_WORDS = 6, 40
_EXACT, _TRANSLIT, _LEMMA, _SWAPPED, _FAMILY = 100.0, 96.0, 99.0, 97.0, 90.0


@dataclass(frozen=True, slots=True)
class Hit:
    """Names found at words `first` to `last`; `entries` are positions in the catalogue, all equally good."""

    first: int
    last: int
    score: float
    weight: float
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]
    entries: tuple[int, ...]
    family: bool


class NameIndex:
    """Every name and synonym by its words."""

    def __init__(self, names: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> None:
        """Index (names, synonyms) of the entries, in catalogue order."""
        by_words: dict[tuple[str, ...], list[int]] = {}
        families: dict[tuple[str, ...], list[int]] = {}
        for position, (own, synonyms) in enumerate(names):
            for phrase in (*own, *synonyms):
                words = content_of(phrase)
                if words and position not in by_words.setdefault(words, []):
                    by_words[words].append(position)
            for phrase in own:
                for family in families_of(phrase):
                    if position not in families.setdefault(family, []):
                        families[family].append(position)
        self._names = [
            _Name(words, tuple(forms_of_name(word) for word in words), tuple(entries), family=False)
            for words, entries in by_words.items()
        ]
        self._names += [
            _Name(words, tuple(forms_of_name(word) for word in words), tuple(entries), family=True)
            for words, entries in families.items()
            if len(entries) > 1 and words not in by_words
        ]
        self._by_form: dict[str, list[tuple[int, int]]] = {}
        for number, name in enumerate(self._names):
            for place, forms in enumerate(name.forms):
                for form in forms:
                    self._by_form.setdefault(form, []).append((number, place))
        self._misspellings = Misspellings(word for name in self._names for word in name.words)

    def find(self, text: str) -> list[Hit]:
        """Return the best names in `text` that do not overlap, in order."""
        line = said(text)
        matches, scores = self._matched_words(line)
        hits = list(self._hits(line, matches, scores))
        hits.sort(key=lambda hit: (-hit.weight, -hit.score, hit.first))
        taken: set[int] = set()
        chosen: list[Hit] = []
        for hit in hits:
            if taken.isdisjoint(range(hit.first, hit.last)):
                chosen.append(hit)
                taken.update(range(hit.first, hit.last))
        return sorted(chosen, key=lambda hit: hit.first)

    def _matched_words(self, line: Said) -> tuple[list[dict[int, list[int]]], list[float]]:
        """Return for each word of the text which names it may belong to, and how well."""
        matches: list[dict[int, list[int]]] = []
        scores: list[float] = []
        left = _FUZZY_WORDS
        for token in line.tokens:
            if token.norm in words_of("small.my"):  # «мой» is a form of «мыть», as «мыло» is
                matches.append({})
                scores.append(_EXACT)
                continue
            names, score = self._named_by(token.forms), _EXACT
            if not names and left > 0 and may_be_misspelt(token):
                left -= 1
                names, score = self._guessed(token.norm)
            matches.append(names)
            scores.append(score)
        self._from_translit(line, matches, scores)
        return matches, scores

    def _named_by(self, forms: frozenset[str]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for form in forms:
            for number, place in self._by_form.get(form, ()):
                places = found.setdefault(number, [])
                if place not in places:
                    places.append(place)
        return found

    def _guessed(self, word: str) -> tuple[dict[int, list[int]], float]:
        meant = self._misspellings.meant(word)
        return ({}, _EXACT) if meant is None else (self._named_by(forms_of(meant[0])), meant[1])

    def _from_translit(self, line: Said, matches: list[dict[int, list[int]]], scores: list[float]) -> None:
        """Try the Latin words that mean nothing as Russian ones; in a text without any match, generously."""
        nothing = not any(matches)
        for index, token in enumerate(line.tokens[:_FUZZY_WORDS]):
            if scores[index] == _EXACT and matches[index]:
                continue
            latin = token.norm.isascii() and token.norm.isalpha()
            if not latin or len(token.norm) < 4 - nothing or token.norm in common_words():
                continue
            word = to_cyrillic(token.norm)
            names, score = self._named_by(forms_of(word) | forms_of(word + "ь")), _TRANSLIT
            if not names and not matches[index] and nothing and len(word) > 4 and not is_russian_word(word):  # noqa: PLR2004
                names, score = self._guessed(word)
            if names:
                scores[index] = min(score, _TRANSLIT)
                matches[index] = matches[index] | names

    def _hits(self, line: Said, matches: list[dict[int, list[int]]], scores: list[float]) -> Iterator[Hit]:
        for first in range(len(line.tokens)):
            if not matches[first]:
                continue
            window: list[int] = []
            for last in range(first, min(first + _LONGEST_NAME * 2, len(line.tokens))):
                if last > first and line.breaks[last]:
                    break
                if matches[last]:
                    window.append(last)
                elif not may_stand_between(line.tokens[last]):
                    break
                else:
                    continue
                if len(window) > _LONGEST_NAME:
                    break
                yield from self._complete(line, window, matches, scores)

    def _complete(
        self, line: Said, window: list[int], matches: list[dict[int, list[int]]], scores: list[float]
    ) -> Iterator[Hit]:
        """Yield the names whose words are just those of the window, in any order."""
        best = 0.0
        entries: list[int] = []
        candidates = set(matches[window[0]])
        for index in window[1:]:
            candidates &= matches[index].keys()
        for number in sorted(candidates):
            name = self._names[number]
            places = _assign([matches[index][number] for index in window])
            if len(name.words) != len(window) or places is None:
                continue
            if places != sorted(places) and number_at(line.text, window[0]):
                continue  # "one with cold milk" is no "cold one"
            score = _score(line, window, places, name, sum(scores[i] for i in window) / len(window))
            if score > best:
                best, entries = score, list(name.entries)
            elif score == best:
                entries += [entry for entry in name.entries if entry not in entries]
        if entries:
            yield Hit(window[0], window[-1] + 1, round(best, 1), best * len(window), tuple(entries))


def _score(line: Said, window: list[int], places: list[int], name: _Name, score: float) -> float:
    """Take a little off for another form of a word or another order of the words."""
    other = any(line.tokens[i].norm != name.words[place] for i, place in zip(window, places, strict=True))
    if score == _EXACT and other:
        score = _LEMMA
    if places != sorted(places):
        score -= _EXACT - _SWAPPED
    return min(score, _FAMILY) if name.family else score


def _assign(options: list[list[int]]) -> list[int] | None:
    """Give each word of the window its own place in the name."""
    if len(options) == 1:
        return options[0][:1]
    if sorted(places[0] for places in options) == list(range(len(options))):
        return [places[0] for places in options]
    used: list[int] = []
    for places in options:
        free = next((place for place in places if place not in used), None)
        if free is None:
            return None
        used.append(free)
    return used


@lru_cache(maxsize=64)
def index_of(names: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> NameIndex:
    """Return the index of these names; the same catalogue is indexed once."""
    return NameIndex(names)
