"""Whether each item of a change is added, taken out, counted anew: by the verbs and small words around it."""

import enum

from hotel.reading.catalogue import Place
from hotel.reading.changed_items import ChangedItems
from hotel.reading.lexicons import listed, words_of
from hotel.reading.parts.part import Part
from hotel.reading.time_phrases import time_phrases
from hotel.records.catalogue import Named

_KEPT, _KEPT_BEHIND = ("edits.keep", "edits.back"), ("edits.keep_behind", "edits.back_behind")


class Mode(enum.Enum):
    """What is done with an item."""

    SET = enum.auto()
    """It is as it is said; without a verb that says otherwise."""
    ADD = enum.auto()
    REMOVE = enum.auto()
    NOT = enum.auto()
    """Said only to be denied: "not the latte"."""
    KEEP = enum.auto()
    """It stays, or comes back: "leave the fries", "put the latte back", "you forgot the cola"."""


class ModeReader(ChangedItems):
    """Reads what is done with each of the items, by the verbs around it."""

    def mode(self, index: int) -> Mode:
        """Return what is done with the item number `index`; verbs reach over a list of items."""
        place = self.places[index]
        if (self.is_denied(index) and self._is_contrast(index)) or self._is_no_more(index):
            return Mode.NOT
        if self.is_kept(index):
            return Mode.KEEP
        if self._removed_after(index) or self._removed_before(index):
            return Mode.REMOVE
        if self._added_around(place):
            return Mode.ADD
        if index and self._is_listed(index) and not self._removed_after(index - 1):
            before = self.mode(index - 1)
            return before if before is not Mode.NOT else Mode.SET
        return Mode.SET

    def tells_of_held[N: Named](self, index: int, part: Part[N]) -> bool:
        """Say whether an item that is there already is only told of: "the tea at 7:30 too", "and the soup without nuts"."""
        if part.modifiers:
            indefinite = part.quantity is None and self._is_indefinite(index)
            return self._is_where_it_goes(self.places[index]) or (
                self.is_joined_only(index) and not indefinite
            )
        return part.quantity is None and self._comes_as_well(index)

    def is_kept(self, index: int) -> bool:
        """Say whether the item is to stay, or to come back; words behind a list of items hold for all of it."""
        end, start = self.places[index].end, self.bare_start(index)
        joined = index + 1 < len(self.places) and self._is_listed(index + 1)
        behind = max(listed(path, exact=True).length_at(self.line, end) for path in _KEPT_BEHIND)
        if behind and not self.line.breaks[end]:
            high = self.places[index + 1].start if index + 1 < len(self.places) else len(self.line.tokens)
            return not self._governs_next(end + behind, high, index)
        if any(self._stands_before(path, start) for path in _KEPT):
            return True
        return joined and not self._is_explicit_alone(index) and self.is_kept(index + 1)

    def _stands_before(self, path: str, start: int) -> bool:
        """Say whether a word of the list stands right before an item: only small ones may stand between."""
        at = start
        while at > 0 and not self.line.breaks[at]:
            if listed(path, exact=True).ends_before(self.line, at):
                return True
            if self.line.tokens[at - 1].norm not in words_of("edits.between_items"):
                return False
            at -= 1
        return False

    def _is_explicit_alone(self, index: int) -> bool:
        """Say whether a verb of its own stands before the item: what is said behind the next one is not of it."""
        return self._removed_before(index) or self._added_before(self.places[index])

    def _is_no_more(self, index: int) -> bool:
        """Say whether one more is only refused: "I don't need another soup"."""
        start = self.bare_start(index)
        at = start
        while at > 0 and not self.line.breaks[at] and self._says_one_more(at - 1):
            at -= 1
        refused = at < start and listed("edits.remove").ends_before(self.line, at)
        return self.held[index] and bool(refused)

    def _says_one_more(self, at: int) -> bool:
        return self.line.tokens[at].norm in words_of("orders.another")

    def _is_indefinite(self, index: int) -> bool:
        """Say whether it is "a soup", which may be one more; «суп» and "the soup" are the one there is."""
        start = self.bare_start(index)
        words = self.line.tokens[start : self.places[index].start]
        return any(token.norm in words_of("edits.indefinite") for token in words)

    def _comes_as_well(self, index: int) -> bool:
        """Say whether "too" behind the item is followed by when or with what it comes: "the tea too at 7:30"."""
        end = self.places[index].end
        found = listed("edits.add").at(self.line, end)
        if (
            found is None
            or found[0] in words_of("edits.add_before")
            or self._added_before(self.places[index])
        ):
            return False
        behind = end + found[1]
        if any(phrase.first <= behind < phrase.last for phrase in time_phrases(self.line.text)):
            return True
        return bool(listed("edits.comes_with", exact=True).length_at(self.line, behind))

    def is_joined_only(self, index: int) -> bool:
        """Say whether nothing but an "and" at the beginning makes the item an addition."""
        line, place = self.line, self.places[index]
        adds = [found for at in range(place.first) if (found := listed("edits.add").at(line, at))]
        return all(found[0] in words_of("small.and") for found in adds) and not self._also_behind(place)

    def _is_contrast(self, index: int) -> bool:
        """Say whether a denied item only tells which other one is meant: "the soup, not the latte"."""
        others = [i for i in range(len(self.places)) if i != index]
        return self.held[index] and any(self.held[i] and not self.is_denied(i) for i in others)

    def _removed_before(self, index: int) -> bool:
        start = self.bare_start(index)
        low = self.places[index - 1].end if index else 0
        length = listed("edits.remove").ends_before(self.line, start)
        if length and not self._is_answer(start - length, start):
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

    def _is_answer(self, at: int, start: int) -> bool:
        """Say whether "no" answers what was asked: "no, two burgers", "no two burgers"."""
        found = listed("edits.remove").at(self.line, at)
        if found is None or found[0] not in words_of("edits.remove_next"):
            return False
        counted = any(place.start == start < place.first for place in self.places)
        return self.line.breaks[start] or (counted and found[0] in words_of("edits.answers"))

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
        if self._is_where_it_goes(place):
            return self._also_behind(place)
        return self._added_before(place) or self._also_behind(place)

    def _added_before(self, place: Place) -> bool:
        line, start = self.line, place.start
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
        return False

    def _is_where_it_goes(self, place: Place) -> bool:
        """Say whether the item is what something is added to: "sugar to the latte"."""
        start = self.bare_start(self.places.index(place))
        before = self.line.tokens[start - 1].norm if start and not self.line.breaks[start] else ""
        return before in words_of("edits.added_to") and place.start == place.first

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
