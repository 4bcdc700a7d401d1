"""Which of several requests words name: the fullest name wins, and what stands beside it is left alone.

By what it holds before its kind: "the theatre tickets" are not the museum tour, a neck massage not the classic one. A
meal is the order, or the table, of its hour. Where nothing is named so, one word of a name is enough: "the chair".
"""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, LAUNDRY, TABLE
from hotel.desk.drafting.naming import entries_of, names_held
from hotel.desk.drafting.until_meal import is_of_meal
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.sent.hours_moved import own_hour, stands_at
from hotel.desk.sent.words_held import speaks_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named, kinds_in
from hotel.reading.moments import hours_in
from hotel.reading.tokens import said
from hotel.records import MenuItem, Named, Service, ServiceRequest, Thing

_MEALS = frozenset({DISHES, TABLE})
_CANCELS = frozenset({"cancel", "cancel_request"})
_SURE = 91
_SHORTEST = 3


def named_among(desk: Desk, requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `requests` that `text` names, in the order they stand in."""
    if not requests:
        return []
    found = [one for same in _by_intent(requests) for one in _named(desk, same, text)]
    meals = _of_meal(desk, requests, text)
    if meals:
        rest = _without_meals(text)
        other = [one for one in found if one.intent != DISHES or names_held(one, text)]
        found = [*meals, *other, *(one for one in found if kind_named(DISHES, rest))]
    if not found:
        found = [one for one in requests if _has_own_word(desk, one, text)]
    if not found:
        found = [one for one in requests if one.intent == LAUNDRY and speaks_of(one, text)]
    return [one for one in requests if one in found]


def without_told(desk: Desk, requests: Sequence[ServiceRequest]) -> str:
    """Return the words without what they only tell of another request: "breakfast is at 8, we need the chair before that".

    "Before that" is then its hour.
    """
    text = desk.turn.text
    spans = clauses_in(text)
    for span in spans:
        clause = span.within(text)
        kept = hears("leaves_alone", clause)
        told = [one for one in named_among(desk, requests, clause) if kept or _only_told(desk, one, clause)]
        rest = f"{text[: span.start]} {text[span.end :]}"
        others = [one for one in named_among(desk, requests, rest) if one not in told]
        if len(told) != 1 or not others:
            continue
        at = stands_at(desk, told[0])
        hour = "" if at is None else f"{desk.property.local(at):%H:%M}"
        rest = _without_own_hour_alone(desk, others, rest)
        for words in heard_all("before_what_was_told", rest):
            rest = rest.replace(words.strip(), hour, 1)
        return rest.strip(" ,.;")
    return text


def _only_told(desk: Desk, request: ServiceRequest, clause: str) -> bool:
    """Say whether `clause` says of `request` no more than the hour it stands at."""
    with desk.heard_as(text=clause):
        own, hours = own_hour(desk, request), hours_in(clause, desk.local_now)
    wants = any(hears(sign, clause) for sign in ("moves_it", "gives_up", "keeps", "puts_right", "for_staff"))
    return own is not None and len(hours) == 1 and not wants and "?" not in clause


def _without_own_hour_alone(desk: Desk, requests: Sequence[ServiceRequest], text: str) -> str:
    """Return `text` without the hour that was promised and is only repeated in wonder: "8:20?? we need it before"."""
    promised = {desk.property.local(at).time() for one in requests if (at := one.promised_at) is not None}
    for one in hours_in(text, desk.local_now):
        behind = text[one.end :].lstrip(" ")
        if one.at.time() in promised and behind.startswith("?"):
            return f"{text[: one.start]}{behind.lstrip('?! ')}"
    return text


def _by_intent(requests: Sequence[ServiceRequest]) -> list[list[ServiceRequest]]:
    kinds = dict.fromkeys(one.intent for one in requests)
    return [[one for one in requests if one.intent == kind] for kind in kinds]


def _named(desk: Desk, same: list[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of one intent that `text` names: by what they hold, else by a word of it, else by their kind."""
    held = _held_best([one for one in same if names_held(one, text)], text)
    if held:
        return held
    if not kind_named(same[0].intent, text):
        return []
    told = [one for one in same if _has_own_word(desk, one, text)]
    return told or [one for one in same if not _names_other_of_kind(desk, one, text)]


def _held_best(held: list[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `held` that are named best, where all that they hold is looked for together."""
    if len(held) < 2:  # noqa: PLR2004
        return held
    found = Catalogue([entry for one in held for entry in entries_of(one)]).find(text)
    meant = [entry for one in found for entry in (one.entry, *one.rivals)]
    best = [one for one in held if any(entry in meant for entry in entries_of(one))]
    return best or held


def _names_other_of_kind(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether the words for the kind of what is called off are only part of another name: "the theatre tickets"."""
    if request.service is None or desk.turn.intent not in _CANCELS:
        return False
    offered = [one for one in desk.offered(Service) if one.intent == request.intent]
    others = [
        one
        for one in Catalogue(offered).find(text)
        if one.score >= _SURE and request.service not in (one.entry, *one.rivals)
    ]
    spans = kinds_in(request.intent, text)
    return bool(others) and all(any(one.overlaps(other) for other in others) for one in spans)


def _of_meal(desk: Desk, requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return the orders and tables that are for the meal that `text` names: "dinner" is no breakfast order."""
    meals = labels_in("of_a_meal", text)
    eaten = [one for one in requests if one.intent in _MEALS and one.wanted_at is not None]
    return [one for one in eaten if any(is_of_meal(desk, one, meal) for meal in meals)]


def _without_meals(text: str) -> str:
    for meal in labels_in("of_a_meal", text):
        for words in heard_all(f"of_a_meal.{meal}", text):
            text = text.replace(words, " ", 1)
    return text


def _has_own_word(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of a name that `request` holds, and that word is no part of another thing's name."""
    own = {
        form
        for entry in entries_of(request)
        for name in (*(entry.name or {}).values(), *(entry.synonyms or ()))
        for token in said(name).tokens
        if len(token.norm) >= _SHORTEST and not kind_named(request.intent, token.norm)
        for form in token.forms
    }
    tokens = [one for one in said(text).tokens if len(one.norm) >= _SHORTEST and one.any_of(frozenset(own))]
    tokens = [one for one in tokens if not (hears("filler", one.norm) or hears("noting", one.norm))]
    if not tokens:
        return False
    held = entries_of(request)
    offered: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    others = [
        one
        for one in Catalogue(offered).find(text)
        if one.score >= _SURE and not any(entry in held for entry in (one.entry, *one.rivals))
    ]
    return any(not any(o.start < one.end and one.start < o.end for o in others) for one in tokens)
