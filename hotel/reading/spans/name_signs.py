"""What tells that a word is somebody's name: how it is written, what stands before and behind it, and the dictionary."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.name_words import is_capital, is_unknown, share_of_names
from hotel.reading.spans.rooms import rooms_in
from hotel.reading.spans.stretches import follows, norm_at
from hotel.reading.spans.wanted import FULL_OF_NAMES
from hotel.reading.tokens import Said
from hotel.reading.word_forms import is_russian_word

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
        if norm_at(line, index - 1) in words_of("spans.person.dropped_after"):
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
        share, place = share_of_names(word)
        if capital:
            inside = not self._begins_sentence(index) and (self._freely or self._signed(index))
            return share > _SURE or (inside and not place) or self._titled(index)
        adjective = any("ADJF" in tags and score > _SURE / 3 for tags, score in grammar_of(word))
        if share <= 2 * _SURE or adjective or not is_russian_word(word):
            return False
        beside = max(share_of_names(norm_at(self._line, at))[0] for at in (index - 1, index + 1)) > 2 * _SURE
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
        return follows(self._line, index) and norm_at(self._line, index - 1) in words_of(
            "spans.person.whence"
        )

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
        if self._intent not in _ABOUT_SOMEBODY or not is_unknown(self._line, index):
            return False
        return self._does(index) or norm_at(self._line, index + 1) in words_of("spans.person.role_after")

    def _with_unknown(self, index: int) -> bool:
        """Say whether a first name in small letters has a surname behind it: "maria lopez"."""
        goes_on = follows(self._line, index + 1)
        return self._intent in _ABOUT_SOMEBODY and goes_on and is_unknown(self._line, index + 1)

    def _alone(self, index: int) -> bool:
        """Say whether up to three names stand between commas and stops, and nothing else: "…, Jane Foster."."""
        line, first, last = self._line, index, index + 1
        while follows(line, first):
            first -= 1
        while follows(line, last):
            last += 1
        tells_who, words = self._intent in _TELLS_WHO, range(first, last)
        if self._intent not in _IN_A_NAME or len(words) > _LONGEST or (first == 0 and not tells_who):
            return False
        if not tells_who and not all(is_capital(line, at) for at in words):
            return False
        return not any(self._is_no_name(at) or not is_unknown(line, at) for at in words)
