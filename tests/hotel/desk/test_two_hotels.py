"""Two hotels in one database: each house does its own work only."""

from pathlib import Path

from hotel.desk.troubles.complaints import complain
from hotel.records import Timer
from hotel.timers_due import fire_due
from tests.hotel.desk.guest_and_staff import all_of, house_with_guest


def test_what_is_due_in_another_hotel_is_left_to_its_house(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path)
    house.write(complain, "the people next door are shouting", "complain", category="noise")
    house.add(
        Timer(property_id=house.property_id, kind="none", facts={}, due_at=house.clock.now()),
    )
    house.clock.push(hours=2)
    before = len(house.notices())
    with house.database.session() as session:
        assert fire_due(session, house.clock, house.property_id + 1) == 0
    assert len(house.notices()) == before
    assert [one.fired_at for one in all_of(house, Timer)] == [None]
    with house.database.session() as session:
        assert fire_due(session, house.clock, house.property_id) > 0
