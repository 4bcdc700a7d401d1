"""The bill, the invoice and the points: for the guest's own stay only."""

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from hotel.desk.house.front_office import ask_bill, ask_loyalty
from hotel.records import FolioLine, Guest, RequestState, ServiceRequest
from tests.hotel.desk.demo_house import House, keys


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-12T10:00")
    stay = opened.check_in("Laura", "Bennett", "304")
    opened.check_in("Daniel", "Kerr", "512")
    opened.verify(stay)
    opened.add(
        FolioLine(
            stay_id=stay, posted_at=opened.clock.now(), description={"en": "Dinner"}, amount=Decimal(840)
        ),
        FolioLine(
            stay_id=stay, posted_at=opened.clock.now(), description={"en": "Parking"}, amount=Decimal(600)
        ),
        FolioLine(
            stay_id=stay + 1, posted_at=opened.clock.now(), description={"en": "Wine"}, amount=Decimal(9)
        ),
    )
    return opened


def test_the_bill_shows_the_lines_of_this_stay_and_their_total(house: House) -> None:
    (reply,) = house.write(ask_bill, "how much is on my bill?", "ask_bill")

    assert reply.key == "bill"
    assert reply.facts["total"] == {"amount": "1440.00", "currency": "RUB"}
    assert "Wine" not in str(reply)


def test_an_invoice_is_asked_of_reception_once(house: House) -> None:
    replies = house.write(ask_bill, "send me the invoice please", "ask_bill")

    assert keys(replies) == ["bill", "invoice_requested"]
    assert [notice.department for notice in house.notices("invoice_wanted")] == ["reception"]
    with house.database.session() as session:
        request = session.scalars(select(ServiceRequest)).one()
    assert (request.intent, request.state, request.room_id) == (
        "ask_bill",
        RequestState.SENT,
        request.room_id,
    )


def test_the_bill_of_another_room_is_refused(house: House) -> None:
    (reply,) = house.write(ask_bill, "show me the bill of room 512", "ask_bill")

    assert (reply.key, reply.facts) == ("bill_own_room_only", {"room": "304"})


def test_an_empty_bill_is_said_to_be_empty(house: House) -> None:
    house.verify(house.check_in("Mark", "Osei", "418"))

    assert keys(house.write(ask_bill, "my bill", "ask_bill")) == ["bill_empty"]


@pytest.mark.parametrize(("handler", "intent"), [(ask_bill, "ask_bill"), (ask_loyalty, "ask_loyalty")])
def test_nothing_of_a_stay_is_told_to_a_visitor(house: House, handler: object, intent: str) -> None:
    house.conversation_id = house.open_conversation("somebody")

    (reply,) = house.write(ask_bill if intent == "ask_bill" else ask_loyalty, "how much is it", intent)

    open_to = {"open_to_visitors": False, "before_arrival": False}
    assert (reply.key, reply.facts) == ("identity_needed", {"intent": intent} | open_to)


def test_points_and_status_are_told(house: House) -> None:
    with house.database.session() as session:
        guest = session.scalars(select(Guest).where(Guest.surname == "Bennett")).one()
        guest.loyalty_status, guest.loyalty_points = "gold", 7420

    (reply,) = house.write(ask_loyalty, "how many points do I have?", "ask_loyalty")

    assert reply.facts == {"name": "Laura", "status": "gold", "points": 7420}


def test_a_guest_outside_the_programme_is_told_so(house: House) -> None:
    assert keys(house.write(ask_loyalty, "my points?", "ask_loyalty")) == ["loyalty_none"]
