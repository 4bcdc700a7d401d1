"""The words that tell where to: of the hotel's own places, of kinds of places, and names after "to" and «до»."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said, is_russian_word

_LONGEST, _LIKELY = 4, 0.2


def places_in(line: Said, known: list[range], taken: list[range]) -> list[range]:
    """Return the places of a text; `known` are those of the hotel's own list."""
    found = [one for one in [*known, *named(line, "place.noun")] if _is_aim(line, one)]
    kinds = [_with_number(line, _with_neighbours(line, one)) for one in found]
    names = list(_names(line))
    return free_of(_together(line, longest([*kinds, *names])), taken) or free_of(
        named(line, "place.we"), taken
    )


def _is_aim(line: Said, place: range) -> bool:
    """Say whether it is neither a means of travel ("castle tour", «поездом») nor a place of this house."""
    if norm_at(line, place.stop) in _TOURS and follows(line, place.stop):
        return False
    if norm_at(line, place.start - 1) in {"your", "ваш", "вашем", "вашему", "вашего", "this"}:
        return False
    return len(place) > 1 or norm_at(line, place.start) not in words_of("spans.place.means")


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
        return token.norm not in stop | _VERBS and (line.text[token.start].isupper() or before in _BEFORE)
    return any(
        tags & {"ADJF"} and "Apro" not in tags and score > _LIKELY for tags, score in grammar_of(token.norm)
    )


_VERBS = frozenset(
    {
        "nearest",
        "closest",
        "need",
        "get",
        "local",
        "walk",
        "drive",
        "way",
        "visit",
        "see",
        "far",
        "cab",
        "taxi",
        "car",
    }
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


def _names(line: Said) -> Iterator[range]:
    """Find names after "to" and «до», and what can only be a name of a place."""
    index = 0
    while index < len(line.tokens):
        last = index
        while (
            last < len(line.tokens) and last - index < _LONGEST and (last == index or not line.breaks[last])
        ):
            if not _is_name(line, last, begun=last > index):
                break
            last += 1
        if last > index and (_led_to(line, index) or any(_is_town(line, at) for at in range(index, last))):
            yield range(index, last)
        index = max(last, index + 1)


def _is_name(line: Said, index: int, *, begun: bool) -> bool:
    token = line.tokens[index]
    if not token.norm[0].isalpha() or (not begun and token.norm in words_of("spans.person.not")):
        return False
    if not begun and listed("spans.place.before", exact=True).length_at(line, index):
        return False
    capital = line.text[token.start].isupper() and len(token.norm) > 1
    return capital or _is_town(line, index)


def _is_town(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if len(token.norm) < 4 or not is_russian_word(token.norm):  # noqa: PLR2004
        return False
    return any("Geox" in tags and score > 0.4 for tags, score in grammar_of(token.norm))  # noqa: PLR2004


def _led_to(line: Said, index: int) -> bool:
    before = norm_at(line, index - 1)
    if before == "the":
        before = norm_at(line, index - 2)
    return before in {"to", "from", "near", "visit", "see", "towards", "into", "via", "past"} or bool(
        listed("spans.place.before", exact=True).ends_before(line, index)
    )


def _together(line: Said, found: list[range]) -> list[range]:
    """Put a kind and its name together: «театр Вахтангова», "Red Square"."""
    joined: list[range] = []
    for one in found:
        if joined and joined[-1].stop == one.start and not line.breaks[one.start]:
            joined[-1] = range(joined[-1].start, one.stop)
        else:
            joined.append(one)
    return joined
