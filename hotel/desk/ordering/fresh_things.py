"""Things that a complaint wants brought: fresh ones for the dirty, and what it asks for: "…, and bring 3 waters"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, THINGS
from hotel.desk.drafting.naming import names_held
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import remark
from hotel.reading.clauses import clauses_in
from hotel.records import Complaint, Thing

_CATEGORIES = frozenset({"cleanliness", "smell"})
_SECOND_PART = 1
"""A repair may be sent along with the same words: these are the other part of what they ask for."""


def send_along(desk: Desk, complaint: Complaint) -> bool:
    """Have fresh things brought along with `complaint`, unless they are on their way already; say whether they are."""
    wanted = _wanted(desk, complaint)
    if not wanted or desk.stay is None:
        return False
    whole = desk.turn
    with desk.heard_as(text=", ".join(wanted), part=_SECOND_PART):
        request = drafts.begin(desk, KINDS[THINGS])
        fill(desk, request)
        request.words, request.complaint_id = whole.text, complaint.id
        drafts.advance(desk, request)
    remark(desk, complaint, "hotel", f"{THINGS} {request.id}")
    return True


def _wanted(desk: Desk, complaint: Complaint) -> list[str]:
    """Return the words for what is dirty and nobody is bringing yet, and for what is asked for besides."""
    asked = _asked_for(desk)
    return [words for words in _dirty(desk, complaint) if not any(words in one for one in asked)] + asked


def _asked_for(desk: Desk) -> list[str]:
    """Return the clauses that ask to bring things, where the message was not taken apart: "and bring 3 waters"."""
    text = desk.turn.text
    said = [one.within(text) for one in clauses_in(text)]
    asked = [one for one in said if hears("asks_to_bring", one) and desk.catalogue(Thing).find(one)]
    return [one for one in asked if not _is_coming(desk, one)]


def _is_coming(desk: Desk, words: str) -> bool:
    coming = [one for one in open_requests(desk) if one.intent == THINGS]
    return any(names_held(request, words) for request in coming)


def _dirty(desk: Desk, complaint: Complaint) -> list[str]:
    text = desk.turn.text
    if complaint.category not in _CATEGORIES or not hears("dirty_things", text):
        return []
    found = [text[one.start : one.end] for one in desk.catalogue(Thing).find(text)]
    return [words for words in found if hears("of_linen", words) and not _is_coming(desk, words)]
