"""Which one is cancelled, said in another part of the message: "so the 13:20 visit, cancel that", «ту, что в 15:30»."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_anything
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.hours_moved import new_hour, own_hour
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in, moments_in
from hotel.records import RequestState, ServiceRequest

_FEW_WORDS = 8
_CANCELLED = frozenset({"cancelled", "cancelled_several"})


def took_everything(desk: Desk) -> bool:
    """Cancel what these words only point to, or leave it at what was cancelled; say whether they say nothing else."""
    turn = desk.turn
    if is_pressed(desk) or turn.of == 1 or turn.intent == "emergency" or not is_short(turn.text, _FEW_WORDS):
        return False
    gone = _cancelled_before(desk)
    if gone:
        return _says_no_more_than(desk, gone)
    request = _pointed_to(desk)
    if request is None:
        return False
    call_off(desk, request)
    return True


def _cancelled_before(desk: Desk) -> list[ServiceRequest]:
    """Return what an earlier part of the message cancelled."""
    numbers = {
        number
        for turn in turns_before(desk)
        for reply in turn.replies
        if reply.key in _CANCELLED and isinstance(number := reply.facts.get("number"), int)
    }
    return [one for number in numbers if (one := desk.session.get(ServiceRequest, number)) is not None]


def _says_no_more_than(desk: Desk, gone: list[ServiceRequest]) -> bool:
    """Say whether the words only point to what is gone by its hour, or only say once more to cancel it."""
    text = desk.turn.text
    if any(kind_named(one.intent, text) for one in open_requests(desk)) or "?" in text:
        return False
    hours = hours_in(text, desk.local_now)
    if hours:
        named = [one for one in gone if own_hour(desk, one) is not None and new_hour(desk, one) is None]
        return bool(named) and len(hours) == 1
    return desk.turn.intent in {"cancel", "cancel_request"} and not names_anything(desk, text)


def _pointed_to(desk: Desk) -> ServiceRequest | None:
    """Return the one whose hour these words say, where another part says to cancel it and names nothing."""
    turn = desk.turn
    rest = turn.whole_text.replace(turn.text, " ", 1)
    if turn.text not in turn.whole_text or names_anything(desk, rest) or not gives_up_any(rest):
        return None
    if moments_in(rest, desk.local_now) or hears("moves_it", turn.whole_text):
        return None
    standing = [one for one in open_requests(desk) if one.state is not RequestState.ON_THE_WAY]
    at_it = [one for one in standing if own_hour(desk, one) is not None and new_hour(desk, one) is None]
    return at_it[0] if len(at_it) == 1 else None
