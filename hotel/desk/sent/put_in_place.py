"""One thing put in place of another in what was sent: "not to the station but to the airport", «нас двое, поправьте»."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS, Field
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import heard, hears
from hotel.desk.just_now import last_touched
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.hours_moved import new_hour
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.reading.rides import ride_in
from hotel.reading.spans.translit import in_cyrillic
from hotel.reading.tokens import said
from hotel.records import Place, RequestState, ServiceRequest

_LATELY = timedelta(minutes=45)
_MAY_PUT_RIGHT = frozenset(
    {*KINDS, "cancel_request", "cancel", "deny", "inform", "nlu_fallback", "announce_arrival"}
)
_LOST = "report_lost_item"
_FEW_WORDS = 12
"""Both things are named, the one that was and the one that is to be."""


def put_in_place(desk: Desk, asked: Sequence[ServiceRequest]) -> ServiceRequest | None:
    """Return the sent request of which the words say something anew, whatever they were taken for."""
    if (lost := _lost_elsewhere(desk, asked)) is not None:
        return lost
    text = _as_read(desk.turn.text)
    short = is_short(text, _FEW_WORDS) and desk.turn.choice_value is None
    if desk.turn.intent not in _MAY_PUT_RIGHT or not short or hears("besides", text):
        return None
    if not hears("one_for_another", text) and not hears("corrects_it", text):
        return None
    among = [one for one in asked if kind_named(one.intent, text)]
    if not among and not names_anything(desk, text):
        among = [one for one in asked if one.sent_at is not None and desk.now - one.sent_at < _LATELY]
    if any(one.state is RequestState.DRAFT and one.amends_id is None for one in among):
        return None  # what is being put together comes before what was sent
    told = [one for one in among if one.state is not RequestState.DRAFT and _says_anew(desk, one)]
    return told[0] if len(told) == 1 else None


def put_right(desk: Desk, request: ServiceRequest) -> None:
    """Change `request` as the words say, without what they give up, unless that is its hour."""
    whole = desk.turn
    text = whole.text if new_hour(desk, request) is not None else _wanted_in(_as_read(whole.text))
    with desk.heard_as(intent="change_request", text=text):
        change_sent(desk, request)


def _lost_elsewhere(desk: Desk, asked: Sequence[ServiceRequest]) -> ServiceRequest | None:
    """Return what was just reported lost, where the words tell another place where it may be."""
    latest = max(asked, key=last_touched, default=None)
    if (
        latest is None
        or latest.intent != _LOST
        or latest.sent_at is None
        or desk.now - latest.sent_at > _LATELY
    ):
        return None
    may = desk.turn.intent in _MAY_PUT_RIGHT and desk.turn.choice_value is None
    return latest if may and hears("lost_elsewhere", desk.turn.text) else None


def _as_read(text: str) -> str:
    """Return Russian in Latin letters as it is read."""
    cyrillic = in_cyrillic(said(text))
    return text if cyrillic is None else cyrillic.text


def _wanted_in(text: str) -> str:
    """Return `text` without what is given up in it."""
    given_up = heard("one_for_another", text)
    return text if given_up is None else text.replace(given_up, " ")


def _says_anew(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell for how many, when or where to, of a request that holds it."""
    if request.intent not in KINDS:
        return False
    reads, text = KINDS[request.intent].reads, _wanted_in(_as_read(desk.turn.text))
    if Field.PARTY in reads and party_size_in(text) is not None:
        return True
    if Field.MOMENT in reads and moments_in(text, desk.local_now):
        return True
    return Field.PLACE in reads and ride_in(text, desk.offered(Place), frozenset()).goal is not None
