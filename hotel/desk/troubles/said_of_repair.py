"""What is said while a repair stands: a repair is known by its thing.

The same thing is the same repair, and another thing another one. Words without a thing, or with one that is as it should
be ("the window's shut"), are about the repair that was spoken of last: a word to those who come, and no deed.
"""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.faults_said import (
    faults_denied,
    faults_named,
    faults_of,
    faults_told,
    names_device,
    never_happened,
    same_fault,
)
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.kept import given_up_in, gives_up_any
from hotel.desk.sent.note_for_staff import is_note_on
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.reading.moments import hours_in, moments_in
from hotel.records import FaultObject, RequestState, ServiceRequest

_MAY_ADD = frozenset({"deny", "inform", "chitchat", "change_request", "control_room", "nlu_fallback"})
"""What words of what was tried already are taken for."""
_MAY_DENY = _MAY_ADD | {"cancel_request", "cancel"}
_NEVER = frozenset({"complain", "ask_request_status", "thank", "affirm", "give_praise"})
_SET = "control_room"
_SURE = 0.88
"""Below this a fault of nothing that is named is hardly a new one."""
_DOUBTFUL = 0.6
"""Below this words are rather about what stands and was just spoken of than what they were taken for."""


def took_everything(desk: Desk) -> bool:
    """Give the words to those who come for the repair that they are about; say whether they are about one."""
    turn = desk.turn
    standing = [
        one for one in open_requests(desk) if one.intent == REPAIR and one.message_id != turn.message_id
    ]
    if not standing or is_pressed(desk) or turn.choice_value is not None:
        return False
    if turn.intent != "emergency" and "?" not in turn.text and _denies_part(desk, standing):
        return True
    if turn.intent == REPAIR:
        return _reported_again(desk, standing)
    if _moves_hour_of(desk, standing) or _asks_if_done_by(desk, standing):
        return True
    request = None if "?" in turn.text else _told_more_of(desk, standing)
    if request is not None:
        pass_on(desk, request)
    return request is not None


def _denies_part(desk: Desk, standing: list[ServiceRequest]) -> bool:
    """Take the leak off a repair of whose shower it is said that nothing leaks; say whether that was said of one."""
    known = desk.offered(FaultObject)
    denied = never_happened(desk.turn.text, known)
    mended = {one.id: faults_of(one, known) for one in standing}
    request = next((one for one in standing if any(fault in denied for fault in mended[one.id])), None)
    left = [fault for fault in mended[request.id] if fault not in denied] if request is not None else []
    left = left or [one for one in faults_told(desk, desk.turn.text) if one not in denied]
    if request is None or not left:
        return False
    request.add_words(desk.turn.text)
    request.urgent = any(fault.urgent for fault in left)
    before, request.department = request.department, left[0].department
    facts = facts_of(desk, request) | {"fault": dict(left[0].name)}
    for department in sorted({before, request.department}):
        desk.notify_department(department, "request_changed", request=request, facts=facts)
    desk.say("repair_corrected", facts)
    return True


def _moves_hour_of(desk: Desk, standing: list[ServiceRequest]) -> bool:
    """Move the repair that is named with an hour, in words taken for a setting: "put the tv at four"."""
    text = desk.turn.text
    if desk.turn.intent != _SET or "?" in text or not _has_hour(desk, text):
        return False
    named = [one for one in standing if names_held(one, given_up_in(text))]
    if len(named) != 1 or named[0].state is RequestState.ON_THE_WAY:
        return False
    with desk.heard_as(intent="change_request"):
        change_sent(desk, named[0])
    return True


def _asks_if_done_by(desk: Desk, standing: list[ServiceRequest]) -> bool:
    """Say when they come, where an hour is only asked about: "the match is at eight, will they make it?"."""
    turn, spoken = desk.turn, _spoken_of(desk, standing)
    doubtful = turn.confidence < _DOUBTFUL and "?" in turn.text and _has_hour(desk, turn.text)
    if not doubtful or spoken is None or not is_fresh(desk, spoken) or names_anything(desk, turn.text):
        return False
    tell_status(desk, spoken)
    return True


def _has_hour(desk: Desk, text: str) -> bool:
    return bool(hours_in(text, desk.local_now))


def _reported_again(desk: Desk, standing: list[ServiceRequest]) -> bool:
    """Hurry the repair that is waited for, or give it the words; leave another thing to be a repair of its own."""
    text = desk.turn.text
    if faults_denied(text, desk.offered(FaultObject)):
        return False  # "not the tap, the shower" puts the repair right
    told, device = faults_told(desk, text), names_device(desk, text)
    same = [one for one in standing if names_held(one, text)]
    same = same or [one for one in standing if not device and same_fault(desk, text, one.messages_said[0])]
    spoken = _spoken_of(desk, standing)
    if told and not same and spoken is not None and desk.turn.confidence < _DOUBTFUL:
        spoken.urgent = spoken.urgent or any(one.urgent for one in told)
        pass_on(desk, spoken)  # "it hums, it leaks on the floor": of what was spoken of
        return True
    if (told and not same) or (device and same and hears("another_of_it", text)):
        return False
    waited = hears("not_fixed_yet", text)
    tried = hears("tried_already", text) or (device and not told) or (hears("visited", text) and not waited)
    tried = tried or bool(never_happened(text, desk.offered(FaultObject)))  # "nothing leaks, it is just weak"
    if not (same or waited or tried or desk.turn.confidence < _SURE):
        return False  # surely a fault, of a thing that has no name here
    request = same[0] if same else spoken
    if request is None:
        return False
    if tried or not (same or waited):
        pass_on(desk, request)
    else:
        _hurry(desk, request)
    return True


def _told_more_of(desk: Desk, standing: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the repair that words taken for something else tell more of: what was tried, or which card is dead."""
    turn = desk.turn
    spoken = _spoken_of(desk, standing)
    if turn.intent in _MAY_ADD and hears("tried_already", turn.text):
        return spoken
    if turn.intent in _MAY_DENY and turn.confidence < _SURE and _says_in_order(desk, standing):
        return next((one for one in standing if names_held(one, turn.text)), spoken)
    broken = hears("broken", turn.text)
    if turn.intent in _NEVER or turn.confidence >= (_SURE if broken else _DOUBTFUL) or drafts(desk):
        return None
    if gives_up_any(turn.text) or moments_in(turn.text, desk.local_now):
        return None
    if names_anything(desk, turn.text) and not broken:
        return None
    named = [one for one in standing if names_held(one, turn.text)]
    request = named[0] if len(named) == 1 else spoken
    told = request is not None and (bool(named) or is_fresh(desk, request))
    return request if told and request is not None and (broken or is_note_on(desk, request)) else None


def _says_in_order(desk: Desk, standing: list[ServiceRequest]) -> bool:
    """Say whether a thing is said to be in order for which nobody is to come: "the window is fine, just the aircon"."""
    known, text = desk.offered(FaultObject), desk.turn.text
    mended = [fault for one in standing for fault in faults_of(one, known)]
    told = faults_told(desk, text)
    fine = [one for one in faults_named(desk, text) if one not in told]
    return bool(fine) and all(one not in mended for one in fine)


def _spoken_of(desk: Desk, standing: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the repair that was spoken of last; the only one, where nothing else was."""
    spoken = request_spoken_of(desk)
    if spoken is None and len(standing) == 1 and complaint_spoken_of(desk) is None:
        return standing[0]
    return next((one for one in standing if one is spoken), None)


def _hurry(desk: Desk, request: ServiceRequest) -> None:
    request.urgent = True
    request.add_words(desk.turn.text)
    request.chased_at = desk.now
    late = request.promised_at is not None and request.promised_at < desk.now
    facts = facts_of(desk, request) | {"said": desk.turn.text}
    desk.notify_department(request.department, "fault_reported_again", request=request, facts=facts)
    desk.say("repair_hurried", facts | {"late": late, "taken": request.taken_at is not None})
