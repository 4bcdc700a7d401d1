"""Things as they are asked for: without what only tells the cause, with their size, and those no list has."""

import re
from collections.abc import Sequence
from datetime import datetime

from hotel.desk.hearing import heard, hears
from hotel.reading.allergens import diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.lexicons import words_of
from hotel.reading.moments import moments_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.orders import order_in
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.reading.word_forms import may_be_noun
from hotel.records import Named, RequestLine, ServiceRequest, Thing

_CLAUSE_ENDS = re.compile(r"(?<=[,.;!?\n])\s+|\s+[-–—]\s+")
_LONGEST_JOIN = 4
_CONTRAST_WITHIN = 6
"""Letters at the beginning of a clause where a word of contrast stands."""


def wanted_part[N: Named](text: str, offered: Sequence[N]) -> str:
    """Return `text` without the clauses that only tell why, or what else would do, where the others name what is wanted."""
    entries = Catalogue(offered)
    asked = [clause for clause in _CLAUSE_ENDS.split(text) if not _is_aside(clause, entries)]
    wanted = " ".join(asked)
    return wanted if entries.find(wanted) else text


def _is_aside[N: Named](clause: str, entries: Catalogue[N]) -> bool:
    told = hears("told_aside", clause) and not entries.find(clause)
    return told or hears("mishap", clause) or hears("has_enough", clause)


def unlisted_in[N: Named](text: str, offered: Sequence[N]) -> list[str]:
    """Return what `text` asks for that is not among `offered`, in the guest's words.

    Where it names nothing of the list, all of it is passed on, if it holds a word of weight.
    """
    text = text.replace(heard("thing_size", text) or "\0", "")
    catalogue = Catalogue(offered)
    orders = [order_in(sentence, catalogue) for sentence in sentences_in(text, by_line=False)]
    if catalogue.find(text):
        return [
            words for order in orders for words in order.unknown if _is_listed_with(words, text, catalogue)
        ]
    if hears("vague_things", text) or not has_weight(text):
        return []
    unknown = [words for order in orders for words in order.unknown]
    return [_without_joiner(_own_words(text, unknown)).strip(" .,!?;")]


def _is_listed_with[N: Named](words: str, text: str, catalogue: Catalogue[N]) -> bool:
    """Say whether `words` stand in one list with a thing that is known: "a tray and two mugs"."""
    first, last = text.find(words), text.find(words) + len(words)
    gaps = [text[m.end : first] if m.end <= first else text[last : m.start] for m in catalogue.find(text)]
    return not hears("medicine", words) and any(_joins(gap) for gap in gaps)


def _joins(gap: str) -> bool:
    tokens = said(gap).tokens
    return (
        any(token.norm in words_of("wishes.joins") for token in tokens)
        and len(tokens) <= _LONGEST_JOIN
        and all(is_small(token) or token.is_number for token in tokens)
        and not re.search(r"[,.;:!?]", gap)
    )


def _own_words(text: str, unknown: Sequence[str]) -> str:
    """Return what is asked for without the words of asking, where only those stand before it."""
    if len(unknown) != 1:
        return text
    at = text.find(unknown[0])
    return text if has_weight(text[:at]) else text[at:]


def _without_joiner(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.casefold() in words_of("wishes.joins") else text


def has_weight(text: str) -> bool:
    """Say whether `text` holds a word that may name something."""
    line = said(text)
    counted = {i for raw in raw_numbers(text) for i in range(raw.first, raw.last)}
    counted |= {i for phrase in time_phrases(text) for i in range(phrase.first, phrase.last)}
    return any(
        may_be_noun(token.norm) and not is_small(token)
        for index, token in enumerate(line.tokens)
        if index not in counted
    )


def note_size(request: ServiceRequest, text: str) -> bool:
    """Keep a size ("size 45") on the line it was said of: the one named right before, else the first after."""
    size = heard("thing_size", text)
    if size is None:
        return False
    line = _said_of(request, text, text.casefold().find(size.casefold()))
    if line is None or size in line.wishes:
        return False
    line.wishes = [*line.wishes, size]
    return True


def note_diet(request: ServiceRequest, text: str) -> bool:
    """Keep what food that is brought must be ("one of them vegetarian") on its line, in the guest's words."""
    food, told = _food(request), _diets_told(request, text)
    if not food or any(one in wish for line in food for wish in line.wishes for one in told):
        return False
    food[-1].wishes = [*food[-1].wishes, *told]
    return bool(told)


def without_diet(request: ServiceRequest, text: str) -> str:
    """Return `text` without what it says of food that is held: "one of them vegetarian" leaves as many as there are."""
    if not _food(request):
        return text
    for clause in _diets_told(request, text):
        text = text.replace(clause, " ")
    return text


def _diets_told(request: ServiceRequest, text: str) -> list[str]:
    """Return the clauses that tell of a diet and name none of the things held."""
    told = [one.within(text).strip() for one in clauses_in(text) if diets_in(one.within(text))]
    held = Catalogue([line.thing for line in _food(request) if line.thing is not None])
    return [one for one in told if not held.find(one)]


def _food(request: ServiceRequest) -> list[RequestLine]:
    return [line for line in request.lines if line.thing is not None and _is_food(line.thing)]


def _is_food(thing: Thing) -> bool:
    return any(hears("of_food", name) for name in (thing.name or {}).values())


def _said_of(request: ServiceRequest, text: str, at: int) -> RequestLine | None:
    by_entry = {line.thing: line for line in request.lines if line.thing is not None}
    named = Catalogue(list(by_entry)).find(text) if by_entry else []
    before = [mention for mention in named if mention.start <= at]
    if named:
        return by_entry[(before[-1] if before else named[0]).entry]
    return request.lines[-1] if request.lines else None


def contrasted[N: Named](text: str, offered: Sequence[N], now: datetime) -> list[str]:
    """Cut "a blanket, but an iron for him at 8" where the hours differ and each part names a thing."""
    parts: list[str] = []
    for clause in _CLAUSE_ENDS.split(text):
        if parts and not hears("contrast", clause[:_CONTRAST_WITHIN]):
            parts[-1] += f" {clause}"
        else:
            parts.append(clause)
    hours = [tuple(one.at for one in moments_in(part, now) if one.has_hour) for part in parts]
    named = all(Catalogue(offered).find(part) for part in parts)
    return parts if len(set(hours)) > 1 and named else []


def asked_besides(text: str) -> str | None:
    """Return the question for leave inside a request: "can I bring my grandson, he's 6?"."""
    found = heard("asks_leave", text)
    if found is None:
        return None
    asked = text[text.find(found) :]
    end = asked.find("?")
    return asked[: end + 1] if end >= 0 else None
