"""Pager and front desk speak at once, in one conversation: a reader of what is new misses nothing."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from bot.front_desk.following import Follower
from bot.front_desk.inbox import Inbox, open_contact
from bot.front_desk.messages import GuestMessage
from bot.front_desk.telling import Occasion, tell
from bot.wording.voice import Spoken, Voice
from hotel.database import Database
from hotel.property_files.load import load_property
from hotel.records import Base, Conversation, OutboxMessage, Property
from tests.bot.front_desk.desk_kit import CONTENT
from tests.hotel.desk.demo_house import PushedClock, _demo_files

NOW = datetime(2027, 3, 11, 16, 40, tzinfo=UTC)
_A_WHILE = 0.3
"""Seconds in which somebody who does not wait would long be done."""


@pytest.fixture
def database(empty_database: Database) -> Database:
    Base.metadata.create_all(empty_database.engine)
    with empty_database.session() as session:
        load_property(session, _demo_files(), NOW.date())
    return empty_database


@pytest.fixture
def conversation_id(database: Database) -> int:
    with database.session() as session:
        begun = Conversation(property_id=session.query(Property).one().id, locale="en")
        return open_contact(session, begun, "web", "anna", NOW).conversation_id


def _say(session: Session, conversation_id: int, words: str) -> None:
    follower = Follower(Voice(CONTENT, "Europe/Moscow", {}), PushedClock(NOW))
    conversation = session.get_one(Conversation, conversation_id)
    tell(session, follower, conversation, [Spoken(words)], Occasion(NOW))


def _at_once(first: Callable[[threading.Thread], None], second: Callable[[], None]) -> None:
    other = threading.Thread(target=second)
    first(other)
    other.join(20)
    assert not other.is_alive()


def test_what_is_told_second_is_committed_second(database: Database, conversation_id: int) -> None:
    def second() -> None:
        with database.session() as session:
            _say(session, conversation_id, "second")

    def first(other: threading.Thread) -> None:
        with database.session() as session:
            _say(session, conversation_id, "first")
            other.start()
            other.join(_A_WHILE)
            assert other.is_alive()

    _at_once(first, second)
    with database.session() as session:
        told = session.query(OutboxMessage).order_by(OutboxMessage.id).all()
        assert [one.text for one in told] == ["first", "second"]


def test_who_writes_waits_until_the_hotel_has_spoken(database: Database, conversation_id: int) -> None:
    with database.session() as session:
        inbox = Inbox(database, PushedClock(NOW), session.query(Property).one().id)

    def second() -> None:
        inbox.accept(GuestMessage(channel="web", address="anna", external_id="1", text="two towels"))

    def first(other: threading.Thread) -> None:
        with database.session() as session:
            _say(session, conversation_id, "first")
            other.start()
            other.join(_A_WHILE)
            assert other.is_alive()

    _at_once(first, second)
