"""How far a wish reaches: the words after its marker, and what is joined to them by "and"."""

from collections.abc import Container, Mapping

from hotel.reading.lexicons import listed, words_of
from hotel.reading.tokens import Said
from hotel.reading.word_forms import may_be_genitive

_LONGEST = 4


class WishTails:
    """Measures the wishes of one text."""

    def __init__(self, line: Said, starts: Mapping[int, int], times: Container[int]) -> None:
        """Read `line`, whose items begin and end as `starts` has it, and `times` are words that speak of time."""
        self._line = line
        self._starts = starts
        self._times = times

    def end(self, index: int) -> int:
        """Return the word after the things that a marker at `index` speaks of."""
        line, last = self._line, index
        while last < len(line.tokens) and last - index < _LONGEST and not line.breaks[last]:
            token = line.tokens[last]
            if last in self._times or token.norm in words_of("wishes.tail_stop"):
                break
            if listed("wishes.said_along").length_at(line, last):  # "without onions of course"
                break
            if token.is_number or (last > index and last in self._starts):
                break
            last += 1
        words = [token.norm for token in line.tokens[index:last]]
        return index if all(word in words_of("wishes.article") for word in words) else last

    def with_joined(self, last: int, *, genitive: bool = False) -> int:
        """Go on over "onions and pickles", «лука и помидоров», where what follows is no item."""
        line = self._line
        while last + 1 < len(line.tokens):
            joined = line.tokens[last].norm in words_of("wishes.joins") and not line.breaks[last]
            after = last + 1
            if not joined or after in self._starts or after in self._times or line.tokens[after].is_number:
                return last
            norm = line.tokens[after].norm
            if norm in words_of("orders.filler") or norm in words_of("wishes.tail_stop"):
                return last
            end = self.end(after)
            if end == after or any(i in self._starts for i in range(after, end)) or self._aside(after, end):
                return last
            if genitive and not _may_be_lacked(line, after):
                return last
            last = end
        return last

    def _aside(self, first: int, last: int) -> bool:
        """Say whether what is joined is a wish of its own: "no onions and sauce on the side"."""
        reach = range(first + 1, min(last + 1, len(self._line.tokens)))
        return any(listed("wishes.side").length_at(self._line, i) for i in reach)

    def added(self, index: int) -> tuple[int, int] | None:
        """Read "add sugar to the latte", «добавьте в латте сахар»: return the words of the wish, "add" included."""
        if not self._line.tokens[index].any_of(words_of("wishes.added")):
            return self._beside(index) or self._put_to(index)
        item = self._item_added_to(index + 1)
        begins = index + 1 if item is None else self._starts[item]
        last = self.with_joined(self.end(begins))
        dish = any(i in self._starts for i in range(begins, last))
        if dish or last == begins or (item is None and self._item_added_to(last) is None):
            return None
        return (index if item is None else begins), last

    def _beside(self, index: int) -> tuple[int, int] | None:
        """Read «к сырникам сметану»: what is named right behind the item that it goes with, and is none itself."""
        item = self._item_it_goes_with(index)
        if item is None:
            return None
        begins = self._starts[item]
        last = self.with_joined(self.end(begins))
        return (begins, last) if self._is_ingredient(begins, last) else None

    def _put_to(self, index: int) -> tuple[int, int] | None:
        """Read "sour cream with the syrniki", «сметану к сырникам»: what is named right before the item."""
        token = self._line.tokens[index]
        if token.norm in words_of("wishes.article") or token.norm in words_of("orders.filler"):
            return None
        last = self.with_joined(self.end(index))
        ingredient = self._is_ingredient(index, last) and self._item_it_goes_with(last) is not None
        return (index, last) if ingredient else None

    def _is_ingredient(self, first: int, last: int) -> bool:
        """Say whether the words name what food is made of, and no item."""
        words = self._line.tokens[first:last]
        item = any(i in self._starts for i in range(first, last))
        return not item and any(token.any_of(words_of("wishes.ingredients")) for token in words)

    def _item_it_goes_with(self, at: int) -> int | None:
        """Return where the item stands after "with the …", «к …»."""
        line = self._line
        if at >= len(line.tokens) or line.tokens[at].norm not in words_of("wishes.goes_to"):
            return None
        return self._item_behind(at + 1)

    def _item_added_to(self, at: int) -> int | None:
        """Return where the item stands after "to the …"."""
        line = self._line
        if (
            at >= len(line.tokens)
            or line.breaks[at]
            or line.tokens[at].norm not in words_of("edits.added_to")
        ):
            return None
        return self._item_behind(at + 1)

    def _item_behind(self, at: int) -> int | None:
        """Return where the item stands that only articles part from the word `at`."""
        line = self._line
        while at < len(line.tokens) and line.tokens[at].norm in words_of("wishes.article"):
            at += 1
        return at if at in self._starts else None


def _may_be_lacked(line: Said, index: int) -> bool:
    """Say whether a word may go on after «без лука и»: «помидоров» may, «круассан» is another item."""
    return line.tokens[index].norm.isascii() or may_be_genitive(line.tokens[index].norm)
