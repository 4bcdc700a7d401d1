"""The items of a change, and the small words around them: "instead of", "not", "only", "all but"."""

from dataclasses import dataclass

from hotel.reading.catalogue import Place
from hotel.reading.lexicons import listed, words_of
from hotel.reading.tokens import Said


def says_back(line: Said) -> bool:
    """Say whether something is wanted back, or is told to have been left out."""
    return any(listed(path, exact=True).find(line) for path in ("edits.back", "edits.back_behind"))


@dataclass
class ChangedItems:
    """The items of one change, which stand at `places`."""

    line: Said
    places: list[Place]
    held: list[bool]
    """Of each item, whether the order has it already."""

    def is_explicit(self, index: int) -> bool:
        """Say whether a verb of counting stands before the item: "make it three", «сделайте два»."""
        first = self.places[index - 1].end if index else 0
        return any(
            listed("edits.set").length_at(self.line, i) for i in range(first, self.places[index].start)
        )

    @property
    def is_swap(self) -> bool:
        """Say whether a verb of exchange is there."""
        return bool(listed("edits.swap").find(self.line))

    @property
    def is_instead(self) -> bool:
        """Say whether "instead" is there by itself, or a verb of exchange."""
        return bool(listed("edits.instead").find(self.line)) or self.is_swap

    @property
    def is_all_but(self) -> bool:
        """Say whether "all but" stands before the first item."""
        return bool(listed("edits.all_but").ends_before(self.line, self.bare_start(0)))

    @property
    def lists_all(self) -> bool:
        """Say whether the items behind "the order is" are all that is to be in it."""
        return bool(listed("edits.whole").ends_before(self.line, self.bare_start(0)))

    @property
    def takes_out(self) -> bool:
        """Say whether a verb of taking out is there, before the items or behind them."""
        before = range(self.places[0].start)
        behind = range(self.places[-1].end, len(self.line.tokens))
        return any(listed("edits.remove").length_at(self.line, i) for i in before) or any(
            listed("edits.remove_after").length_at(self.line, i) for i in behind
        )

    def goes_out(self, index: int) -> bool:
        """Say whether the item is the one to be replaced."""
        start = self.bare_start(index)
        if self.is_said_to_go(index):
            return True
        if self.is_swap:
            before = any(listed("edits.swap").length_at(self.line, i) for i in range(start))
            linked = listed("edits.swap_to", exact=True).ends_before(self.line, start)
            return not linked and (before or index == 0)
        return self.is_denied(index) and len(self.places) > index + 1

    def is_said_to_go(self, index: int) -> bool:
        """Say whether "instead of" stands right before the item."""
        return bool(listed("edits.replace").ends_before(self.line, self.bare_start(index)))

    def is_corrected(self, index: int) -> bool:
        """Say whether the next item takes the place of this one in the same breath: "a latte, actually no, a tea"."""
        if index + 1 == len(self.places):
            return False
        between = range(self.places[index].end, self.places[index + 1].start)
        return any(self.line.breaks[i] and listed("edits.corrects").length_at(self.line, i) for i in between)

    def is_denied(self, index: int) -> bool:
        """Say whether the item is only said not to be meant: "not the latte"."""
        start = self.bare_start(index)
        said_before = start > 0 and not self.line.breaks[start]
        return said_before and self.line.tokens[start - 1].norm in words_of("small.not")

    def has_link(self, out: int) -> bool:
        """Say whether "for" or "with" stands before one of the other items."""
        if any(
            listed("edits.replace").ends_before(self.line, self.bare_start(i))
            for i in range(len(self.places))
        ):
            return True
        return any(
            listed("edits.swap_to", exact=True).ends_before(self.line, self.bare_start(i))
            for i in range(len(self.places))
            if i != out
        )

    def is_only(self, index: int) -> bool:
        """Say whether "only" stands right before the item."""
        start = self.bare_start(index)
        length = listed("edits.only").ends_before(self.line, start)
        return bool(length)

    def bare_start(self, index: int) -> int:
        """Return the first word of the item with its number and article."""
        start = self.places[index].start
        while (
            start > 0
            and not self.line.breaks[start]
            and self.line.tokens[start - 1].norm in words_of("wishes.article")
        ):
            start -= 1
        return start
