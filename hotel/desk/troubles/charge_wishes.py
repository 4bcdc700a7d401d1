"""A wish about what was charged for what went wrong: it goes to the manager with the complaint; nothing is promised."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.troubles.complaint_facts import DUTY_MANAGER, about, deadline, for_staff, remark
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.records import OPEN, Complaint, RequestState

_LATELY = timedelta(hours=24)
_NONE = frozenset({RequestState.DRAFT, RequestState.CANCELLED, RequestState.DECLINED})
_NOTHING_HAD = _NONE | OPEN
_OWN_MATTER = frozenset({"billing", "booking"})


def took_everything(desk: Desk) -> bool:
    """Pass a wish about charges on with the complaint it is about; say whether it was one."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency" or not hears("of_charges", text):
        return False
    complaint = _meant(desk)
    if complaint is None or hears("of_stay_charges", text):
        return False
    _pass_on(desk, complaint)
    return True


def _meant(desk: Desk) -> Complaint | None:
    """Return the complaint that the wish goes with: the one named, else the latest; a wrong bill is its own matter."""
    text = desk.turn.text
    found = [one for one in open_complaints(desk) if one.message_id != desk.turn.message_id]
    named = [one for one in found if is_named(desk, one, text)]
    if named:
        return named[0]
    if _is_of_request(desk):
        return None
    own = desk.turn.intent == "complain" and desk.turn.category in _OWN_MATTER
    return next(iter(found), None) if not own or hears("points_back", text) else None


def _is_of_request(desk: Desk) -> bool:
    """Say whether the message names what is still to come, or was called off, and no complaint.

    "The theatre is off, yes? I won't pay for seats we don't sit in" disputes nothing.
    """
    named = [
        one for one in requests_of(desk, _NOTHING_HAD, within=_LATELY) if names(one, desk.turn.whole_text)
    ]
    return any(one.state in _NONE or (one.wanted_at or desk.now) > desk.now for one in named)


def _pass_on(desk: Desk, complaint: Complaint) -> None:
    remark(desk, complaint, "guest", desk.turn.text)
    complaint.level = max(complaint.level, DUTY_MANAGER)
    if complaint.acknowledge_by is not None:
        complaint.acknowledge_by = min(complaint.acknowledge_by, deadline(desk, complaint.severity))
    desk.session.flush()
    facts = for_staff(desk, complaint)
    desk.notify_complaint_staff(complaint, "complaint_charge_wish", facts)
    desk.notify_level(complaint.level, "complaint_charge_wish", facts, complaint)
    desk.say("charge_wish_passed_on", about(desk, complaint))
