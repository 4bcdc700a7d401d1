"""What stands, told whole and by its hours: of a day, of a kind, or all of it; and what is over, where that is asked."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hotel.desk.describing import facts_of, moment
from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import LATE
from hotel.desk.drafting.drafts import drafts
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.list_asked import LISTED, days_named, list_asked
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_facts import about
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.facts import Fact
from hotel.reading.kind_words import kind_named
from hotel.records import RequestState, ServiceRequest

_STATUS = "ask_request_status"
_OVER = frozenset({RequestState.DONE, RequestState.DECLINED, RequestState.CANCELLED})
_LATELY = timedelta(hours=12)
_SHOWN = 12


def tell_overview(desk: Desk, among: Sequence[ServiceRequest] = ()) -> None:
    """Tell of all that stands, complaints too; of no more than `among` where any are given."""
    _tell(desk, among or held(desk), complaints=not among)


def told_overview(desk: Desk) -> bool:
    """Tell what stands of that which the words ask to be listed; say whether they ask for a list at all."""
    asked = list_asked(desk, held(desk))
    if asked is None:
        return False
    everything, over = held(desk), _over(desk) if hears("asks_what_was_done", asked) else []
    if not (everything or over or open_complaints(desk)):
        return False
    of_kind = [one for one in everything if one.intent in LISTED and kind_named(one.intent, asked)]
    days = set() if over else days_named(desk, asked)
    of_day = [one for one in of_kind or everything if _day(desk, one) in days]
    leaving = not of_kind and _leaves_on(desk, days)
    if days and not of_day and not leaving:
        desk.say("nothing_on_day", {"day": min(days).isoformat()})
    _tell(
        desk,
        of_day or ([] if leaving else of_kind or everything),
        complaints=not (of_kind or of_day or leaving),
        over=over,
        leaving=leaving,
    )
    return True


def told_day_named(desk: Desk) -> bool:
    """Tell what stands on the day that a question names and nothing besides, where nothing else was made of them."""
    text = desk.turn.text
    days = days_named(desk, text) if text.rstrip(" )").endswith("?") else set()
    if not any(_day(desk, one) in days for one in held(desk)):
        return False
    with desk.heard_as(intent=_STATUS):
        return told_overview(desk)


def held(desk: Desk) -> list[ServiceRequest]:
    """Return what the guest has begun, or sent and not received."""
    return [*drafts(desk), *open_requests(desk)]


def _tell(
    desk: Desk,
    told: Sequence[ServiceRequest],
    *,
    complaints: bool,
    over: Sequence[ServiceRequest] = (),
    leaving: bool = False,
) -> None:
    waiting = drafts(desk)
    sent = sorted((one for one in told if one not in waiting), key=lambda one: _at(desk, one))
    requests: list[Fact] = [facts_of(desk, one) | {"late": _is_late(desk, one)} for one in sent[:_SHOWN]]
    unsent: list[Fact] = [facts_of(desk, one) for one in waiting if one in told]
    open_ones: list[Fact] = [
        about(desk, one) | {"since": moment(desk, one.created_at)}
        for one in (open_complaints(desk) if complaints else [])
    ]
    facts: dict[str, Fact] = {
        "requests": requests,
        "unsent": unsent,
        "complaints": open_ones,
        "over": [facts_of(desk, one) for one in over],
        "leaving": _leaving(desk) if leaving else None,
    }
    if any(facts.values()):
        desk.say("all_held", facts)


def _over(desk: Desk) -> list[ServiceRequest]:
    """Return what was sent lately and is done, refused or cancelled, the oldest first."""
    found = requests_of(desk, _OVER, within=_LATELY)
    return [one for one in reversed(found) if one.sent_at is not None and one.amends_id is None]


def _leaves_on(desk: Desk, days: set[date]) -> bool:
    late = any(one.intent == LATE for one in held(desk))
    return desk.stay is not None and desk.stay.departs_on in days and not late


def _leaving(desk: Desk) -> str | None:
    """Return until when the room is the guest's on the day that the stay ends."""
    hours = desk.property.hours.get("check_out")
    if desk.stay is None or hours is None:
        return None
    return datetime.combine(desk.stay.departs_on, hours.closes, desk.local_now.tzinfo).isoformat()


def _day(desk: Desk, request: ServiceRequest) -> date:
    return _at(desk, request).date()


def _at(desk: Desk, request: ServiceRequest) -> datetime:
    """Return when `request` is wanted, as near as is known: a day alone comes before the hours of that day."""
    day = request.wanted_day or request.date_from
    if request.wanted_at is None and day is not None:
        return datetime.combine(day, time(), desk.local_now.tzinfo)
    return desk.property.local(request.wanted_at or request.promised_at or request.created_at)


def _is_late(desk: Desk, request: ServiceRequest) -> bool:
    return request.promised_at is not None and request.promised_at < desk.now
