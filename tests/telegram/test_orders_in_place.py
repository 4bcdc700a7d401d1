from typing import Any

from bot.fake_telegram import Guest
from bot.fake_telegram.wire_messages import Message
from hotel import staff_desk
from hotel.records import ServiceRequest
from tests.telegram.hotel import Hotel


async def verified(hotel: Hotel) -> Guest:
    anna = hotel.person()
    anna.start(hotel.checked_in())
    await anna.message("305")
    return anna


async def ordered(hotel: Hotel) -> tuple[Guest, ServiceRequest]:
    """Let a guest order a latte and confirm it."""
    anna = await verified(hotel)
    await hotel.says(anna, "a latte please", "order_room_service")
    read_back = anna.messages[-1]
    await anna.answer(anna.press(read_back.buttons[0].text))
    await anna.message("kitchen")
    await hotel.pager.step()
    sent = await anna.message("●")
    assert sent.message_id == read_back.message_id
    assert sent.buttons == []
    return anna, hotel.all(ServiceRequest)[-1]


def card(anna: Guest) -> Message:
    """Return the message that shows the order."""
    return next(one for one in anna.messages if "●" in one.words)


async def staff(hotel: Hotel, step: Any, request: ServiceRequest, **more: Any) -> None:
    with hotel.database.session() as session:
        step(session, hotel.clock, request.id, **more)
    await hotel.pager.step()


async def test_an_order_is_one_message_that_changes_in_place(hotel: Hotel) -> None:
    anna, request = await ordered(hotel)
    shown = card(anna)
    assert "● " in shown.words
    assert "○ " in shown.words
    assert shown.words.count("●") == 1
    count = len(anna.messages)
    await staff(hotel, staff_desk.take, request, by="Maria Petrova")
    accepted = await anna.message(where=lambda one: one.words.count("●") == 2)
    assert accepted.message_id == shown.message_id
    await staff(hotel, staff_desk.done, request, by="Maria Petrova")
    finished = await anna.message(where=lambda one: "○" not in one.words and "●" in one.words)
    assert finished.message_id == shown.message_id
    await hotel.until_all_is_sent()
    assert [one for one in anna.messages if "●" in one.words] == [finished]
    assert len(anna.messages) == count + 2  # the news of both steps stand below it


async def test_only_the_latest_of_several_states_is_sent(closed_hotel: Hotel) -> None:
    hotel = closed_hotel
    async with hotel.open():
        anna, request = await ordered(hotel)
        await (
            hotel.until_all_is_sent()
        )  # else the door shuts on a letter whose lease ends by a clock that stands still
    shown = card(anna)
    await staff(hotel, staff_desk.take, request, by="Maria Petrova")
    await staff(hotel, staff_desk.done, request, by="Maria Petrova")
    before = len(hotel.telegram.fake.called("editMessageText"))
    async with hotel.open():
        finished = await anna.message(where=lambda one: "○" not in one.words and "●" in one.words)
        await hotel.until_all_is_sent()
    assert finished.message_id == shown.message_id
    assert len(hotel.telegram.fake.called("editMessageText")) == before + 1


async def test_an_order_goes_on_below_when_the_chat_was_emptied(hotel: Hotel) -> None:
    anna, request = await ordered(hotel)
    anna.delete_chat()
    await staff(hotel, staff_desk.take, request, by="Maria Petrova")
    fresh = await anna.message(where=lambda one: one.words.count("●") == 2)
    await staff(hotel, staff_desk.done, request, by="Maria Petrova")
    finished = await anna.message(where=lambda one: "○" not in one.words and "●" in one.words)
    assert finished.message_id == fresh.message_id
