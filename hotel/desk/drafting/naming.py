"""Which request the guest's words are about."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import object_session

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import names_fault
from hotel.desk.drafting.kinds import KINDS, REPAIR
from hotel.reading.catalogue import Catalogue
from hotel.reading.catalogue_names import content_of
from hotel.reading.found import Mention
from hotel.reading.kind_words import kind_named
from hotel.reading.lexicons import listed
from hotel.reading.tokens import said
from hotel.records import FaultObject, MenuItem, Named, RequestLine, Service, ServiceRequest, Thing

_SURE = 91
"""From here on it is the entry's own name, and not one word of it: no suit is dry-cleaned by "the cleaning"."""


def entry_of(line: RequestLine) -> Named | None:
    """Return the entry of the catalogue that `line` holds."""
    return line.item or line.thing or line.service


def entries_held(request: ServiceRequest) -> list[Named]:
    """Return the entries of the catalogue that the lines of `request` hold."""
    return [entry for line in request.lines if (entry := entry_of(line)) is not None]


def entries_of(request: ServiceRequest) -> list[Named]:
    """Return the entries of the catalogue that `request` is for: what its lines hold, and its service."""
    return [*entries_held(request), *([request.service] if request.service is not None else [])]


def names(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names what `request` is about: its kind ("the taxi") or something it holds ("the soup")."""
    return names_held(request, text) or kind_named(request.intent, text)


def names_held(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names something that `request` holds; of a repair, the thing to be mended."""
    if request.intent == REPAIR:
        return _names_thing_to_mend(request, text)
    held = entries_held(request)
    held += [entry for entry in (request.place, request.service) if entry is not None]
    found = Catalogue(held).find(text) if held else []
    return any(not _is_of_longer_name(request, one, text) for one in found)


def _is_of_longer_name(request: ServiceRequest, mention: Mention[Named], text: str) -> bool:
    """Say whether the words of `mention` are part of another dish's or thing's name: a fruit plate is no plate."""
    entry = mention.entry
    if not isinstance(entry, MenuItem | Thing):
        return False
    over = [one for one in _catalogue_with(request).find(text) if one.overlaps(mention)]
    return any(one.weight > mention.weight and entry not in (one.entry, *one.rivals) for one in over)


def _catalogue_with(request: ServiceRequest) -> Catalogue[Named]:
    """Return the dishes and things of the house of `request`, to be found in words; made once in a turn."""
    session = object_session(request)
    if session is None:
        return Catalogue([])
    key = ("dishes and things", request.property_id)
    if key not in session.info:
        offered = [*_offered_with(request, MenuItem), *_offered_with(request, Thing)]
        session.info[key] = Catalogue[Named](offered)
    found: Catalogue[Named] = session.info[key]
    return found


def _names_thing_to_mend(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names what `request` is to mend; "two bath towels" are no bath."""
    breaks = _offered_with(request, FaultObject)
    for one in reversed(Catalogue(_offered_with(request, Thing)).find(text)):
        words = one.within(text)
        if not any(said.within(words) == words for said in Catalogue(breaks).find(words)):
            text = f"{text[: one.start]},{text[one.end :]}"
    return names_fault(request, text, breaks)


def _offered_with[N: Named](request: ServiceRequest, kind: type[N]) -> list[N]:
    """Return what the house of `request` has of one kind; it is read once in a turn."""
    session = object_session(request)
    if session is None:
        return []
    key = ("offered", kind, request.property_id)
    if key not in session.info:
        mine = select(kind).where(kind.property_id == request.property_id).order_by(kind.id)
        session.info[key] = list(session.scalars(mine))
    found: list[N] = session.info[key]
    return found


def is_word_of(entry: Named, words: str) -> bool:
    """Say whether `words` are no more than words of the name of `entry`: "the massage", said of a neck massage."""
    held = frozenset(
        form for name in entry.name.values() for token in said(name).tokens for form in token.forms
    )
    tokens = said(words).tokens
    return bool(tokens) and all(token.any_of(held) for token in tokens)


def without_held(request: ServiceRequest, text: str) -> str:
    """Return `text` with blanks for what `request` holds, also by the first word of its name alone: "the express"."""
    held = entries_held(request)
    spans = [(one.start, one.end) for one in Catalogue(held).find(text)] if held else []
    firsts = frozenset(content_of(name)[0] for entry in held for name in entry.name.values())
    spans += [(token.start, token.end) for token in said(text).tokens if token.any_of(firsts)]
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def names_anything(desk: Desk, text: str) -> bool:
    """Say whether `text` names any kind of request, or anything on the menu or the list of things."""
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    return bool(Catalogue(entries).find(text)) or any(kind_named(intent, text) for intent in KINDS)


def names_dish(desk: Desk, text: str) -> bool:
    """Say whether `text` names a dish of the menu, or one that other houses have: "a Greek salad"."""
    elsewhere = listed("orders.elsewhere").find(said(text))
    return bool(elsewhere or desk.catalogue(MenuItem).find(text))


def names_anything_else(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names a dish, a thing or a service that `request` does not hold."""
    return names_what_none_holds(desk, [request], text)


def names_what_none_holds(
    desk: Desk, requests: Sequence[ServiceRequest], text: str, *, surely: bool = False
) -> bool:
    """Say whether `text` names a dish, a thing or a service that none of `requests` holds, if `surely` by its own name."""
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    held = {entry_of(line) for request in requests for line in request.lines}
    alone = {request.intent for request in requests if not request.lines}  # "the cleaning" is what these are
    found = Catalogue(entries).find(text)
    named = [mention.entry for mention in found if not surely or mention.score >= _SURE]
    return any(one not in held and not (isinstance(one, Service) and one.intent in alone) for one in named)


def begins_with_held(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether the first thing that `text` names is one that `request` holds: "the latte without sugar"."""
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    held = {entry_of(line) for line in request.lines}
    first = min(Catalogue(entries).find(text), key=lambda mention: mention.start, default=None)
    return first is not None and first.entry in held


def the_one_named(requests: Sequence[ServiceRequest], text: str) -> ServiceRequest | None:
    """Return the only one of `requests` that `text` names."""
    named = [request for request in requests if names(request, text)]
    return named[0] if len(named) == 1 else None


def meant(desk: Desk, requests: Sequence[ServiceRequest]) -> ServiceRequest | None:
    """Return the request of the pressed button, or the only one that the words name."""
    if desk.turn.choice_request_id is not None:
        return next((one for one in requests if one.id == desk.turn.choice_request_id), None)
    return the_one_named(requests, desk.turn.text)
