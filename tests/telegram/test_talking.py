from collections.abc import Callable

from hotel.records import ChannelUpdate, InboxMessage, MessageKind
from tests.telegram.hotel import Hotel
from tests.telegram.outgoing import told


async def test_a_guest_is_greeted_and_answered(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    assert (await anna.message()).text
    assert [one.kind for one in hotel.messages(anna)] == [MessageKind.START]
    await hotel.says(anna, "what can you do?", "ask_capabilities")


async def test_each_is_answered_in_the_language_of_the_app_and_then_of_the_words(hotel: Hotel) -> None:
    anna, boris = hotel.person("Anna", "ru-RU"), hotel.person("Boris", "en")
    for guest in (anna, boris):
        guest.start()
    assert is_russian((await anna.message()).words)
    assert not is_russian((await boris.message()).words)
    await hotel.says(boris, "Добрый вечер, а что вы умеете?", "ask_capabilities")
    assert is_russian((await boris.message()).words)


async def test_commands_do_what_they_say(hotel: Hotel) -> None:
    anna = hotel.person()
    for command, kind in (
        ("/menu", MessageKind.WORDS),
        ("/help", MessageKind.WORDS),
        ("/language", MessageKind.WORDS),
        ("/human", MessageKind.WORDS),
        ("/privacy", MessageKind.PRIVACY),
        ("/stop", MessageKind.STOP),
    ):
        anna.write(command)
        await anna.message()
        assert hotel.messages(anna)[-1].kind is kind


async def test_an_unknown_command_is_read_as_words(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.write("/towels please")
    await anna.message()
    assert hotel.served == ["towels please"]


async def test_pressing_a_button_is_answered_and_served(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    message = await anna.message(where=lambda one: bool(one.buttons))
    pressed = anna.press(message.buttons[0].text)
    await anna.answer(pressed)
    await anna.message()


async def test_a_button_that_means_nothing_any_more_is_answered_too(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    message = await anna.message(where=lambda one: bool(one.buttons))
    hotel.push(hours=25)
    pressed = anna.press(message.buttons[0].text)
    await anna.answer(pressed)
    await anna.message()


async def test_a_button_of_somebody_elses_does_nothing(hotel: Hotel) -> None:
    anna, boris = hotel.person("Anna"), hotel.person("Boris")
    anna.start()
    token = (await anna.message(where=lambda one: bool(one.buttons))).buttons[0].callback_data
    boris.start()
    message = await boris.message(where=lambda one: bool(one.buttons))
    foreign = message.model_copy(deep=True)
    pressed = boris._press(foreign, token or "")
    await boris.answer(pressed)
    await boris.message()
    assert hotel.served == []


async def test_a_double_tap_is_one_press(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    label = (await anna.message(where=lambda one: bool(one.buttons))).buttons[-1].text
    hotel.may_answer.clear()
    for pressed in [anna.press(label), anna.press(label)]:
        await anna.answer(pressed)
    await hotel.until(lambda: all(one.handled_at for one in hotel.all(ChannelUpdate)))
    hotel.may_answer.set()
    await anna.message()
    assert sum(one.choice_token is not None for one in hotel.all(InboxMessage)) == 1


async def test_typing_is_shown_while_an_answer_takes_long(hotel: Hotel) -> None:
    anna = hotel.person()
    hotel.may_answer.clear()
    anna.write("hello there")
    await hotel.until(lambda: hotel.telegram.fake.called("sendChatAction"))
    hotel.may_answer.set()
    await anna.message()
    assert hotel.telegram.fake.called("sendChatAction")[-1].parameters["action"] == "typing"


async def test_what_is_not_words_is_answered_honestly(hotel: Hotel) -> None:
    anna = hotel.person()
    sent: list[tuple[Callable[[], object], MessageKind]] = [
        (anna.send_voice, MessageKind.VOICE),
        (anna.send_sticker, MessageKind.STICKER),
        (lambda: anna.send_document("bill.pdf", b"%PDF"), MessageKind.FILE),
        (lambda: anna.send_contact("+7 900 000-00-00"), MessageKind.FILE),
        (lambda: anna.send_location(59.9343, 30.3351), MessageKind.LOCATION),
    ]
    for send, kind in sent:
        send()
        await anna.message()
        assert hotel.messages(anna)[-1].kind is kind
    assert hotel.messages(anna)[-1].text == "59.93430,30.33510"
    assert hotel.served == []


async def test_groups_are_left_alone(hotel: Hotel) -> None:
    anna, boris = hotel.person("Anna"), hotel.person("Boris")
    (in_the_kitchen, _) = hotel.telegram.phone.group("Kitchen", [anna, boris])
    in_the_kitchen.write("/menu")
    anna.start()
    await anna.message()
    assert in_the_kitchen.news() == []


async def test_a_member_of_staff_who_writes_is_named(hotel: Hotel) -> None:
    anna = hotel.person()
    anna.start()
    await anna.message()
    told(hotel, anna, "I am on my way", author="staff", by="Maria")
    assert (await anna.message("on my way")).words == "👤 Maria\nI am on my way"


def is_russian(text: str) -> bool:
    return any("а" <= letter <= "я" for letter in text.lower())
