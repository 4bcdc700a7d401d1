"""A trouble that is over: "they were loud last night", «вчера завтрак был холодный». Nobody is sent.

It is recorded for those who can prevent it. Nothing of it is urgent, and nobody is called because nobody took it.
"""

from collections.abc import Sequence

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.naming import names_anything, names_dish
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.hearing import hears, labels_in
from hotel.desk.sent.status import ask_request_status
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles.complaint_facts import about, for_staff, is_kept, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.desk.troubles.no_complaint import denials_in
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.records import Complaint, Notice, Severity

_NOISE = "noise"
_CAN_BE_OVER = {_NOISE: "security", "food": "kitchen", "waiting": None}
"""What ends by itself, and the department that prevents it; a thing that broke yesterday is still broken."""
_AT_TABLE = ("food", "waiting")
_RESTAURANT = "restaurant"
_MORNING = 7
_NOBODY_CALLED = "complaint_nobody_called"
_DOUBTFUL = 0.6
"""Below this the words are as well what they say of the trouble."""
_TAKEN_FOR = frozenset(
    {
        "deny",
        "cancel",
        "cancel_request",
        "inform",
        "chitchat",
        "nlu_fallback",
        "complain",
        "thank",
        "do_not_disturb",
    }
    | {"ask_human", "change_request", "state_preference", "affirm", "rate_stay"}
)


def is_past(desk: Desk, category: str) -> bool:
    """Say whether the words tell of a trouble that is over, and of none that goes on."""
    text = desk.turn.text
    if is_of_taste(text, category):
        return True
    if category not in _CAN_BE_OVER or hears("goes_on_now", text):
        return False
    # "At night", said in the night, is now.
    night = hears("past_night", text) and desk.local_now.hour >= _MORNING
    return night or any(hears(one, text) for one in ("past_day", "over_by_now", "not_again"))


def is_of_taste(text: str, category: str) -> bool:
    """Say whether only the taste of the house is blamed: "the music in the lift is dreadful" keeps nobody awake."""
    return category == _NOISE and hears("music_of_house", text) and not hears("reaches_guest", text)


def keep(desk: Desk, complaint: Complaint, told: str | None = None) -> None:
    """Let `complaint` wait for nobody, and tell those who can prevent another of it, once."""
    reply = "complaint_kept" if is_kept(complaint) else "complaint_of_past"
    if reply == "complaint_of_past" and is_of_taste(desk.turn.text, complaint.category):
        reply = "complaint_of_taste"
    complaint.severity, complaint.acknowledge_by = Severity.NORMAL, None
    desk.session.flush()
    for department in _preventing(desk, complaint):
        notice = desk.notify_department(department, "complaint_of_past", facts=for_staff(desk, complaint))
        notice.complaint_id = complaint.id
    desk.say(told or reply, about(desk, complaint))


def took_everything(desk: Desk) -> bool:
    """Take a word about a trouble that calls nobody: "no need to send anyone", "so it won't happen again".

    So is where it was, said of one that is over: "no, in your restaurant". What is asked besides is left to be served;
    say whether nothing is.
    """
    calls_nobody = [] if denials_in(desk.turn.text) else _calling_nobody(desk.turn.text)
    if calls_nobody and _told_to_call_nobody(desk, calls_nobody):
        return _is_all(desk, calls_nobody)
    text, complaint = desk.turn.text, complaint_spoken_of(desk)
    if complaint is None or not _may_be_word(desk, text) or _is_asked(desk):
        return False
    tells_where = is_kept(complaint) and complaint.category in _AT_TABLE and hears("own_restaurant", text)
    if not (tells_where or hears("not_again", text)) or hears("goes_on_now", text):
        return False
    go_on(desk, complaint)
    return True


def _calling_nobody(text: str) -> list[str]:
    """Return the sentences that call nobody; all of them where only together they do: "is a manager coming? no need"."""
    found = [one for one in sentences_in(text) if _calls_nobody(one)]
    return found or (sentences_in(text) if hears("no_manager", text) else [])


def _calls_nobody(sentence: str) -> bool:
    return hears("no_manager", sentence) or (hears("send_nobody", sentence) and "?" not in sentence)


def _told_to_call_nobody(desk: Desk, sentences: Sequence[str]) -> bool:
    """Let the complaints wait for nobody of which the guest says so; say whether there are any.

    "No manager, please" that names none is said of all that are open: one may come for any of them.
    """
    text = " ".join(sentences)
    no_manager = hears("no_manager", text)
    spoken = complaint_spoken_of(desk)
    named = [one for one in open_complaints(desk) if is_named(desk, one, text)]
    meant = named or ([spoken] if spoken is not None else [])
    if no_manager:
        meant = named or open_complaints(desk)
    elif not _may_be_word(desk, text) or _is_asked(desk):
        return False
    if not meant or hears("goes_on_now", text):
        return False
    for complaint in meant[1:]:
        _add_quietly(desk, complaint)
    go_on(desk, meant[0], _NOBODY_CALLED)
    return True


def _is_asked(desk: Desk) -> bool:
    return any(is_just_asked(desk, one) for one in desk.questions)


def _is_all(desk: Desk, served: Sequence[str]) -> bool:
    """Serve what the message asks or wants besides; say whether nothing is left of it."""
    turn = desk.turn
    others = [one for one in sentences_in(turn.text) if one not in served]
    beside = [one.within(text) for text in served for one in clauses_in(text)]
    others += [one for one in beside if not _calls_nobody(one) and names_dish(desk, one)]
    rest = " ".join(others)
    if turn.intent in KINDS and turn.intent not in _TAKEN_FOR and names_anything(desk, rest):
        desk.turn = turn.model_copy(update={"text": rest})
        return False
    if names_dish(desk, rest) and "?" not in rest:
        with desk.heard_as(text=rest, intent=DISHES):
            return take_as_order(desk)
    if "?" in rest:
        with desk.heard_as(text=rest, intent="ask_request_status"):
            ask_request_status(desk)
    return True


def _may_be_word(desk: Desk, text: str) -> bool:
    """Say whether the words ask for nothing, whatever they were taken for, and tell of no danger."""
    turn = desk.turn
    if "?" in text:
        return False
    if turn.intent == "emergency":
        return bool(turn.alternatives) and kind_in(desk.session, desk.property.id, text) is None
    return turn.intent in _TAKEN_FOR or turn.confidence < _DOUBTFUL


def go_on(desk: Desk, complaint: Complaint, told: str | None = None) -> None:
    """Add these words to `complaint`, and let it wait for nobody; the guest is told by the reply `told`."""
    remark(desk, complaint, "guest", desk.turn.text)
    keep(desk, complaint, told)
    desk.notify_complaint_staff(complaint, "complaint_added", for_staff(desk, complaint))


def _add_quietly(desk: Desk, complaint: Complaint) -> None:
    remark(desk, complaint, "guest", desk.turn.text)
    complaint.severity, complaint.acknowledge_by = Severity.NORMAL, None
    desk.session.flush()
    desk.notify_complaint_staff(complaint, "complaint_added", for_staff(desk, complaint))


def _preventing(desk: Desk, complaint: Complaint) -> list[str]:
    """Return the departments that can prevent another such trouble and have not read of this one."""
    told = select(Notice.department).where(Notice.complaint_id == complaint.id)
    departments = [_CAN_BE_OVER.get(complaint.category)]
    if is_of_taste(complaint.words, complaint.category):
        departments = ["reception"]
    at_table = hears("own_restaurant", complaint.words) or hears("own_restaurant", desk.turn.text)
    if complaint.category in _AT_TABLE and at_table:
        departments = [_RESTAURANT]
    meant = [one for one in departments if one is not None] or labels_in("department", complaint.words)[:1]
    return [one for one in meant if one not in set(desk.session.scalars(told))]
