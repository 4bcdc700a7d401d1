"""A draft from the first word to the department: find it, ask what is missing, read it back, send it."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.after_the_stay import tell_of_day_after
from hotel.desk.drafting.another_service import is_another_service
from hotel.desk.drafting.asked_before import is_asked_before
from hotel.desk.drafting.beginning import begin_request
from hotel.desk.drafting.cars import ride_facts
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.departure_day import is_theirs_anyhow
from hotel.desk.drafting.filling import state_of
from hotel.desk.drafting.kinds import DISHES, KINDS, TAXI, Kind
from hotel.desk.drafting.naming import names_held, the_one_named
from hotel.desk.drafting.nights_said import PARKING
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.obstacles import obstacles_to
from hotel.desk.drafting.occasion_wished import noted_with_booking
from hotel.desk.drafting.other_rooms import left_to_that_room, room_asked_for
from hotel.desk.drafting.parking import rate_facts
from hotel.desk.drafting.place_before import is_way_back
from hotel.desk.drafting.refused import is_given_up_for_another
from hotel.desk.drafting.rooms_named import room_put_down
from hotel.desk.drafting.sending import promise, send
from hotel.desk.guests.not_staying import is_visitor, say_for_guests_only, visitor_may, who_facts
from hotel.desk.hearing import hears
from hotel.desk.house.room_quotes import ROOM, rates
from hotel.desk.ordering.order_apart import is_apart_from
from hotel.desk.ordering.rivals_settled import settles_rivals
from hotel.desk.sent import amendments
from hotel.desk.sent.told_that_one_stands import say_dropped
from hotel.facts import Fact
from hotel.records import Need, RequestState, ServiceRequest
from hotel.turn import Button

__all__ = ["advance", "begin", "draft_of", "drafts", "drop", "give_up", "hold_up", "read_back", "send"]


def drafts(desk: Desk) -> list[ServiceRequest]:
    """Return the conversation's drafts, the one asked about last first."""
    found = desk.session.scalars(
        select(ServiceRequest)
        .where(
            ServiceRequest.conversation_id == desk.conversation.id, ServiceRequest.state == RequestState.DRAFT
        )
        .order_by(ServiceRequest.id.desc())
    ).all()
    asked = [q.request_id for q in desk.questions]
    return sorted(found, key=lambda r: asked.index(r.id) if r.id in asked else len(asked))


def draft_of(desk: Desk, intent: str) -> ServiceRequest | None:
    """Return the draft that more words of `intent` belong to: not one begun by this very message, nor a second one."""
    oldest = desk.now - timedelta(minutes=desk.property.policies.stale_draft_minutes)
    mine = [one for one in drafts(desk) if one.intent == intent and _takes_more(desk, one)]
    earlier = [one for one in mine if one.message_id != desk.turn.message_id]
    for old in [one for one in earlier if (one.read_back_at or one.created_at) <= oldest]:
        give_up(desk, old)  # what is said now is a new order, not a word about a forgotten one
        earlier.remove(old)
    for refused in [one for one in earlier if is_given_up_for_another(desk, one)]:
        drop(desk, refused)
        earlier.remove(refused)
    fresh = the_one_named(earlier, desk.turn.text) or next(iter(earlier), None)
    if fresh is not None and (
        is_another_service(desk, fresh)
        or is_way_back(desk, fresh)
        or (intent == DISHES and is_apart_from(desk, fresh))
    ):
        return None
    if fresh is not None and fresh.read_back_at is not None and not fresh.lines:
        return None if hears("one_more", desk.turn.text) else fresh
    return fresh


def _takes_more(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether more words of its kind may belong to a draft; to a change of what was sent only those about it."""
    if request.amends_id is None:
        return True
    asked = next((question.need for question in desk.questions if question.request_id == request.id), None)
    return asked is Need.ITEMS or names_held(request, desk.turn.text) or settles_rivals(desk, request)


def give_up(desk: Desk, request: ServiceRequest) -> None:
    """Let go of a draft without a word."""
    desk.close_all_about(request)
    request.move(RequestState.CANCELLED, at=desk.now, by="hotel", reason="never confirmed")


def begin(desk: Desk, kind: Kind) -> ServiceRequest:
    """Begin a draft with the guest's words."""
    return begin_request(desk, kind.intent, kind.department, _with_room(desk))


def _with_room(desk: Desk) -> str:
    """Return the turn's words, with the other room that stands by itself elsewhere in the message."""
    words, room = desk.turn.text, room_put_down(desk)
    return words if room is None or room in words else f"{words} / {room}"


def advance(desk: Desk, request: ServiceRequest) -> None:
    """Take `request` one step on: name what is in its way, ask what is missing, read it back, or send it."""
    kind = KINDS[request.intent]
    if desk.stay is None and not visitor_may(desk, kind.intent):
        _ask_who(desk, request)
        return
    if desk.stay is not None:
        request.stay_id, request.room = desk.stay.id, desk.stay.room
    desk.session.flush()
    if left_to_that_room(desk, request):
        return
    tell_of_day_after(desk, request)
    if is_theirs_anyhow(desk, request):
        give_up(desk, request)
    elif obstacles := obstacles_to(desk, request):
        hold_up(desk, request, *obstacles)
    elif _changes_nothing(desk, request):
        drop(desk, request)
    elif not is_asked_before(desk, request):
        send(desk, request)
    elif _is_told_to_send(desk, request):
        _send_as_it_is_now(desk, request)
    else:
        read_back(desk, request)


def _send_as_it_is_now(desk: Desk, request: ServiceRequest) -> None:
    """Send what was changed in the same breath and not read back, and tell what it is now."""
    send(desk, request)
    if request.state is RequestState.SENT:
        desk.say("held_in_request", facts_of(desk, request))


def _is_told_to_send(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether words that leave out some of what was read back end in telling to send it: "one soup, otherwise yes".

    What would cost more than was read back is read back again: nobody has agreed to that price yet.
    """
    waits = any(one.request_id == request.id and one.need is Need.CONFIRM for one in desk.questions)
    text, pressed = desk.turn.text, desk.turn.choice_value is not None
    if not waits or pressed or "?" in text or not request.lines or not hears("sends_so", text):
        return False
    return (price_of(desk, request) or 0) <= (request.price or 0)


def _changes_nothing(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether a change of what was sent has been taken back bit by bit."""
    changed = desk.session.get(ServiceRequest, request.amends_id) if request.amends_id is not None else None
    return changed is not None and state_of(changed) == state_of(request)


def _ask_who(desk: Desk, request: ServiceRequest) -> None:
    """Ask who is writing, once in an answer however many requests wait for it; who stays nowhere here is asked nothing."""
    if noted_with_booking(desk):
        give_up(desk, request)
        return
    if is_visitor(desk):
        desk.close_all_about(request)
        request.move(RequestState.CANCELLED, at=desk.now, by="hotel", reason="for guests of the house only")
        say_for_guests_only(desk)
        return
    asked = any(q.need is Need.IDENTITY and q.asked_in == desk.turn.message_id for q in desk.questions)
    desk.ask(Need.IDENTITY, request)
    if not asked:
        desk.say("identity_needed", who_facts(desk, request.intent))


def hold_up(desk: Desk, request: ServiceRequest, *obstacles: Obstacle) -> None:
    """Tell the guest what is in the way of `request` and ask about the last, or let a person speak with them."""
    facts, last = facts_of(desk, request), obstacles[-1]
    named = any(q.need is Need.NAME and q.asked_in == desk.turn.message_id for q in desk.questions)
    if last.notice is None:
        desk.ask(last.need, request, subject=last.subject)
    else:
        desk.close_all_about(request)
        request.move(RequestState.TO_PERSON, at=desk.now, by="guest")
        desk.notify_department(request.department, last.notice, request=request, facts=facts | last.facts)
    for one in obstacles:
        if named and one.need is Need.NAME:
            continue  # asked once in an answer: a name given holds for all that was booked in one breath
        desk.say(one.key, facts | one.facts, one.buttons, cards=one.cards)


def read_back(desk: Desk, request: ServiceRequest) -> None:
    """Show the guest what is about to be sent, with its price and time, and ask for a yes."""
    asked = room_asked_for(desk, request)
    if asked is not None and desk.room is not None:
        desk.say("own_room_only", {"room": desk.room.number, "asked": asked})
    request.price = price_of(desk, request)
    request.promised_at = promise(desk, request)
    request.read_back_at = desk.now
    desk.ask(Need.CONFIRM, request)
    desk.say(
        "read_back" if request.amends_id is None else "change_read_back",
        facts_of(desk, request) | _price_facts(desk, request),
        (
            Button("confirm", "affirm", request_id=request.id),
            Button("change", "deny", request_id=request.id),
            Button("cancel", "cancel", request_id=request.id),
        ),
        about=request.id if request.amends_id is None else None,
    )


def _price_facts(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what there is to say about a price that is not fixed."""
    more = {ROOM: rates, TAXI: ride_facts, PARKING: rate_facts}.get(request.intent)
    return more(desk, request) if more is not None else {}


def drop(desk: Desk, request: ServiceRequest) -> None:
    """Drop a draft at the guest's word."""
    desk.close_all_about(request)
    if request.amends_id is not None:
        facts = facts_of(desk, request)
        amendments.abandon(desk, request)
        desk.say("change_dropped", facts)
        return
    request.move(RequestState.CANCELLED, at=desk.now, by="guest")
    say_dropped(desk, request)
