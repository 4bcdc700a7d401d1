"""The answer to "is it put right?", whatever it was taken for: it closes or reopens that complaint and makes no other."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import names_device, same_fault
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears, labels_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles import charge_wishes, cure
from hotel.desk.troubles.complaint_facts import linked
from hotel.desk.troubles.open_complaints import category_of, is_named
from hotel.desk.troubles.word_on_cure import says_cured, says_so_at_length
from hotel.records import Complaint, Need, Question

_TROUBLE = frozenset({"complain", REPAIR, "ask_request_status"})
_SETTING = "control_room"
_TALK = frozenset(
    {"affirm", "deny", "inform", "chitchat", "out_of_scope", "nlu_fallback", "rate_stay", "cancel"}
)
_ONE_OF_A_KIND = frozenset({"noise", "smell", "temperature", "wifi", "pests"})
"""Categories of which a room has one: two words of it are about the same trouble."""
_PLACE = "room"
"""Where the trouble is; it names no trouble of its own."""


def took_everything(desk: Desk) -> bool:
    """Take a clear answer to what was asked; say whether nothing else is left to serve."""
    question = _asked_about(desk)
    if question is None or desk.turn.choice_value is not None:
        return False
    complaint = desk.session.get_one(Complaint, question.complaint_id)
    if not _is_about(desk, complaint, question):
        return _says_no_first(desk, question)
    cured = says_cured(desk, complaint)
    if cured and desk.turn.intent in _TROUBLE | {_SETTING} and not says_so_at_length(desk.turn.text):
        return False
    if cured is None and hears("keep_open", desk.turn.text):
        cure.unclear(desk, question)
        return True
    if cured is None and _tells_it_again(desk, complaint):
        cured = False
    if cured and desk.turn.intent not in {"give_praise", "affirm"}:
        cure.fixed(desk, question)
        return True
    return cured is False and _reopen(desk, question)


def _tells_it_again(desk: Desk, complaint: Complaint) -> bool:
    """Say whether the words tell once more what is wrong, or who has been and gone; salty soup is another trouble."""
    if desk.turn.intent == REPAIR:
        return True
    vague = {complaint.category, "other", "waiting", "staff"}
    return desk.turn.intent == "complain" and category_of(desk) in vague


def _asked_about(desk: Desk) -> Question | None:
    """Return the open question that the words may answer: of several, the one whose complaint they name."""
    asked = [question for question in desk.questions if question.need is Need.FIXED]
    complaints = {q.id: desk.session.get_one(Complaint, q.complaint_id) for q in asked}
    named = (q for q in asked if is_named(desk, complaints[q.id], desk.turn.text))
    return next(named, asked[0] if asked else None)


def _is_about(desk: Desk, complaint: Complaint, question: Question) -> bool:
    """Say whether the words can be about the cure of `complaint`, and hold no request of their own."""
    text, intent = desk.turn.text, desk.turn.intent
    setting = intent == _SETTING and not hears("orders_setting", text)
    if intent not in _TROUBLE | _TALK | {"thank"} and not setting:
        return False
    kin = linked(desk, complaint)
    if same_fault(desk, text, complaint.words) or any(names(request, text) for request in kin):
        return True
    subjects = {*labels_in("subjects", text)} - {_PLACE}
    if subjects - {complaint.category}:
        return False
    if subjects & _ONE_OF_A_KIND:
        return True
    if names_device(desk, text) or any(names(r, text) for r in open_requests(desk) if r not in kin):
        return False
    return is_just_asked(desk, question)


def _says_no_first(desk: Desk, question: Question) -> bool:
    """Take the no before other words: "no, move me to another room" answers, and asks for more; say if it was all."""
    said_no = hears("no_first", desk.turn.text) and is_just_asked(desk, question)
    return said_no and _reopen(desk, question) and desk.turn.intent in _TALK | {"complain"}


def _reopen(desk: Desk, question: Question) -> bool:
    cure.not_fixed(desk, question)
    charge_wishes.took_everything(desk)
    return True
