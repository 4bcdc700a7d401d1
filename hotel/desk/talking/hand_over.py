"""Giving a conversation, or what was not understood of it, to a person at reception."""

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
    """Serve the wish to talk to a person, or to have a question passed on: a person has the conversation then."""
    if not passed_on(desk) and _give(desk, "guest_wants_person", "handed_to_person", timers.TALK_UNANSWERED):
        desk.conversation.with_staff_since = desk.now


def not_understood(desk: Desk) -> None:
    """Let a person answer what was not understood, and go on: the guest asked for nobody, and the next words may be plain.

    What follows before somebody has written is told as well; one promise stands for all of it.
    """
    if timers.is_set(desk, timers.WORDS_UNANSWERED):
        desk.notify_department("reception", "not_understood", facts=_facts(desk, None))
        desk.conversation.unsure_count = 0
        desk.say("handed_over_as_well", {"phone": desk.property.phone})
    else:
        _give(desk, "not_understood", "handed_over_not_understood", timers.WORDS_UNANSWERED)


def _give(desk: Desk, notice: str, reply: str, unanswered: str) -> bool:
    """Give reception the last messages, and the guest its word; say whether anybody is there to keep it.

    `unanswered` is the timer that rings when nobody has kept it.
    """
    request = _draft_of_button(desk)
    facts = _facts(desk, request)
    desk.notify_department("reception", notice, request=request, facts=facts)
    desk.conversation.unsure_count = 0
    told: dict[str, Fact] = {"phone": desk.property.phone, "request": facts["request"]}
    on_duty = reception_on_duty(desk)
    if on_duty is None:
        # The bot stays: a conversation given to nobody would be answered by nobody.
        desk.say("nobody_on_duty", told)
        return False
    answer_by = desk.now + timedelta(minutes=desk.property.policies.high_deadline_minutes)
    timers.add(desk, unanswered, answer_by, facts={"conversation_id": desk.conversation.id})
    desk.say(reply, told | {"name": dict(on_duty.first_name), "time": moment(desk, answer_by)})
    return True


def _facts(desk: Desk, request: ServiceRequest | None) -> dict[str, Fact]:
    return {
        **sender_facts(desk),
        "channel": desk.channel,
        "words": desk.turn.whole_text,
        "messages": last_messages(desk),
        "request": facts_of(desk, request) if request else None,
        "conversation": desk.conversation.id,
    }


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
