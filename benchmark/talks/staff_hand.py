"""What staff can do with what is open in one conversation: each deed by its words, at the staff's desk."""

import re
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.opening import Records
from hotel import staff_desk
from hotel.records import (
    OPEN,
    Complaint,
    ComplaintState,
    Conversation,
    MenuItem,
    ServiceRequest,
    StaffMember,
)

_UNSOLVED = (ComplaintState.OPEN, ComplaintState.ACKNOWLEDGED)
_CALLED = {
    "order": "order_room_service",
    "fault": "report_fault",
    "check-out": "request_late_check_out",
    "cleaning": "request_cleaning",
    "taxi": "book_taxi",
    "massage": "book_spa",
    "towels": "request_item",
}
"""What staff call a request, and its intent."""


class UnknownDeedError(Exception):
    """No rule here says what the words of a step do, or there is nothing they could be about."""


class Hand:
    """Does the deeds of one step, in one transaction."""

    def __init__(self, records: Records, session: Session, conversation_id: int) -> None:
        self._records, self._session, self._here = records, session, conversation_id
        self._last: ServiceRequest | None = None

    def signature(self, who: str) -> str:
        """Return the first name of a person, or of whoever of a department is on duty; else the name as it is."""
        members = self._session.scalars(
            select(StaffMember).where(StaffMember.property_id == self._records.hotel.id)
        ).all()
        named = who.casefold()
        now = self._now().time()
        by_name = [one for one in members if one.first_name["en"].casefold().removeprefix("the ") == named]
        on_duty = [one for one in members if named in one.departments and one.on_duty(now)]
        return next((one.first_name["en"] for one in (*by_name, *on_duty)), who)

    def _now(self) -> datetime:
        return self._records.hotel.local(self._records.clock.now())

    def _request(self, called: str = "") -> ServiceRequest:
        intent = next((one for name, one in _CALLED.items() if name in called), None)
        mine = select(ServiceRequest).where(
            ServiceRequest.conversation_id == self._here, ServiceRequest.state.in_(OPEN)
        )
        found = mine if intent is None else mine.where(ServiceRequest.intent == intent)
        self._last = self._session.scalars(found.order_by(ServiceRequest.id.desc())).unique().first()
        if self._last is None:
            raise UnknownDeedError(f"there is no open request that is {called or 'meant'!r}")
        return self._last

    def _complaint(self) -> Complaint | None:
        mine = Complaint.conversation_id == self._here, Complaint.state.in_(_UNSOLVED)
        found = select(Complaint).where(*mine).order_by(Complaint.id.desc())
        return self._session.scalars(found).unique().first()

    def _the_complaint(self) -> Complaint:
        complaint = self._complaint()
        if complaint is None:
            raise UnknownDeedError("there is no open complaint")
        return complaint

    # The deeds.

    def take(self, by: str, found: re.Match[str]) -> str:
        minutes = int(found["minutes"]) if found["minutes"] else None
        request = self._request(found["what"])
        staff_desk.take(self._session, self._records.clock, request.id, by, minutes)
        return f"take {request.id} --by {by}" + (f" --minutes {minutes}" if minutes else "")

    def clean(self, by: str, found: re.Match[str]) -> str:
        now = self._now()
        at = now.replace(hour=int(found[1]), minute=int(found[2]))
        minutes = max(1, round((at - now).total_seconds() / 60))
        request = self._request("cleaning")
        staff_desk.take(self._session, self._records.clock, request.id, by, minutes)
        return f"take {request.id} --by {by} --minutes {minutes}"

    def on_the_way(self, by: str, _found: re.Match[str]) -> str:
        request = self._last or self._request()
        staff_desk.on_the_way(self._session, self._records.clock, request.id, by)
        return f"way {request.id} --by {by}"

    def finish(self, by: str, _found: re.Match[str]) -> str:
        complaint = self._complaint()
        if complaint is not None:
            return self._finish_complaint(complaint, by)
        request = self._request()
        staff_desk.done(self._session, self._records.clock, request.id, by)
        return f"done {request.id} --by {by}"

    def _finish_complaint(self, complaint: Complaint, by: str) -> str:
        staff_desk.complaint_done(self._session, self._records.clock, complaint.id, by)
        return f"complaint done {complaint.id} --by {by}"

    def bring(self, by: str, found: re.Match[str]) -> str:
        request = self._request(found["what"])
        staff_desk.done(self._session, self._records.clock, request.id, by)
        said = f"done {request.id} --by {by}"
        complaint = self._complaint()
        if complaint is None:
            return said
        return f"{said}; {self._finish_complaint(complaint, by)}"

    def come(self, by: str, _found: re.Match[str]) -> str:
        complaint = self._the_complaint()
        staff_desk.complaint_take(self._session, self._records.clock, complaint.id, by)
        return f"complaint take {complaint.id} --by {by}"

    def offer(self, by: str, found: re.Match[str]) -> str:
        complaint = self._the_complaint()
        staff_desk.complaint_offer(self._session, self._records.clock, complaint.id, by, found["text"])
        return f"complaint offer {complaint.id} --by {by} {found['text']!r}"

    def sold_out(self, _by: str, found: re.Match[str]) -> str:
        menu = self._session.scalars(
            select(MenuItem).where(MenuItem.property_id == self._records.hotel.id)
        ).all()
        slug = next((one.slug for one in menu if one.name["en"].casefold() == found["dish"]), None)
        if slug is None:
            raise UnknownDeedError(f"the menu has no {found['dish']!r}")
        return f"sold-out {staff_desk.sold_out(self._session, self._records.hotel.id, slug)}"

    def move(self, by: str, found: re.Match[str]) -> str:
        stay = self._session.get_one(Conversation, self._here).stay
        if stay is None:
            raise UnknownDeedError("nobody is verified here")
        before = stay.room.number
        staff_desk.move_room(self._session, self._records.clock, stay.id, found[1], by)
        return f"move {before} {found[1]} --by {by}"

    def approve(self, by: str, found: re.Match[str]) -> str:
        request = self._request(found["what"])
        staff_desk.approve(self._session, self._records.clock, request.id, by)
        return f"approve {request.id} --by {by}"

    def say(self, by: str, found: re.Match[str]) -> str:
        """Tell the guest something about what is open; with nothing open, as a person in the conversation."""
        text = found["text"]
        complaint = self._complaint()
        if complaint is not None:
            staff_desk.complaint_say(self._session, self._records.clock, complaint.id, by, text)
            return f"complaint say {complaint.id} --by {by} {text!r}"
        try:
            request = self._request()
        except UnknownDeedError:
            return self.write(by, found)
        staff_desk.say(self._session, self._records.clock, request.id, by, text)
        return f"say {request.id} --by {by} {text!r}"

    def write(self, by: str, found: re.Match[str]) -> str:
        here, text = self._here, found["text"]
        staff_desk.write(self._session, self._records.clock, here, by, text)
        return f"write {here} --by {by} {text!r}"

    def hand_back(self, _by: str, _found: re.Match[str]) -> str:
        staff_desk.hand_back(self._session, self._records.clock, self._here)
        return f"hand-back {self._here}"
