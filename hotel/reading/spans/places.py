"""The words that tell where to: of the hotel's own places, of kinds of places, and names after "to" and «до»."""

from hotel.reading.lexicons import words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.aims import addresses_in, aims_in
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.place_names import is_guest, names_in, with_house
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at
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
    if norm_at(line, place.stop) in _TOURS and follows(line, place.stop):
        return False
    before, word = norm_at(line, place.start - 1), norm_at(line, place.start)
    if _is_instead(line, place) or before in _OURS or before == "by" or (before, word) == ("на", "метро"):
        return False
    return len(place) > 1 or word not in words_of("spans.place.means")


_OURS = frozenset({"your", "ваш", "вашем", "вашему", "вашего", "this"})


def _is_instead(line: Said, place: range) -> bool:
    return norm_at(line, place.start - 1) in {"not", "не"} and norm_at(line, place.stop) in {"but", "а"}


_TOURS = frozenset(
    {"cruise", "tour", "trip", "ride", "walk", "tickets", "ticket", "table", "view", "transfer"}
)


def _with_neighbours(line: Said, place: range) -> range:
    """Take the words between "the" or «на» and the place into it: "the bus depot", «Казанский вокзал»."""
    first = place.start
    while first > 0 and place.start - first < 2 and not line.breaks[first] and _may_belong(line, first - 1):  # noqa: PLR2004
        first -= 1
    return (
        range(first, _with_owner(line, place.stop))
        if first < place.start
        else range(place.start, _with_owner(line, place.stop))
    )


def _may_belong(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if not token.norm.isalpha() or len(token.norm) < 3 or token.any_of(words_of("spans.not_attribute")):  # noqa: PLR2004
        return False
    if token.norm.isascii():
        stop = words_of("spans.place.tail_stop") | words_of("spans.determiner") | words_of("orders.filler")
        before = norm_at(line, index - 1)
        return token.norm not in stop | words_of("spans.place.not_attribute") and (
            line.text[token.start].isupper() or before in _BEFORE
        )
    return not token.any_of(words_of("spans.place.not_attribute")) and any(
        tags & {"ADJF"} and "Apro" not in tags and score > _LIKELY for tags, score in grammar_of(token.norm)
    )


_BEFORE = frozenset({"the", "to", "a", "at", "from", "of", "near"})


def _with_owner(line: Said, last: int) -> int:
    """Go on over what the place is of: «музей янтаря», "museum of glass"."""
    if norm_at(line, last) == "of" and follows(line, last + 1):
        at = last + 1 + (norm_at(line, last + 1) == "the")
        return at + 1 if follows(line, at) else last
    if not follows(line, last) or line.tokens[last].norm.isascii():
        return last
    word = line.tokens[last].norm
    if _is_capital(line, last) and any(tags >= {"Surn", "gent"} for tags, _ in grammar_of(word)):
        return last + 1  # «театр Вахтангова»
    genitive = any(tags >= {"NOUN", "gent"} and score > 0.4 for tags, score in grammar_of(word))  # noqa: PLR2004
    return last + 1 if genitive and not listed_spans("time.unit").length_at(line, last) else last


def _with_number(line: Said, place: range) -> range:
    """Take "3" of "gate 3" into it."""
    number = number_at(line.text, place.stop)
    numbered = norm_at(line, place.stop - 1) in {
        "terminal",
        "терминал",
        "терминала",
        "терминалу",
        "gate",
        "station",
    }
    if number is not None and numbered and follows(line, place.stop) and number.value < 10:  # noqa: PLR2004
        return range(place.start, number.last)
    if norm_at(line, place.stop) in {"a", "b", "c", "d", "e", "f"} and numbered and follows(line, place.stop):
        return range(place.start, place.stop + 1)
    return place


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
    side = after.start == before.stop + 1 and norm_at(line, before.stop) in _SIDES
    if side and not line.breaks[before.stop] and not line.breaks[after.start]:
        return True
    if after.start != before.stop + 1 or norm_at(line, before.stop) not in {"and", "и"} or len(before) > 1:
        return False
    kinds = named(line, "place.noun")
    return (
        _is_capital(line, before.start)
        and _is_capital(line, after.start)
        and any(kind.stop == after.stop and kind.start > after.start for kind in kinds)
        and not any(kind.start == before.start for kind in kinds)
    )


_SIDES = frozenset({"north", "south", "east", "west", "central", "main", "international", "domestic"})


def _is_capital(line: Said, index: int) -> bool:
    return line.text[line.tokens[index].start].isupper()
