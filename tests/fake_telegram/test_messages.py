from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.fake_telegram.fixtures import PushedClock, Served


def keyboard(**buttons: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.from_column(
        [InlineKeyboardButton(label, callback_data=data) for label, data in buttons.items()]
    )


async def test_a_button_is_pressed_answered_and_its_message_edited_in_place(
    telegram: Served, bot: Bot
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    sent = await bot.send_message(anna.chat_id, "Two teas?", reply_markup=keyboard(Yes="y:1", No="n:1"))
    pressed = anna.press("Yes")
    (_, update) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert (query.data, query.message and query.message.message_id) == ("y:1", sent.message_id)
    await query.answer("Noted")
    assert (await anna.answer(pressed)).text == "Noted"
    await bot.edit_message_text("Sent to the kitchen", anna.chat_id, sent.message_id)
    assert (await anna.message("Sent to the kitchen")).message_id == sent.message_id
    assert anna.labels == []


async def test_a_pressed_button_can_be_answered_for_150_seconds_and_once(
    telegram: Served, bot: Bot, telegram_clock: PushedClock
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    await bot.send_message(anna.chat_id, "Two teas?", reply_markup=keyboard(Yes="y"))
    in_time, late = anna.press("y"), anna.press("y")
    telegram_clock.push(timedelta(seconds=150))
    await bot.answer_callback_query(in_time.id)
    telegram_clock.push(timedelta(seconds=1))
    for query in (in_time.id, late.id, "made up"):
        with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
            await bot.answer_callback_query(query)


async def test_what_may_not_be_edited(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    hers = anna.start()
    sent = await bot.send_message(anna.chat_id, "One", reply_markup=keyboard(Yes="y"))
    photo = await bot.send_photo(anna.chat_id, JPEG, caption="A pool")

    async def refused(why: str, message_id: int, text: str = "Two") -> None:
        with pytest.raises(BadRequest, match=why):
            await bot.edit_message_text(text, anna.chat_id, message_id)

    await refused("Message can't be edited", hers.message_id)
    await refused("Message to edit not found", 4711)
    await refused("There is no text in the message to edit", photo.message_id)
    await bot.edit_message_text("One", anna.chat_id, sent.message_id)  # takes the keyboard away
    await refused("Message is not modified: specified new message content", sent.message_id, "One")
    await bot.edit_message_caption(anna.chat_id, photo.message_id, caption="The pool")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(anna.chat_id, photo.message_id)
    await bot.delete_message(anna.chat_id, sent.message_id)
    await refused("Message to edit not found", sent.message_id)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Message text is empty"),
        ("<b> </b>", "Message text is empty"),
        ("x" * 4097, "Message is too long"),
        ("<b>x", "Can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("<h1>x</h1>", 'Can\'t parse entities: unsupported start tag "h1" at byte offset 0'),
        ("1 < 2", "Can't parse entities: unclosed start tag at byte offset 2"),
        ("<b><i>x</b></i>", "Can't parse entities: unmatched end tag at byte offset 7, expected"),
        ("x</b>", "Can't parse entities: unexpected end tag at byte offset 1"),
    ],
)
async def test_texts_telegram_refuses(telegram: Served, bot: Bot, text: str, why: str) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(anna.chat_id, text, parse_mode="HTML")
    assert refusal.value.message.lower().startswith(why.lower())


async def test_the_limit_counts_what_is_left_of_markup(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    sent = await bot.send_message(anna.chat_id, f"<b>{'ж' * 4096}</b>", parse_mode="HTML")
    assert len(sent.text or "") == 4096


@pytest.mark.parametrize(
    ("data", "ok"), [("x" * 64, True), ("x" * 65, False), ("ж" * 32, True), ("ж" * 33, False), ("", False)]
)
async def test_callback_data_has_1_to_64_bytes(telegram: Served, bot: Bot, data: str, ok: bool) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    if ok:
        await bot.send_message(anna.chat_id, "?", reply_markup=keyboard(Yes=data))
    else:
        with pytest.raises(BadRequest, match=r"Button_data_invalid|Text buttons are unallowed"):
            await bot.send_message(anna.chat_id, "?", reply_markup=keyboard(Yes=data))


@pytest.mark.parametrize("address", ["http://localhost/x", "not an address", "ftp://example.org/x"])
async def test_a_button_leads_to_an_address_telegram_takes_for_one(
    telegram: Served, bot: Bot, address: str
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    for fitting in ("https://example.org/a?b=c", "t.me/bellhop_demo_bot?start=x", "http://127.0.0.1:8080/"):
        button = InlineKeyboardButton("Open", url=fitting)
        await bot.send_message(anna.chat_id, "?", reply_markup=InlineKeyboardMarkup([[button]]))
    with pytest.raises(BadRequest, match=r"(?i)is invalid: wrong http url"):
        await bot.send_message(
            anna.chat_id,
            "?",
            reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Open", url=address)]]),
        )


async def test_who_may_not_be_written_to(telegram: Served, bot: Bot) -> None:
    anna, boris, stranger = (telegram.phone.person(name) for name in ("Anna", "Boris", "Vera"))
    anna.start()

    async def refused(error: type[Exception], why: str, chat_id: int) -> None:
        with pytest.raises(error, match=why):
            await bot.send_message(chat_id, "Hello")

    await refused(BadRequest, "Chat not found", stranger.chat_id)
    telegram.phone.group("Kitchen", [anna, boris])
    await refused(Forbidden, "bot can't initiate conversation with a user", boris.chat_id)
    anna.block()
    await refused(Forbidden, "bot was blocked by the user", anna.chat_id)
    anna.start()
    assert (await bot.send_message(anna.chat_id, "Hello again")).text == "Hello again"
    statuses = [
        one.my_chat_member.new_chat_member.status for one in await bot.get_updates() if one.my_chat_member
    ]
    assert statuses == ["kicked", "member"]
    anna.delete_account()
    await refused(Forbidden, "user is deactivated", anna.chat_id)


async def test_after_the_chat_is_deleted_old_messages_are_gone_and_new_ones_come(
    telegram: Served, bot: Bot
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    sent = await bot.send_message(anna.chat_id, "One")
    anna.delete_chat()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await sent.edit_text("Two")
    await bot.send_message(anna.chat_id, "Three")
    assert [one.text for one in anna.messages] == ["Three"]


async def test_links_carry_up_to_64_characters(telegram: Served, bot: Bot) -> None:
    anna = telegram.phone.person("Anna")
    payload = "aZ0_-" * 12
    anna.open_link(f"https://t.me/bellhop_demo_bot?start={payload}")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == f"/start {payload}"
    for wrong in (f"start={'x' * 65}", "start=a.b"):
        with pytest.raises(ValueError, match="1 to 64"):
            anna.open_link(f"https://t.me/bellhop_demo_bot?{wrong}")
    with pytest.raises(ValueError, match="leads to @other"):
        anna.open_link("https://t.me/other?start=x")


JPEG = b"\xff\xd8\xff" + bytes(range(256)) * 40
