"""The entities of a text by their names in the service catalogue, as exact pieces of the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Span
from hotel.reading.identifiers import phone_spans, plate_spans
from hotel.reading.order_parts import parts_of
from hotel.reading.parts.part import Parts
from hotel.reading.spans.additions import additions_in
from hotel.reading.spans.controls import devices_in, values_in
from hotel.reading.spans.faults import faults_in
from hotel.reading.spans.items import items_in
from hotel.reading.spans.parties import parties_in
from hotel.reading.spans.people import people_in
from hotel.reading.spans.places import places_in
from hotel.reading.spans.quantities import quantities_in, rooms_counted_in
from hotel.reading.spans.ratings import ratings_in
from hotel.reading.spans.rooms import rooms_in
from hotel.reading.spans.stretches import free_of, named, span_of, stretch_of
from hotel.reading.spans.times import times_in
from hotel.reading.spans.tongues import cuisines_in, languages_in
from hotel.reading.spans.translit import as_written, in_cyrillic
from hotel.reading.spans.wanted import kinds_wanted
from hotel.reading.spans.wishes import wishes_in
from hotel.reading.tokens import said
from hotel.records.catalogue import FaultObject, MenuItem, Named, Place, Thing

_RIGHTLY_SPELT = 95.0
"""A score that a misspelt name does not reach: of places and broken things a guess does more harm than good."""


@dataclass(frozen=True)
class PropertyCatalogue:
    """What of the property is looked for in a text."""

    items: Sequence[MenuItem] = ()
    things: Sequence[Thing] = ()
    places: Sequence[Place] = ()
    faults: Sequence[FaultObject] = ()
    people: Sequence[str] = field(default=())
    """Names of the staff, in every spelling."""

    @cached_property
    def dishes_index(self) -> Catalogue[MenuItem]:
        """The dishes, to be found in a text."""
        return Catalogue(self.items)

    @cached_property
    def things_index(self) -> Catalogue[Thing]:
        """The things, to be found in a text."""
        return Catalogue(self.things)

    @cached_property
    def places_index(self) -> Catalogue[Place]:
        """The places, to be found in a text."""
        return Catalogue(self.places)

    @cached_property
    def faults_index(self) -> Catalogue[FaultObject]:
        """What may break, to be found in a text."""
        return Catalogue(self.faults)


def entities_in(
    text: str, property_catalogue: PropertyCatalogue, intent: str | None = None
) -> dict[str, list[str] | str]:
    """Return the entities of `text`: name of the entity -> the words of the text, one or in a list.

    With the intent of the request they are those that it has use for; without it, those that the words alone tell.
    """
    line = said(text)
    cyrillic = in_cyrillic(line)
    found = _Reader(cyrillic.text if cyrillic else text, property_catalogue, intent).found()
    if cyrillic:
        found = {kind: [as_written(line, cyrillic, span) for span in spans] for kind, spans in found.items()}
    return {kind: _words(text, spans) for kind, spans in found.items() if spans}


def _words(text: str, spans: list[Span]) -> list[str] | str:
    words = [span.within(text) for span in sorted(spans, key=lambda span: span.start)]
    return words[0] if len(words) == 1 else words


class _Reader:
    """Reads one text; what several kinds of entities need is read once."""

    def __init__(self, text: str, known: PropertyCatalogue, intent: str | None) -> None:
        self._text = text
        self._known = known
        self._intent = intent
        self._sure = intent is not None
        self._line = said(text)

    def found(self) -> dict[str, list[Span]]:
        wanted = kinds_wanted(self._intent)
        codes = {"plate": plate_spans, "phone": phone_spans}
        found = {kind: read(self._text) for kind, read in codes.items() if kind in wanted}
        words = {kind: read() for kind, read in self._readers().items() if kind in wanted}
        return found | {kind: [span_of(self._line, one) for one in ones] for kind, ones in words.items()}

    def _readers(self) -> dict[str, Callable[[], list[range]]]:
        line, sure = self._line, self._sure
        return {
            "item": lambda: self._items,
            "quantity": lambda: self._quantities,
            "wish": self._wishes,
            "time": lambda: self._times,
            "room_number": lambda: self._rooms,
            "party_size": self._parties,
            "place": lambda: self._places,
            "cuisine": lambda: cuisines_in(line, sure=sure),
            "fault_object": lambda: self._faults,
            "device": self._devices,
            "value": lambda: values_in(line, sure=sure),
            "rating": lambda: ratings_in(line, sure=self._intent == "rate_stay"),
            "person": lambda: people_in(line, self._known.people, self._named_otherwise, self._intent),
            "language": lambda: languages_in(line, sure=self._intent == "change_language"),
        }

    @cached_property
    def _parts(self) -> Parts[MenuItem]:
        return parts_of(self._text, self._known.dishes_index)

    @cached_property
    def _things(self) -> list[tuple[range, range]]:
        """The things' own words, and those with their quantity."""
        found = self._known.things_index.find_with_places(self._text)
        return [(range(place.first, place.last), range(place.start, place.end)) for _, place in found]

    @cached_property
    def _items(self) -> list[range]:
        found = items_in(self._line, self._parts, [words for words, _ in self._things], self._intent)
        return found if self._sure else free_of(found, self._faults)

    @cached_property
    def _quantities(self) -> list[range]:
        if self._intent == "book_room":
            return free_of(rooms_counted_in(self._line), [*self._times, *self._rooms])
        places = [range(part.place.start, part.place.end) for part in self._parts.parts if not part.split]
        counted = quantities_in(self._line, self._items, [*places, *(whole for _, whole in self._things)])
        return free_of(counted, [*self._times, *self._rooms, *additions_in(self._line)])

    def _wishes(self) -> list[range]:
        if not self._sure and not self._parts.parts:
            return []
        items = self._items if "item" in kinds_wanted(self._intent) else []
        taken = [*items, *self._times, *self._rooms]
        ordered = self._intent in {"order_room_service", "order_usual", "change_request"}
        return wishes_in(self._line, self._parts, self._items, taken, ordered=ordered)

    @cached_property
    def _rooms(self) -> list[range]:
        return rooms_in(self._line)

    @cached_property
    def _times(self) -> list[range]:
        return free_of(times_in(self._line), self._rooms)

    def _parties(self) -> list[range]:
        counted = self._quantities if {"item", "quantity"} & kinds_wanted(self._intent) else []
        return parties_in(self._line, [*self._times, *self._rooms, *counted])

    @cached_property
    def _places(self) -> list[range]:
        if not self._sure and not named(self._line, "place.asked"):
            return []
        return places_in(self._line, self._of(self._known.places_index), self._times, self._intent)

    @cached_property
    def _faults(self) -> list[range]:
        return faults_in(self._line, self._of(self._known.faults_index), sure=self._intent == "report_fault")

    def _devices(self) -> list[range]:
        found = devices_in(self._line, sure=self._sure)
        return found if self._sure else free_of(found, self._faults)

    @cached_property
    def _named_otherwise(self) -> list[range]:
        places = self._places if "place" in kinds_wanted(self._intent) and self._intent != "inform" else []
        return [*self._times, *self._rooms, *places]

    def _of[N: Named](self, catalogue: Catalogue[N]) -> list[range]:
        found = catalogue.find(self._text)
        return [stretch_of(self._line, mention) for mention in found if mention.score >= _RIGHTLY_SPELT]
