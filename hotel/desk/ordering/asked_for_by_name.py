"""What the house does on request, asked for by its name in words taken for a question: "a sitter tomorrow at 7"."""

from hotel.desk.describing import ON_REQUEST
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.drafting.naming import entries_of
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears, labels_in
from hotel.desk.ordering.arranged_by_staff import arrange
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.catalogue import Catalogue
from hotel.reading.moments import hours_in, moments_in
from hotel.reading.parties import party_size_in
from hotel.records import Named, Service, Thing

_LATE = "request_late_check_out"
_MAY_BE_TAKEN_FOR = frozenset(
    {"ask_hotel", "nlu_fallback", "out_of_scope", "inform", "complain", "request_item", _LATE}
)
_NAMES_ONE = frozenset({"ask_hotel", "nlu_fallback", "out_of_scope", "inform", "complain"})
_SURE = 96


def took_everything(desk: Desk) -> bool:
    """Take what the words name for a request where they say an hour or a number, and ask nothing about it."""
    turn = desk.turn
    if desk.stay is None or turn.choice_value is not None or turn.intent not in _MAY_BE_TAKEN_FOR:
        return False
    another = turn.intent in _NAMES_ONE and hears("wants_another", turn.text)
    if not another and (hears("asks_about_it", turn.text) or hears("asking.price", turn.text)):
        return False
    entry = _another(desk) if another else _wanted(desk)
    if isinstance(entry, Thing) and not another and turn.intent != THINGS and _is_moved(desk, entry):
        return True
    if isinstance(entry, Service):
        arrange(desk, entry)
    elif entry is not None and turn.intent not in {_LATE, THINGS}:
        changed = {"intent": THINGS, "topic": None, "confidence": 1.0, "alternatives": ()}
        desk.turn = turn.model_copy(update=changed)
        take(desk)
    else:
        return False
    return True


def _is_moved(desk: Desk, entry: Thing) -> bool:
    """Move the only request that holds `entry` already, where the words put it at an hour: "the breakfast box at 5:45"."""
    standing = [one for one in open_requests(desk) if entry in entries_of(one)]
    hours = hours_in(desk.turn.text, desk.local_now)
    if len(standing) != 1 or not hours or hears("one_more", desk.turn.text):
        return False
    change_sent(desk, standing[0])
    return True


def _another(desk: Desk) -> Thing | None:
    """Return the thing of which another is wanted: "the hair dryer is weak, can I have another?"."""
    named = [
        one.entry
        for one in desk.catalogue(Thing).find(desk.turn.text)
        if one.score >= _SURE and not one.rivals
    ]
    return named[0] if len({*named}) == 1 and named[0].available else None


def _wanted(desk: Desk) -> Named | None:
    """Return what is surely named, if an hour or a number is said and no other topic."""
    text = desk.turn.text
    arranged = [one for one in desk.offered(Service) if one.available and one.intent == ON_REQUEST]
    entries: list[Named] = [*desk.offered(Thing), *arranged]
    sure = [one for one in Catalogue(entries).find(text) if one.score >= _SURE and not one.rivals]
    if len(sure) != 1:
        return None
    named = sure[0]
    timed = bool(moments_in(text, desk.local_now))
    counted = named.quantity is not None or party_size_in(text) is not None
    if not timed and not (counted and not isinstance(named.entry, Service)):
        return None
    rest = f"{text[: named.start]} {text[named.end :]}"
    return None if labels_in("topics", rest) else named.entry
