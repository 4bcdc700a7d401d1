import asyncio

import pytest
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken

from tests.fake_telegram.fixtures import TOKEN, Served


async def test_what_a_person_writes_reaches_the_bot_and_the_answer_reaches_the_person(
    telegram: Served, bot: Bot
) -> None:
    anna = telegram.phone.person("Anna", language_code="ru")
    anna.write("Добрый вечер /menu")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "Добрый вечер /menu"
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "ru"
    assert [one.type for one in update.message.entities] == ["bot_command"]
    await bot.send_message(update.message.chat_id, "Good evening <b>Anna</b> &amp; all", parse_mode="HTML")
    assert (await anna.message("Anna & all")).entities is not None


async def test_an_offset_confirms_all_below_it(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    for number in range(5):
        anna.write(str(number))
    first = await bot.get_updates(limit=2)
    again = await bot.get_updates(limit=2)
    assert texts(first) == texts(again) == ["0", "1"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["2", "3", "4"]
    assert texts(await bot.get_updates(offset=-1)) == ["4"]
    assert texts(await bot.get_updates()) == ["4"]


async def test_a_long_poll_ends_with_the_first_update(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.to_thread(telegram.fake.wait_for_poll)
    anna.write("here I am")
    assert texts(await asyncio.wait_for(polling, 5)) == ["here I am"]


async def test_of_two_readers_the_first_is_sent_away(telegram: Served, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.to_thread(telegram.fake.wait_for_poll)
    async with Bot(TOKEN, base_url=telegram.base_url) as second:
        await second.get_updates()
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first


async def test_only_the_wanted_kinds_come(telegram: Served, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=[Update.CALLBACK_QUERY])
    telegram.phone.person("Anna").write("not wanted")
    assert await bot.get_updates() == ()


async def test_updates_may_come_doubled_shuffled_and_late(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    with telegram.phone.held_back(lambda held: [held[1], held[0], held[1]]):
        anna.write("one")
        anna.write("two")
        assert await bot.get_updates() == ()
    assert texts(await bot.get_updates()) == ["two", "one", "two"]
    telegram.phone.repeat(telegram.phone.sent_updates[0].body)
    assert texts(await bot.get_updates(offset=900_000_000)) == ["one"]


async def test_a_wrong_token_is_refused(telegram: Served) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=telegram.base_url):
            pass


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]
