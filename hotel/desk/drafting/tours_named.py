"""Tours in the guest's words: ours by a word of their name, and those that the house does not run."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.choices_named import services_for, words_of_names
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Span
from hotel.reading.spans.goals import goals_in, with_preposition
from hotel.reading.spans.stretches import longest, named, span_of, stretch_of
from hotel.reading.spans.times import times_in
from hotel.reading.tokens import Token, said
from hotel.reading.tours import telling_words
from hotel.reading.wishes import is_small
from hotel.records import Place, Service, ServiceRequest


def tour_in(desk: Desk, request: ServiceRequest) -> Service | None:
    """Return the tour that the words name, by its name or by the only word of one; none for another place's tour."""
    offered = services_for(desk, request)
    others = _places_of_no_tour(desk, offered)
    found = [
        one
        for one in Catalogue(offered).find(desk.turn.text)
        if not one.rivals and not (one.entry.starts and any(one.overlaps(other) for other in others))
    ]
    if found:
        return max(found, key=lambda mention: mention.score).entry
    return None if others else _by_word(desk, offered)


def tours_not_run(desk: Desk, offered: Sequence[Service]) -> list[str]:
    """Return the places that the words want to see and that none of the tours `offered` is named after."""
    return [place.within(desk.turn.text) for place in _places_of_no_tour(desk, offered)]


def _by_word(desk: Desk, offered: Sequence[Service]) -> Service | None:
    telling = telling_words(desk.turn.text)
    fitting = [one for one in offered if any(token.any_of(_words_for([one])) for token in telling)]
    return fitting[0] if len(fitting) == 1 else None


def _places_of_no_tour(desk: Desk, offered: Sequence[Service]) -> list[Span]:
    line = said(desk.turn.text)
    listed = [stretch_of(line, one) for one in desk.catalogue(Place).find(line.text)]
    ours = _words_for(offered)
    places = longest([*goals_in(line, listed, times_in(line)), *named(line, "place.noun")])
    other = [one for one in places if not all(_is_ours(line.tokens[index], ours) for index in one)]
    return [span_of(line, with_preposition(line, one)) for one in other]


def _words_for(tours: Sequence[Service]) -> frozenset[str]:
    return words_of_names([name for one in tours for name in (*one.name.values(), *one.synonyms)])


def _is_ours(token: Token, ours: frozenset[str]) -> bool:
    return token.any_of(ours) or is_small(token)
