"""What staff offer to put a complaint right, and what the guest says to it. The bot offers nothing itself."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from hotel.desk.backstage import public_name, staff_named
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears, labels_in
from hotel.desk.troubles.complaint_facts import about, for_staff, remark
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.identifiers import room_numbers_in
from hotel.reading.moments import moments_in
from hotel.records import Complaint, Question, RequestState, Room, ServiceRequest


@dataclass(frozen=True)
class RoomOffer:
    """Another room that staff offer, and from when; kept with the question that asks the guest."""

    number: str
    at: datetime | None

    def __str__(self) -> str:
        return f"{self.number}|{self.at.isoformat() if self.at else ''}"

    @classmethod
    def parse(cls, subject: str | None) -> "RoomOffer | None":
        """Read it back from a question."""
        if not subject:
            return None
        number, _, at = subject.partition("|")
        return cls(number, datetime.fromisoformat(at) if at else None)


def room_offered(desk: Desk, complaint: Complaint, text: str) -> RoomOffer | None:
    """Return the room that an offer of staff names, if it is another room of this hotel."""
    numbers = [n for n in room_numbers_in(text) if complaint.room is None or n != complaint.room.number]
    found = select(Room).where(Room.property_id == desk.property.id, Room.number.in_(numbers))
    room = desk.session.scalars(found).first()
    if room is None:
        return None
    moments = moments_in(text, desk.local_now)
    return RoomOffer(room.number, next((m.at for m in moments if m.has_hour), None))


def accept(desk: Desk, question: Question) -> None:
    """Take a yes to an offer: those who offered hear of it; the complaint stays open until it is done."""
    complaint = desk.session.get_one(Complaint, question.complaint_id)
    remark(desk, complaint, "guest", desk.turn.text)
    desk.close(question)
    facts = for_staff(desk, complaint) | {"offer": complaint.recovery}
    move = _accept_room(desk, complaint, RoomOffer.parse(question.subject))
    facts["move"] = facts_of(desk, move) if move else None
    _tell_who_offered(desk, complaint, "offer_accepted", facts)
    bags = hears("bags", complaint.recovery or "") or hears("bags", desk.turn.text)
    for department in _who_keeps_it(complaint.recovery or "", bags=bags):
        desk.notify_department(department, "offer_to_keep", request=move, facts=facts)
    told: dict[str, Fact] = {"offer": complaint.recovery, "bags": bags, "move": facts["move"]}
    desk.say("offer_accepted", about(desk, complaint) | told | _offered_by(desk, complaint))


def _who_keeps_it(offer: str, *, bags: bool) -> list[str]:
    """Return the departments without which `offer` stays a word: the restaurant of a dinner, the porter of the bags."""
    named = [*labels_in("treats", offer), *labels_in("department", offer)]
    return list(dict.fromkeys([*named, *(["porter"] if bags else [])]))


def decline(desk: Desk, question: Question) -> None:
    """Take a no to an offer: the complaint goes on."""
    complaint = desk.session.get_one(Complaint, question.complaint_id)
    remark(desk, complaint, "guest", desk.turn.text)
    desk.close(question)
    facts = for_staff(desk, complaint) | {"offer": complaint.recovery}
    _tell_who_offered(desk, complaint, "offer_declined", facts)
    desk.say(
        "offer_declined",
        about(desk, complaint) | {"offer": complaint.recovery} | _offered_by(desk, complaint),
    )


def unclear(desk: Desk, question: Question) -> None:
    """Take a yes among other words; else the words go to who offered, and the offer still stands."""
    said = consent_in(desk.turn.text)
    if said.yes and not said.no and not said.stop:
        accept(desk, question)
        return
    complaint = desk.session.get_one(Complaint, question.complaint_id)
    remark(desk, complaint, "guest", desk.turn.text)
    facts = for_staff(desk, complaint) | {"offer": complaint.recovery}
    _tell_who_offered(desk, complaint, "offer_answer", facts)
    desk.say(
        "offer_words_passed_on",
        about(desk, complaint) | {"offer": complaint.recovery} | _offered_by(desk, complaint),
    )


def _offered_by(desk: Desk, complaint: Complaint) -> dict[str, Fact]:
    return {"by": public_name(desk, complaint.taken_by) if complaint.taken_by else None}


def _tell_who_offered(desk: Desk, complaint: Complaint, key: str, facts: dict[str, Fact]) -> None:
    member = staff_named(desk, complaint.taken_by) if complaint.taken_by else None
    if member is not None and member.level > 1:
        desk.notify_level(member.level, key, facts, complaint)
    else:
        desk.notify_complaint_staff(complaint, key, facts)


def _accept_room(desk: Desk, complaint: Complaint, offer: RoomOffer | None) -> ServiceRequest | None:
    """Keep the move as a request of its own, accepted by who offered it, or the one that waits already."""
    if offer is None or desk.stay is None:
        return None
    by = complaint.taken_by or "staff"
    open_move = select(ServiceRequest).where(
        ServiceRequest.stay_id == desk.stay.id,
        ServiceRequest.intent == "change_room",
        ServiceRequest.state.in_((RequestState.SENT, RequestState.ACCEPTED)),
    )
    request = desk.session.scalars(open_move).first()
    if request is None:
        request = drafts.begin(desk, KINDS["change_room"])
        request.move(RequestState.SENT, at=desk.now, by="guest")
    request.complaint_id, request.note = complaint.id, offer.number
    request.wanted_at = offer.at
    request.promised_at = offer.at or desk.minutes_from_now(KINDS["change_room"].promise_minutes)
    request.move(RequestState.ACCEPTED, at=desk.now, by=by)
    desk.session.flush()
    desk.notify_department("reception", "room_move_agreed", request=request, facts=facts_of(desk, request))
    return request
