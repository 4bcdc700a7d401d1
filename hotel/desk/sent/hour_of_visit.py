"""Which hours in the words are one for somebody to come at; an hour said as a reason, an absence or a deadline is none.

"The match starts at seven, will it be done?", "we're out till four anyway", "I want it fixed BEFORE seven" move no visit.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kept_until import is_said_with
from hotel.desk.drafting.kinds import CLEANING, REPAIR
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import heard, hears
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_for_request import give_to_department, pass_on
from hotel.desk.sent.words_held import tells_detail
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Moment
from hotel.reading.left_out import without_spans
from hotel.reading.moments import hours_in
from hotel.records import ServiceRequest

_SET_BY = ("come_then", "moves_it", "puts_right", "no_sooner", "sets_visit")
_FEW_WORDS = 3


def appointed_in(desk: Desk, request: ServiceRequest) -> str | None:
    """Return the words without the clauses whose hours are none to come at; None where every hour in them is such."""
    text = desk.turn.text
    if request.intent not in {REPAIR, CLEANING} or not _hours(desk, text):
        return text
    clauses = [one.within(text) for one in clauses_in(text)]
    timed = [one for one in clauses if _hours(desk, one)]
    set_there = [one for one in timed if _is_set(desk, request, one)]
    if len(set_there) == len(timed):
        return text
    return ", ".join(set_there) or None


def answer_reason(desk: Desk, request: ServiceRequest) -> None:
    """Answer words whose hours move nothing: who asks is told when they come; the rest is for those who come."""
    text = desk.turn.text
    asks = "?" in text or desk.turn.whole_text.partition(text)[2].lstrip().startswith("?")
    if asks:
        tell_status(desk, request)
    if asks and hears("without_us", text):
        give_to_department(desk, request)
    elif not asks:
        pass_on(desk, request)


def _is_set(desk: Desk, request: ServiceRequest, clause: str) -> bool:
    """Say whether `clause` sets its hour: it says to come, or to move it, or names nothing but the visit and the hour."""
    clause = _before_why(desk, clause)
    hours = _hours(desk, clause)
    if any(hears(sign, clause) for sign in ("without_us", "guest_goes_out")):
        return False
    sooner = not hears("no_sooner", clause)
    if request.intent == REPAIR and sooner and all(is_said_with("by_deadline", clause, one) for one in hours):
        return False
    with desk.heard_as(text=clause):
        if own_hour(desk, request) is not None and len(hours) == 1:
            return True  # the hour that stands moves nothing by itself
    return any(hears(sign, clause) for sign in _SET_BY) or _is_bare(desk, clause, hours)


def _before_why(desk: Desk, clause: str) -> str:
    """Return `clause` up to where it says why that hour suits: "after 10 when we are out", «после 9:30, когда уеду»."""
    why = heard("why_then", clause)
    head = clause if why is None else clause[: clause.index(why)]
    return head if _hours(desk, head) else clause


def _is_bare(desk: Desk, clause: str, hours: list[Moment]) -> bool:
    rest = without_spans(clause, hours)
    named = any(names(one, rest) for one in open_requests(desk))
    return not tells_detail(rest) or (named and len(rest.split()) <= _FEW_WORDS)


def _hours(desk: Desk, text: str) -> list[Moment]:
    return hours_in(text, desk.local_now)
