"""The entities of a text by their names in the service catalogue, as exact pieces of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hotel.reading.catalogue import Catalogue
from hotel.reading.devices import commands_in
from hotel.reading.found import Span
from hotel.reading.identifiers import phone_spans, plate_spans, room_number_spans
from hotel.reading.lexicons import listed, mapped
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.numbers import counting_numbers
from hotel.reading.order_parts import parts_of
from hotel.reading.parties import party_size_in
from hotel.reading.scores import score_in
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said
from hotel.records.catalogue import FaultObject, MenuItem, Place, Thing


@dataclass(frozen=True)
class PropertyCatalogue:
    """What of the property is looked for in a text."""

    items: Sequence[MenuItem] = ()
    things: Sequence[Thing] = ()
    places: Sequence[Place] = ()
    faults: Sequence[FaultObject] = ()
    people: Sequence[str] = field(default=())
    """Names of the staff, in every spelling."""


def entities_in(text: str, property_catalogue: PropertyCatalogue) -> dict[str, list[str] | str]:
    """Return the entities of `text`: name of the entity -> the words of the text, one or in a list."""
    line = said(text)
    found: dict[str, list[Span]] = {}
    _order(line, property_catalogue, found)
    found["room_number"] = room_number_spans(text)
    found["time"] = [_span(line, p.first, p.last) for p in time_phrases(text)]
    found["party_size"] = _party(line)
    found["place"] = [Span(m.start, m.end) for m in Catalogue(property_catalogue.places).find(text)]
    found["fault_object"] = [Span(m.start, m.end) for m in Catalogue(property_catalogue.faults).find(text)]
    found["cuisine"] = _listed(line, mapped("cuisines").find(line))
    found["device"] = _listed(
        line, [*mapped("devices.device").find(line), *listed("devices.other").find(line)]
    )
    _settle_devices(text, found)
    found["value"] = _values(line)
    found["rating"] = _rating(line)
    found["plate"] = plate_spans(text)
    found["phone"] = phone_spans(text)
    found["person"] = _people(line, property_catalogue.people)
    found["language"] = [
        span for span in _listed(line, listed("languages").find(line)) if span not in found["cuisine"]
    ]
    return {name: _words(text, spans) for name, spans in found.items() if spans}


def _settle_devices(text: str, found: dict[str, list[Span]]) -> None:
    """Let each word be one of item, broken thing and device: "no hot water" is no drink, a lamp to dim not broken."""
    items, faults = found["item"], found["fault_object"]
    found["fault_object"] = faults = [span for span in faults if span not in items]
    for name in ("item", "wish", "quantity"):
        found[name] = [span for span in found[name] if not any(span.overlaps(fault) for fault in faults)]
    if commands_in(text):
        found["fault_object"] = [
            s for s in faults if not any(s.overlaps(device) for device in found["device"])
        ]
    else:
        found["device"] = [s for s in found["device"] if not any(s.overlaps(fault) for fault in faults)]


def _span(line: Said, first: int, last: int) -> Span:
    return Span(line.tokens[first].start, line.tokens[last - 1].end)


def _words(text: str, spans: list[Span]) -> list[str] | str:
    words = [span.within(text) for span in sorted(spans, key=lambda span: span.start)]
    return words[0] if len(words) == 1 else words


def _listed(line: Said, hits: Sequence[tuple[int, int, str]]) -> list[Span]:
    return [_span(line, first, last) for first, last, _ in hits]


def _order(line: Said, known: PropertyCatalogue, found: dict[str, list[Span]]) -> None:
    dishes = parts_of(line.text, Catalogue(known.items))
    taken = [Span(part.mention.start, part.mention.end) for part in dishes.parts]
    things = [
        mention
        for mention in Catalogue(known.things).find_with_places(line.text)
        if not any(Span(mention[0].start, mention[0].end).overlaps(span) for span in taken)
    ]
    found["item"] = list(
        dict.fromkeys([*taken, *(Span(mention.start, mention.end) for mention, _ in things)])
    )
    places = [*(part.place for part in dishes.parts if not part.split), *(place for _, place in things)]
    numbers = [
        raw for place in places if (raw := _number_of(line, place.start, place.end, place.first, place.last))
    ]
    found["quantity"] = [Span(line.tokens[raw.first].start, raw.end) for raw in numbers]
    modifiers = [modifier for part in dishes.parts for modifier in part.modifiers] + dishes.loose
    wished = bool(dishes.parts) or any(modifier.drop or modifier.option for modifier in modifiers)
    found["wish"] = [_span(line, m.first, m.last) for m in modifiers] if wished else []


def _number_of(line: Said, start: int, end: int, first: int, last: int) -> Raw | None:
    return next(
        (
            raw
            for raw in counting_numbers(line.text)
            if start <= raw.first and raw.last <= end and not first <= raw.first < last
        ),
        None,
    )


def _party(line: Said) -> list[Span]:
    size = party_size_in(line.text)
    if size is None:
        return []
    for raw in raw_numbers(line.text):
        if raw.value == size and not raw.ordinal:
            return [Span(line.tokens[raw.first].start, raw.end)]
    fixed = mapped("parties.fixed").find(line)
    return _listed(line, fixed[:1])


def _values(line: Said) -> list[Span]:
    if not mapped("devices.device").find(line) and not listed("devices.degrees").find(line):
        return []
    found = []
    for raw in raw_numbers(line.text):
        units = ("devices.degrees", "devices.percent")
        unit = max((listed(path).length_at(line, raw.last) for path in units), default=0)
        unit = unit or int(raw.last < len(line.tokens) and line.tokens[raw.last].norm in {"°", "%"})
        near = any(
            mapped("devices.device").ends_before(line, raw.first - small)
            for small in range(3)
            if raw.first >= small
        )
        if unit or near:
            found.append(_span(line, raw.first, raw.last + unit))
    return found


def _rating(line: Said) -> list[Span]:
    if score_in(line.text) is None:
        return []
    spoken = [
        _span(line, raw.first, raw.last + scale)
        for raw in raw_numbers(line.text)
        if (
            scale := max(
                listed(path).length_at(line, raw.last) for path in ("scores.scale_5", "scores.scale_10")
            )
        )
    ]
    spoken = spoken or _listed(line, mapped("scores.word").find(line)[:1])
    if spoken or not listed("scores.strong").find(line):
        return spoken
    score = score_in(line.text)
    return [
        _span(line, raw.first, raw.last)
        for raw in raw_numbers(line.text)
        if score and raw.value == score.value
    ][:1]


def _people(line: Said, names: Sequence[str]) -> list[Span]:
    known = frozenset(token.norm for name in names for token in said(name).tokens)
    found: list[tuple[int, int]] = []
    for index, token in enumerate(line.tokens):
        titled = index > 0 and line.tokens[index - 1].norm in {
            "mr",
            "mrs",
            "ms",
            "miss",
            "господин",
            "госпожа",
        }
        capital = line.text[token.start].isupper()
        if (titled and capital) or token.any_of(known):
            if found and found[-1][1] == index:
                found[-1] = (found[-1][0], index + 1)
            else:
                found.append((index, index + 1))
    return [_span(line, first, last) for first, last in found]
