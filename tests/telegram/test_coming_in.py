from sqlalchemy import select

from bot import carry_on
from bot.channels.telegram.links import start_link
from bot.fake_telegram import Guest
from bot.front_desk.inbox import open_contact
from hotel.records import Conversation, OutboxMessage, Stay
from tests.fake_telegram.fixtures import USERNAME
from tests.telegram.hotel import Hotel


def conversation(hotel: Hotel, guest: Guest) -> Conversation:
    return hotel.contact(guest).conversation


async def arrives(hotel: Hotel, token: str, name: str = "Anna", language: str = "en") -> Guest:
    guest = hotel.person(name, language)
    guest.open_link(start_link(USERNAME, token))
    await guest.message()
    return guest


async def test_the_card_in_the_room_says_who_is_writing(hotel: Hotel) -> None:
    anna = await arrives(hotel, hotel.checked_in("Anna", "Smirnova", "305"))
    assert "305" in anna.messages[-1].words
    stay = conversation(hotel, anna).stay
    assert stay is not None
    assert stay.room.number == "305"
    assert conversation(hotel, anna).verified_at is not None


async def test_two_who_share_the_room_may_both_use_its_card(hotel: Hotel) -> None:
    token = hotel.checked_in()
    anna, boris = await arrives(hotel, token), await arrives(hotel, token, "Boris")
    assert conversation(hotel, anna).stay_id == conversation(hotel, boris).stay_id is not None
    assert conversation(hotel, anna).id != conversation(hotel, boris).id


async def test_after_the_check_out_the_card_opens_nothing(hotel: Hotel) -> None:
    token = hotel.checked_in()
    with hotel.database.session() as session:
        session.scalars(select(Stay).order_by(Stay.id.desc())).first().checked_out_at = hotel.clock.now()  # type: ignore[union-attr]
    anna = await arrives(hotel, token)
    assert conversation(hotel, anna).stay is None
    assert hotel.messages(anna)[-1].text == "bad_link"


async def test_a_made_up_link_opens_nothing(hotel: Hotel) -> None:
    anna = await arrives(hotel, "A" * 54)
    assert conversation(hotel, anna).stay is None
    assert hotel.messages(anna)[-1].text == "bad_link"


async def test_a_guest_who_comes_back_to_another_room_begins_anew(hotel: Hotel) -> None:
    anna = await arrives(hotel, hotel.checked_in("Anna", "Smirnova", "305"))
    first = conversation(hotel, anna).id
    anna.open_link(start_link(USERNAME, hotel.checked_in("Anna", "Smirnova", "304")))
    await anna.message("304")
    assert conversation(hotel, anna).id != first


async def test_a_visitor_keeps_what_was_said_when_the_card_is_opened(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    await anna.message()
    first = conversation(hotel, anna).id
    anna.start(hotel.checked_in())
    await anna.message("305")
    assert conversation(hotel, anna).id == first


async def test_a_conversation_of_the_website_goes_on_here(hotel: Hotel) -> None:
    with hotel.database.session() as session:
        now = hotel.clock.now()
        begun = open_contact(
            session, Conversation(property_id=hotel.property_id, locale="en"), "web", "b" * 32, now
        ).conversation
        session.add(OutboxMessage(conversation_id=begun.id, text="The pool is open.", created_at=now))
        token = carry_on.make(session, begun, now)
    anna = await arrives(hotel, token)
    assert conversation(hotel, anna).id == begun.id
    assert "The pool is open." in anna.messages[-1].words
    boris = await arrives(hotel, token, "Boris")
    assert hotel.messages(boris)[-1].text == "bad_link"
    assert conversation(hotel, boris).id != begun.id


async def test_a_conversation_of_telegram_goes_on_on_the_website(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.write("/website")
    words = (await anna.message("https://hotel.example/c/")).words
    token = words.partition("https://hotel.example/c/")[2].split()[0].rstrip(".")
    with hotel.database.session() as session:
        carried_to = carry_on.open_on(session, token, "web", "c" * 32, hotel.clock.now()).conversation_id
    assert carried_to == conversation(hotel, anna).id


async def test_a_guest_is_welcomed_in_the_language_of_the_stay(hotel: Hotel) -> None:
    token = hotel.checked_in()
    with hotel.database.session() as session:
        stay = session.scalars(select(Stay).order_by(Stay.id.desc())).first()
        assert stay is not None
        stay.guest.locale = "ru"
    anna = await arrives(hotel, token, language="en")
    assert "номер" in anna.messages[-1].words
