"""What somebody at a table must not eat: it stands on the note of the booking, for the restaurant."""

import re

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.of_this_guest import of_this_guest
from hotel.reading.allergens import diets_in
from hotel.reading.found import Span
from hotel.records import OPEN, RequestState, ServiceRequest

_CLAUSES = re.compile(r"(?:(?!\s[-–—]\s)[^,.;!?\n])+")


def table_booked(desk: Desk) -> ServiceRequest | None:
    """Return the table that is being booked by this guest or was booked last, within the visit."""
    return desk.session.scalars(
        select(ServiceRequest)
        .where(
            of_this_guest(desk, ServiceRequest),
            ServiceRequest.intent == TABLE,
            ServiceRequest.state.in_((RequestState.DRAFT, *OPEN)),
            ServiceRequest.created_at > desk.now - SAME_VISIT,
        )
        .order_by(ServiceRequest.id.desc())
    ).first()


def add_diets(request: ServiceRequest, text: str) -> bool:
    """Put the clauses of `text` that tell of a diet or an allergy on the note of a table; say whether any do."""
    told = [span.within(text).strip(" -–—") for span in diets_told(text)]
    fresh = [clause for clause in told if clause not in (request.note or "")]
    request.add_note(*fresh)
    return bool(told)


def diets_told(text: str) -> list[Span]:
    """Return the clauses of `text` that tell of a diet or an allergy: a number in them is no size of the party."""
    clauses = [Span(*found.span()) for found in _CLAUSES.finditer(text)]
    return [one for one in clauses if diets_in(one.within(text)) or tells_what_must_not(one.within(text))]


def tell_restaurant(desk: Desk, table: ServiceRequest) -> None:
    """Let the restaurant know of what came onto the note of a table that was sent already."""
    desk.session.flush()
    if table.state is not RequestState.DRAFT:
        desk.notify_department(
            table.department, "request_changed", request=table, facts=facts_of(desk, table)
        )


def take_for_table(desk: Desk) -> bool:
    """Put a diet told after a table was booked on its note; say whether that was done."""
    table = table_booked(desk) if desk.turn.choice_value is None else None
    if table is None or not add_diets(table, desk.turn.text):
        return False
    tell_restaurant(desk, table)
    return True
