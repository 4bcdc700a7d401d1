"""How far a wish reaches: the words after its marker, and what is joined to them by "and"."""

from collections.abc import Container

from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said, may_be_genitive

_LONGEST = 4


class WishTails:
    """Measures the wishes of one text."""

    def __init__(self, line: Said, starts: Container[int], times: Container[int]) -> None:
        """Read `line`, where items begin at the words `starts`, and `times` are words that speak of time."""
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
            if end == after or any(i in self._starts for i in range(after, end)):
                return last
            if genitive and not _may_be_lacked(line, after):
                return last
            last = end
        return last


def _may_be_lacked(line: Said, index: int) -> bool:
    """Say whether a word may go on after «без лука и»: «помидоров» may, «круассан» is another item."""
    return line.tokens[index].norm.isascii() or may_be_genitive(line.tokens[index].norm)
