"""Somebody was there, and it is no better: the complaint goes on, the repair is sent for again; thanks are no praise."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.hearing import heard, hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles.complaint_facts import linked
from hotel.desk.troubles.complaint_repeats import go_on
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.desk.troubles.repair_in_vain import LATELY, send_again
from hotel.records import OPEN, Complaint, Need, RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {"give_praise", "thank", "affirm", "deny", "inform", "chitchat", "nlu_fallback", "rate_stay", "complain"}
    | {"ask_hotel", "ask_request_status", "control_room", REPAIR}
)


def took_everything(desk: Desk) -> bool:
    """Take "the engineer was here but it is still cold" as it is meant; say whether it was said."""
    text = desk.turn.text
    if desk.turn.intent not in _TAKEN_FOR or is_pressed(desk) or "?" in text:
        return False
    said = heard("stays_wrong", text)
    if said is None or not hears("visited", text):
        return False
    since = text[text.index(said) :]
    if not hears("still_wrong", since) or hears("cured", since):
        return False
    complaint = _complaint_meant(desk)
    if complaint is not None:
        go_on(desk, complaint)
    repair = _repair_done(desk, complaint)
    if repair is not None:
        send_again(desk, repair)
    return complaint is not None or (repair is not None and desk.turn.intent != "complain")


def _complaint_meant(desk: Desk) -> Complaint | None:
    """Return the open complaint that the words name, that was asked about, or that somebody was sent for."""
    found = open_complaints(desk)
    named = [one for one in found if is_named(desk, one, desk.turn.text)]
    asked = [q.complaint_id for q in desk.questions if q.need is Need.FIXED]
    sent_for = [one for one in found if any(kin.intent == REPAIR for kin in linked(desk, one))]
    return next(iter(named or [one for one in found if one.id in asked] or sent_for), None)


def _repair_done(desk: Desk, complaint: Complaint | None) -> ServiceRequest | None:
    """Return the repair that came to nothing: the one of `complaint`, else the latest; none while one is under way."""
    lately = requests_of(desk, OPEN | {RequestState.DONE}, intent=REPAIR, within=LATELY)
    kin = [one for one in lately if complaint is None or one.complaint_id in {complaint.id, None}]
    return kin[0] if kin and not any(one.is_open for one in kin) else None
