"""The names of people: of the staff, after "Mr" or "Regards", and words that can hardly be anything else."""

from collections.abc import Iterable
from functools import cache

from hotel.reading.lexicons import words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.name_signs import NameSigns
from hotel.reading.spans.name_words import is_capital, is_everyday
from hotel.reading.spans.stretches import follows, free_of, norm_at
from hotel.reading.tokens import Said, said

_INITIAL = 2


@cache
def _staff(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        token.norm
        for name in names
        for token in said(name).tokens
        if name[token.start].isupper() and len(token.norm) > _INITIAL and not _is_common(token.norm)
    )


def _is_common(word: str) -> bool:
    """Say whether it is rather a word of a title: «Ночной администратор»."""
    if word in words_of("spans.person.not"):
        return True
    grammar = grammar_of(word)
    return bool(grammar) and not any(tags & {"Name", "Surn", "Patr"} for tags, _ in grammar)


def people_in(line: Said, staff: Iterable[str], taken: list[range], intent: str | None) -> list[range]:
    """Return the names of people, a first name and a surname as one, as a request of `intent` names them."""
    signs = NameSigns(line, _staff(tuple(staff)), intent)
    names = [index for index in range(len(line.tokens)) if signs.is_name(index)]
    found: list[range] = []
    for index in names:
        if found and index < found[-1].stop:
            continue
        one = _whole(line, index)
        if found and one.start <= found[-1].stop and not line.breaks[found[-1].stop]:
            found[-1] = range(found[-1].start, one.stop)
        else:
            found.append(one)
    return free_of(found, taken)


def _whole(line: Said, index: int) -> range:
    """Take what belongs to a name into it: "de Vries", "Karl-Heinz", "maria lopez", "Dmitry K"."""
    first, last = index, index + 1
    while follows(line, first) and norm_at(line, first - 1) in words_of("spans.person.particle"):
        first -= 1
    if first and line.gaps[first] == "-" and is_capital(line, first - 1):
        first -= 1
    if follows(line, last) and _goes_on(line, index, last):
        last += 1
    return range(first, last)


def _goes_on(line: Said, index: int, last: int) -> bool:
    """Say whether the surname of a given name stands at `last`: an initial, or "lopez" of "maria lopez"."""
    word = norm_at(line, last)
    if is_capital(line, last):
        return len(word) == 1 and word.isalpha() and word not in words_of("spans.person.not_initial")
    lists = ("spans.person.not", "spans.person.verb")
    given = norm_at(line, index) in words_of("spans.person.given") and not is_capital(line, index)
    return (
        given
        and word.isascii()
        and word.isalpha()
        and len(word) > _INITIAL
        and not is_everyday(word)
        and not any(word in words_of(p) for p in lists)
    )
