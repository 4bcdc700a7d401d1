import contextlib
from datetime import timedelta

from telegram import Bot
from telegram.error import RetryAfter

from bot.fake_telegram import FloodLimits
from tests.fake_telegram.fixtures import PushedClock, Served


async def send_until_refused(telegram: Served, bot: Bot, chat_id: int) -> tuple[int, int]:
    """Return how many messages went, and the seconds to wait."""
    before = len(telegram.fake.called("sendMessage"))
    with contextlib.suppress(RetryAfter):
        while True:
            await bot.send_message(chat_id, "Hello")
    *sent, refused = telegram.fake.called("sendMessage")[before:]
    parameters = refused.body["parameters"]
    assert isinstance(parameters, dict)
    seconds = parameters["retry_after"]
    assert isinstance(seconds, int)
    return len(sent), seconds


async def test_a_chat_takes_a_burst_and_then_one_message_a_second(
    telegram: Served, bot: Bot, telegram_clock: PushedClock
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    assert await send_until_refused(telegram, bot, anna.chat_id) == (5, 1)
    telegram_clock.push(timedelta(seconds=1))
    assert await send_until_refused(telegram, bot, anna.chat_id) == (1, 1)


async def test_a_group_takes_20_messages_a_minute(
    telegram: Served, bot: Bot, telegram_clock: PushedClock
) -> None:
    (group,) = telegram.phone.group("Kitchen", [telegram.phone.person("Anna")])
    assert await send_until_refused(telegram, bot, group.chat_id) == (20, 3)
    telegram_clock.push(timedelta(seconds=60))
    assert await send_until_refused(telegram, bot, group.chat_id) == (20, 3)


async def test_all_chats_together_take_30_messages_a_second(
    telegram: Served, bot: Bot, telegram_clock: PushedClock
) -> None:
    people = [telegram.phone.person(f"Guest {number}") for number in range(31)]
    for one in people:
        one.start()
    for one in people[:30]:
        await bot.send_message(one.chat_id, "Hello")
    assert await send_until_refused(telegram, bot, people[30].chat_id) == (0, 1)
    telegram_clock.push(timedelta(seconds=1))
    await bot.send_message(people[30].chat_id, "Hello")


async def test_flood_control_is_switched_off_and_forced(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    telegram.fake.flood.limits = None
    for _ in range(40):
        await bot.send_message(anna.chat_id, "Hello")
    telegram.fake.flood.refuse_all_for(17)
    assert await send_until_refused(telegram, bot, anna.chat_id) == (0, 17)
    telegram.fake.flood.limits = FloodLimits(chat_burst=1)
    assert await send_until_refused(telegram, bot, anna.chat_id) == (1, 1)
