"""Things that are complained of as dirty or wet are owed fresh, as well as an apology: "the towels are dirty"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names_held
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import remark
from hotel.reading.catalogue import Catalogue
from hotel.records import Complaint, Thing

_THINGS = "request_item"
_CATEGORIES = frozenset({"cleanliness", "smell"})
_SECOND_PART = 1
"""A repair may be sent along with the same words: these are the other part of what they ask for."""


def send_along(desk: Desk, complaint: Complaint) -> bool:
    """Have fresh things brought along with `complaint`, unless they are on their way already; say whether they are."""
    wanted = _wanted(desk, complaint)
    if not wanted or desk.stay is None:
        return False
    whole = desk.turn
    desk.turn = whole.model_copy(update={"text": ", ".join(wanted), "part": _SECOND_PART})
    request = drafts.begin(desk, KINDS[_THINGS])
    fill(desk, request)
    request.words, request.complaint_id = whole.text, complaint.id
    drafts.advance(desk, request)
    desk.turn = whole
    remark(desk, complaint, "hotel", f"{_THINGS} {request.id}")
    return True


def _wanted(desk: Desk, complaint: Complaint) -> list[str]:
    """Return the words for the linen and the like that is dirty and that nobody is bringing yet."""
    text = desk.turn.text
    if complaint.category not in _CATEGORIES or not hears("dirty_things", text):
        return []
    coming = [one for one in open_requests(desk) if one.intent == _THINGS]
    found = [text[one.start : one.end] for one in Catalogue(desk.offered(Thing)).find(text)]
    return [
        words
        for words in found
        if hears("of_linen", words) and not any(names_held(request, words) for request in coming)
    ]
