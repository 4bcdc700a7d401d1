"""The demo hotel with one conversation, a clock that is pushed, and guests who write."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.orm import Session

from hotel.database import Database, open_database
from hotel.desk.desk import Handler, serve
from hotel.migrate import upgrade
from hotel.property_files.check import read_property
from hotel.property_files.load import load_property
from hotel.property_files.schema import PropertyFiles
from hotel.records import (
    Base,
    Contact,
    Conversation,
    Guest,
    InboxMessage,
    Notice,
    OutboxMessage,
    Property,
    Question,
    Room,
    RoomDevice,
    Stay,
)
from hotel.turn import Reply, Turn

DEMO = Path(__file__).parents[3] / "hotels" / "demo"
CODE = "4471"
_CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@cache
def _demo_files() -> PropertyFiles:
    files = read_property(DEMO)
    # The tests bring their own guests; hashing the demo's codes would only take time.
    return files.model_copy(update={"guests": files.guests.model_copy(update={"guests": ()})})


@cache
def _loaded(today: date) -> bytes:
    """Return the database of the demo hotel as it is on a day; loading it for each test would take long."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "demo.db"
        engine = create_engine(f"sqlite:///{file}")
        Base.metadata.create_all(engine)
        with Session(engine) as session, session.begin():
            load_property(session, _demo_files(), today)
        engine.dispose()
        return file.read_bytes()


_idle: list[Engine] = []
"""Engines of houses that are closed. What an engine has compiled it keeps: for the next house that is half the time."""
_files: dict[Engine, Path] = {}


def _engine_on(file: Path) -> Engine:
    engine = _idle.pop() if _idle else _new_engine()
    _files[engine] = file
    return engine


def _new_engine() -> Engine:
    engine = open_database("sqlite:///of-no-file-yet.db")

    def connect(_dialect: object, _record: object, arguments: list[Any], _options: object) -> None:
        arguments[0] = str(_files[engine])

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "engine_disposed", _rest)
    return engine


def _rest(engine: Engine) -> None:
    if engine not in _idle:
        _idle.append(engine)


def load_demo(database: Database, today: date) -> None:
    """Load the demo hotel as it is on a day into an empty database of any kind."""
    upgrade(database.engine)
    with database.session() as session:
        load_property(session, _demo_files(), today)


class PushedClock:
    """A clock that stands still until it is pushed."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def push(self, **by: int) -> None:
        self.moment += timedelta(**by)


class House:
    """The demo hotel, open: in an empty `database`, or in a file in `folder`."""

    def __init__(self, folder: Path, moment: str, database: Database | None = None) -> None:
        now = datetime.fromisoformat(moment)
        if database is None:
            file = folder / "house.db"
            file.write_bytes(_loaded(now.date()))
            database = Database(_engine_on(file))
        else:
            load_demo(database, now.date())
        self.database = database
        with self.database.session() as session:
            owner = session.scalars(select(Property)).one()
            self.property_id, zone = owner.id, ZoneInfo(owner.timezone)
        self.clock = PushedClock(now.replace(tzinfo=zone).astimezone(UTC))
        self.conversation_id = self.open_conversation()
        self._sent = 0

    def open_conversation(self, address: str = "visitor", locale: str = "en") -> int:
        with self.database.session() as session:
            conversation = Conversation(property_id=self.property_id, locale=locale)
            now = self.clock.now()
            contact = Contact(
                property_id=self.property_id, channel="telegram", address=address, opened_at=now, used_at=now
            )
            contact.conversation = conversation
            session.add(contact)
            session.flush()
            return conversation.id

    def check_in(
        self, given_name: str, surname: str, room: str, nights: tuple[int, int] = (-1, 3), *, code: str = CODE
    ) -> int:
        """Let somebody stay from and until so many days from today; return the stay's id."""
        today = self.today
        with self.database.session() as session:
            guest = Guest(property_id=self.property_id, given_name=given_name, surname=surname)
            session.add(guest)
            session.flush()
            stay = Stay(
                property_id=self.property_id,
                guest_id=guest.id,
                room_id=session.scalars(select(Room.id).where(Room.number == room)).one(),
                arrives_on=today + timedelta(days=nights[0]),
                departs_on=today + timedelta(days=nights[1]),
                code_hash=_CHEAP.hash(code),
            )
            session.add(stay)
            session.flush()
            return stay.id

    def verify(self, stay_id: int) -> None:
        with self.database.session() as session:
            session.get_one(Conversation, self.conversation_id).stay_id = stay_id

    @property
    def today(self) -> date:
        with self.database.session() as session:
            return session.get_one(Property, self.property_id).local(self.clock.now()).date()

    def write(self, handler: Handler, text: str, intent: str, **more: object) -> list[Reply]:
        """Let the guest write `text`; serve it, and store the answer as the front desk would."""
        self._sent += 1
        with self.database.session() as session:
            message = InboxMessage(
                conversation_id=self.conversation_id,
                contact_id=session.get_one(Conversation, self.conversation_id).contacts[0].id,
                external_id=str(self._sent),
                text=text,
                locale="en",
                received_at=self.clock.now(),
            )
            session.add(message)
            session.flush()
            message_id = message.id
        values = {"text": text, "whole_text": text, "locale": "en", "intent": intent} | more
        turn = Turn.model_validate(
            {"conversation_id": self.conversation_id, "message_id": message_id} | values
        )
        replies = serve(self.database, self.clock, turn, handler)
        with self.database.session() as session:
            session.add(
                OutboxMessage(
                    conversation_id=self.conversation_id,
                    inbox_message_id=message_id,
                    text=" / ".join(reply.key for reply in replies),
                    created_at=self.clock.now(),
                )
            )
        return replies

    def add(self, *records: Base) -> None:
        with self.database.session() as session:
            session.add_all(records)

    def conversation(self) -> Conversation:
        with self.database.session() as session:
            return session.get_one(Conversation, self.conversation_id)

    def notices(self, key: str | None = None) -> list[Notice]:
        with self.database.session() as session:
            found = select(Notice).order_by(Notice.id)
            return list(session.scalars(found if key is None else found.where(Notice.key == key)))

    def open_questions(self) -> Sequence[Question]:
        with self.database.session() as session:
            return session.scalars(select(Question).where(Question.closed_at.is_(None))).all()

    def device(self, room: str, kind: str, **values: object) -> RoomDevice:
        """Return a device of a room, set to `values` first."""
        with self.database.session() as session:
            device = session.scalars(
                select(RoomDevice).join(Room).where(Room.number == room, RoomDevice.kind == kind)
            ).one()
            for name, value in values.items():
                setattr(device, name, value)
            return device


def keys(replies: list[Reply]) -> list[str]:
    return [reply.key for reply in replies]
