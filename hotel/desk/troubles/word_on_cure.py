"""What the words say to "is it put right?": yes, no, or nothing that is clear."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.hearing import hears, without
from hotel.desk.troubles.complaint_facts import linked
from hotel.records import Complaint


def says_cured(desk: Desk, complaint: Complaint) -> bool | None:
    """Return what the guest says of the cure of `complaint`; None where it is unclear, or both."""
    text = desk.turn.text
    denied = hears("denies_cure", text)
    wrong = denied or hears("still_wrong", text)
    rest = without("still_wrong", without("denies_cure", text))
    right = hears("put_right", rest) or (_awaits(desk, complaint) and hears("brought", rest))
    told = hears("cured", text) and not denied and not hears("not_cured", text)
    if (right or told) and (told or not wrong) and not _holds_back(text):
        return True
    return False if wrong and not right else None


def says_so_at_length(text: str) -> bool:
    """Say whether a cure is told, and not only a yes, which may begin any other words."""
    return hears("cured", text) or hears("put_right", without("mere_yes", text))


def _awaits(desk: Desk, complaint: Complaint) -> bool:
    """Say whether something was to be brought; who came to repair has not yet repaired."""
    sent_for = linked(desk, complaint)
    return all(one.intent != REPAIR for one in sent_for) and bool(sent_for or complaint.category == "waiting")


def _holds_back(text: str) -> bool:
    return hears("but_not", text) or hears("keep_open", text)
