"""How many of something, told by the people it is for: "juice for both of us", «нам с мужем тапочки»."""

from itertools import pairwise

from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.found import Mention, Span
from hotel.reading.left_out import blanked
from hotel.reading.lexicons import words_of
from hotel.reading.parties import party_size_in
from hotel.reading.people_listed import names_oneself, people_meant
from hotel.reading.tokens import said
from hotel.records import MenuItem, Named, Thing

_BOTH = 2
_FEW = 2
_A_FAMILY = 6
"""A greater number behind "for" may be an hour."""


def number_for_people(text: str, entry: Named) -> int | None:
    """Return how many of `entry` those are whom its sentence names; of what the house gives one of, all share it."""
    if not isinstance(entry, MenuItem | Thing) or (isinstance(entry, Thing) and entry.limit == 1):
        return None
    for sentence in sentences_in(text, by_line=False):
        named = next(iter(Catalogue([entry]).find(sentence)), None)
        if named is not None and (size := _size_in(sentence, entry, named)) is not None:
            return size
    return None


def without_people(text: str) -> str:
    """Return `text` with blanks for the people it lists: «с мужем» is no wish for slippers."""
    people = people_meant(text)
    if people is None or not people.is_list:
        return text
    return blanked(text, [_span(text, people.first, people.last)])


def _size_in(sentence: str, entry: Named, named: Mention[Named]) -> int | None:
    people = people_meant(sentence)
    if people is None:
        clauses = [one.within(sentence) for one in clauses_in(sentence)]
        both = any(hears("for_both", clause) and Catalogue([entry]).find(clause) for clause in clauses)
        alone = [clause for clause in clauses if Catalogue([entry]).find(clause)]
        few = party_size_in(alone[0]) if alone and not _is_one(sentence, entry, named) else None
        if few is not None and 1 < few <= _A_FAMILY:
            return few  # "juice for 3"
        each = hears("for_both", sentence[: named.start])  # "bring us both a robe"
        return _BOTH if both and (each or not _is_one(sentence, entry, named)) else None
    span = _span(sentence, people.first, people.last)
    before = said(sentence[: span.start]).tokens
    of_what_came_before = bool(before) and before[-1].norm in words_of("parties.before")
    if of_what_came_before and hears("goes_on_to_act", sentence[span.end :]):
        return None  # "a burger for me and my wife wants a salad"
    if named.start < span.start and _is_one(sentence, entry, named):
        return None
    rest = f"{sentence[: span.start]} ; {sentence[span.end :]}"
    if names_oneself(rest) or hears("dish_for_me", rest) or hears("dish_for_other", rest):
        together = any(one.overlaps(named) and one.overlaps(span) for one in clauses_in(sentence))
        return people.size if together else None
    return people.size


def _is_one(sentence: str, entry: Named, named: Mention[Named]) -> bool:
    """Say whether they share it: "a blanket for both of us", "a bottle of wine for the two of us"."""
    before = said(sentence[: named.start]).tokens[-_FEW:]
    in_a_bottle = any(token.any_of(words_of("numbers.piece")) for token in before)
    one_thing = isinstance(entry, Thing) and bool(before) and before[-1].norm in words_of("small.article")
    if one_thing and any(hears("of_food", name) for name in (entry.name or {}).values()):
        return False  # of "a packed breakfast for four" each has one
    return one_thing or in_a_bottle


def goes_with(text: str, thing: Thing, offered: list[Thing]) -> int | None:
    """Return the number of the things that `thing` comes with: "two robes with slippers" are two of both."""
    found = Catalogue(offered).find(text)
    for before, one in pairwise(found):
        between = said(text[before.end : one.start]).tokens
        joined = bool(between) and all(token.norm in words_of("small.with") for token in between)
        if one.entry is thing and joined and thing.limit > 1:
            return before.quantity
    return None


def _span(text: str, first: int, last: int) -> Span:
    tokens = said(text).tokens
    return Span(tokens[first].start, tokens[last - 1].end)
