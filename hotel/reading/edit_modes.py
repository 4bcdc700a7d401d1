"""Whether each item of a change is added, taken out, counted anew: by the verbs and small words around it."""

import enum
from dataclasses import dataclass

from hotel.reading.catalogue import Place
from hotel.reading.lexicons import listed, words_of
from hotel.reading.tokens import Said


class Mode(enum.Enum):
    """What is done with an item."""

    SET = enum.auto()
    """It is as it is said; without a verb that says otherwise."""
    ADD = enum.auto()
    REMOVE = enum.auto()
    NOT = enum.auto()
    """Said only to be denied: "not the latte"."""


@dataclass
class ModeReader:
    """Reads the small words of one change, whose items stand at `places`."""

    line: Said
    places: list[Place]

    def mode(self, index: int) -> Mode:
        """Return what is done with the item number `index`; verbs reach over a list of items."""
        place = self.places[index]
        if self._removed_after(index) or self._removed_before(index):
            return Mode.REMOVE
        if self._added_around(place):
            return Mode.ADD
        if index and self._is_listed(index) and not self._removed_after(index - 1):
            before = self.mode(index - 1)
            return before if before is not Mode.NOT else Mode.SET
        return Mode.SET

    def is_explicit(self, index: int) -> bool:
        """Say whether a verb of counting stands before the item: "make it three", «сделайте два»."""
        first = self.places[index - 1].end if index else 0
        return any(
            listed("edits.set").length_at(self.line, i) for i in range(first, self.places[index].start)
        )

    def is_joined_only(self, index: int) -> bool:
        """Say whether nothing but an "and" at the beginning makes the item an addition."""
        line, place = self.line, self.places[index]
        adds = [found for at in range(place.first) if (found := listed("edits.add").at(line, at))]
        return all(found[0] in words_of("small.and") for found in adds) and not self._also_behind(place)

    @property
    def is_swap(self) -> bool:
        """Say whether a verb of exchange is there."""
        return bool(listed("edits.swap").find(self.line))

    @property
    def is_instead(self) -> bool:
        """Say whether "instead" is there by itself, or a verb of exchange."""
        return bool(listed("edits.instead").find(self.line)) or self.is_swap

    def goes_out(self, index: int) -> bool:
        """Say whether the item is the one to be replaced."""
        start = self._bare_start(index)
        if listed("edits.replace").ends_before(self.line, start):
            return True
        if self.is_swap:
            before = any(listed("edits.swap").length_at(self.line, i) for i in range(start))
            linked = listed("edits.swap_to", exact=True).ends_before(self.line, start)
            return not linked and (before or index == 0)
        denied = start > 0 and self.line.tokens[start - 1].norm in words_of("small.not")
        return denied and len(self.places) > index + 1 and not self._is_same_again(index)

    def _is_same_again(self, index: int) -> bool:
        return self.places[index].first == self.places[index].start and index + 1 >= len(self.places)

    def has_link(self, out: int) -> bool:
        """Say whether "for" or "with" stands before one of the other items."""
        if any(
            listed("edits.replace").ends_before(self.line, self._bare_start(i))
            for i in range(len(self.places))
        ):
            return True
        return any(
            listed("edits.swap_to", exact=True).ends_before(self.line, self._bare_start(i))
            for i in range(len(self.places))
            if i != out
        )

    def is_only(self, index: int) -> bool:
        """Say whether "only" stands right before the item."""
        start = self._bare_start(index)
        length = listed("edits.only").ends_before(self.line, start)
        return bool(length)

    def _bare_start(self, index: int) -> int:
        """Return the first word of the item with its number and article."""
        start = self.places[index].start
        while (
            start > 0
            and not self.line.breaks[start]
            and self.line.tokens[start - 1].norm in words_of("wishes.article")
        ):
            start -= 1
        return start

    def _removed_before(self, index: int) -> bool:
        start = self._bare_start(index)
        low = self.places[index - 1].end if index else 0
        if listed("edits.remove").ends_before(self.line, start):
            if self.line.tokens[start - 1].norm in words_of("small.not"):
                return not self._goes_on_with_but(index)
            return True
        # "please take the big soup off": the verb may stand a few words before
        for at in range(max(low, start - 5), start):
            found = listed("edits.remove").at(self.line, at)
            if found and found[0] not in words_of("edits.remove_next"):
                if any(self.line.breaks[i] for i in range(at + 1, start + 1)):
                    continue  # it was said of what stands before it
                return not any(
                    listed("edits.add").length_at(self.line, i) for i in range(at + found[1], start)
                )
        return False

    def _goes_on_with_but(self, index: int) -> bool:
        after = self.line.tokens[self.places[index].end : self.places[index].end + 3]
        return any(token.norm in words_of("small.but") for token in after)

    def _removed_after(self, index: int) -> bool:
        """«суп уберите», "the soup - cancel it, please"."""
        end = self.places[index].end
        high = self.places[index + 1].start if index + 1 < len(self.places) else len(self.line.tokens)
        for at in range(end, min(end + 4, high)):
            length = listed("edits.remove_after").length_at(self.line, at)
            if length and not any(self.line.breaks[i] for i in range(end + 1, at + 1)):
                after = at + length
                if index + 1 < len(self.places) and after >= high and not self._breaks_between(at, high):
                    return False  # «бургер, уберите суп»: the verb belongs to what follows
                return not self._governs_next(after, high, index)
            if self.line.tokens[at].norm in words_of("small.and"):
                return False
        return False

    def _breaks_between(self, first: int, last: int) -> bool:
        return any(self.line.breaks[i] for i in range(first + 1, last + 1))

    def _governs_next(self, after: int, high: int, index: int) -> bool:
        return index + 1 < len(self.places) and after == high and not self.line.breaks[high]

    def _added_around(self, place: Place) -> bool:
        line = self.line
        start = place.start
        low = start
        while low > 0 and not line.breaks[low] and start - low < 6 and not self._in_item(low - 1):  # noqa: PLR2004
            low -= 1
        words = range(low, place.first)
        for at in words:
            found = listed("edits.add").at(line, at)
            if found is None:
                continue
            if found[0] in words_of("small.and"):
                if at == 0:
                    return True
                continue
            return True
        return self._also_behind(place)

    def _also_behind(self, place: Place) -> bool:
        found = listed("edits.add").at(self.line, place.end)
        return (
            found is not None
            and found[0] not in words_of("edits.add_before")
            and not self._starts_item(place.end + found[1])
        )

    def _starts_item(self, index: int) -> bool:
        return any(place.start == index for place in self.places)

    def _in_item(self, index: int) -> bool:
        return any(place.start <= index < place.end for place in self.places)

    def _is_listed(self, index: int) -> bool:
        """Say whether only commas, "and" and small words part an item from the one before."""
        between = self.line.tokens[self.places[index - 1].end : self.places[index].start]
        small = words_of("edits.between_items")
        return all(token.norm in small for token in between)
