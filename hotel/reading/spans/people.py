"""The names of people: of the staff, after "Mr" or "Regards", and words that can hardly be anything else."""

from collections.abc import Iterable
from functools import cache, lru_cache

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of
from hotel.reading.tokens import Said, Token, said

_SURE, _INITIAL = 0.3, 2


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


def people_in(line: Said, staff: Iterable[str], taken: list[range], *, freely: bool) -> list[range]:
    """Return the names of people, a first name and a surname as one; `freely` takes any word with a capital for one."""
    known = _staff(tuple(staff))
    names = [index for index in range(len(line.tokens)) if _is_name(line, index, known, freely=freely)]
    found: list[range] = []
    for index in names:
        if found and found[-1].stop == index and not line.breaks[index]:
            found[-1] = range(found[-1].start, index + 1)
        else:
            found.append(range(index, index + 1))
    return free_of(found, taken)


def _is_name(line: Said, index: int, known: frozenset[str], *, freely: bool) -> bool:
    token = line.tokens[index]
    if line.tokens[index - 1].norm in {"not", "не", "вместо"} and index:
        return False  # "Smith, not Smit"
    if "'" in token.norm and token.norm.split("'")[0] in words_of("spans.person.not"):
        return False
    if not token.norm[0].isalpha() or len(token.norm) < 2 or token.norm in words_of("spans.person.not"):  # noqa: PLR2004
        return False
    capital = line.text[token.start].isupper() and not line.text[token.start : token.end].isupper()
    if token.any_of(known) and (capital or _introduced(line, index)):
        return True
    if token.norm.isascii():
        return _latin_name(line, index, token, capital=capital, freely=freely)
    return _russian_name(line, index, token.norm, capital=capital, freely=freely)


def _latin_name(line: Said, index: int, token: Token, *, capital: bool, freely: bool) -> bool:
    given = token.norm in words_of("spans.person.given")
    if capital:
        return (
            given
            or _titled(line, index)
            or (not _begins_sentence(line, index) and (freely or _signs(line, index)))
        )
    return given and (_introduced(line, index) or _does(line, index))


def _russian_name(line: Said, index: int, word: str, *, capital: bool, freely: bool) -> bool:
    share, place = _share_of_names(word)
    if capital:
        inside = not _begins_sentence(line, index) and (freely or _signs(line, index))
        return share > _SURE or (inside and not place) or _titled(line, index)
    adjective = any("ADJF" in tags and score > _SURE / 3 for tags, score in grammar_of(word))
    return share > 2 * _SURE and not adjective and (_introduced(line, index) or _does(line, index))


@lru_cache(maxsize=5000)
def _share_of_names(word: str) -> tuple[float, bool]:
    """Return how surely a Russian word is a name of somebody, and whether it can be one of a place."""
    grammar = grammar_of(word)
    names = sum(score for tags, score in grammar if tags & {"Name", "Surn", "Patr"})
    return names, any("Geox" in tags for tags, _ in grammar)


def _titled(line: Said, index: int) -> bool:
    return bool(index) and bool(listed("spans.person.title").ends_before(line, index))


def _introduced(line: Said, index: int) -> bool:
    return _titled(line, index) or bool(listed("spans.person.before").ends_before(line, index))


def _signs(line: Said, index: int) -> bool:
    """Say whether it stands after "Regards," or "the name is"."""
    return bool(listed("spans.person.signs").ends_before(line, index))


def _does(line: Said, index: int) -> bool:
    return follows(line, index + 1) and line.tokens[index + 1].norm in words_of("spans.person.verb")


def _begins_sentence(line: Said, index: int) -> bool:
    return index == 0 or any(mark in line.gaps[index] for mark in '.!?\n…:«"')
