"""A complaint that is hardly one, in words that complain of nothing: "no, the chicken one". What else they may be is served.

A complaint taken up in vain calls people together; a real one names its trouble, or is heard for sure.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.table_wishes import seat_preferred
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.feeling_ill import tells_of_illness
from hotel.desk.troubles.no_complaint import complains
from hotel.desk.troubles.open_complaints import is_named, open_complaints, says_written
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in
from hotel.records import Complaint

UNSURE = "nlu_fallback"
"""The intent whose handler asks what was meant."""
_COMPLAIN, _TELLS = "complain", "inform"
_OF_A_SEAT = frozenset({"temperature", "noise", "smell", "room", "other"})
"""Why somebody would rather sit elsewhere."""
_SURE = 0.9
"""From here on words are a complaint, however they are put."""
_SURE_MEANWHILE = 0.95
"""The same while something else is being settled: those words mostly go on about it."""
_LIKELY = 0.8
"""Below this the words that complain at times and mostly do not are none of discontent."""
_AS_LIKELY = 0.5
_TROUBLES = frozenset({"noise", "smell", "temperature", "pests"})
"""What nobody speaks of without having it."""
_NEVER = frozenset({_COMPLAIN, "emergency", "give_praise", "rate_stay"})
"""What nobody is served as on a doubt: displeasure is no praise, and a danger has its own bar."""
_CANCEL = "cancel_request"
_OF_COMING = frozenset({"announce_arrival", "request_early_check_in", "book_room", "order_usual"})
_OF_OPEN = frozenset({"cancel", "cancel_request", "change_request", "ask_request_status"})
_ACTS = frozenset(
    {"cancel", "cancel_request", "change_request", "control_room", "ask_human", "forget_preferences"}
)
"""What does something at once, besides the requests that nothing is read back of: the guest is asked first."""


def heard_otherwise(desk: Desk) -> str | None:
    """Hear such words as what else they may be; return the intent whose handler serves them, None where they stay."""
    turn = desk.turn
    if _tells_where_to_sit(desk):
        return _TELLS
    if turn.intent != _COMPLAIN or turn.choice_value is not None or not _is_doubted(desk):
        return None
    others = tuple(one for one in turn.otherwise if one not in _never(desk))
    if _cancels(desk):
        others = (_CANCEL, *(one for one in others if one != _CANCEL))
    if not others:
        return None
    desk.turn = turn.model_copy(
        update={"intent": others[0], "category": None, "confidence": 1 - turn.confidence}
    )
    if not _acts(others[0]) or _cancels(desk):
        return others[0]
    desk.turn = desk.turn.model_copy(update={"alternatives": (*others, _COMPLAIN)})
    return UNSURE


def _tells_where_to_sit(desk: Desk) -> bool:
    """Hear why one would rather sit elsewhere at the table that is booked as where; say whether it was that."""
    turn = desk.turn
    reason = turn.intent == _COMPLAIN and turn.category in _OF_A_SEAT and turn.confidence < _SURE_MEANWHILE
    seat = seat_preferred(desk) if reason and turn.choice_value is None else None
    if seat is not None:
        desk.turn = turn.model_copy(update={"intent": _TELLS, "category": None, "text": seat})
    return seat is not None


def _is_doubted(desk: Desk) -> bool:
    text = desk.turn.text
    meanwhile = bool(drafts(desk) or turns_before(desk))
    if desk.turn.confidence >= (_SURE_MEANWHILE if meanwhile else _SURE):
        return False
    # Hardly a complaint, and "again" or "already" in it: that is as often none.
    weighed = without("weighs_little", text) if desk.turn.confidence < _LIKELY else text
    if (
        complains(weighed)
        or tells_of_illness(text)
        or any(hears(one, text) for one in ("never_came", "did_not_come", "of_charges", "off_the_bill"))
    ):
        return False
    if _names_trouble(desk) or hears("has_no_complaint", text):
        return False
    return not any(_goes_on_about(desk, one) for one in open_complaints(desk))


def _names_trouble(desk: Desk) -> bool:
    """Say whether the words name what is a trouble by itself, and are as likely a complaint as not: "such music here"."""
    category, confidence = desk.turn.category, desk.turn.confidence
    named = category in _TROUBLES and category in labels_in("subjects", desk.turn.text)
    return named and confidence >= _AS_LIKELY


def _goes_on_about(desk: Desk, complaint: Complaint) -> bool:
    """Say whether the words may tell more of `complaint`, which somebody has made: "such music here"."""
    known = complaint is complaint_spoken_of(desk) or is_named(desk, complaint, desk.turn.text)
    return known or says_written(desk)


def _never(desk: Desk) -> frozenset[str]:
    """Return what the words are not: where nothing is open, nothing is changed or cancelled."""
    never = _NEVER if drafts(desk) or open_requests(desk) else _NEVER | _OF_OPEN
    return never if desk.stay is None else never | _OF_COMING


def _cancels(desk: Desk) -> bool:
    """Say whether the words give up what they name: "i'm not waiting. just withdraw the room change"."""
    text = desk.turn.text
    stops = any(consent_in(one).stop or hears("gives_up", one) for one in sentences_in(text))
    return stops and any(names(one, text) for one in open_requests(desk))


def _acts(intent: str) -> bool:
    kind = KINDS.get(intent)
    return intent in _ACTS or (kind is not None and not kind.confirm)
