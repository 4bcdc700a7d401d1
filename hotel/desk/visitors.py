"""People who do not stay here: what they say of a diet goes to the table they book, and no code is asked of them."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.table_diets import TABLE, table_booked, tell_restaurant
from hotel.desk.taking import take
from hotel.reading.kind_words import kind_named
from hotel.records import InboxMessage, ServiceRequest

_SAME_VISIT = timedelta(hours=12)


def is_visitor(desk: Desk) -> bool:
    """Say whether somebody without a stay has told, now or before, that they do not stay here."""
    if desk.stay is not None:
        return False
    before = desk.session.scalars(
        select(InboxMessage.text).where(
            InboxMessage.conversation_id == desk.conversation.id,
            InboxMessage.received_at > desk.now - _SAME_VISIT,
        )
    )
    return any(hears("not_staying", text) for text in (desk.turn.whole_text, *before))


def take_wish(desk: Desk) -> bool:
    """Put what somebody without a stay must not eat on the table they book; say whether that was all to be done."""
    if desk.stay is not None:
        return False
    table = table_booked(desk)
    if table is not None:
        _note(desk, table)
    elif kind_named(TABLE, desk.turn.text):
        desk.turn = desk.turn.model_copy(update={"intent": TABLE})
        take(desk)
    elif is_visitor(desk):
        desk.say("for_guests_only", {"phone": desk.property.phone})
    else:
        return False
    return True


def _note(desk: Desk, table: ServiceRequest) -> None:
    if desk.turn.text not in (table.note or ""):
        table.note = "; ".join(filter(None, (table.note, desk.turn.text)))
    tell_restaurant(desk, table)
    desk.say("wish_noted", facts_of(desk, table) | {"said": desk.turn.text})
