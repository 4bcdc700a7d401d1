"""What the records hold of one guest, as lines; and what a step has changed in them."""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands.opening import Records
from hotel.records import (
    Complaint,
    Conversation,
    Feedback,
    FolioLine,
    MenuItem,
    Photo,
    Preference,
    Question,
    RequestLine,
    Room,
    RoomDevice,
    ServiceRequest,
    Timer,
    VerificationAttempt,
)

type Snapshot = dict[str, str]

_ALWAYS_THERE = "device "
"""What it is of matters only where it changes: a guest who moves takes no air conditioning along."""


def taken(records: Records, conversation_id: int, rooms: Collection[str]) -> Snapshot:
    """Return the records of a conversation, its guest and the devices in these rooms, each as a line under its name."""
    with records.database.session() as session:
        picture = _Picture(session, records, conversation_id)
        return dict(picture.lines(rooms))


def changes(before: Snapshot, after: Snapshot) -> list[str]:
    """Return what has come, changed and gone."""
    said = []
    for name, line in after.items():
        old = before.get(name)
        if old is None and not name.startswith(_ALWAYS_THERE):
            said.append(f"+ {name}: {line}")
        elif old is not None and old != line:
            said.append(f"~ {name}: {_different(old, line)}")
    gone = [name for name in before if name not in after and not name.startswith(_ALWAYS_THERE)]
    return said + [f"- {name}: {before[name]}" for name in gone]


def _different(old: str, new: str) -> str:
    """Return the new line, with what is new in it in bold."""
    known = set(old.split(" · "))
    return " · ".join(part if part in known else f"**{part}**" for part in new.split(" · "))


def _line(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part not in ("", None, False))


class _Picture:
    def __init__(self, session: Session, records: Records, conversation_id: int) -> None:
        self._session, self._hotel = session, records.hotel
        self._here = session.get_one(Conversation, conversation_id)

    def lines(self, rooms: Collection[str]) -> Iterator[tuple[str, str]]:
        yield from self._conversation()
        for request in self._all(ServiceRequest):
            yield f"request {request.id} {request.intent}", self._request(request)
        for complaint in self._all(Complaint):
            yield f"complaint {complaint.id}", self._complaint(complaint)
        yield from self._small_things()
        yield from self._guests_own()
        yield from self._rooms(rooms)
        for item in self._session.scalars(select(MenuItem).where(MenuItem.available.is_(False))):
            yield f"menu {item.slug}", "sold out"

    def _all[R: (ServiceRequest, Complaint, Question, Feedback, VerificationAttempt, Photo)](
        self, kind: type[R]
    ) -> list[R]:
        mine = select(kind).where(kind.conversation_id == self._here.id).order_by(kind.id)
        return list(self._session.scalars(mine).unique())

    def _at(self, moment: datetime | None, name: str) -> str | None:
        return f"{name} {self._hotel.local(moment):%a %d %b %H:%M}" if moment else None

    def _conversation(self) -> Iterator[tuple[str, str]]:
        here = self._here
        room = here.stay.room.number if here.stay else None
        yield (
            "conversation",
            _line(
                f"room {room}" if room else "not verified",
                here.locale,
                self._at(here.with_staff_since, "with staff since"),
                "minor" if here.minor else None,
                "on " + ", ".join(one.channel for one in here.contacts),
            ),
        )

    def _request(self, one: ServiceRequest) -> str:
        return _line(
            one.state.value,
            one.department,
            "; ".join(map(_item, one.lines)),
            one.service and one.service.slug,
            one.place and one.place.slug,
            one.room and f"room {one.room.number}",
            self._at(one.wanted_at, "for"),
            self._at(one.wanted_until, "until"),
            self._at(one.wanted_or, "or"),
            _day("day", one.wanted_day),
            _day("from", one.date_from),
            _day("to", one.date_to),
            one.party_size and f"{one.party_size} people",
            one.plate,
            one.note and f"note “{one.note}”",
            one.allergy_warning and f"ALLERGY {one.allergy_warning}",
            one.price and f"{one.price} ₽",
            "urgent" if one.urgent else None,
            self._at(one.read_back_at, "read back"),
            self._at(one.sent_at, "sent"),
            self._at(one.promised_at, "promised"),
            one.taken_by and f"taken by {one.taken_by}",
            self._at(one.taken_at, "taken"),
            self._at(one.done_at, "done"),
            one.amends_id and f"changes request {one.amends_id}",
            one.complaint_id and f"with complaint {one.complaint_id}",
            f"words “{one.words}”",
        )

    def _complaint(self, one: Complaint) -> str:
        return _line(
            one.state.value,
            one.category,
            f"severity {one.severity.value}",
            one.emergency_kind,
            f"level {one.level}",
            f"said {one.count}×",
            one.reopened and f"reopened {one.reopened}×",
            one.room and f"room {one.room.number}",
            self._at(one.acknowledge_by, "acknowledge by"),
            one.taken_by and f"taken by {one.taken_by}",
            one.done_by and f"done by {one.done_by}",
            one.recovery and f"offered “{one.recovery}”",
            f"words “{one.words}”",
            f"{len(one.remarks)} remarks",
        )

    def _small_things(self) -> Iterator[tuple[str, str]]:
        for question in self._all(Question):
            if question.closed_at is None:
                about = question.request_id and f"request {question.request_id}"
                yield f"question {question.id}", _line(question.need.value, about, question.subject)
        for said in self._all(Feedback):
            yield (
                f"feedback {said.id}",
                _line(said.kind.value, f"score {said.score}", said.person, said.words),
            )
        for attempt in self._all(VerificationAttempt):
            outcome = "succeeded" if attempt.succeeded else "failed"
            yield f"verification attempt {attempt.id}", _line(f"room {attempt.room_number}", outcome)
        for photo in self._all(Photo):
            about = _line(photo.request_id and f"request {photo.request_id}", photo.complaint_id)
            yield f"photo {photo.id[:6]}", _line(f"{photo.width}×{photo.height}", about)

    def _guests_own(self) -> Iterator[tuple[str, str]]:
        stay = self._here.stay
        if stay is None:
            return
        yield "stay", _line(f"room {stay.room.number}", f"{stay.arrives_on} to {stay.departs_on}")
        tastes = select(Preference).where(
            Preference.guest_id == stay.guest_id, Preference.forgotten_at.is_(None)
        )
        for one in self._session.scalars(tastes.order_by(Preference.id)):
            here_only = "this stay only" if one.stay_id else None
            yield (
                f"preference {one.id}",
                _line(one.kind.value, one.subject, f"“{one.words}”", one.companion, here_only),
            )
        for line in self._session.scalars(select(FolioLine).where(FolioLine.stay_id == stay.id)):
            yield f"bill {line.id}", _line(line.description["en"], f"{line.amount} ₽")
        timers = (
            select(Timer)
            .join(ServiceRequest, ServiceRequest.id == Timer.request_id, isouter=True)
            .where(Timer.fired_at.is_(None), Timer.cancelled_at.is_(None))
        )
        for timer in self._session.scalars(timers):
            yield f"timer {timer.id}", _line(timer.kind, self._at(timer.due_at, "due"), timer.facts or None)

    def _rooms(self, numbers: Collection[str]) -> Iterator[tuple[str, str]]:
        stay = self._here.stay
        wanted = {*numbers, *([stay.room.number] if stay else [])}
        devices = select(RoomDevice, Room.number).join(Room).where(Room.number.in_(wanted))
        for device, number in self._session.execute(devices.order_by(Room.number, RoomDevice.id)):
            state = _line("on" if device.on else "off", f"level {device.level}", device.warmth)
            yield f"device {number} {device.kind}", state


def _item(line: RequestLine) -> str:
    extra = ", ".join([*line.options, *(f"“{wish}”" for wish in line.wishes)])
    return f"{line.quantity}× {line.name['en']}" + (f" ({extra})" if extra else "")


def _day(name: str, day: date | None) -> str | None:
    return f"{name} {day:%a %d %b}" if day else None
