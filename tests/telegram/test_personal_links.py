import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.links import BadLinkError, StayLinks
from hotel.records import Stay
from tests.hotel.desk.demo_house import House

LINKS = StayLinks("a secret of this test only, long enough", "https://hotel.example/")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path, "2027-03-11T19:40")
    yield house
    house.database.engine.dispose()


@pytest.fixture
def token(house: House) -> str:
    stay_id = house.check_in("Anna", "Smirnova", "305")
    with house.database.session() as session:
        return LINKS.token(session.get_one(Stay, stay_id))


def guest_of(house: House, token: str) -> str:
    with house.database.session() as session:
        return LINKS.stay(session, token, house.clock.now()).guest.given_name


def test_a_token_fits_into_a_telegram_link_and_opens_its_stay(house: House, token: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", token)
    assert guest_of(house, token) == "Anna"


def test_a_token_is_good_until_the_guest_has_left(house: House, token: str) -> None:
    house.clock.push(days=3)
    assert guest_of(house, token) == "Anna"
    house.clock.push(days=1)
    with pytest.raises(BadLinkError):
        guest_of(house, token)


def test_a_token_dies_with_the_check_out(house: House, token: str) -> None:
    with house.database.session() as session:
        stay = session.query(Stay).order_by(Stay.id.desc()).first()
        assert stay is not None
        stay.checked_out_at = house.clock.now() - timedelta(minutes=1)
    with pytest.raises(BadLinkError):
        guest_of(house, token)


def test_what_was_not_made_here_opens_nothing(house: House, token: str) -> None:
    with house.database.session() as session:
        stay = session.query(Stay).order_by(Stay.id.desc()).first()
        assert stay is not None
        other = StayLinks("another secret than that of the house", "").token(stay)
        neighbour = LINKS.token(Stay(id=stay.id + 1, property_id=stay.property_id))
    forged = neighbour[:11] + token[11:]
    for wrong in (other, forged, token[:-4], token[11:], "", "гость", "x" * 64):
        with pytest.raises(BadLinkError):
            guest_of(house, wrong)
