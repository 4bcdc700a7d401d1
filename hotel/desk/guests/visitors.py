"""People who do not stay here: what they say of a diet goes to the table they book, and no code is asked of them."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, TABLE
from hotel.desk.drafting.taking import take
from hotel.desk.guests.coming import is_coming, note_with_booking
from hotel.desk.guests.not_staying import is_visitor, say_for_guests_only
from hotel.desk.memory.table_diets import add_diets, diets_told, table_booked, tell_restaurant
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.kind_words import kind_named
from hotel.records import RequestState, ServiceRequest


def take_wish(desk: Desk) -> bool:
    """Put what somebody without a stay must not eat on the table they book; say whether that was all to be done."""
    if desk.stay is not None:
        return False
    if _table_follows(desk):
        return True  # it takes the diet of the whole message
    table = table_booked(desk)
    if table is not None:
        _note(desk, table)
    elif kind_named(TABLE, desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": TABLE})
        take(desk)
    elif note_with_booking(desk):
        return_to_draft(desk)
    elif is_coming(desk):
        _note_with_arrival(desk)
    elif is_visitor(desk):
        say_for_guests_only(desk)
    else:
        return False
    return True


def _note_with_arrival(desk: Desk) -> None:
    """Let reception know of the wish with when its guest comes."""
    arrival = drafts.begin(desk, KINDS["announce_arrival"])
    arrival.add_note(desk.turn.text)
    drafts.advance(desk, arrival)


def _table_follows(desk: Desk) -> bool:
    """Say whether the same message goes on to ask for a table: "I'm vegan. A table for two at 8?"."""
    follows = desk.turn.ordinal + 1 < desk.turn.of
    whole = desk.turn.whole_text
    rest = whole[whole.find(desk.turn.text) + len(desk.turn.text) :]
    return follows and bool(diets_told(desk.turn.text)) and kind_named(TABLE, rest)


def _note(desk: Desk, table: ServiceRequest) -> None:
    if not add_diets(table, desk.turn.text) and desk.turn.text not in (table.note or ""):
        table.add_note(desk.turn.text)
    tell_restaurant(desk, table)
    if table.state is RequestState.DRAFT:
        fill(desk, table)  # "two, my wife is coeliac" answers how many come as well
    desk.say("wish_noted", facts_of(desk, table) | {"said": desk.turn.text})
    if table.state is RequestState.DRAFT:
        drafts.advance(desk, table)
