"""Changes of an order that is there already: what to add, take out, swap, count anew or want in another way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hotel.reading.catalogue import Catalogue
from hotel.reading.choices import slugs_of
from hotel.reading.edit_modes import Mode, ModeReader
from hotel.reading.edit_numbers import bare_number, says_more
from hotel.reading.found import Edit, EditAction, Mention, OrderLine
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.order_parts import parts_of
from hotel.reading.orders import line_of, lines_of
from hotel.reading.parts.part import Part, Parts
from hotel.reading.tokens import Said
from hotel.records.catalogue import Named


def edits_in[N: Named](text: str, catalogue: Catalogue[N], present: Sequence[N]) -> list[Edit[N]]:
    """Return what `text` changes in an order that holds `present`; with nothing there, all of it is added."""
    parts = parts_of(text, catalogue, present)
    if not present:
        return [Edit(EditAction.ADD, None, line) for line in lines_of(parts)]
    return _EditReader(parts, tuple(present)).read()


@dataclass
class _EditReader[N: Named]:
    parts: Parts[N]
    present: tuple[N, ...]

    def read(self) -> list[Edit[N]]:
        """Return the edits in the order they were said."""
        for part in self.parts.parts:
            part.mention = self._settled(part.mention)
        if not self.parts.parts:
            return self._without_items()
        modes = ModeReader(self.parts.line, [part.place for part in self.parts.parts])
        found = self._replacement(modes)
        if found is not None:
            return found
        kept = self._only(modes)
        if kept is not None:
            return kept
        edits: list[Edit[N]] = []
        for index, part in enumerate(self.parts.parts):
            mode = modes.mode(index)
            if mode is Mode.ADD and part.quantity and part.modifiers and modes.is_joined_only(index):
                mode = Mode.SET  # "and one burger without sesame" is said of the burgers that are there
            edits += self._of(part, mode, explicit=modes.is_explicit(index))
        return edits

    def _settled(self, mention: Mention[N]) -> Mention[N]:
        """Where several entries may be meant, the one that is there already is."""
        held = next((entry for entry in (mention.entry, *mention.rivals) if entry in self.present), None)
        return mention if held is None or not mention.rivals else replace(mention, entry=held, rivals=())

    def _of(self, part: Part[N], mode: Mode, *, explicit: bool) -> list[Edit[N]]:
        entry, line = part.mention.entry, line_of(self.parts.line, part)
        if entry not in self.present:
            return self._new(part, line, mode)
        match mode:
            case Mode.REMOVE:
                return [Edit(EditAction.REMOVE, entry, quantity=part.quantity)]
            case Mode.ADD:
                return [Edit(EditAction.ADD, None, line)]
            case Mode.SET:
                return self._changed(part, line, explicit=explicit)
            case _:
                return []

    def _new(self, part: Part[N], line: OrderLine[N], mode: Mode) -> list[Edit[N]]:
        if mode in {Mode.REMOVE, Mode.NOT}:
            return []
        counted = self._counted_behind(part) if part.quantity is None else None
        return [
            Edit(
                EditAction.ADD,
                None,
                line if counted is None else replace(line, quantity=counted, plural=False),
            )
        ]

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

    def _replacement(self, modes: ModeReader) -> list[Edit[N]] | None:
        """Read "swap the rice for fries", «вместо эспрессо латте», "not a latte but a cappuccino"."""
        parts = self.parts.parts
        for index, part in enumerate(parts):
            if part.mention.entry not in self.present or not modes.goes_out(index):
                continue
            new = self._comes_in(index, modes)
            if new is None:
                continue
            rest = [p for p in parts if p is not part and p is not new]
            edits = [Edit(EditAction.REPLACE, part.mention.entry, line_of(self.parts.line, new))]
            for other in rest:
                edits += self._of(other, modes.mode(parts.index(other)), explicit=False)
            return edits
        return self._instead(modes)

    def _comes_in(self, out: int, modes: ModeReader) -> Part[N] | None:
        parts = self.parts.parts
        others = [parts[i] for i in (*range(out + 1, len(parts)), *range(out - 1, -1, -1))]
        others = [part for part in others if part.mention.entry is not parts[out].mention.entry]
        if modes.is_swap and not modes.has_link(out):
            return None
        return others[0] if others else None

    def _instead(self, modes: ModeReader) -> list[Edit[N]] | None:
        """Read a new item "instead", without saying of what: of the only one there is, or of one like it."""
        new = [part for part in self.parts.parts if part.mention.entry not in self.present]
        if not modes.is_instead or len(new) != 1 or len(new) != len(self.parts.parts):
            return None
        category = getattr(new[0].mention.entry, "category", None)
        alike = [entry for entry in self.present if getattr(entry, "category", None) == category]
        target = self.present[0] if len(self.present) == 1 else alike[-1] if alike else None
        if target is None:
            return None
        return [Edit(EditAction.REPLACE, target, line_of(self.parts.line, new[0]))]

    def _only(self, modes: ModeReader) -> list[Edit[N]] | None:
        parts = self.parts.parts
        if not modes.is_only(0) or any(modes.mode(i) is Mode.ADD for i in range(len(parts))):
            return None
        named = [part.mention.entry for part in parts]
        if all(entry in named for entry in self.present) or any(
            part.modifiers for part in parts if part.mention.entry in self.present
        ):
            return None
        edits: list[Edit[N]] = [
            Edit(EditAction.REMOVE, entry) for entry in dict.fromkeys(self.present) if entry not in named
        ]
        for part in parts:
            edits += self._of(part, Mode.SET, explicit=True)
        return edits

    def _without_items(self) -> list[Edit[N]]:
        line, loose = self.parts.line, self.parts.loose
        number = self.parts.loose_number
        if loose:
            wished = _line_of_wishes(line, self.parts, self.present[-1])
            return [Edit(EditAction.REFINE, self._able(wished), wished, number.value if number else None)]
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
            return None
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
