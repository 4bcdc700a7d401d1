"""Changes of an order that is there already: what to add, take out, swap, count anew or want in another way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hotel.reading.catalogue import Catalogue
from hotel.reading.changed_items import says_back
from hotel.reading.choices import slugs_of
from hotel.reading.edit_modes import Mode, ModeReader
from hotel.reading.edit_numbers import bare_number, says_more, whole_number
from hotel.reading.found import Edit, EditAction, Mention, OrderLine
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.order_parts import parts_of
from hotel.reading.orders import line_of, lines_of
from hotel.reading.parts.owners import able_to_be, is_for_other
from hotel.reading.parts.part import Part, Parts
from hotel.reading.sides_swapped import sides_swapped
from hotel.reading.tokens import Said
from hotel.reading.whole_edits import Whole, whole_edit
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import Named

_FEW = 5
"""So many are counted by a number that stands apart; a greater one may be an hour."""


def edits_in[N: Named](text: str, catalogue: Catalogue[N], present: Sequence[N]) -> list[Edit[N]]:
    """Return what `text` changes in an order that holds `present`, each entry as often as it is there.

    With nothing there, all of it is added.
    """
    parts = parts_of(text, catalogue, present)
    if not present:
        taken_back = _taken_back(parts.line, catalogue)
        lines = _counted_last(parts, lines_of(_without_replaced(parts)))
        return [Edit(EditAction.ADD, None, line) for line in lines if line.mention.entry not in taken_back]
    return _EditReader(parts, tuple(present)).read()


def _counted_last[N: Named](parts: Parts[N], lines: Sequence[OrderLine[N]]) -> Sequence[OrderLine[N]]:
    """Read "a clean towel then, two": a small number apart at the end counts the only thing that is named."""
    numbers = counting_numbers(parts.line.text)
    if len(lines) != 1 or len(parts.parts) != 1 or len(numbers) != 1 or lines[0].quantity is not None:
        return lines
    last, behind = numbers[0], parts.parts[0].place.end
    apart = behind <= last.first and last.last == len(parts.line.tokens) and parts.line.breaks[last.first]
    return (
        [replace(lines[0], quantity=last.value, plural=False)] if apart and 1 < last.value <= _FEW else lines
    )


def _taken_back[N: Named](line: Said, catalogue: Catalogue[N]) -> list[N]:
    """Return what is named and then left out again: "a burger and a tea, oh, no need for the tea"."""
    found = catalogue.find_with_places(line.text)
    modes = ModeReader(line, [place for _, place in found], [True] * len(found))
    named = [mention.entry for mention, _ in found]
    return [
        entry
        for index, entry in enumerate(named)
        if entry in named[:index] and modes.mode(index) is Mode.REMOVE
    ]


def _without_replaced[N: Named](parts: Parts[N]) -> Parts[N]:
    """Leave out what another item comes instead of: "a burger instead of a steak", "a latte, actually no, a tea"."""
    modes = ModeReader(parts.line, [part.place for part in parts.parts], [False] * len(parts.parts))
    kept = [
        part
        for index, part in enumerate(parts.parts)
        if not modes.is_said_to_go(index) and not modes.is_corrected(index)
    ]
    return replace(parts, parts=kept) if kept else parts


@dataclass
class _EditReader[N: Named]:
    parts: Parts[N]
    present: tuple[N, ...]

    def read(self) -> list[Edit[N]]:
        """Return the edits in the order they were said."""
        for part in self.parts.parts:
            part.mention = self._settled(part.mention)
        swapped = sides_swapped(self.parts, self.present)
        if not self.parts.parts:
            return swapped or self._without_items()
        held = [part.mention.entry in self.present for part in self.parts.parts]
        modes = ModeReader(self.parts.line, [part.place for part in self.parts.parts], held)
        whole = whole_edit(self.parts, self.present, modes) or Whole([], [*range(len(held))])
        edits = [*swapped, *whole.edits]
        for index in whole.rest:
            part, mode = self.parts.parts[index], whole.mode or modes.mode(index)
            if mode is Mode.ADD and part.mention.entry in self.present and modes.tells_of_held(index, part):
                mode = Mode.SET
            if mode is Mode.ADD and part.quantity is None and says_back(self.parts.line):
                mode = Mode.KEEP  # "put the salmon back, and the fries too": what is there is no second one
            others = self._said_of_others(part)
            edits += self._of(part, mode, explicit=whole.mode is not None or modes.is_explicit(index))
            edits += others
        return edits

    def _settled(self, mention: Mention[N]) -> Mention[N]:
        """Where several entries may be meant, the one that is there already is."""
        held = next((entry for entry in (mention.entry, *mention.rivals) if entry in self.present), None)
        return mention if held is None or not mention.rivals else replace(mention, entry=held, rivals=())

    def _of(self, part: Part[N], mode: Mode, *, explicit: bool) -> list[Edit[N]]:
        entry, line = part.mention.entry, line_of(self.parts.line, part)
        if entry not in self.present:
            return self._new(part, line, mode)
        if mode is Mode.NOT:
            return []
        if part.quantity == 0:
            return [Edit(EditAction.REMOVE, entry)]
        if mode is not Mode.ADD and (stays := self._only_so(part, line, mode)) is not None:
            return [stays]
        return self._of_held(part, line, mode, explicit=explicit)

    def _of_held(self, part: Part[N], line: OrderLine[N], mode: Mode, *, explicit: bool) -> list[Edit[N]]:
        entry = part.mention.entry
        if mode is Mode.REMOVE:
            return [Edit(EditAction.REMOVE, entry, line if part.modifiers else None, part.quantity)]
        if mode is Mode.KEEP:
            fewer = 0 < (part.quantity or 0) < self.present.count(entry)
            return [Edit(EditAction.SET_QUANTITY, entry, quantity=part.quantity)] if fewer else []
        if mode is Mode.ADD:
            return [Edit(EditAction.ADD, None, line)]
        return self._changed(part, line, explicit=explicit)

    def _only_so(self, part: Part[N], line: OrderLine[N], mode: Mode) -> Edit[N] | None:
        """Read "only the one without nuts stays", "one, without nuts": of several only those that are had so."""
        entry, held = part.mention.entry, self.present.count(part.mention.entry)
        if not part.modifiers or part.split or held == 1:
            return None
        first, said = part.modifiers[0].first, self.parts.line
        only = any(
            listed("edits.only").length_at(said, at) for at in range(part.place.start, part.modifiers[0].last)
        )
        number = part.quantity if mode is not Mode.REMOVE else max(1, held - (part.quantity or held))
        counted = mode is Mode.SET and part.place.end > part.place.last and said.breaks[first]
        if not (only and mode is not Mode.SET) and not (counted and 0 < (number or 0) < held):
            return None
        return Edit(EditAction.RESTATE, entry, lines=(replace(line, quantity=number or 1),))

    def _new(self, part: Part[N], line: OrderLine[N], mode: Mode) -> list[Edit[N]]:
        if mode in {Mode.REMOVE, Mode.NOT} or part.quantity == 0:
            return []
        if mode is Mode.KEEP and not says_back(self.parts.line):
            return [Edit(EditAction.KEEP, None, line)]
        counted = self._counted_behind(part) if part.quantity is None else None
        return [
            Edit(
                EditAction.ADD,
                None,
                line if counted is None else replace(line, quantity=counted, plural=False),
            )
        ]

    def _said_of_others(self, part: Part[N]) -> list[Edit[N]]:
        """Take off `part` the wishes that must be for what is there: "a cola then. And without onions"."""
        edits, kept = list[Edit[N]](), list[Modifier]()
        for modifier in part.modifiers:
            other = is_for_other(self.parts.line, part, modifier, self.present)
            if other is None:
                kept.append(modifier)
                continue
            words = (self.parts.line.words(modifier.first, modifier.last),)
            edits.append(
                Edit(EditAction.REFINE, other, OrderLine(replace(part.mention, entry=other), None, words, ()))
            )
        part.modifiers[:] = kept
        return edits

    def _changed(self, part: Part[N], line: OrderLine[N], *, explicit: bool) -> list[Edit[N]]:
        """Read a number and wishes said of what is there already."""
        entry, quantity = part.mention.entry, part.quantity
        if quantity is None:
            quantity = self._counted_behind(part)
            explicit = quantity is not None
        refined = bool(line.wishes or line.options)
        if refined and not (explicit and quantity is not None and not part.split):
            return [Edit(EditAction.REFINE, entry, line, quantity)]
        edits = [] if quantity is None else [Edit(EditAction.SET_QUANTITY, entry, quantity=quantity)]
        return [*edits, Edit(EditAction.REFINE, entry, line)] if refined else edits

    def _counted_behind(self, part: Part[N]) -> int | None:
        """Read «латте сделайте два», "the lattes, make it two"."""
        line, at = self.parts.line, part.place.end
        length = listed("edits.set").length_at(line, at) if at < len(line.tokens) else 0
        number = next(
            (raw for raw in counting_numbers(line.text) if length and raw.first == at + length), None
        )
        return None if number is None or not self._ends_with(number) else number.value

    def _ends_with(self, number: Raw) -> bool:
        """Say whether a number counts what stands before it: nothing follows, or a denial («два, а не три»)."""
        line, at = self.parts.line, number.last
        if at >= len(line.tokens) or line.breaks[at]:
            return True
        after = words_of("small.but") | words_of("small.not") | words_of("small.please")
        return line.tokens[at].norm in after

    def _without_items(self) -> list[Edit[N]]:
        line, loose = self.parts.line, self.parts.loose
        number = self.parts.loose_number
        if loose:
            wished = _line_of_wishes(line, self.parts, self.present[-1])
            able = self._able(wished)
            refined = Edit(EditAction.REFINE, able, wished, number.value if number else None)
            whole = whole_number(line, number) if number and len(set(self.present)) == 1 else None
            if whole is None:
                return [refined]
            return [Edit(EditAction.SET_QUANTITY, self.present[-1], quantity=whole.value), refined]
        bare = bare_number(line)
        if bare is None:
            return self._another(line)
        if says_more(line, bare):
            return [Edit(EditAction.ADD, None, _same_again(line, bare, self.present[-1]))]
        return [Edit(EditAction.SET_QUANTITY, None, quantity=bare.value)]

    def _another(self, line: Said) -> list[Edit[N]]:
        for first, last, _ in listed("edits.same_again", exact=True).find(line):
            return [Edit(EditAction.ADD, None, _same_again(line, Raw(first, last, 1), self.present[-1]))]
        return []

    def _able(self, wished: OrderLine[N]) -> N | None:
        """Return the only kind of thing there that has such a choice; None for the one that was talked about last."""
        if not wished.options:
            return able_to_be(self.parts.line, self.parts.loose[0], self.present)
        able = [entry for entry in dict.fromkeys(self.present) if slugs_of(entry) & set(wished.options)]
        return able[0] if able and self.present[-1] not in able else None


def _line_of_wishes[N: Named](line: Said, parts: Parts[N], entry: N) -> OrderLine[N]:
    first, last = parts.loose[0].first, parts.loose[-1].last
    mention = Mention(line.tokens[first].start, line.tokens[last - 1].end, entry, 0.0)
    wishes = tuple(line.words(m.first, m.last) for m in parts.loose if m.option is None)
    options = tuple(m.option for m in parts.loose if m.option is not None)
    return OrderLine(mention, None, wishes, options)


def _same_again[N: Named](line: Said, number: Raw, entry: N) -> OrderLine[N]:
    mention = Mention(
        line.tokens[number.first].start, line.tokens[number.last - 1].end, entry, 0.0, number.value
    )
    return OrderLine(mention, number.value, (), ())
