"""Wishes about food: "no onions", "extra hot", «соус отдельно», as they stand in the text."""

from dataclasses import dataclass

from hotel.reading.lexicons import lemmas_of, listed, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, Token
from hotel.reading.wish_tails import WishTails
from hotel.reading.word_forms import may_be_noun

_LONGEST_BEFORE = 2
_LONGEST_TAKEN = 3


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that say how an item is wanted: a wish, or a choice (`option` is its slug)."""

    first: int
    last: int
    option: str | None = None
    drop: bool = False
    """It says what is to be left out."""


def wishes_in(line: Said, items: list[tuple[int, int]], choices: list[Modifier]) -> list[Modifier]:
    """Return the wishes of a text whose items stand at the words `items`, and whose choices are known."""
    reader = _WishReader(line, items)
    return [*reader.read(), *reader.after_choices(choices), *reader.before_items(choices)]


def is_small(token: Token) -> bool:
    """Say whether a word of an order names nothing: "please", «принесите»."""
    if not token.norm[0].isalpha() or len(token.norm) < 3:  # noqa: PLR2004
        return True
    if token.any_of(words_of("numbers.piece")) or token.any_of(words_of("wishes.plain")):
        return True
    return token.norm in words_of("orders.filler") or (
        not token.norm.isascii() and token.any_of(lemmas_of("orders.filler"))
    )


class _WishReader:
    def __init__(self, line: Said, items: list[tuple[int, int]]) -> None:
        self._line = line
        self._starts = dict(items)
        self._items = {i for first, last in items for i in range(first, last)}
        self._times = {i for p in time_phrases(line.text) for i in range(p.first, p.last)}
        self._tails = WishTails(line, self._starts, self._times)

    def read(self) -> list[Modifier]:
        found: list[Modifier] = []
        index = 0
        while index < len(self._line.tokens):
            wish = None if index in self._items and index not in self._starts else self._at(index)
            if wish is None:
                index += 1
            else:
                found.append(wish)
                index = max(wish.last, index + 1)
        return found

    def after_choices(self, choices: list[Modifier]) -> list[Modifier]:
        """«с лимоном и мёдом»: what is joined to a choice and is no choice itself."""
        found = []
        for choice in choices:
            prepared = choice.last - choice.first > 1 and choice.last + 1 < len(self._line.tokens)
            if prepared and not any(other.first == choice.last + 1 for other in choices):
                last = self._tails.with_joined(choice.last)
                if last > choice.last + 1 and self._line.tokens[choice.first].norm in words_of("wishes.with"):
                    found.append(Modifier(choice.last + 1, last))
        return found

    def before_items(self, choices: list[Modifier]) -> list[Modifier]:
        """Read "hazelnut latte", «миндальное латте»: words right before an item that the house does not know."""
        line, found = self._line, []
        numbers = {i for raw in raw_numbers(line.text) for i in range(raw.first, raw.last)}
        known = {i for choice in choices for i in range(choice.first, choice.last)}
        known |= self._times | self._items | numbers
        for start in self._starts:
            first = start
            while self._goes_back(first, known) and start - first < _LONGEST_BEFORE:
                first -= 1
            begins = first == 0 or line.breaks[first]
            bounded = begins or first - 1 in numbers or is_small(line.tokens[first - 1])
            if first < start and bounded and not self._is_marked(first, start):
                found.append(Modifier(first, start))
        return found

    def _goes_back(self, first: int, known: set[int]) -> bool:
        """Say whether the word before `first` may describe an item, and nothing else is known of it."""
        if first == 0 or self._line.breaks[first] or first - 1 in known:
            return False
        word = self._line.tokens[first - 1]
        return not is_small(word) and may_be_noun(word.norm)

    def _is_marked(self, first: int, last: int) -> bool:
        """Say whether a marker of a wish stands among or before the words: then they are read with it."""
        paths = ("wishes.without", "wishes.extra", "wishes.less", "wishes.manner", "wishes.with")
        return any(
            listed(path).length_at(self._line, i) or (i == first and listed(path).ends_before(self._line, i))
            for path in paths
            for i in range(first, last)
        )

    def _at(self, index: int) -> Modifier | None:
        if index in self._starts or index in self._times:
            return None
        return (
            self._manner(index)
            or self._without(index)
            or self._taken_off(index)
            or self._amount(index)
            or self._aside(index)
            or self._with(index)
            or self._added(index)
        )

    def _manner(self, index: int) -> Modifier | None:
        line = self._line
        length = listed("wishes.manner").length_at(line, index)
        if not length or any(i in self._items for i in range(index, index + length)):
            return None
        last = index + length
        if length == 1 and line.tokens[index].any_of(words_of("wishes.attribute")):
            follows = last < len(line.tokens) and not line.breaks[last] and last not in self._starts
            if follows and line.tokens[last].norm not in words_of("wishes.tail_stop"):
                return None
        denied = index and not line.breaks[index] and line.tokens[index - 1].norm in words_of("small.not")
        return Modifier(index - 1, last, drop=True) if denied else Modifier(index, last)

    def _without(self, index: int) -> Modifier | None:
        line = self._line
        length = listed("wishes.without").length_at(line, index)
        if not length:
            return None
        at = index + length
        marker = line.tokens[index].norm
        idiom = at < len(line.tokens) and line.tokens[at].norm in words_of("wishes.not_wish_after")
        if idiom and marker in words_of("wishes.without_in_idioms"):
            return None
        last = self._tails.end(at)
        if last == at:
            return self._postposed(index, at)
        last = self._tails.with_joined(last, genitive=marker in words_of("wishes.without_genitive"))
        return Modifier(index, last, drop=True)

    def _taken_off(self, index: int) -> Modifier | None:
        """Read "take the lilies off"; "take the soup off" takes an item out."""
        line = self._line
        if line.tokens[index].norm not in words_of("wishes.taken"):
            return None
        for at in range(index + 2, min(index + 2 + _LONGEST_TAKEN, len(line.tokens))):
            inside = range(index + 1, at)
            if line.breaks[at] or at - 1 in self._items or at - 1 in self._times:
                return None
            if line.tokens[at].norm in words_of("wishes.taken_off"):
                named = any(not is_small(line.tokens[i]) for i in inside)
                return Modifier(index, at + 1, drop=True) if named else None
        return None

    def _postposed(self, index: int, last: int) -> Modifier | None:
        """«лук не надо», "onions - leave out"."""
        line = self._line
        if not index or line.breaks[index] or line.tokens[index].norm not in words_of("wishes.without_after"):
            return None
        if index - 1 in self._items or line.tokens[index - 1].norm in words_of("orders.filler"):
            return None
        return Modifier(index - 1, last, drop=True)

    def _amount(self, index: int) -> Modifier | None:
        line = self._line
        for path in ("wishes.extra", "wishes.less"):
            length = listed(path).length_at(line, index)
            at = index + length
            if not length or (at in self._starts and not self._belongs_to_item_before(index)):
                continue
            last = self._tails.end(at)
            if last > at:
                return Modifier(index, last)
        return None

    def _belongs_to_item_before(self, index: int) -> bool:
        """Say whether an item stands right before, so that "extra cheese" is a wish about it and no cheese plate."""
        before = index - 1
        while before >= 0 and self._line.tokens[before].norm in words_of("small.with"):
            before -= 1
        return before in self._items

    def _aside(self, index: int) -> Modifier | None:
        """Read "dressing on the side", «соус отдельно»."""
        line, token = self._line, self._line.tokens[index]
        if index in self._items or token.is_number or token.norm in words_of("orders.filler"):
            return None
        for at in (index + 1, index + 2):
            if at < len(line.tokens) and not line.breaks[at] and at not in self._items:
                length = listed("wishes.side").length_at(line, at)
                if length:
                    return Modifier(index, at + length)
        return None

    def _with(self, index: int) -> Modifier | None:
        line = self._line
        length = listed("wishes.with", exact=True).length_at(line, index)
        if not length or line.tokens[index].norm in words_of("wishes.with_another") or index == 0:
            return None
        at = index + length
        if at >= len(line.tokens) or at in self._starts or at in self._times or line.tokens[at].is_number:
            return None
        first = at
        while first < len(line.tokens) and line.tokens[first].norm in words_of("wishes.article"):
            first += 1
        if (
            first >= len(line.tokens)
            or first in self._starts
            or line.tokens[first].norm in words_of("orders.filler")
            or line.tokens[first].any_of(words_of("wishes.with_meal"))
        ):
            return None
        last = self._tails.end(at)
        if last <= at:
            return None
        end = self._tails.with_joined(last)
        denied = not line.breaks[index] and line.tokens[index - 1].norm in words_of("small.not")
        return Modifier(index - 1, end, drop=True) if denied else Modifier(index, end)

    def _added(self, index: int) -> Modifier | None:
        found = self._tails.added(index)
        return None if found is None else Modifier(*found)
