"""People told one by one: "me, my wife and our three kids", «нам с женой и бабушке с дедом»."""

from dataclasses import dataclass

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.tokens import Said, said

_FEW = 2


@dataclass(frozen=True)
class PeopleListed:
    """How many they are, and which words name them."""

    size: int
    first: int
    last: int
    is_list: bool = True


@dataclass(frozen=True)
class _Named:
    size: int
    last: int
    is_we: bool = False
    is_all: bool = False


def people_listed(text: str) -> PeopleListed | None:
    """Return the people that `text` lists where it says that the list is whole: it has "me" in it, or stands after "for"."""
    line = said(text)
    numbers = {raw.first: raw for raw in raw_numbers(text)}
    found = (_list_at(line, index, numbers) for index in range(len(line.tokens)))
    return next((one for one in found if one is not None), None)


def people_apart(text: str) -> int | None:
    """Return how many are told one here, one there: "one for me at 5 and one for my wife", «массаж мне и ещё один жене»."""
    line = said(text)
    oneself = [i for i, token in enumerate(line.tokens) if token.norm in words_of("parties.to_me")]
    others = [i for i in range(len(line.tokens)) if _is_whom(line, i)]
    apart = bool(oneself) and bool(others) and abs(oneself[0] - others[0]) > 1
    return 1 + len(others) if apart else None


def _is_whom(line: Said, index: int) -> bool:
    """Say whether a relative or "her" stands there as the one whom something is for."""
    token = line.tokens[index]
    if not token.any_of(words_of("parties.relative")) and token.norm not in words_of("parties.to_them"):
        return False
    before = index
    while before > 0 and line.tokens[before - 1].any_of(words_of("parties.whose")):
        before -= 1
    led = before > 0 and line.tokens[before - 1].norm in words_of("parties.before")
    return led or any("datv" in tags for tags, _ in grammar_of(token.norm))


def people_meant(text: str) -> PeopleListed | None:
    """Return the people that `text` lists, or counts by a word for nothing else: "all five of us", «всем троим»."""
    line = said(text)
    counted = (
        PeopleListed(raw.value, raw.first, raw.last, is_list=False)
        for raw in raw_numbers(text)
        if not raw.ordinal and (raw.collective or _counts_people(line, raw.last))
    )
    return people_listed(text) or _told_whom(line) or next(counted, None)


def names_oneself(text: str) -> bool:
    """Say whether something is for the guest alone: "an omelette for me", «мне омлет»."""
    return any(token.norm in words_of("parties.to_me") for token in said(text).tokens)


def _told_whom(line: Said) -> PeopleListed | None:
    """Read «бабушке с дедом», «родителям», where the ending alone says for whom something is."""
    numbers = {raw.first: raw for raw in raw_numbers(line.text)}
    whom = (
        i for i, token in enumerate(line.tokens) if any("datv" in tags for tags, _ in grammar_of(token.norm))
    )
    found = (_list_at(line, index, numbers, is_whole=True) for index in whom)
    return next((one for one in found if one is not None), None)


def _counts_people(line: Said, at: int) -> bool:
    return any(listed(path).length_at(line, at) for path in ("parties.people", "parties.of_us"))


def _list_at(
    line: Said, first: int, numbers: dict[int, Raw], *, is_whole: bool = False
) -> PeopleListed | None:
    at, last, size, named, with_us = first, first, 0, 0, False
    while (one := _person_at(line, at, numbers)) is not None:
        size, named, with_us = size + one.size, named + 1, with_us or one.is_we
        last, at = one.last, _behind_joiners(line, one.last)
        if one.is_all and at in numbers and line.breaks[one.last] and numbers[at].value < one.size:
            break  # "5 of us, 2 children": they are among the five
    if not named or (named < _FEW and (with_us or size < _FEW)):
        return None
    return PeopleListed(size, first, last) if is_whole or with_us or _is_whole(line, first) else None


def _is_whole(line: Said, first: int) -> bool:
    """Say whether "for" stands before a list: nobody else comes then."""
    before = first
    while (
        before > 0 and not line.breaks[before] and line.tokens[before - 1].any_of(words_of("parties.whose"))
    ):
        before -= 1
    return (
        before > 0 and not line.breaks[before] and line.tokens[before - 1].norm in words_of("parties.before")
    )


def _person_at(line: Said, at: int, numbers: dict[int, Raw]) -> _Named | None:
    if at >= len(line.tokens):
        return None
    token = line.tokens[at]
    if token.norm in words_of("parties.me"):
        return _Named(1, at + 1, is_we=True)
    if token.norm in words_of("parties.we"):
        return _we_at(line, at, numbers)
    if at in numbers and not numbers[at].ordinal:
        return _counted_at(line, numbers[at])
    if _is_of_thing(line, at):
        return None
    size = _FEW if token.any_of(words_of("parties.pair")) else int(token.any_of(words_of("parties.relative")))
    several = token.norm in words_of("parties.several")
    return _Named(size, at + 1) if size and not several else None


def _is_of_thing(line: Said, at: int) -> bool:
    """Say whether the word only tells what kind of thing follows: "a child seat" is nobody."""
    behind = at + 1 < len(line.tokens) and not line.breaks[at + 1]
    return behind and line.tokens[at + 1].any_of(words_of("parties.things_of_child"))


def _we_at(line: Said, at: int, numbers: dict[int, Raw]) -> _Named | None:
    """Read "us two", «нам троим»; «мы с женой» is I and she."""
    if at + 1 in numbers and not line.breaks[at + 1]:
        return _Named(numbers[at + 1].value, numbers[at + 1].last, is_we=True, is_all=True)
    follows = at + 1 < len(line.tokens) and line.tokens[at + 1].norm in words_of("small.with")
    joined = _behind_joiners(line, at + 1)
    return _Named(1, at + 1, is_we=True) if follows and _person_at(line, joined, numbers) else None


def _counted_at(line: Said, number: Raw) -> _Named | None:
    at = number.last
    while (
        at < len(line.tokens) and not line.breaks[at] and line.tokens[at].norm in words_of("parties.between")
    ):
        at += 1
    if at >= len(line.tokens) or line.breaks[at]:
        return None
    of_us = bool(listed("parties.of_us", exact=True).length_at(line, at))
    kin = words_of("parties.relative") | words_of("parties.children")
    relative = line.tokens[at].any_of(kin) and not _is_of_thing(line, at)
    return _Named(number.value, at + 1 + of_us, of_us, of_us) if of_us or relative else None


def _behind_joiners(line: Said, at: int) -> int:
    """Return the next word that is no "and", "with" or "my"; where nothing joins, a place behind the last."""
    start = at
    joins = words_of("small.and") | words_of("small.with") | words_of("parties.plus")
    while at < len(line.tokens) and not set(line.gaps[at]) - set(" ,&+"):
        token = line.tokens[at]
        if not (token.norm in joins or token.any_of(words_of("parties.whose"))):
            break
        at += 1
    comma = at < len(line.tokens) and "," in line.gaps[start]
    return at if at > start or comma else len(line.tokens)
