"""A complaint is given up, by the trouble that it is of or right after it was told of: "cancel that about the noise"."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, labels_in
from hotel.desk.sent.asked_of import named_surely
from hotel.desk.sent.fitting import of_those_told
from hotel.desk.sent.kept import given_up_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles.complaint_facts import linked
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.desk.troubles.taking_back import withdraw
from hotel.reading.calling_off import calls_all_off
from hotel.reading.consent import consent_in
from hotel.records import Complaint, InboxMessage, Need

_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})
_NEVER_ORDERED = frozenset({"noise", "smell", "temperature", "pests", "staff"})
"""What nobody orders: who gives it up gives up having complained of it."""


def took_everything(desk: Desk) -> bool:
    """Take words that give up the trouble they name, or the complaint just told of, as taking it back; say whether so.

    "Cancel that about the noise", "never mind", "don't call anybody, drop it".
    """
    if desk.turn.intent not in _GIVES_UP or turns_before(desk):
        return False
    if (named := _given_up_by_name(desk)) is not None:
        withdraw(desk, [named], given_up=True)
        return True
    return _gives_up_spoken_of(desk)


def _gives_up_spoken_of(desk: Desk) -> bool:
    complaint = complaint_spoken_of(desk)
    asked = any(is_just_asked(desk, one) for one in desk.questions if one.request_id is not None)
    if complaint is None or asked:
        return False
    if desk.open_question(Need.FIXED, Need.OFFER) is not None:
        return False  # the guest is asked about it, and leaves that open
    waits = any(one.complaint_id == complaint.id for one in open_requests(desk))
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    if _gives_up_another(desk, whole):
        return False
    if waits or not (calls_all_off(desk.turn.text) or hears("takes_this_back", whole)):
        return False
    withdraw(desk, [complaint], given_up=True)
    return True


def _given_up_by_name(desk: Desk) -> Complaint | None:
    """Return the complaint of a trouble that is given up by its name, which no order or repair goes by."""
    text = given_up_in(desk.turn.text)
    gives_up = hears("gives_up", text) or consent_in(text).stop
    if not gives_up or "?" in text or _gives_up_another(desk, text):
        return None
    subjects = _NEVER_ORDERED.intersection(labels_in("subjects", text))
    found = [one for one in open_complaints(desk) if one.category in subjects]
    return next((one for one in found if not any(r.is_open for r in linked(desk, one))), None)


def _gives_up_another(desk: Desk, text: str) -> bool:
    """Say whether `text` gives up something else that stands: "cancel what housekeeping was asked, leave the rest"."""
    others = [one for one in open_requests(desk) if one.complaint_id is None]
    named = named_surely(desk, others, text) or of_those_told(others, text)
    return bool(named) and not hears("of_complaints", text)
