"""Words about the room that is being booked, whatever they were taken for: "something roomier, but no suite"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.guests.coming import note_with_booking, room_asked_for
from hotel.desk.hearing import hears
from hotel.desk.house.room_quotes import rates
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.records import RequestState

_NOT_OF_IT = frozenset({"emergency", "ask_human", "cancel", "cancel_request", "show_virtual_tour"})

_BRINGS = frozenset({THINGS, "state_preference"})
"""Intents that a bed for the child is taken for."""


def took_everything(desk: Desk) -> bool:
    """Tell which rooms suit what is wished of the one that is being booked; say whether that was wished."""
    text = desk.turn.text
    if is_pressed(desk) or desk.turn.intent in _NOT_OF_IT or hears("asking.price", text):
        return False
    of_bed = desk.turn.intent in _BRINGS and hears("extra_bed", text) and not hears("bed_refused", text)
    of_kind = hears("roomier", text) or hears("refuses_kind", text) or hears("which_room", text)
    request = room_asked_for(desk) if of_bed or of_kind else None
    if request is None:
        return False
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
