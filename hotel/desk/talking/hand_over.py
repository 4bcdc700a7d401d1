"""Giving a conversation to a person at reception."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.codes import without_code
from hotel.desk.describing import facts_of, moment, sender_facts
from hotel.desk.desk import Desk
from hotel.desk.house.question_passed_on import passed_on
from hotel.desk.sent import timers
from hotel.facts import Fact
from hotel.records import InboxMessage, OutboxMessage, RequestState, ServiceRequest, StaffMember

_LAST_MESSAGES = 6


def ask_human(desk: Desk) -> None:
    """Serve the wish to talk to a person, or to have a question passed on."""
    if not passed_on(desk):
        to_person(desk, "guest_wants_person")


def to_person(desk: Desk, notice: str, *, reply: str = "handed_to_person") -> None:
    """Hand the conversation to reception with the last messages, honestly where nobody is there."""
    request = _draft_of_button(desk)
    facts: dict[str, Fact] = {
        **sender_facts(desk),
        "channel": desk.channel,
        "words": desk.turn.whole_text,
        "messages": last_messages(desk),
        "request": facts_of(desk, request) if request else None,
    }
    desk.notify_department("reception", notice, request=request, facts=facts)
    desk.conversation.unsure_count = 0
    told: dict[str, Fact] = {"phone": desk.property.phone, "request": facts["request"]}
    on_duty = reception_on_duty(desk)
    if on_duty is None:
        # The bot stays: a conversation given to nobody would be answered by nobody.
        desk.say("nobody_on_duty", told)
        return
    desk.conversation.with_staff_since = desk.now
    answer_by = desk.now + timedelta(minutes=desk.property.policies.high_deadline_minutes)
    timers.add(desk, timers.TALK_UNANSWERED, answer_by, facts={"conversation_id": desk.conversation.id})
    desk.say(reply, told | {"name": dict(on_duty.first_name), "time": moment(desk, answer_by)})


def reception_on_duty(desk: Desk) -> StaffMember | None:
    """Return who works at reception now."""
    staff = desk.session.scalars(
        select(StaffMember)
        .where(StaffMember.property_id == desk.property.id)
        .order_by(StaffMember.level, StaffMember.id)
    )
    now = desk.local_now.time()
    return next((one for one in staff if "reception" in one.departments and one.on_duty(now)), None)


def _draft_of_button(desk: Desk) -> ServiceRequest | None:
    """Return the draft whose question was answered with "a person, please": the person has it from now on."""
    request = (
        desk.session.get(ServiceRequest, desk.turn.choice_request_id) if desk.turn.choice_request_id else None
    )
    if request is None or request.conversation_id != desk.conversation.id:
        return None
    if request.state is RequestState.DRAFT and request.amends_id is None:
        desk.close_all_about(request)
        request.move(RequestState.TO_PERSON, at=desk.now, by="guest")
    return request


def last_messages(desk: Desk) -> list[Fact]:
    """Return the last messages of both sides, oldest first."""
    mine = desk.session.scalars(
        select(InboxMessage)
        .where(InboxMessage.conversation_id == desk.conversation.id)
        .order_by(InboxMessage.id.desc())
        .limit(_LAST_MESSAGES)
    )
    ours = desk.session.scalars(
        select(OutboxMessage)
        .where(OutboxMessage.conversation_id == desk.conversation.id, OutboxMessage.replaces_id.is_(None))
        .order_by(OutboxMessage.id.desc())
        .limit(_LAST_MESSAGES)
    )
    said = [(m.received_at, "guest", without_code(m.text)) for m in mine] + [
        (m.created_at, m.author, m.text) for m in ours
    ]
    said.sort(key=lambda one: one[0])
    return [{"at": moment(desk, at), "by": by, "text": text} for at, by, text in said[-_LAST_MESSAGES:]]
