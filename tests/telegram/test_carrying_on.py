import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.carry_on import make, open_on
from bot.front_desk.inbox import contact_of
from bot.links import BadLinkError
from hotel.records import CarryOnLink, Contact, Conversation
from tests.hotel.desk.demo_house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path, "2027-03-11T19:40")
    yield house
    house.database.engine.dispose()


def link(house: House, conversation_id: int) -> str:
    with house.database.session() as session:
        return make(session, session.get_one(Conversation, conversation_id), house.clock.now())


def opened(house: House, token: str, address: str = "anna") -> int:
    with house.database.session() as session:
        return open_on(session, token, "telegram", address, house.clock.now()).conversation_id


def verified(house: House, conversation_id: int, stay_id: int) -> None:
    with house.database.session() as session:
        session.get_one(Conversation, conversation_id).stay_id = stay_id


def test_a_new_chat_goes_on_with_the_conversation(house: House) -> None:
    token = link(house, house.conversation_id)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", token)
    assert opened(house, token) == house.conversation_id


def test_a_chat_that_was_a_visitors_leaves_its_own_for_it(house: House) -> None:
    own = house.open_conversation("anna")
    assert opened(house, link(house, house.conversation_id)) == house.conversation_id != own
    with house.database.session() as session:
        contact = contact_of(session, house.property_id, "telegram", "anna")
        assert contact is not None
        assert contact.conversation_id == house.conversation_id


def test_the_same_place_may_open_it_again_and_nobody_else(house: House) -> None:
    token = link(house, house.conversation_id)
    assert opened(house, token) == opened(house, token)
    with pytest.raises(BadLinkError):
        opened(house, token, "boris")


def test_a_link_used_where_the_conversation_is_already_is_used(house: House) -> None:
    token = link(house, house.conversation_id)
    assert opened(house, token, "visitor") == house.conversation_id
    with pytest.raises(BadLinkError):
        opened(house, token, "boris")


def test_it_is_good_for_a_quarter_of_an_hour(house: House) -> None:
    token = link(house, house.conversation_id)
    house.clock.push(minutes=16)
    with pytest.raises(BadLinkError):
        opened(house, token)


def test_a_guest_is_not_carried_into_a_strangers_conversation(house: House) -> None:
    own = house.open_conversation("anna")
    verified(house, own, house.check_in("Anna", "Smirnova", "305"))
    token = link(house, house.conversation_id)
    with pytest.raises(BadLinkError):
        opened(house, token)
    assert opened(house, token, "boris") == house.conversation_id


def test_a_guest_goes_from_one_conversation_of_the_stay_to_another(house: House) -> None:
    stay = house.check_in("Anna", "Smirnova", "305")
    verified(house, house.open_conversation("anna"), stay)
    verified(house, house.conversation_id, stay)
    assert opened(house, link(house, house.conversation_id)) == house.conversation_id


def test_a_guest_who_has_left_is_free_to_go_on_as_a_visitor(house: House) -> None:
    verified(house, house.open_conversation("anna"), house.check_in("Anna", "Smirnova", "305", (-3, -1)))
    assert opened(house, link(house, house.conversation_id)) == house.conversation_id


def test_the_token_itself_is_kept_nowhere(house: House) -> None:
    token = link(house, house.conversation_id)
    with house.database.session() as session:
        assert token not in session.query(CarryOnLink).one().token_hash
        assert session.query(Contact).count() == 1
