"""Words taken for a new request, or for a question, that are about one which is open already."""

from functools import partial

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk, Handler
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answered_apart import answered_apart
from hotel.desk.drafting.for_each import answered_for_each
from hotel.desk.drafting.kinds import BOOKED, KINDS, Field
from hotel.desk.drafting.naming import (
    names,
    names_anything,
    names_held,
)
from hotel.desk.drafting.one_more import one_more_of
from hotel.desk.drafting.table_wishes import noted_wish
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh, last_touched
from hotel.desk.ordering.order_lines import takes_out
from hotel.desk.ordering.something_else import asks_for_something_else
from hotel.desk.sent.calling_off import (
    calls_off_by_name,
    calls_off_waking,
    calls_one_off,
    cancel_so_understood,
)
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.hours_moved import hour_set, new_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import points_only
from hotel.desk.sent.put_in_place import put_in_place, put_right
from hotel.desk.sent.status import ask_request_status, tell_held
from hotel.desk.sent.what_is_booked import asks_what_is_booked
from hotel.desk.sent.whose import for_the_same
from hotel.desk.troubles import repairs
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest

_MAY_SET_HOUR = frozenset({"rate_stay", "inform", "nlu_fallback", "affirm", "deny"})
_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})
_MAY_COUNT = BOOKED | {"inform", "affirm", "change_request", "nlu_fallback", "book_excursion"}
_MAY_MEAN_ONE = frozenset({*KINDS, "deny", "inform", "change_request", "nlu_fallback", "out_of_scope"})
_MAY_ADD = frozenset(
    {"inform", "change_request", "nlu_fallback", "request_item", "change_booking", "book_room"}
)
_MAY_TAKE_OUT = frozenset({"forget_preferences", "request_cleaning"})
"""Intents for which "remove everything but the latte" is taken."""
_QUESTIONS = frozenset({"ask_menu", "ask_bill", "ask_offers", "inform", "nlu_fallback"})


def take_for_open(desk: Desk) -> bool:
    """Serve the words as being about what is open, where they are; say whether they were."""
    if _answers_each(desk) or noted_wish(desk):
        return True
    serve_it = _served_as(desk)
    if serve_it is None:
        return False
    serve_it(desk)
    return True


def _answers_each(desk: Desk) -> bool:
    """Give several bookings that wait what is said of each of them; say whether the words did."""
    intent = desk.turn.intent
    if desk.turn.choice_value is not None or intent in _GIVES_UP or intent == "emergency":
        return False
    return answered_apart(desk) or (intent in _MAY_COUNT and answered_for_each(desk))


def _served_as(desk: Desk) -> Handler | None:
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    if (rather := put_in_place(desk, asked)) is not None:
        return partial(put_right, request=rather)
    return _one_more_or_less(desk, asked) or _asked_or_moved(desk, asked) or _put_right(desk, asked)


def _one_more_or_less(desk: Desk, asked: list[ServiceRequest]) -> Handler | None:
    """Serve the words as a question of what is booked, as giving up one of it or a part, or as one more of a kind."""
    intent = desk.turn.intent
    if asks_what_is_booked(desk, asked):
        return _tell_booked
    if (intent in _MAY_MEAN_ONE and calls_one_off(desk, asked)) or calls_off_by_name(desk, asked):
        return cancel_so_understood
    if _takes_out_of_order(desk, asked) or asks_for_something_else(desk):
        return change_request
    if intent in _MAY_ADD and (kind := one_more_of(desk, asked)) is not None:
        desk.turn = desk.turn.model_copy(update={"intent": kind})
        return take
    return None


def _asked_or_moved(desk: Desk, asked: list[ServiceRequest]) -> Handler | None:
    intent = desk.turn.intent
    if asked and intent in _QUESTIONS and _asks_for_tally(desk):
        return tell_held
    if intent in _MAY_SET_HOUR and _sets_hour_of_somebody(desk, asked):
        return change_request
    return None


def _put_right(desk: Desk, asked: list[ServiceRequest]) -> Handler | None:
    """Serve the words as calling off or correcting what is open, though they were taken for a new request."""
    if not asked or (desk.turn.intent not in KINDS and desk.turn.intent != "nlu_fallback"):
        return None
    if (points_only(desk) and hears("gives_up", desk.turn.text)) or calls_off_waking(desk, asked):
        return cancel_request
    same = next((one for one in asked if one.amends_id is None and _is_corrected(desk, one)), None)
    if same is not None:
        return lambda counter: change_sent(counter, same)
    changes = _moves_hour(desk, asked) or _names_another_kind(desk, asked) or _is_only_an_hour(desk, asked)
    return change_request if changes else None


def _takes_out_of_order(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether few words, taken for something else, take a dish out of what is open."""
    if desk.turn.intent not in _MAY_TAKE_OUT or not is_short(desk.turn.text):
        return False
    return any(takes_out(desk, one) for one in asked)


def _tell_booked(desk: Desk) -> None:
    """Say what is held of the kind that the words name, or else what is open at all."""
    if any(names(request, desk.turn.text) for request in open_requests(desk)):
        tell_held(desk)
    else:
        ask_request_status(desk)


def _sets_hour_of_somebody(desk: Desk, asked: list[ServiceRequest]) -> bool:
    """Say whether "make my wife's 10" gives another hour to the one booking that is hers, and rates nothing."""
    hers = for_the_same(asked, desk.turn.text)
    short = is_short(desk.turn.text)
    return (
        short
        and len(hers) == 1
        and hour_set(desk, hers[0]) is not None
        and not hears("rating", desk.turn.text)
    )


def _asks_for_tally(desk: Desk) -> bool:
    held = any(names_held(request, desk.turn.text) for request in open_requests(desk))
    return held and hears("tally", desk.turn.text)


def _is_corrected(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words put right which repair was sent: "not the tap, the shower"."""
    repair = request.intent == "report_fault" and request.state is not RequestState.DRAFT
    return repair and repairs.is_corrected(desk, request)


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
    latest = max(asked, key=last_touched)
    if (
        latest.intent not in KINDS
        or Field.MOMENT not in KINDS[latest.intent].reads
        or latest.wanted_at is None
    ):
        return False
    hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    bare = is_short(text) and not names_anything(desk, text) and not hears("besides", text)
    return is_fresh(desk, latest) and hour and bare and hears("puts_right", text)
