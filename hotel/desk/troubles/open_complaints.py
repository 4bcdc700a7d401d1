"""The complaints of this guest that are still open, and which of them the words are about."""

from datetime import timedelta

from sqlalchemy import ColumnElement, select

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import same_fault
from hotel.desk.drafting.naming import names, names_held
from hotel.desk.hearing import hears, is_shouted, labels_in, same_words
from hotel.desk.of_this_guest import of_this_guest
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import linked
from hotel.reading.number_words import raw_numbers
from hotel.records import SETTLED, Complaint

_SURE_OF_CATEGORY = 0.5
"""Below this nobody is told what they suffer from: "you are useless" is not about the Wi-Fi."""
BILL = "billing"
_LEAST = 12
"""A smaller number is rather how many, or an hour, than what was charged."""
_AIR, _DEVICES = "temperature", "facilities"
_IN_ONE_GO = timedelta(minutes=30)


def open_complaints(desk: Desk) -> list[Complaint]:
    """Return this guest's complaints not yet called put right, the latest first; no emergencies."""
    return _complaints(desk, Complaint.state.not_in(SETTLED))


def settled_complaints(desk: Desk) -> list[Complaint]:
    """Return this guest's complaints that are put right or taken back, the latest first; no emergencies."""
    return _complaints(desk, Complaint.state.in_(SETTLED))


def _complaints(desk: Desk, state: ColumnElement[bool]) -> list[Complaint]:
    mine = (of_this_guest(desk, Complaint), Complaint.emergency_kind.is_(None), state)
    return list(desk.session.scalars(select(Complaint).where(*mine).order_by(Complaint.id.desc())))


def category_of(desk: Desk) -> str:
    """Return what the words complain of, as far as that is sure."""
    category, text = desk.turn.category, desk.turn.text
    if category and desk.turn.confidence >= _SURE_OF_CATEGORY:
        is_of_air = category in labels_in("subjects", text) or hears("feels_cold", text)
        # What drips is no matter of warm and cold: nobody is told of a temperature they never wrote of.
        return _DEVICES if category == _AIR and hears("drips", text) and not is_of_air else category
    return "waiting" if tells_of_waiting(desk.turn.text) else "other"


def tells_of_waiting(text: str) -> bool:
    """Say whether somebody waits, or has waited in vain."""
    return hears("waiting", text) or hears("never_came", text)


def says_written(desk: Desk) -> bool:
    """Say whether the guest has written of it before, as they say themselves."""
    return hears("written_again", desk.turn.text) or hears("third_time", desk.turn.text)


def is_named(desk: Desk, complaint: Complaint, text: str) -> bool:
    """Say whether `text` names what `complaint` is about: its subject, its words, or a request that goes with it."""
    of_subject = complaint.category in labels_in("subjects", text)
    return (
        of_subject
        or same_sum(text, complaint)
        or same_words(text, complaint.words)
        or same_fault(desk, text, complaint.words)
        or any(names(request, text) for request in linked(desk, complaint))
    )


def same_sum(text: str, complaint: Complaint) -> bool:
    """Say whether `text` names the sum that `complaint` disputes: "the 640"."""
    disputed = {one.value for one in raw_numbers(complaint.words) if one.value >= _LEAST}
    return complaint.category == BILL and any(one.value in disputed for one in raw_numbers(text))


def waited_for_again(desk: Desk) -> Complaint | None:
    """Return the open complaint that names what the words name, or waits for it."""
    text = desk.turn.text
    for complaint in open_complaints(desk):
        waited_for = any(names_held(request, text) for request in linked(desk, complaint))
        if waited_for or same_words(text, complaint.words):
            return complaint
    return None


def written_about(found: list[Complaint]) -> Complaint | None:
    """Return the complaint that was written about before: one of waiting, else the only one."""
    waiting = next((one for one in found if one.category == "waiting"), None)
    return waiting or (found[0] if len(found) == 1 else None)


def of_same_message(desk: Desk) -> Complaint | None:
    """Return the complaint of the same category that this very message has made."""
    mine = (one for one in open_complaints(desk) if one.message_id == desk.turn.message_id)
    return next((one for one in mine if one.category == category_of(desk)), None)


def one_to_join(desk: Desk) -> Complaint | None:
    """Return the open complaint, of an earlier message, that these words are about."""
    found = [one for one in open_complaints(desk) if one.message_id != desk.turn.message_id]
    same = [one for one in found if one.category == category_of(desk) and not _is_another_theft(desk, one)]
    if same:
        return same[0]
    vague = desk.turn.category in {None, "other", "waiting"}
    if vague and found and hears("indignant", desk.turn.text) and _lately(desk, found[0]):
        return found[0]  # "this is unacceptable": what was just written of
    if len(found) != 1:
        return None
    # "Third time I write" is about what was written; "again" alone may be the next thing that went wrong.
    again = hears("repeated", desk.turn.text) or is_shouted(desk.turn.text)
    joins = says_written(desk) or (again and vague) or _waits_for_its_cure(desk, found[0])
    return found[0] if joins else None


def _is_another_theft(desk: Desk, complaint: Complaint) -> bool:
    """Say whether a theft is told of and `complaint` is no word of it: that was a threat, or other things taken."""
    text = desk.turn.text
    known = hears("theft", complaint.words) and same_words(text, complaint.words)
    return hears("theft", text) and not known and not says_written(desk)


def _waits_for_its_cure(desk: Desk, complaint: Complaint) -> bool:
    """Say whether "nobody has come" can only mean who took `complaint`, or what was sent for with it."""
    if category_of(desk) != "waiting":
        return False
    owed = [request for request in linked(desk, complaint) if request.is_open]
    return bool(owed or complaint.taken_by) and all(request in owed for request in open_requests(desk))


def _lately(desk: Desk, complaint: Complaint) -> bool:
    return max(remark.at for remark in complaint.remarks) > desk.now - _IN_ONE_GO
