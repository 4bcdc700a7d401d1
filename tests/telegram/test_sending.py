import asyncio
from datetime import timedelta

import pytest

from bot.channels.telegram import letters
from bot.channels.telegram.letters import claim
from bot.fake_telegram import FloodLimits, Guest
from bot.front_desk.inbox import open_contact
from hotel.records import OutboxMessage
from tests.telegram.hotel import Hotel, running
from tests.telegram.outgoing import row, told


async def met(hotel: Hotel, name: str = "Anna") -> Guest:
    """Let a guest begin a chat, and be greeted."""
    guest = hotel.person(name)
    guest.start()
    await guest.message()
    await hotel.until_all_is_sent()
    return guest


def words(guest: Guest) -> list[str]:
    return [one.words for one in guest.news()]


async def test_a_chats_messages_come_in_order_and_once(hotel: Hotel) -> None:
    anna = await met(hotel)
    before = len(anna.messages)
    wanted = [f"message {number}" for number in range(20)]
    for text in wanted:
        told(hotel, anna, text)
    await anna.message("message 19")
    assert [one.words for one in anna.messages[before:]] == wanted


async def test_two_senders_never_send_the_same_twice(hotel: Hotel) -> None:
    anna, boris = await met(hotel, "Anna"), await met(hotel, "Boris")
    async with running(hotel.new_channel(webhook_url="http://127.0.0.1:9").run):
        wanted = [f"message {number}" for number in range(20)]
        before = {guest.chat_id: len(guest.messages) for guest in (anna, boris)}
        for text in wanted:
            told(hotel, anna, text)
            told(hotel, boris, text)
        await hotel.until_all_is_sent()
    for guest in (anna, boris):
        assert [one.words for one in guest.messages[before[guest.chat_id] :]] == wanted


async def test_what_is_claimed_belongs_to_one_until_the_lease_ends(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    async with hotel.open():
        anna = await met(hotel)
    told(hotel, anna, "once")
    contact = hotel.contact(anna).id

    def claimed() -> bool:
        with hotel.database.session() as session:
            return claim(session, contact, hotel.clock.now()) is not None

    assert [claimed(), claimed()] == [True, False]
    hotel.clock.moment += letters.LEASE
    assert claimed()


async def test_a_long_text_comes_in_pieces_with_the_buttons_below_the_last(hotel: Hotel) -> None:
    anna = await met(hotel)
    before = len(anna.messages)
    paragraphs = [f"{number}: " + "слово " * 150 for number in range(12)]
    told(hotel, anna, "\n\n".join(paragraphs), buttons=[{"token": "t", "label": "Yes"}])
    await hotel.until_all_is_sent()
    pieces = anna.messages[before:]
    assert len(pieces) > 2
    assert all(len(one.words) <= 4096 for one in pieces)
    assert [bool(one.buttons) for one in pieces] == [False] * (len(pieces) - 1) + [True]
    joined = "\n".join(one.words for one in pieces)
    assert joined.split() == "\n\n".join(paragraphs).split()


async def test_a_limit_of_one_chat_holds_up_only_this_chat(hotel: Hotel) -> None:
    anna, boris = await met(hotel, "Anna"), await met(hotel, "Boris")
    hotel.telegram.fake.flood.limits = FloodLimits(a_chat_a_second=1, chat_burst=2)
    for number in range(4):
        told(hotel, anna, f"message {number}")
    await anna.message("message 1")
    told(hotel, boris, "for you")
    await boris.message("for you")
    assert words(anna)[-2:] == ["message 0", "message 1"]
    for text in ("message 2", "message 3"):
        hotel.push(seconds=1)
        hotel.outbox.announce(0)
        await anna.message(text)
    assert words(anna)[-4:] == [f"message {number}" for number in range(4)]


async def test_a_limit_of_the_whole_bot_holds_up_all(hotel: Hotel) -> None:
    anna, boris = await met(hotel, "Anna"), await met(hotel, "Boris")
    hotel.push(minutes=1)
    hotel.telegram.fake.flood.refuse_all_for(7)
    first = told(hotel, anna, "one")
    await hotel.until(lambda: row(hotel, first).due_at == hotel.clock.now() + timedelta(seconds=7))
    second = told(hotel, boris, "two")
    hotel.outbox.announce(0)
    hotel.push(seconds=7)
    assert row(hotel, second).tries == 0
    hotel.outbox.announce(0)
    await anna.message("one")
    await boris.message("two")


async def test_a_guest_who_blocked_the_bot_is_lost_until_they_write_again(hotel: Hotel) -> None:
    anna = await met(hotel)
    anna.block()
    await hotel.until(lambda: hotel.contact(anna).lost_at is not None)
    anna.unblock()
    await hotel.until(lambda: hotel.contact(anna).lost_at is None)
    told(hotel, anna, "Welcome back")
    await anna.message("Welcome back")


async def test_a_block_that_nobody_told_of_shows_when_sending(hotel: Hotel) -> None:
    anna = await met(hotel)
    anna.delete_account()
    number = told(hotel, anna, "Hello?")
    await hotel.until(lambda: row(hotel, number).failed_at is not None)
    assert hotel.contact(anna).lost_at is not None


async def test_news_for_a_lost_chat_go_to_another_place_of_the_guests(hotel: Hotel) -> None:
    anna = await met(hotel)
    with hotel.database.session() as session:
        conversation = session.merge(hotel.contact(anna)).conversation
        web = open_contact(session, conversation, "web", "a" * 32, hotel.clock.now()).id
    anna.delete_account()
    number = told(hotel, anna, "Your taxi is here")
    await hotel.until(lambda: row(hotel, number).contact_id == web)
    assert row(hotel, number).failed_at is None


@pytest.mark.parametrize("text", ["<b>bold</b> & *stars* [x](http://a.b)", "Привет 👋🏽"])
async def test_text_is_shown_as_it_is(hotel: Hotel, text: str) -> None:
    anna = await met(hotel)
    told(hotel, anna, text)
    assert (await anna.message(text)).words == text


async def test_messages_survive_a_lost_network_in_order(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    async with hotel.open():
        anna = await met(hotel)
    before = len(anna.messages)
    for number in range(3):
        told(hotel, anna, f"message {number}")
    away = hotel.new_channel()
    away._account = type(away._account)(away._account.token, "http://127.0.0.1:9", "bellhop_demo_bot")
    async with running(away.run):
        await hotel.until(lambda: hotel.all(OutboxMessage)[-3].tries > 0)
        await hotel.until(
            lambda: (hotel.all(OutboxMessage)[-3].due_at or hotel.clock.now()) > hotel.clock.now()
        )
    assert hotel.all(OutboxMessage)[-1].tries == 0
    hotel.push(minutes=2)
    async with running(hotel.new_channel().run):
        await hotel.until_all_is_sent()
    assert [one.words for one in anna.messages[before:]] == [f"message {number}" for number in range(3)]


async def test_what_died_between_sending_and_noting_it_comes_twice_at_most(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    async with hotel.open():
        anna = await met(hotel)
    told(hotel, anna, "Hello")
    with hotel.database.session() as session:
        assert claim(session, hotel.contact(anna).id, hotel.clock.now()) is not None
    hotel.clock.moment += letters.LEASE
    async with hotel.open():
        await anna.message("Hello")
        await hotel.until_all_is_sent()
        await asyncio.sleep(0)
    assert [one.words for one in anna.messages].count("Hello") == 1
