import random

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, InputMediaPhoto, MenuButtonCommands
from telegram.error import BadRequest

from tests.fake_telegram.fixtures import Served

MEGABYTE = 1024 * 1024
JPEG = b"\xff\xd8\xff" + random.Random(1).randbytes(100_000)


async def test_a_photo_sent_by_a_person_is_downloaded_byte_by_byte(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.send_photo(JPEG, caption="The tap drips")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "The tap drips"
    file = await update.message.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == JPEG


async def test_an_album_is_messages_of_one_group_with_the_caption_on_the_first(
    telegram: Served, bot: Bot
) -> None:
    anna = telegram.phone.person("Anna")
    anna.send_album([None, None, None], caption="Look")
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [one.caption for one in messages] == ["Look", None, None]
    assert len({one.media_group_id for one in messages}) == 1
    assert messages[0].media_group_id


async def test_files_above_20_megabytes_are_not_given_out(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.send_document("plan.pdf", b"%PDF", says_bytes=20 * MEGABYTE + 1)
    anna.send_document("plan.pdf", b"%PDF", says_bytes=20 * MEGABYTE)
    large, fitting = [update.message.document for update in await bot.get_updates() if update.message]
    assert large
    assert fitting
    with pytest.raises(BadRequest, match="File is too big"):
        await large.get_file()
    assert bytes(await (await fitting.get_file()).download_as_bytearray()) == b"%PDF"


async def test_voice_sticker_location_contact_and_corrections_arrive(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.send_voice(seconds=7)
    anna.send_sticker("😀")
    anna.send_location(55.75, 37.62)
    anna.send_contact("+70000000000")
    anna.edit(anna.write("two tees"), "two teas")
    voice, sticker, location, contact, _, edited = [one.effective_message for one in await bot.get_updates()]
    assert voice and voice.voice and voice.voice.mime_type  # noqa: PT018
    assert sticker and sticker.sticker and sticker.sticker.emoji == "😀"  # noqa: PT018
    assert location and location.location and location.location.latitude == 55.75  # noqa: PT018
    assert contact and contact.contact and contact.contact.user_id == anna.user.id  # noqa: PT018
    assert edited and edited.text == "two teas" and edited.edit_date  # noqa: PT018


async def test_the_bot_sends_pictures_uploaded_and_known_ones(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    sent = await bot.send_photo(anna.chat_id, JPEG, caption="<i>Soup</i>", parse_mode="HTML")
    assert sent.caption == "Soup"
    await bot.send_photo(anna.chat_id, sent.photo[-1].file_id)
    album = [InputMediaPhoto(JPEG, caption="One"), InputMediaPhoto(sent.photo[-1].file_id)]
    assert [one.caption for one in await bot.send_media_group(anna.chat_id, album)] == ["One", None]
    upload = telegram.fake.called("sendPhoto")[0].uploads["photo"]
    assert upload.content == JPEG
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(anna.chat_id, b"no picture")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(anna.chat_id, JPEG, caption="x" * 1025)
    with pytest.raises(BadRequest, match="Too many messages to send as an album"):
        await bot.send_media_group(anna.chat_id, [InputMediaPhoto(sent.photo[-1].file_id)] * 11)


async def test_commands_are_kept_by_scope_and_language(telegram: Served, bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("menu", "Меню")], scope, "ru")
    await bot.set_my_commands([BotCommand("menu", "Menu")])
    assert [one.description for one in await bot.get_my_commands(scope, "ru")] == ["Меню"]
    assert await bot.get_my_commands(scope) == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Menu", "Menu")])
    await bot.delete_my_commands(scope, "ru")
    assert await bot.get_my_commands(scope, "ru") == ()
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"


async def test_typing_and_reactions_are_seen(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    hers = anna.start()
    await bot.send_chat_action(anna.chat_id, "typing")
    assert anna.room.typing_until
    await bot.set_message_reaction(anna.chat_id, hers.message_id, "👍")
    assert anna.room.reactions[hers.message_id] == ["👍"]
    assert (await bot.get_chat(anna.chat_id)).first_name == "Anna"
    await bot.send_location(anna.chat_id, 55.75, 37.62)
    assert anna.room.typing_until is None
