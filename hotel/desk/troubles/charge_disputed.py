"""A charge that the guest disputes is one matter of reception's, known by its sum and its words until it is settled.

Who asks whether it is looked into hears where it stands; what is said of it later goes with it. Nobody is asked what
"the 640" is, and no minibar is explained.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, same_words, without
from hotel.desk.sent.overview import held
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles.added_after import add_words
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.news_of_complaint import tell
from hotel.desk.troubles.open_complaints import BILL, open_complaints, same_sum
from hotel.records import Complaint

_SURE = 0.7
"""From here on another request is what it was taken for, unless it names the sum."""
_NEVER = frozenset({"complain", "emergency", "thank", "goodbye", "greet"})
_ANSWERED = frozenset({"complaint_news", "complaint_added", "complaint_repeated", "complaint_recorded"})


def took_everything(desk: Desk) -> bool:
    """Tell of the disputed charge, or add the words to it; say whether they were of nothing else."""
    turn = desk.turn
    if turn.intent in _NEVER or turn.choice_value is not None or is_pressed(desk):
        return False
    complaint = _meant(desk)
    if complaint is None:
        return False
    others = [one for one in held(desk) if names(one, turn.text)]
    if _is_answered(desk):
        return not others
    if "?" in turn.whole_text:  # "but the 640 - could reception look at it?"
        tell(desk, complaint)
    elif not others:
        with desk.heard_as(text=turn.whole_text):
            add_words(desk, complaint)
    return not others


def _meant(desk: Desk) -> Complaint | None:
    """Return the disputed charge whose sum the words name, or which they say to see to right after it was spoken of."""
    turn = desk.turn
    disputed = [one for one in open_complaints(desk) if one.category == BILL]
    if by_sum := [one for one in disputed if same_sum(turn.text, one)]:
        return by_sum[0]
    spoken = complaint_spoken_of(desk)
    known = [one for one in disputed if one is spoken or same_sum(turn.whole_text, one)]
    part_of_it = turn.of > 1 and any(same_words(turn.text, one.words) for one in known)
    if part_of_it and "?" not in turn.text and same_sum(turn.whole_text, known[0]):
        return known[0]  # "the minibar charge." of "the minibar charge. the 640"
    if not known or not hears("sees_to_charge", turn.text):
        return None
    other = turn.intent in KINDS and turn.confidence >= _SURE
    return None if other or names_anything(desk, without("tells_of_leaving", turn.text)) else known[0]


def _is_answered(desk: Desk) -> bool:
    """Say whether this message has had its answer on the charge."""
    return any(reply.key in _ANSWERED for turn in turns_before(desk) for reply in turn.replies)
