"""A message that answers several requests at once, taken apart: "7pm for the massage, and yes to the taxi"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hotel.desk.drafting.naming import the_one_named
from hotel.reading.clauses import clauses_in, sentence_spans
from hotel.reading.found import Span
from hotel.records import ServiceRequest


@dataclass
class _Clause:
    start: int
    end: int
    owner: ServiceRequest | None


def apart(text: str, requests: Sequence[ServiceRequest]) -> list[tuple[ServiceRequest, str]]:
    """Return what `text` says of each of `requests`, if it speaks of more than one; the first is the one asked last.

    A clause that names no request belongs with the one before it in its sentence, else with the one after it; a
    sentence that names none answers what was asked last.
    """
    if len(requests) < 2:  # noqa: PLR2004 -- one request cannot be told from itself
        return []
    clauses = [clause for one in sentence_spans(text) for clause in _owned(text, one, requests)]
    said: dict[int, list[_Clause]] = {}
    for clause in clauses:
        owner = clause.owner or requests[0]
        said.setdefault(owner.id, []).append(clause)
    if len(said) < 2:  # noqa: PLR2004
        return []
    by_id = {request.id: request for request in requests}
    return [(by_id[owner], _joined(text, mine)) for owner, mine in said.items()]


def _owned(text: str, sentence: Span, requests: Sequence[ServiceRequest]) -> list[_Clause]:
    """Return the clauses of one sentence with the request that each is about."""
    words, start = sentence.within(text), sentence.start
    found = [
        _Clause(start + one.start, start + one.end, the_one_named(requests, one.within(words)))
        for one in clauses_in(words)
    ]
    owner: ServiceRequest | None = None
    for clause in found:
        owner = clause.owner = clause.owner or owner
    for clause in reversed(found):
        owner = clause.owner = clause.owner or owner
    return found


def _joined(text: str, clauses: Sequence[_Clause]) -> str:
    """Return the words of clauses; those that follow each other keep what stood between them."""
    words = ""
    last = None
    for clause in clauses:
        between = text[last : clause.start] if last is not None else ""
        plain = not re.search(r"\w{4,}", between)
        words += (between if plain else ". ") + text[clause.start : clause.end]
        last = clause.end
    return words
