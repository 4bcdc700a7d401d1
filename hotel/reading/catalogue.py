"""Finding what the hotel has - dishes, things, places - in a guest's words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hotel.reading.found import Mention
from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import listed, words_of
from hotel.reading.name_index import Hit, index_of
from hotel.reading.number_words import TIMES_SIGNS, Raw
from hotel.reading.numbers import counting_numbers
from hotel.reading.short_names import short_names
from hotel.reading.tokens import Said, said
from hotel.records.catalogue import Named


@dataclass(frozen=True, slots=True)
class Place:
    """Which words of the text a mention takes, its quantity apart and with it."""

    first: int
    last: int
    start: int
    """The first word with the quantity in front of it."""
    end: int
    """Past the last word with the quantity behind it."""


class Catalogue[N: Named]:
    """The entries that can be meant."""

    def __init__(self, entries: Sequence[N], *, short: bool = False) -> None:
        """Index `entries` by their names and synonyms, and by their `short` names where they are a list just shown.

        The same names are indexed once for all.
        """
        self.entries = tuple(entries)
        self._index = index_of(
            tuple(
                (
                    tuple((entry.name or {}).values()),
                    (*(entry.synonyms or ()), *(short_names(entry) if short else ())),
                )
                for entry in self.entries
            )
        )

    def find(self, text: str) -> list[Mention[N]]:
        """Return what of the catalogue `text` names, in order, with quantities and with rivals where it is not clear."""
        return [mention for mention, _ in self.find_with_places(text)]

    def find_with_places(self, text: str) -> list[tuple[Mention[N], Place]]:
        """Return the mentions with the words they take."""
        line = said(text)
        hits, signs = _signs_together(line, self._index.find(text))
        quantities = _quantities(line, hits)
        return [
            (
                self._mention(line, hit, quantities.get(hit.first), signs.get(hit.first)),
                _place(hit, quantities),
            )
            for hit in hits
        ]

    def _mention(self, line: Said, hit: Hit, number: Raw | None, signs: int | None) -> Mention[N]:
        entries = [self.entries[position] for position in hit.entries]
        return Mention(
            line.tokens[hit.first].start,
            line.tokens[hit.last - 1].end,
            entry=entries[0],
            score=hit.score,
            quantity=number.value if number else signs,
            rivals=tuple(entries[1:]),
        )


def _signs_together(line: Said, hits: list[Hit]) -> tuple[list[Hit], dict[int, int]]:
    """Put the same sign several times, "🍺🍺", into one hit; return as well how many, by the hit's first word."""
    kept: list[Hit] = []
    signs: dict[int, int] = {}
    for hit in hits:
        before = kept[-1] if kept else None
        sign = line.tokens[hit.first].norm
        if before is not None and before.last == hit.first and _repeats(line, before, sign):
            kept[-1] = replace(before, last=hit.last)
            signs[before.first] = hit.last - before.first
        else:
            kept.append(hit)
    return kept, signs


def _repeats(line: Said, before: Hit, sign: str) -> bool:
    return not sign.isalnum() and line.tokens[before.last - 1].norm == sign and not line.breaks[before.last]


def _place(hit: Hit, quantities: dict[int, Raw]) -> Place:
    number = quantities.get(hit.first)
    if number is None:
        return Place(hit.first, hit.last, hit.first, hit.last)
    return Place(hit.first, hit.last, min(hit.first, number.first), max(hit.last, number.last))


def _quantities(line: Said, hits: list[Hit]) -> dict[int, Raw]:
    """Return the number that counts each hit, by the hit's first word."""
    taken = {i for hit in hits for i in range(hit.first, hit.last)}
    rooms = room_number_spans(line.text)
    numbers = {
        raw.last: raw
        for raw in counting_numbers(line.text)
        if taken.isdisjoint(range(raw.first, raw.last))
        and not (raw.ordinal and not raw.digits)
        and not any(room.start <= line.tokens[raw.first].start < room.end for room in rooms)
    }
    found: dict[int, Raw] = {}
    for hit in hits:
        if (number := _in_front(line, hit.first, numbers)) is not None:
            found[hit.first] = number
    used = {raw.first for raw in found.values()}
    behind = {raw.first: raw for raw in numbers.values() if raw.first not in used}
    for hit in hits:
        if hit.first not in found and (number := _behind(line, hit.last, behind)) is not None:
            found[hit.first] = number
            behind.pop(number.first)
    return found


def _in_front(line: Said, first: int, numbers: dict[int, Raw]) -> Raw | None:
    at = first
    for _ in range(4):
        if at in numbers:
            counts = (
                numbers[at].digits and at == first
            )  # "ask for 4 towels", whatever stands before the figure
            party = _is_party(line, numbers[at]) and not counts
            return None if _barred(line, at, first) or party else numbers[at]
        if at == 0 or line.breaks[at]:
            return None
        length = listed("numbers.piece").ends_before(line, at) or listed("numbers.quantity_link").ends_before(
            line, at
        )
        if not length:
            return None
        at -= length
    return None


def _is_party(line: Said, number: Raw) -> bool:
    """Say whether it is for how many people: «для двоих цезарь»."""
    before = line.tokens[number.first - 1].norm if number.first else ""
    return before in words_of("parties.before") and not line.breaks[number.first]


def _barred(line: Said, at: int, first: int) -> bool:
    return any(
        line.breaks[index] and line.gaps[index].strip() not in {"", "×"} for index in range(at, first + 1)
    )


def _behind(line: Said, last: int, numbers: dict[int, Raw]) -> Raw | None:
    """Read "latte x2", «колы две штуки», "espresso - 2"; a bare number behind counts only at the end of its clause."""
    if last >= len(line.tokens):
        return None
    at = last
    if not line.breaks[at] and line.tokens[at].norm in words_of("edits.only"):
        at += 1  # «вина только один бокал»
    if at >= len(line.tokens):
        return None
    times = line.tokens[at].norm in TIMES_SIGNS
    signed = times or "×" in line.gaps[at] or "*" in line.gaps[at]
    at += times
    number = numbers.get(at)
    if number is None or not (signed or _ends_clause(line, last, number)):
        return None
    return number


def _ends_clause(line: Said, last: int, number: Raw) -> bool:
    """Say whether a number behind an entry counts that, and not what follows."""
    gap = line.gaps[last].strip()
    piece = line.tokens[number.last] if number.last < len(line.tokens) else None
    counted = piece is not None and piece.any_of(words_of("numbers.piece"))
    if gap == ",":  # «чизкейк, две штуки», but not "latte, two beers"
        return counted and (number.last + 1 >= len(line.tokens) or line.breaks[number.last + 1])
    if gap not in {"", "-", "–", "—", ":", "("}:
        return False
    return counted or piece is None or line.breaks[number.last] or piece.norm in words_of("orders.stop")
