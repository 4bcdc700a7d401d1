"""The same records on SQLite and on PostgreSQL: schema, round trips, and whole stories at the desk."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select

from actions.registry import HANDLERS
from hotel.database import Database
from hotel.desk.desk import Desk, serve
from hotel.migrate import upgrade
from hotel.records import (
    Base,
    Complaint,
    Conversation,
    HandledTurn,
    InboxMessage,
    MenuItem,
    Notice,
    OpeningHours,
    Property,
    RequestState,
    ServiceRequest,
    Stay,
)
from hotel.turn import Reply, Turn
from tests.hotel.desk.demo_house import House, keys


class HouseOn(House):
    """The demo hotel in any database, with Laura Bennett verified in 304."""

    def __init__(self, database: Database) -> None:
        super().__init__(Path(), "2027-03-11T16:30", database)
        self.verify(self.check_in("Laura", "Bennett", "304"))

    def ask(self, text: str, intent: str, **more: object) -> list[Reply]:
        return self.write(HANDLERS[intent], text, intent, **more)

    def all[R: Base](self, kind: type[R]) -> list[R]:
        with self.database.session() as session:
            return list(session.scalars(select(kind)).unique())


@pytest.fixture
def house(empty_database: Database) -> HouseOn:
    return HouseOn(empty_database)


def test_the_migrations_lead_to_the_schema_of_the_records(empty_database: Database) -> None:
    upgrade(empty_database.engine)
    upgrade(empty_database.engine)
    with empty_database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    assert set(Base.metadata.tables) <= set(inspect(empty_database.engine).get_table_names())


def test_records_come_back_as_they_were_put_in(house: HouseOn) -> None:
    with house.database.session() as session:
        hotel = session.get_one(Property, house.property_id)
        hotel.hours = {"kitchen": OpeningHours(opens=time(7), closes=time(1, 30))}
    with house.database.session() as session:
        hotel = session.get_one(Property, house.property_id)
        item = session.scalars(select(MenuItem).where(MenuItem.slug == "caesar_chicken")).one()
        (stay,) = session.scalars(select(Stay))
        assert hotel.hours["kitchen"].includes(time(1, 29))
        assert hotel.name["ru"]
        assert isinstance(item.price, Decimal)
        assert item.name["ru"].startswith("Цезарь")
        assert stay.departs_on == date(2027, 3, 14)


def test_moments_come_back_aware_and_in_utc(house: HouseOn) -> None:
    house.ask("two towels please", "request_item")
    (request,) = house.all(ServiceRequest)
    assert request.created_at == house.clock.now()
    assert request.created_at.utcoffset() is not None


def test_what_is_free_is_sent_at_once_with_its_notice(house: HouseOn) -> None:
    house.ask("two towels please", "request_item")
    (request,) = house.all(ServiceRequest)
    assert request.state is RequestState.SENT
    assert [(line.name["en"], line.quantity) for line in request.lines] == [("Bath towel", 2)]
    assert [notice.request_id for notice in house.notices() if notice.department == "housekeeping"] == [
        request.id
    ]


def test_what_costs_money_waits_for_a_yes(house: HouseOn) -> None:
    house.ask("a club sandwich please", "order_room_service")
    (request,) = house.all(ServiceRequest)
    assert (request.state, house.notices()) == (RequestState.DRAFT, [])
    house.ask("yes", "affirm")
    (request,) = house.all(ServiceRequest)
    assert request.state is RequestState.SENT
    assert [notice.department for notice in house.notices()] == ["kitchen"]


def test_a_complaint_its_notices_and_the_promise_are_one(house: HouseOn) -> None:
    replies = house.ask("the people next door have been shouting all night", "complain", category="noise")
    (complaint,) = house.all(Complaint)
    assert replies
    assert {notice.complaint_id for notice in house.notices()} == {complaint.id}


def test_a_request_that_fails_half_way_leaves_nothing(house: HouseOn) -> None:
    def breaks(desk: Desk) -> None:
        HANDLERS["request_item"](desk)
        raise RuntimeError("the lights went out")

    with pytest.raises(RuntimeError):
        house.write(breaks, "two towels please", "request_item")
    assert (house.all(ServiceRequest), house.all(Notice), house.all(HandledTurn)) == ([], [], [])


def _turn(house: HouseOn, text: str) -> Turn:
    with house.database.session() as session:
        message = InboxMessage(
            conversation_id=house.conversation_id,
            contact_id=session.get_one(Conversation, house.conversation_id).contacts[0].id,
            external_id="again",
            text=text,
            locale="en",
            received_at=house.clock.now(),
        )
        session.add(message)
        session.flush()
        return Turn(
            conversation_id=house.conversation_id,
            message_id=message.id,
            text=text,
            whole_text=text,
            intent="request_item",
            locale="en",
        )


def test_the_same_turn_again_only_gets_the_same_answer_again(house: HouseOn) -> None:
    turn = _turn(house, "two towels please")
    first, second = (serve(house.database, house.clock, turn, HANDLERS["request_item"]) for _ in range(2))
    assert keys(first) == keys(second)
    assert len(house.all(ServiceRequest)) == 1


def test_the_same_turn_twice_at_the_same_moment_has_one_effect(house: HouseOn) -> None:
    turn = _turn(house, "two towels please")

    def deliver(_: int) -> list[str]:
        return keys(serve(house.database, house.clock, turn, HANDLERS["request_item"]))

    with ThreadPoolExecutor(4) as doors:
        answers = list(doors.map(deliver, range(4)))
    assert all(answer == answers[0] for answer in answers)
    assert len(house.all(ServiceRequest)) == len(house.all(Notice)) == 1
