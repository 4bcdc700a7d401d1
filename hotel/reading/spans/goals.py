"""Where a ride goes and where it begins: places named as the hotel's list has them, or in the guest's own words."""

import re
from collections.abc import Iterator
from functools import cache

from hotel.reading.lexicons import lemmas_of, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.places import places_in
from hotel.reading.spans.stretches import follows, free_of, has_capital, longest, named, norm_at
from hotel.reading.tokens import Said
from hotel.reading.word_forms import is_russian_word

_LONGEST, _LIKELY = 4, 0.1
_STOPS = ("spans.place.tail_stop", "spans.determiner", "spans.goal.stop")
_CASES = {
    **dict.fromkeys(("до", "из", "с", "со", "от"), "gent"),
    **dict.fromkeys(("в", "во", "на"), "accs"),
    **dict.fromkeys(("к", "ко"), "datv"),
}
"""Which case stands after a preposition of the way: «с вокзала» is where from, «с собакой» is with whom."""


def goals_in(line: Said, known: list[range], taken: list[range]) -> list[range]:
    """Return the places of a text, those after "to" with all that belongs to them; `known` are on the hotel's list."""
    listed = [_cut(line, one, taken) for one in places_in(line, known, taken, "book_taxi")]
    found = [*(one for one in listed if one), *free_of(_led(line), taken)]
    return _together(line, longest(_with_name(line, one, taken) for one in found))


def _together(line: Said, places: list[range]) -> list[range]:
    """Put "the fair at the exhibition centre" together: one place, told twice."""
    joined: list[range] = []
    between = words_of("spans.goal.tells_where") | words_of("spans.determiner")
    for one in places:
        gap = range(joined[-1].stop, one.start) if joined else range(0)
        if gap and all(
            follows(line, index) and norm_at(line, index) in between for index in (*gap, one.start)[:-1]
        ):
            joined[-1] = range(joined[-1].start, one.stop)
        else:
            joined.append(one)
    return joined


def _cut(line: Said, place: range, taken: list[range]) -> range:
    """Leave out an hour behind a comma that was taken for the number of a house: "King's Road, 7 pm"."""
    hours = [one.start for one in taken if one.start in place and line.breaks[one.start]]
    return range(place.start, min(hours, default=place.stop))


def is_whence(line: Said, place: range) -> bool:
    """Say whether the ride begins at a place: "from the station", «заберите у театра»."""
    at = _small_word_before(line, place)
    before = norm_at(line, at)
    fetched = any(token.any_of(words_of("spans.goal.fetched")) for token in line.tokens[: max(at, 0)])
    return before in words_of("spans.goal.whence") or (
        fetched and before in words_of("spans.goal.fetched_at")
    )


def is_led_to(line: Said, place: range) -> bool:
    """Say whether "to", «до» stands before a place."""
    return norm_at(line, _small_word_before(line, place)) in words_of("spans.goal.to")


def is_denied(line: Said, place: range) -> bool:
    """Say whether a place is only named to say that it is not meant: "not to the airport", «не аэропорт»."""
    passed = words_of("spans.determiner") | words_of("spans.goal.to") | {*_CASES}
    at = place.start
    while at > 0 and not line.breaks[at] and norm_at(line, at - 1) in passed:
        at -= 1
    return at > 0 and not line.breaks[at] and norm_at(line, at - 1) in words_of("small.not")


def with_preposition(line: Said, place: range) -> range:
    """Take the «до» or «в» before a Russian place into it: what stands behind it is in its case."""
    case = _CASES.get(norm_at(line, place.start - 1)) if follows(line, place.start) else None
    readings = [tags for tags, _ in grammar_of(norm_at(line, place.start))]
    # «до Москва-Сити», «поменяйте на москва-сити»: the name stands as it is, and «куда: на …» would be no Russian.
    in_case = not readings or any(case in tags for tags in readings)
    return range(place.start - (case is not None and in_case), place.stop)


def is_plain(line: Said, index: int) -> bool:
    """Say whether a word beside a place makes it no other one: "the main station", "terminal 2"."""
    token = line.tokens[index]
    return token.is_number or token.any_of(lemmas_of("spans.goal.plain")) or len(token.norm) == 1


def without_stops(text: str) -> str:
    """Return `text` with a blank for the stop of a shortened word, «ул.», which ends no sentence."""
    return _shortened().sub(lambda found: f"{found[1]} ", text)


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(words_of('spans.goal.shortened'))})\.", re.IGNORECASE)


def _small_word_before(line: Said, place: range) -> int:
    at = place.start - 1
    while at >= 0 and not line.breaks[at + 1] and norm_at(line, at) in words_of("spans.determiner"):
        at -= 1
    return at if at >= 0 and not line.breaks[at + 1] else -1


def _led(line: Said) -> Iterator[range]:
    """Find what stands after "to" or «до», "from" or «из» without being a verb or an hour."""
    leads = words_of("spans.goal.to") | words_of("spans.goal.whence")
    if any(token.any_of(words_of("spans.goal.fetched")) for token in line.tokens):
        leads |= words_of("spans.goal.fetched_at")
    for index in range(1, len(line.tokens)):
        if norm_at(line, index - 1) not in leads or line.breaks[index]:
            continue
        russian = not norm_at(line, index - 1).isascii()
        first = index if russian else index + (norm_at(line, index) in words_of("spans.determiner"))
        last = _russian_end(line, first) if russian else _english_end(line, first)
        if last > first:
            yield range(first, last)


def _english_end(line: Said, first: int) -> int:
    if _is_said_of_doing(line, first) or norm_at(line, first) in words_of("spans.goal.verb"):
        return first
    last = first + (norm_at(line, first).isdecimal() and follows(line, first + 1))  # "14 Oak Street"
    while last - first < _LONGEST and (last == first or follows(line, last)) and _may_go_on(line, last):
        if norm_at(line, last).isascii() != norm_at(line, first).isascii():
            break  # "to the airport на семь": the guest goes on in Russian
        last += 1
    return last


def _is_said_of_doing(line: Said, first: int) -> bool:
    """Say whether "to" stands after "want", or after "us" that nobody is to drive."""
    if norm_at(line, first - 1) not in words_of("spans.goal.to"):
        return False  # behind "from", or before "the": no verb
    before = norm_at(line, first - 2)
    carried = norm_at(line, first - 3) in words_of("spans.goal.carry")
    return before in words_of("spans.goal.not_after") or (
        before in words_of("spans.goal.whom") and not carried
    )


def _may_go_on(line: Said, index: int) -> bool:
    if index >= len(line.tokens):
        return False
    word = norm_at(line, index)
    stops = any(word in words_of(path) for path in _STOPS)
    return word.replace("'", "").isalpha() and not stops and not number_at(line.text, index)


def _russian_end(line: Said, first: int) -> int:
    """Return the word after adjectives and a noun in the case that the preposition asks for."""
    case, last = _CASES.get(norm_at(line, first - 1), "gent"), first
    while last - first < _LONGEST and (last == first or follows(line, last)) and last < len(line.tokens):
        if norm_at(line, last) in words_of("spans.goal.stop") or line.tokens[last].any_of(_no_goals()):
            return first
        if _ends_as_town(norm_at(line, last)):
            return last + 1
        grammar = grammar_of(norm_at(line, last))
        readings = [tags for tags, score in grammar if score > _LIKELY]
        towns = [tags for tags, _ in grammar if "Geox" in tags]
        if any({"NOUN", case} <= tags and "anim" not in tags for tags in [*readings, *towns]):
            return last + 1
        if not any("ADJF" in tags and case in tags and "Apro" not in tags for tags in readings):
            return first
        last += 1
    return first


def _ends_as_town(word: str) -> bool:
    return not is_russian_word(word) and word.endswith(tuple(words_of("spans.goal.town_ending")))


def _no_goals() -> frozenset[str]:
    return words_of("spans.goal.never")


def _with_name(line: Said, place: range, taken: list[range]) -> range:
    """Take the name behind a place, or the sign of its part, into it: «аэропорт Внуково», "Gatwick S", "T5"."""
    last = place.stop
    while follows(line, last) and _is_name_behind(line, last):
        if line.gaps[last] and not free_of([range(last, last + 1)], taken):
            break
        last += 1
    return range(place.start, last)


def _is_name_behind(line: Said, index: int) -> bool:
    word, glued = norm_at(line, index), not line.gaps[index]
    if line.gaps[index] == "-" and word.isalpha():
        return True  # «москва-сити», however it is written
    if word.isdecimal():
        return glued or norm_at(line, index - 1) in words_of("spans.place.numbered")
    if any(word in words_of(path) for path in _STOPS) or not word.isalpha():
        return False
    unknown = not word.isascii() and not is_russian_word(word)
    return has_capital(line, index) or unknown or _is_called_so(line, index)


def _is_called_so(line: Said, index: int) -> bool:
    """Say whether a last word names the kind of place before it, though written small: «башня федерация»."""
    last = index + 1 == len(line.tokens) or line.breaks[index + 1]
    kind = any(one.stop == index for one in named(line, "place.noun"))
    readings = [tags for tags, score in grammar_of(norm_at(line, index)) if score > _LIKELY]
    return last and kind and bool(readings) and all({"NOUN", "nomn"} <= tags for tags in readings[:1])
