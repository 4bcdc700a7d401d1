"""What tells that a word is somebody's name: how it is written, what stands before and behind it, and the dictionary."""

from functools import lru_cache

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.rooms import rooms_in
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.spans.wanted import FULL_OF_NAMES
from hotel.reading.tokens import Said, is_russian_word

_SURE, _FEWEST_LETTERS, _LONGEST = 0.3, 2, 3
_ABOUT_SOMEBODY = frozenset({"give_praise", "ask_about_guest"})
_TELLS_WHO = frozenset({"inform"})
_IN_A_NAME = frozenset(
    {
        *("inform", "book_restaurant", "book_taxi", "book_spa", "book_room", "book_excursion"),
        *("change_booking", "announce_arrival", "check_out", "extend_stay", "request_luggage_help"),
    }
)
"""Requests at whose end a name may stand alone: "table for two at 8, Smith"."""
_WHENCE = frozenset({"from", "in", "near", "via", "out"})


class NameSigns:
    """Tells the names in one text."""

    def __init__(self, line: Said, staff: frozenset[str], intent: str | None) -> None:
        """Read `line`, in which the words `staff` are names of the house's people."""
        self._line = line
        self._staff = staff
        self._intent = intent
        self._freely = intent not in FULL_OF_NAMES

    def is_name(self, index: int) -> bool:
        """Say whether the word at `index` is a name or a part of one."""
        line, token = self._line, self._line.tokens[index]
        if index and norm_at(line, index - 1) in {"not", "не", "вместо"}:
            return False  # "Smith, not Smit"
        if "'" in token.norm and token.norm.split("'")[0] in words_of("spans.person.not"):
            return False
        if not token.norm[0].isalpha() or len(token.norm) < _FEWEST_LETTERS or self._is_no_name(index):
            return False
        capital = is_capital(line, index)
        if token.any_of(self._staff) and (capital or self._introduced(index)):
            return True
        if token.norm.isascii():
            return self._latin(index, capital=capital)
        return self._russian(index, capital=capital)

    def _is_no_name(self, index: int) -> bool:
        token = self._line.tokens[index]
        return token.norm in words_of("spans.person.not") or token.any_of(words_of("spans.person.title"))

    def _latin(self, index: int, *, capital: bool) -> bool:
        word = norm_at(self._line, index)
        given = word in words_of("spans.person.given")
        if capital:
            inside = not self._begins_sentence(index) and (self._freely or self._signed(index))
            inside = inside and not self._tells_whence(self._capitals_begin(index))
            return given or self._titled(index) or inside or self._alone(index) or self._begins_praise(index)
        if given and (self._introduced(index) or self._does(index) or self._with_unknown(index)):
            return True
        return self._intent in _TELLS_WHO and self._alone(index) and bool(rooms_in(self._line))

    def _russian(self, index: int, *, capital: bool) -> bool:
        word = norm_at(self._line, index)
        share, place = _share_of_names(word)
        if capital:
            inside = not self._begins_sentence(index) and (self._freely or self._signed(index))
            return share > _SURE or (inside and not place) or self._titled(index)
        adjective = any("ADJF" in tags and score > _SURE / 3 for tags, score in grammar_of(word))
        if share <= 2 * _SURE or adjective or not is_russian_word(word):
            return False
        beside = max(_share_of_names(norm_at(self._line, at))[0] for at in (index - 1, index + 1)) > 2 * _SURE
        alone = self._intent in _TELLS_WHO and self._alone(index) and bool(rooms_in(self._line))
        return self._introduced(index) or self._does(index) or beside or alone

    def _titled(self, index: int) -> bool:
        at = index
        while at and norm_at(self._line, at - 1) in words_of("spans.person.particle"):
            at -= 1
        return bool(at) and bool(listed("spans.person.title").ends_before(self._line, at))

    def _introduced(self, index: int) -> bool:
        return self._titled(index) or bool(listed("spans.person.before").ends_before(self._line, index))

    def _signed(self, index: int) -> bool:
        """Say whether it stands after "Regards," or "the name is", or behind the first name that does."""
        starts = {index, self._capitals_begin(index)}
        return any(listed("spans.person.signs").ends_before(self._line, at) for at in starts)

    def _tells_whence(self, index: int) -> bool:
        return follows(self._line, index) and norm_at(self._line, index - 1) in _WHENCE

    def _capitals_begin(self, index: int) -> int:
        """Return where the words with a capital begin that `index` ends, a "de" or "van" among them."""
        at = index
        while at and (
            norm_at(self._line, at - 1) in words_of("spans.person.particle")
            or (follows(self._line, at) and is_capital(self._line, at - 1) and not self._is_no_name(at - 1))
        ):
            at -= 1
        return at

    def _does(self, index: int) -> bool:
        return follows(self._line, index + 1) and norm_at(self._line, index + 1) in words_of(
            "spans.person.verb"
        )

    def _begins_sentence(self, index: int) -> bool:
        return index == 0 or any(mark in self._line.gaps[index] for mark in '.!?\n…:«"')

    def _begins_praise(self, index: int) -> bool:
        """Say whether a message about somebody begins with the name: "Tomasz the night porter was so kind"."""
        if self._intent not in _ABOUT_SOMEBODY or not self._is_unknown(index):
            return False
        return self._does(index) or norm_at(self._line, index + 1) in {"the", "your", "our"}

    def _with_unknown(self, index: int) -> bool:
        """Say whether a first name in small letters has a surname behind it: "maria lopez"."""
        return (
            self._intent in _ABOUT_SOMEBODY and follows(self._line, index + 1) and self._is_unknown(index + 1)
        )

    def _is_unknown(self, index: int) -> bool:
        """Say whether it is a word that no list of everyday words has."""
        word = norm_at(self._line, index)
        nouns = (
            "cuisine",
            "language",
            "fault.object",
            "goods.thing",
            "goods.food",
            "goods.drink",
            "place.noun",
            "goods.service",
        )
        return (
            word.isalpha()
            and len(word) > _FEWEST_LETTERS
            and not is_everyday(word)
            and word not in words_of("spans.place.not_attribute")
            and not any(listed_spans(name).length_at(self._line, index) for name in nouns)
        )

    def _alone(self, index: int) -> bool:
        """Say whether up to three names stand between commas and stops, and nothing else: "…, Jane Foster."."""
        line, first, last = self._line, index, index + 1
        while follows(line, first):
            first -= 1
        while follows(line, last):
            last += 1
        if (
            self._intent not in _IN_A_NAME
            or last - first > _LONGEST
            or (first == 0 and self._intent not in _TELLS_WHO)
        ):
            return False
        written = all(is_capital(line, at) or norm_at(line, at).isalpha() for at in range(first, last))
        capitals = (
            first == 0 or self._intent in _TELLS_WHO or all(is_capital(line, at) for at in range(first, last))
        )
        known = any(self._is_no_name(at) or not self._is_unknown(at) for at in range(first, last))
        return written and capitals and not known


def is_everyday(word: str) -> bool:
    """Say whether a list of everyday words has it, so that it is hardly a name."""
    lists = ("common", "orders.filler", "spans.not_attribute", "wishes.tail_stop")
    return any(word in words_of(name) for name in lists)


def is_capital(line: Said, index: int) -> bool:
    """Say whether a word begins with a capital and is not written in capitals only."""
    token = line.tokens[index]
    written = line.text[token.start : token.end]
    return written[0].isupper() and (len(written) == 1 or not written.isupper())


@lru_cache(maxsize=5000)
def _share_of_names(word: str) -> tuple[float, bool]:
    """Return how surely a Russian word is a name of somebody, and whether it can be one of a place."""
    grammar = grammar_of(word)
    names = sum(score for tags, score in grammar if tags & {"Name", "Surn", "Patr"})
    return names, any("Geox" in tags for tags, _ in grammar)
