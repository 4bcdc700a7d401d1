"""What tests of complaints and staff share: a guest at home in the demo hotel, and records by their kind."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from hotel.desk.desk import Desk, Handler
from hotel.records import Audience, Base, Complaint, Need, Notice, Question, ServiceRequest
from tests.hotel.desk.demo_house import House


def house_with_guest(folder: Path, moment: str = "2027-03-11T16:30", room: str = "304") -> House:
    house = House(folder, moment)
    house.verify(house.check_in("Laura", "Bennett", room))
    return house


def all_of[R: Base](house: House, kind: type[R]) -> list[R]:
    with house.database.session() as session:
        return list(session.scalars(select(kind)).unique().all())


def the_complaint(house: House) -> Complaint:
    (complaint,) = all_of(house, Complaint)
    return complaint


def requests_of(house: House, intent: str) -> list[ServiceRequest]:
    return [one for one in all_of(house, ServiceRequest) if one.intent == intent]


def told_guest(house: House) -> list[Notice]:
    return [one for one in house.notices() if one.audience is Audience.GUEST]


def told_staff(house: House, key: str) -> list[tuple[Audience, str | int | None]]:
    return [
        (one.audience, one.department or one.level)
        for one in house.notices(key)
        if one.audience is not Audience.GUEST
    ]


def answered_by(answer: Callable[[Desk, Question], None]) -> Handler:
    """Return a handler that gives `answer` to the open question whether to erase."""

    def handler(desk: Desk) -> None:
        question = desk.open_question(Need.ERASE)
        assert question is not None
        answer(desk, question)

    return handler
