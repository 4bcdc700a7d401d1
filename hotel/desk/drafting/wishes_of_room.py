"""Words about the room that is being booked, whatever they were taken for: "something roomier, but no suite"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.guests.coming import note_with_booking, room_asked_for
from hotel.desk.guests.name_known import name_in
from hotel.desk.hearing import hears
from hotel.desk.house.room_quotes import ROOM, rates
from hotel.desk.house.room_types import room_types_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.kind_words import kind_named
from hotel.reading.nights import dates_in
from hotel.records import RequestState

_NOT_OF_IT = frozenset({"emergency", "ask_human", "cancel", "cancel_request", "show_virtual_tour"})

_ASKS = "ask_hotel"
_MAY_PUT_TYPE = frozenset(
    {_ASKS, "change_room", "change_request", "change_booking", "inform", "nlu_fallback"}
)
"""Intents that "a standard room instead" is taken for while a room is booked."""
_BRINGS = frozenset({THINGS, "state_preference"})
"""Intents that a bed for the child is taken for."""
_OF_STAY = frozenset(
    {ROOM, "change_room", "change_booking", "extend_stay", "check_out", "request_late_check_out"}
) | {*("announce_arrival", "request_early_check_in", "request_parking")}
"""Kinds whose words tell of the stay that is being booked."""
_OF_NIGHTS = frozenset(
    {"extend_stay", "check_out", "change_booking", "request_late_check_out", "nlu_fallback"}
) | {*("out_of_scope", "inform", "announce_arrival", "complain", "deny", "request_parking")}
"""Intents that "the room I mean, Friday to Sunday" is taken for: who has no room stays no longer in it."""


def took_everything(desk: Desk) -> bool:
    """Tell which rooms suit what is wished of the one that is being booked; say whether that was wished."""
    text = desk.turn.text
    if is_pressed(desk) or desk.turn.intent in _NOT_OF_IT or hears("asking.price", text):
        return False
    of_bed = desk.turn.intent in _BRINGS and hears("extra_bed", text)
    of_kind = hears("roomier", text) or hears("refuses_kind", text) or hears("which_room", text)
    of_nights = desk.turn.intent in _OF_NIGHTS and dates_in(text, desk.local_now.date()) is not None
    of_nights = of_nights and not _is_of_other(desk)
    of_type = _puts_type(desk)
    request = room_asked_for(desk) if of_bed or of_kind or of_nights or of_type else None
    if request is None or ((of_nights or of_type) and request.state is not RequestState.DRAFT):
        return False
    if of_type and desk.turn.intent == _ASKS:
        request.add_note(text)  # "the standard one then, we come with a dog": told, and not asked
    if of_nights or of_type:
        fill(desk, request)
        drafts.advance(desk, request)
        return True
    if of_bed:
        note_with_booking(desk)
        return_to_draft(desk)
        return True
    if request.state is not RequestState.DRAFT:
        note_with_booking(desk)
        desk.say("room_prices", rates(desk, request))
        return True
    fill(desk, request)
    if text not in request.words:
        request.add_words(text)
    desk.say("room_prices", rates(desk, request))
    drafts.advance(desk, request)
    return True


def _is_of_other(desk: Desk) -> bool:
    """Say whether a day in the words is that of another thing: the one that was just asked about, or one they name."""
    asked = draft_just_asked(desk)
    there = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if one.intent not in _OF_STAY]
    named = any(kind_named(one.intent, desk.turn.text) for one in there)
    return named or (asked is not None and asked[1].intent != ROOM)


def _puts_type(desk: Desk) -> bool:
    """Say whether the words put a kind of room in place of the one that is being booked."""
    text = desk.turn.text
    told = desk.turn.intent in _MAY_PUT_TYPE and "?" not in text and desk.stay is None
    ruled_out = hears("refuses_kind", text) or hears("roomier", text)
    named = bool(name_in(text))  # "what 'lux suite'? my name is Anton Ryabov" puts a name right
    return told and not ruled_out and not named and len(room_types_in(desk, text)) == 1
