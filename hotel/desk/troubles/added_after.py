"""Bare words that add to the complaint just told of: "from 514 I think", «кажется, сверху»."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.hearing import hears
from hotel.desk.sent.photos import join_complaint
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.desk.troubles.complaint_facts import about, for_staff, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.open_complaints import category_of, is_named
from hotel.reading.clauses import sentences_in
from hotel.records import Complaint, InboxMessage

_TAKEN_FOR = frozenset(
    {"inform", "nlu_fallback", "ask_about_guest", "chitchat", "out_of_scope", "check_out", "complain"}
)

_STATUS = "ask_request_status"
_NO_WORD = frozenset({"emergency", "give_praise", "thank"})
"""Thanks are for somebody else than those complained of; a danger waits for nothing."""


def took_everything(desk: Desk) -> bool:
    """Pass on where the trouble comes from to those who see to it; say whether the words told only that."""
    turn = desk.turn
    bare = turn.intent in _TAKEN_FOR and "?" not in turn.text and is_short(turn.text)
    if _told_beside_question(desk) or not bare or is_pressed(desk):
        return False
    if other_room_named(desk, turn.text) is None and not hears("comes_from", turn.text):
        return False
    message = desk.session.get(InboxMessage, turn.message_id)
    if message is not None and message.corrects_id is not None:
        return False  # an edited message corrects the complaint
    complaint = complaint_spoken_of(desk)
    if complaint is None or any(is_just_asked(desk, one) for one in desk.questions):
        return False
    if turn.intent == "complain" and not (
        category_of(desk) in {complaint.category, "other"} or is_named(desk, complaint, turn.text)
    ):
        return False
    add_words(desk, complaint)
    return True


def _told_beside_question(desk: Desk) -> bool:
    """Pass on where it comes from, and leave the question: "will they be told? it's from 514". Say whether told."""
    turn, complaint = desk.turn, complaint_spoken_of(desk)
    if turn.intent != _STATUS or is_pressed(desk) or complaint is None or turn.ordinal:
        return False
    told = [one for one in sentences_in(turn.text) if "?" not in one and is_short(one)]
    where = [one for one in told if other_room_named(desk, one) or hears("comes_from", one)]
    if not where or "?" not in turn.text:
        return False
    desk.turn = turn.model_copy(update={"text": where[0]})
    add_words(desk, complaint)
    desk.turn = turn.model_copy(update={"text": turn.text.replace(where[0], "").strip()})
    return True


def asked_to_speak(desk: Desk) -> bool:
    """Pass on that somebody is to have a word with those complained of; say whether that was asked.

    No person is wanted in the chat, and no other room, whatever such words were taken for.
    """
    if is_pressed(desk) or desk.turn.intent in _NO_WORD or not hears("speak_to_them", desk.turn.text):
        return False
    complaint = complaint_spoken_of(desk)
    if complaint is not None:
        add_words(desk, complaint)
    return complaint is not None


def add_words(desk: Desk, complaint: Complaint) -> None:
    """Add the words to `complaint`, and let those who see to it know."""
    join_complaint(desk, complaint)
    remark(desk, complaint, "guest", desk.turn.text)
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_added", for_staff(desk, complaint))
    desk.say("complaint_added", about(desk, complaint))
