"""The words that tell where to: of the hotel's own places, of kinds of places, and names after "to" and «до»."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.aims import addresses_in, aims_in
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.place_names import is_guest, names_in, with_house
from hotel.reading.spans.stretches import follows, free_of, has_capital, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said

_LIKELY = 0.2


def places_in(line: Said, known: list[range], taken: list[range], intent: str | None) -> list[range]:
    """Return the places of a text; `known` are those of the hotel's own list."""
    found = [one for one in [*known, *named(line, "place.noun")] if _is_aim(line, one)]
    kinds = [_with_number(line, _with_neighbours(line, one)) for one in found]
    names = [
        with_house(line, one, taken)
        for one in names_in(line)
        if intent != "book_restaurant" or not is_guest(line, one)
    ]
    aims = list(aims_in(line)) if intent in _WAYS else []
    addresses = addresses_in(line) if intent in _WAYS else []
    together = _together(line, longest([*kinds, *names, *free_of(aims, [*kinds, *names])]))
    places = longest([*addresses, *free_of(together, taken)])
    return _without_this_house(line, places) or free_of(named(line, "place.we"), taken)


_WAYS = frozenset({"book_taxi", "ask_directions", "book_excursion"})


def _without_this_house(line: Said, places: list[range]) -> list[range]:
    """Leave out "the hotel" beside another place: the guest stays there."""
    house = words_of("spans.place.house")
    others = [one for one in places if len(one) > 1 or not line.tokens[one.start].any_of(house)]
    return others or places


def _is_aim(line: Said, place: range) -> bool:
    """Say whether it is neither a means of travel ("castle tour", «поездом») nor a place of this house."""
    before, after = norm_at(line, place.start - 1), norm_at(line, place.stop)
    tour = after in words_of("spans.place.tour") and follows(line, place.stop)
    instead = before in words_of("small.not") and after in words_of("small.but")
    if tour or instead or before in words_of("spans.place.ours") or _is_travelled_by(line, place):
        return False
    return len(place) > 1 or norm_at(line, place.start) not in words_of("spans.place.means")


def _is_travelled_by(line: Said, place: range) -> bool:
    """Say whether it is how the guest gets there: "by ferry", «на метро»."""
    by = norm_at(line, place.start - 1) in words_of("small.by")
    return by or bool(listed("spans.place.by_means", exact=True).ends_before(line, place.start + 1))


def _with_neighbours(line: Said, place: range) -> range:
    """Take the words between "the" or «на» and the place into it: "the bus depot", «Казанский вокзал»."""
    first = place.start
    while first > 0 and place.start - first < 2 and not line.breaks[first] and _may_belong(line, first - 1):  # noqa: PLR2004
        first -= 1
    return range(first, _with_owner(line, place.stop))


def _may_belong(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if not token.norm.isalpha() or len(token.norm) < 3 or token.any_of(words_of("spans.not_attribute")):  # noqa: PLR2004
        return False
    if token.norm.isascii():
        told = norm_at(line, index - 1) in words_of("spans.place.attribute_after")
        return (told or has_capital(line, index)) and not any(token.norm in words_of(p) for p in _NO_PART)
    return not token.any_of(words_of("spans.place.not_attribute")) and any(
        tags & {"ADJF"} and "Apro" not in tags and score > _LIKELY for tags, score in grammar_of(token.norm)
    )


_NO_PART = ("spans.place.tail_stop", "spans.determiner", "orders.filler", "spans.place.not_attribute")


def _with_owner(line: Said, last: int) -> int:
    """Go on over what the place is of: «музей янтаря», "museum of glass"."""
    if norm_at(line, last) in words_of("spans.place.owned_by") and follows(line, last + 1):
        at = last + 1 + (norm_at(line, last + 1) in words_of("spans.place.article"))
        return at + 1 if follows(line, at) else last
    if not follows(line, last) or line.tokens[last].norm.isascii():
        return last
    word = line.tokens[last].norm
    if has_capital(line, last) and any(tags >= {"Surn", "gent"} for tags, _ in grammar_of(word)):
        return last + 1  # «театр Вахтангова»
    genitive = any(tags >= {"NOUN", "gent"} and score > 0.4 for tags, score in grammar_of(word))  # noqa: PLR2004
    return last + 1 if genitive and not listed_spans("time.unit").length_at(line, last) else last


def _with_number(line: Said, place: range) -> range:
    """Take "3" of "gate 3" into it."""
    number = number_at(line.text, place.stop)
    numbered = norm_at(line, place.stop - 1) in words_of("spans.place.numbered")
    if not numbered or not follows(line, place.stop):
        return place
    if number is not None and number.value < 10:  # noqa: PLR2004
        return range(place.start, number.last)
    return range(place.start, place.stop + (norm_at(line, place.stop) in _TERMINALS))


_TERMINALS = frozenset("abcdef")


def _together(line: Said, found: list[range]) -> list[range]:
    """Put a kind and its name together: «театр Вахтангова», "Red Square"."""
    joined: list[range] = []
    for one in found:
        touches = bool(joined) and joined[-1].stop == one.start and not line.breaks[one.start]
        if touches or (joined and _one_name(line, joined[-1], one)):
            joined[-1] = range(joined[-1].start, one.stop)
        else:
            joined.append(one)
    return joined


def _one_name(line: Said, before: range, after: range) -> bool:
    """Say whether one small word stands inside a name: "Peter and Paul Fortress", "Gatwick north terminal"."""
    side = after.start == before.stop + 1 and norm_at(line, before.stop) in words_of("spans.place.side")
    if side and not line.breaks[before.stop] and not line.breaks[after.start]:
        return True
    joined = after.start == before.stop + 1 and norm_at(line, before.stop) in words_of("small.and")
    capitals = has_capital(line, before.start) and has_capital(line, after.start)
    if len(before) > 1 or not joined or not capitals:
        return False
    kinds = named(line, "place.noun")
    ends_with_kind = any(kind.stop == after.stop and kind.start > after.start for kind in kinds)
    return ends_with_kind and not any(kind.start == before.start for kind in kinds)
