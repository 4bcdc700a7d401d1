"""A trouble that is over: "they were loud last night", «вчера завтрак был холодный». Nobody is sent.

It is recorded for those who can prevent it. Nothing of it is urgent, and nobody is called because nobody took it.
"""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles.complaint_facts import about, for_staff, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.emergency_kinds import kind_in
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.records import Complaint, ComplaintState, Notice, Severity

_CAN_BE_OVER = {"noise": "security", "food": "kitchen", "waiting": None}
"""What ends by itself, and the department that prevents it; a thing that broke yesterday is still broken."""
_AT_TABLE = ("food", "waiting")
_RESTAURANT = "restaurant"
_MORNING = 7
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
    if category not in _CAN_BE_OVER or hears("goes_on_now", text):
        return False
    # "At night", said in the night, is now.
    night = hears("past_night", text) and desk.local_now.hour >= _MORNING
    return night or any(hears(one, text) for one in ("past_day", "over_by_now", "not_again"))


def keep(desk: Desk, complaint: Complaint, told: str | None = None) -> None:
    """Let `complaint` wait for nobody, and tell those who can prevent another of it, once."""
    again = is_kept(complaint)
    complaint.severity, complaint.acknowledge_by = Severity.NORMAL, None
    desk.session.flush()
    for department in _preventing(desk, complaint):
        notice = desk.notify_department(department, "complaint_of_past", facts=for_staff(desk, complaint))
        notice.complaint_id = complaint.id
    desk.say(told or ("complaint_kept" if again else "complaint_of_past"), about(desk, complaint))


def is_kept(complaint: Complaint) -> bool:
    """Say whether `complaint` is of a trouble that is over: what is told of it later raises nothing by itself."""
    return complaint.state is ComplaintState.OPEN and complaint.acknowledge_by is None


def took_everything(desk: Desk) -> bool:
    """Take a word about the trouble just told of that calls nobody: "no need to send anyone", "so it won't happen again".

    So is where it was, said of one that is over: "no, in your restaurant". Say whether it was such a word.
    """
    text = desk.turn.text
    calls_nobody = hears("send_nobody", text)
    complaint = complaint_spoken_of(desk) or (_named(desk) if calls_nobody else None)
    if complaint is None or not _may_be_word(desk):
        return False
    tells_where = is_kept(complaint) and complaint.category in _AT_TABLE and hears("own_restaurant", text)
    if not (tells_where or calls_nobody or hears("not_again", text)):
        return False
    if hears("goes_on_now", text) or any(is_just_asked(desk, one) for one in desk.questions):
        return False
    go_on(desk, complaint, "complaint_nobody_called" if calls_nobody else None)
    return True


def _named(desk: Desk) -> Complaint | None:
    """Return the open complaint that the words name: "it's nothing serious about the waiter"."""
    return next((one for one in open_complaints(desk) if is_named(desk, one, desk.turn.text)), None)


def _may_be_word(desk: Desk) -> bool:
    """Say whether the words ask for nothing, whatever they were taken for, and tell of no danger."""
    turn = desk.turn
    if "?" in turn.text:
        return False
    doubted = turn.intent == "emergency" and bool(turn.alternatives)
    return turn.intent in _TAKEN_FOR or (
        doubted and kind_in(desk.session, desk.property.id, turn.text) is None
    )


def go_on(desk: Desk, complaint: Complaint, told: str | None = None) -> None:
    """Add these words to `complaint`, and let it wait for nobody; the guest is told by the reply `told`."""
    remark(desk, complaint, "guest", desk.turn.text)
    keep(desk, complaint, told)
    desk.notify_complaint_staff(complaint, "complaint_added", for_staff(desk, complaint))


def _preventing(desk: Desk, complaint: Complaint) -> list[str]:
    """Return the departments that can prevent another such trouble and have not read of this one."""
    told = select(Notice.department).where(Notice.complaint_id == complaint.id)
    departments = [_CAN_BE_OVER.get(complaint.category)]
    at_table = hears("own_restaurant", complaint.words) or hears("own_restaurant", desk.turn.text)
    if complaint.category in _AT_TABLE and at_table:
        departments = [_RESTAURANT]
    meant = [one for one in departments if one is not None] or labels_in("department", complaint.words)[:1]
    return [one for one in meant if one not in set(desk.session.scalars(told))]
