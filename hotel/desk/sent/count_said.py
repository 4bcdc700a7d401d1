"""Of which request that stands a sentence says how many there are to be in all, and how many of what."""

from collections.abc import Sequence
from dataclasses import dataclass

from hotel.desk.brevity import PHRASE, SENTENCE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, LAUNDRY, THINGS
from hotel.desk.drafting.naming import entries_held, entry_of, names_anything, names_anything_else, names_held
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import is_fresh, last_touched
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.note_for_staff import only_asks
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.spoken_of import told_alone
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.reading.edit_numbers import bare_number
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction, OrderLine
from hotel.reading.left_out import blanked
from hotel.reading.lexicons import words_of
from hotel.reading.moments import hours_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.tokens import said
from hotel.records import MenuItem, Named, RequestState, Service, ServiceRequest, Thing

_STATUS = "ask_request_status"
_PLAIN = frozenset({THINGS, LAUNDRY, "change_request", _STATUS})
INTENTS = _PLAIN | {
    "ask_hotel",
    "rate_stay",
    "state_preference",
    "give_praise",
    "inform",
    "deny",
    "nlu_fallback",
    "complain",
    DISHES,
}
"""Words taken for these may only count; but for those of a list they need a sign of it."""
_OFFERED: dict[str, type[Thing | Service | MenuItem]] = {THINGS: Thing, LAUNDRY: Service, DISHES: MenuItem}
_MORE = ("more_of_it", "adds", "one_more", "besides")
_RIGHT = ("puts_right", "counts_anew", "in_total", "enough_of_it")


@dataclass(frozen=True)
class Count:
    """What is to be in `request`, and how many of each."""

    request: ServiceRequest
    numbers: dict[Named, int]
    lines: Sequence[OrderLine[Named]] = ()


def may_change(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether `request` is a list that an earlier message sent, and nobody brings yet."""
    own = request.intent in _OFFERED and request.message_id != desk.turn.message_id and bool(request.lines)
    return own and request.state is not RequestState.ON_THE_WAY


def count_said(desk: Desk, *, alone: bool) -> Count | None:
    """Return what the sentence that is heard, maybe `alone`, counts in all of what stands; None where it does not."""
    text = desk.turn.text
    lists = [one for one in open_requests(desk) if may_change(desk, one)]
    begun = {one.intent for one in drafts.drafts(desk) if one.amends_id is None}
    lists = [one for one in lists if one.intent not in begun]
    named = [one for one in lists if names_held(one, text)]
    request = _of_them(desk, named or [one for one in lists if is_fresh(desk, one)])
    if request is None:
        return None
    if (next_one := _next_one(desk, request, text)) is not None and desk.turn.intent != _STATUS:
        return Count(request, next_one)
    if not (named or (not names_anything(desk, text) and _is_of_one_kind(desk, request))):
        return None
    if any(hears(sign, text) for sign in _MORE) or (only_asks(desk) and not _says_right(text)):
        return None
    if not _may_count(desk, request, alone=alone) or (own_hour(desk, request) is None and _is_timed(desk)):
        return None
    lines = _lines(desk, request) if named else []
    numbers = _numbers(request, lines, text)
    return (
        Count(request, numbers, lines)
        if numbers and _is_meant(desk, request, numbers, named=bool(named))
        else None
    )


def _of_them(desk: Desk, lists: Sequence[ServiceRequest]) -> ServiceRequest | None:
    """Return the one that was spoken of last, or else the latest."""
    told = told_alone(desk)
    return told if told in lists else max(lists, key=last_touched, default=None)


def _is_of_one_kind(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether a number that names nothing can only count what `request` holds: no draft waits, nothing else was sent."""
    lately = [
        one
        for one in open_requests(desk)
        if one is request or (may_change(desk, one) and is_fresh(desk, one))
    ]
    others = [one for one in drafts.drafts(desk) if one.amends_id != request.id]
    among = [request] if told_alone(desk) is request else lately
    return len({entry_of(line) for one in among for line in one.lines}) == 1 and not others


def _may_count(desk: Desk, request: ServiceRequest, *, alone: bool) -> bool:
    """Say whether words of this intent, and so long, may count: of dishes only where they say so, and briefly."""
    text, intent = desk.turn.text, desk.turn.intent
    told = hears("counts_anew", text) or hears("enough_of_it", text)
    if intent == "change_request":
        # What a change reads by itself, with all that is wished beside the number, is left to it.
        held = entries_held(request)
        return request.intent != DISHES and not (alone and edits_in(text, Catalogue(held), held))
    if request.intent == DISHES or intent not in _PLAIN:
        whole = hears("enough_of_it", text) or hears("counts_anew_first", text)
        return told and is_short(text, SENTENCE if whole else PHRASE)
    return True


def _is_timed(desk: Desk) -> bool:
    return bool(hours_in(desk.turn.text, desk.local_now))


def _lines(desk: Desk, request: ServiceRequest) -> list[OrderLine[Named]]:
    """Return what the words name, by the list that `request` is of; clothes only as they are held."""
    held = entries_held(request)
    offered: list[Named] = held if request.intent == LAUNDRY else [*desk.offered(_OFFERED[request.intent])]
    edits = edits_in(desk.turn.text, Catalogue(offered), [])
    return [one.line for one in edits if one.action is EditAction.ADD and one.line is not None]


def _numbers(request: ServiceRequest, lines: Sequence[OrderLine[Named]], text: str) -> dict[Named, int]:
    """Return the number of each that is named; of what alone is meant also one that stands apart from its name."""
    if len(lines) > 1 or any(one.quantity for one in lines):
        return {one.mention.entry: one.quantity for one in lines if one.quantity}
    entry = lines[0].mention.entry if lines else entry_of(request.lines[0])
    number = _number_alone(without("in_total", _without_name(lines, text)))
    return {entry: number} if entry is not None and number else {}


def _number_alone(text: str) -> int | None:
    """Return the number that counts nothing named; of «одну пару» the first, since the pair is the piece."""
    number = bare_number(said(text))
    if number is None:
        return None
    before = (one.value for one in raw_numbers(text) if number.collective and one.last == number.first)
    return next(before, number.value)


def _without_name(lines: Sequence[OrderLine[Named]], text: str) -> str:
    """Return `text` with a comma for the thing: "earplugs: two pairs" counts them behind their name."""
    return blanked(text, (one.mention for one in lines), first=",")


def _next_one(desk: Desk, request: ServiceRequest, text: str) -> dict[Named, int] | None:
    """Return as many as "the third shirt", "a fourth one", makes of what there are two or three of."""
    line = said(text)
    held = [entry for one in request.lines if (entry := entry_of(one)) is not None]
    found = Catalogue(held).find(text)
    for raw in (one for one in raw_numbers(text) if one.ordinal and not one.digits):
        ends = raw.last >= len(line.tokens) or line.breaks[raw.last]
        behind = "" if ends else line.tokens[raw.last].norm
        entry = next(
            (one.entry for one in found if not ends and one.start == line.tokens[raw.last].start), None
        )
        stands = ends or behind in words_of("orders.stands_for") or behind in words_of("orders.filler")
        entry = entry or (held[0] if stands and _is_of_one_kind(desk, request) else None)
        total = sum(one.quantity for one in request.lines if entry_of(one) is entry)
        if entry is not None and raw.value == total + 1:
            return {entry: raw.value}
    return None


def _says_right(text: str) -> bool:
    return consent_in(text).no or any(hears(sign, text) for sign in _RIGHT)


def _is_meant(desk: Desk, request: ServiceRequest, numbers: dict[Named, int], *, named: bool) -> bool:
    """Say whether `request` is told anew: put right, with its hour, or a moment after it was sent with another number."""
    held: dict[Named | None, int] = {}
    for line in request.lines:
        held[entry_of(line)] = held.get(entry_of(line), 0) + line.quantity
    if named and request.intent != THINGS and names_anything_else(desk, request, desk.turn.text):
        return False
    if own_hour(desk, request) is not None or hears("in_total", desk.turn.text):
        return True
    same = all(entry in held for entry in numbers)
    other = any(held.get(entry) != number for entry, number in numbers.items())
    fresh = is_fresh(desk, request)
    return (_says_right(desk.turn.text) and (fresh or same)) or (fresh and same and other)
