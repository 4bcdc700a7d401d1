"""Which of the requests that stand a question is about, by the surest sign that its words have of any of them.

Surely by what a request holds, what is broken or lost, its kind, a word of a name; in passing by what was said or noted
with it, who sees to it, its hour. Of several that are named so, the hour or a word of their notes tells which.
"""

from collections.abc import Sequence
from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import names_device, same_fault
from hotel.desk.drafting.kinds import LOST, REPAIR
from hotel.desk.drafting.naming import entries_held, names_held
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.house.narrower import words_asked, words_of
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.fitting import of_those_told
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.words_held import is_identity_of, speaks_of
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.reading.clock.dial import same_on_dial
from hotel.reading.moments import hours_in
from hotel.records import Complaint, HandledTurn, ServiceRequest


def asked_of(desk: Desk, among: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `among` that `text` is about; none where it names none of them."""
    return named_surely(desk, among, text) or named_in_passing(desk, among, text)


def named_surely(desk: Desk, among: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `among` that `text` names by what they are, in the order they stand in."""
    known = [one for one in among if _is_known_by(desk, one, text)]
    # "The taxi and the towels": of another kind than those that are known already.
    kinds = {one.intent for one in known}
    named = [one for one in named_among(desk, among, text) if one not in known and one.intent not in kinds]
    if not (known or named):
        return _narrowed(desk, [one for one in among if _has_word_of(one, text)], text)
    by_kind = [
        [one for one in (*known, *named) if one.intent == kind] for kind in {one.intent for one in among}
    ]
    found = [
        one for same in by_kind for one in _narrowed(desk, same, text)
    ]  # the note of one hides no other kind
    return [one for one in among if one in found]


def named_in_passing(desk: Desk, among: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `among` that `text` shares a word with, whose people it names, or whose hour."""
    noted = [one for one in among if speaks_of(one, text)]
    return _narrowed(desk, noted, text) or of_those_told(among, text) or at_hour(desk, among, text)


def told_last_of(desk: Desk) -> ServiceRequest | Complaint | None:
    """Return the one request or complaint that was told of last, a moment ago; None where several were told together."""
    turns = [*last_message(desk, JUST_NOW), *turns_before(desk)]
    told = next((found for turn in reversed(turns) if (found := _told_in(turn))), set())
    if len(told) != 1:
        return None
    kind, number = told.pop()
    if kind == "number":
        return desk.session.get(ServiceRequest, number)
    return next((one for one in open_complaints(desk) if one.id == number), None)


def at_hour(desk: Desk, among: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `among` that are wanted, or promised, at an hour that `text` says: "which one is the 13:25?"."""
    said = [one.at.time() for one in hours_in(text, desk.local_now)]
    return [
        one
        for one in among
        if any(same_on_dial(desk.property.local(at).time(), hour) for at in _hours(one) for hour in said)
    ]


def _told_in(turn: HandledTurn) -> set[tuple[str, int]]:
    return {
        (kind, number)
        for reply in turn.replies
        for kind in ("number", "complaint")
        if isinstance(number := reply.facts.get(kind), int)
    }


def _hours(request: ServiceRequest) -> list[datetime]:
    return [at for at in (request.wanted_at, request.promised_at) if at is not None]


def _narrowed(desk: Desk, found: list[ServiceRequest], text: str) -> list[ServiceRequest]:
    if len(found) == 1:
        return found
    return at_hour(desk, found, text) or [one for one in found if speaks_of(one, text)] or found


def _is_known_by(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names what `request` holds, or what it is for of that which is broken or lost."""
    if names_held(request, text):
        return True
    if request.intent == LOST:
        return is_identity_of(request, text)
    return request.intent == REPAIR and names_device(desk, text) and same_fault(desk, text, request.words)


def _has_word_of(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` has a word of the name of something that `request` holds: "the shirt" of its ironing."""
    held = entries_held(request)
    told = tuple(one for entry in held for one in (entry.name or {}).values())
    return any(not words_of(told).isdisjoint(forms) for forms in words_asked(text))
