"""Words taken for a new request, or for a question, that are about one which is open already."""

from datetime import timedelta

from hotel.desk import drafts, repairs
from hotel.desk.changes import cancel_request, change_request, change_sent
from hotel.desk.desk import Desk, Handler
from hotel.desk.hearing import hears
from hotel.desk.hours_moved import hour_set, new_hour, own_hour
from hotel.desk.kinds import KINDS, Field
from hotel.desk.naming import begins_with_held, names_anything, names_anything_else, names_held
from hotel.desk.open_requests import open_requests
from hotel.desk.pointing import points_only
from hotel.desk.status import tell_held
from hotel.desk.whose import for_the_same
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest

_JUST_NOW = timedelta(minutes=10)
_STILL_AT_IT = timedelta(minutes=45)
_WAKE_UP = "request_wake_up_call"
_FEW_WORDS = 8
"""A change of hour with more words says something besides."""
_MAY_SET_HOUR = frozenset({"rate_stay", "inform", "nlu_fallback", "affirm", "deny"})
_QUESTIONS = frozenset({"ask_menu", "ask_bill", "ask_offers", "inform", "nlu_fallback"})


def take_for_open(desk: Desk) -> bool:
    """Serve the words as being about what is open, where they are; say whether they were."""
    serve_it = _served_as(desk)
    if serve_it is None:
        return False
    serve_it(desk)
    return True


def _served_as(desk: Desk) -> Handler | None:
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    intent = desk.turn.intent
    if asked and intent in _QUESTIONS and _asks_for_tally(desk):
        return tell_held
    if intent in _MAY_SET_HOUR and _sets_hour_of_somebody(desk, asked):
        return change_request
    if not asked or (intent not in KINDS and intent != "nlu_fallback"):
        return None
    if (points_only(desk) and hears("gives_up", desk.turn.text)) or _calls_off_waking(desk, asked):
        return cancel_request
    same = next((one for one in asked if one.amends_id is None and _is_corrected(desk, one)), None)
    if same is not None:
        return lambda counter: change_sent(counter, same)
    changes = _moves_hour(desk, asked) or _names_another_kind(desk, asked) or _is_only_an_hour(desk, asked)
    return change_request if changes else None


def _sets_hour_of_somebody(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether "make my wife's 10" gives another hour to the one booking that is hers, and rates nothing."""
    hers = for_the_same(asked, desk.turn.text)
    short = len(desk.turn.text.split()) <= _FEW_WORDS
    return (
        short
        and len(hers) == 1
        and hour_set(desk, hers[0]) is not None
        and not hears("rating", desk.turn.text)
    )


def _asks_for_tally(desk: Desk) -> bool:
    held = any(names_held(request, desk.turn.text) for request in open_requests(desk))
    return held and hears("tally", desk.turn.text)


def _calls_off_waking(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether somebody is not to be woken for whom a wake-up stands, and at no other hour: "don't wake my son"."""
    text = desk.turn.text
    if not hears("not_to_be_woken", text) or len(text.split()) > _FEW_WORDS:
        return False
    theirs = for_the_same([one for one in asked if one.intent == _WAKE_UP], text)
    other_hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    return any(not other_hour or own_hour(desk, one) is not None for one in theirs)


def _is_corrected(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words put right what was sent: "two cappuccinos, not three", "not the tap, the shower"."""
    if request.state is RequestState.DRAFT or request.intent not in {desk.turn.intent, "report_fault"}:
        return False
    if request.intent == "report_fault":
        return repairs.is_corrected(desk, request)
    text = desk.turn.text
    lately = request.sent_at is not None and desk.now - request.sent_at < _STILL_AT_IT
    own = begins_with_held(desk, request, text) and not names_anything_else(desk, request, text)
    return lately and own and hears("counts_anew", text) and not hears("adds", text)


def _moves_hour(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether the words give up the hour of something open for another one: "the taxi not at 5:30 but at 6"."""
    return hears("puts_right", desk.turn.text) and any(new_hour(desk, one) is not None for one in asked)


def _names_another_kind(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether the words correct what is open of a kind that they name, and not of the one they were taken for."""
    text = desk.turn.text
    other = any(kind_named(one.intent, text) for one in asked if one.intent != desk.turn.intent)
    return other and not kind_named(desk.turn.intent, text) and hears("puts_right", text)


def _is_only_an_hour(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether "hm no, make it 16:00" follows a request that has an hour."""
    text = desk.turn.text
    latest = max(asked, key=lambda one: one.sent_at or one.created_at)
    if (
        latest.intent not in KINDS
        or Field.MOMENT not in KINDS[latest.intent].reads
        or latest.wanted_at is None
    ):
        return False
    lately = desk.now - (latest.sent_at or latest.created_at) < _JUST_NOW
    hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    bare = len(text.split()) <= _FEW_WORDS and not names_anything(desk, text) and not hears("besides", text)
    return lately and hour and bare and hears("puts_right", text)
