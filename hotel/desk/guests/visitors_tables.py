"""What a visitor says once of several tables: the name they are booked under, and what somebody must not eat."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.earlier import SAME_VISIT, earlier_turns
from hotel.desk.memory.table_diets import add_diets, diets_told
from hotel.reading.kind_words import kind_named
from hotel.records import Need, RequestState, ServiceRequest


def share_name(desk: Desk, named: ServiceRequest) -> None:
    """Book what was asked for in the same message, and what else of its kind waits, under the same name, if without one."""
    together = desk.session.scalars(
        select(ServiceRequest).where(
            ServiceRequest.conversation_id == desk.conversation.id,
            (ServiceRequest.message_id == named.message_id) | (ServiceRequest.intent == named.intent),
            ServiceRequest.state == RequestState.DRAFT,
            ServiceRequest.guest_name.is_(None),
        )
    ).all()
    for one in together:
        one.guest_name = named.guest_name
        for question in [q for q in desk.questions if q.request_id == one.id and q.need is Need.NAME]:
            desk.close(question)


def note_diet(desk: Desk, request: ServiceRequest) -> None:
    """Put what a visitor must not eat, told now or before, on their table; that of a guest is remembered with the stay."""
    if desk.stay is not None or request.intent != TABLE:
        return
    before = [turn.text for turn in earlier_turns(desk, SAME_VISIT, "state_preference")]
    said = [desk.turn.whole_text, *before]
    for clause in [span.within(text) for text in said for span in diets_told(text)]:
        if not kind_named(TABLE, clause):
            add_diets(request, clause)
