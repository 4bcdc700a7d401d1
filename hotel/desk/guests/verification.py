"""Proving a stay: room, surname and key-card holder's code; a failure never says which part was wrong."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from hotel import languages
from hotel.desk.codes import ANSWERS, hash_code, hidden, is_asked_who
from hotel.desk.describing import moment
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.guests import resuming
from hotel.desk.guests.attempts import failures, locked_until, note_attempt
from hotel.desk.guests.identity_said import REMEMBERED, SaidBefore, with_what_was_said
from hotel.desk.guests.not_staying import visitor_may
from hotel.desk.guests.proof import proved
from hotel.desk.hearing import hears
from hotel.facts import Fact
from hotel.reading.identifiers import Identity, identity_in
from hotel.records import (
    Conversation,
    HandledTurn,
    InboxMessage,
    Need,
    Question,
    RequestState,
    ServiceRequest,
    Stay,
)
from hotel.turn import Button

__all__ = ["attach", "declined", "hash_code", "hide_code", "introduces", "offers_identity", "take_answer"]


def attach(session: Session, conversation: Conversation, stay: Stay, now: datetime) -> None:
    """Let `conversation` act for `stay` from now on, and answer what the hotel has asked its guest elsewhere."""
    conversation.stay = stay
    conversation.stay_id = stay.id
    conversation.verified_at = now
    languages.carry_over(session, conversation)
    session.flush()
    others = select(Conversation.id).where(
        Conversation.stay_id == stay.id, Conversation.id != conversation.id
    )
    session.execute(
        update(Question)
        .where(
            Question.conversation_id.in_(others), Question.asked_in.is_(None), Question.closed_at.is_(None)
        )
        .values(conversation_id=conversation.id)
    )


def hide_code(session: Session, message: InboxMessage) -> None:
    """Hide the code of a key-card holder in a message that no handler served: it may be one."""
    if session.scalars(select(HandledTurn).where(HandledTurn.message_id == message.id)).first() is not None:
        return
    said = identity_in(message.text)
    whole = said.room is not None and said.surname is not None
    if said.code is not None and (whole or is_asked_who(session, message.conversation_id)):
        message.text = hidden(message.text, said.code)


def offers_identity(desk: Desk) -> bool:
    """Say whether the words hold a room, a surname and a code, though nobody asked."""
    given = desk.identity
    return desk.stay is None and None not in {given.room, given.surname, given.code}


def introduces(desk: Desk) -> bool:
    """Prove the stay if the words say who is writing, whatever else they were taken for; say whether they do.

    "Where is that code?" and "I'm not staying here" are answers to the question who is writing, too.
    """
    question = desk.open_question(Need.IDENTITY) if desk.stay is None else None
    if question is not None and hears("where_is_code", desk.turn.text):
        desk.say("where_code_is", {"phone": desk.property.phone})
        return True
    if question is not None and desk.turn.intent in ANSWERS and hears("not_staying", desk.turn.text):
        declined(desk, question)
        return True
    if not offers_identity(desk):
        return False
    take_answer(desk, desk.open_question(Need.IDENTITY))
    return True


def take_answer(desk: Desk, question: Question | None) -> None:
    """Try to prove the stay with what the guest has said now and a moment ago."""
    if desk.stay is not None:  # proved meanwhile, by the personal link
        _go_on(desk)
        return
    if (until := locked_until(desk)) is not None:
        _say_locked(desk, until)
        return
    given = desk.identity
    identity = with_what_was_said(desk, given)
    subject = SaidBefore(surname=identity.surname, room=identity.room, at=desk.now).model_dump_json()
    if question is None:
        desk.ask(Need.IDENTITY, subject=subject)
    elif given.surname or given.room:
        question.subject = subject
    if identity.room is None or identity.surname is None or identity.code is None:
        _ask_for_the_rest(desk, identity)
        return
    stay = proved(desk, identity.room, identity.surname, identity.code)
    note_attempt(desk, identity.room, succeeded=stay is not None)
    if stay is None:
        _fail(desk)
        return
    attach(desk.session, desk.conversation, stay, desk.now)
    desk.say("verified", {"name": stay.guest.given_name, "room": stay.room.number})
    _go_on(desk)


def declined(desk: Desk, question: Question) -> None:
    """Drop what waited for a proof that the guest will not or cannot give; a person can still help."""
    if question.request_id is not None:
        request = desk.session.get_one(ServiceRequest, question.request_id)
        if request.state is RequestState.DRAFT:
            desk.close_all_about(request)
            if visitor_may(desk, request.intent):
                drafts.advance(desk, request)
                return
            request.move(RequestState.CANCELLED, at=desk.now, by="guest", reason="identity not given")
    if question in desk.questions:
        desk.close(question)
    desk.say("identity_declined", {"phone": desk.property.phone}, (Button("human", "ask_human"),))


def _ask_for_the_rest(desk: Desk, identity: Identity) -> None:
    missing: list[Fact] = [part for part in ("room", "surname", "code") if getattr(identity, part) is None]
    desk.say("identity_parts_needed", {"missing": missing, "phone": desk.property.phone})


def _fail(desk: Desk) -> None:
    until = locked_until(desk)
    if until is None:
        desk.say("identity_mismatch", {"phone": desk.property.phone}, (Button("human", "ask_human"),))
        return
    rooms: list[Fact] = list({attempt.room_number: None for attempt in failures(desk)})
    facts: dict[str, Fact] = {"rooms": rooms, "channel": desk.channel, "until": moment(desk, until)}
    desk.notify_department("reception", "verification_locked", facts=facts)
    _say_locked(desk, until)


def _say_locked(desk: Desk, until: datetime) -> None:
    facts: dict[str, Fact] = {"phone": desk.property.phone, "until": moment(desk, until)}
    desk.say("verification_locked", facts, (Button("human", "ask_human"),))


def _go_on(desk: Desk) -> None:
    """Come back by itself to everything that waited for the proof: what was asked, then what was ordered."""
    waiting = [question for question in desk.questions if question.need is Need.IDENTITY]
    for question in waiting:
        desk.close(question)
    for message_id in _asked_lately(desk):
        resuming.resume(desk, message_id)
    for request_id in dict.fromkeys(q.request_id for q in reversed(waiting) if q.request_id is not None):
        request = desk.session.get(ServiceRequest, request_id)
        if request is not None and request.state is RequestState.DRAFT:
            drafts.advance(desk, request)


def _asked_lately(desk: Desk) -> list[int]:
    """Return the messages that were answered by asking who is writing, though they began no request."""
    asked_in = desk.session.scalars(
        select(Question.asked_in)
        .where(
            Question.conversation_id == desk.conversation.id,
            Question.need == Need.IDENTITY,
            Question.request_id.is_(None),
            Question.asked_at >= desk.now - REMEMBERED,
        )
        .order_by(Question.id)
    )
    return [message_id for message_id in dict.fromkeys(asked_in) if message_id is not None]
