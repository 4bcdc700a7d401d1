"""An order on the web: read back, confirmed, followed on one card that moves on in its place."""

from playwright.async_api import expect

from hotel import staff_desk
from hotel.records import RequestState
from tests.browser.guest import Guest
from tests.browser.hotel import OpenHotel

ORDER = "order_room_service: a club sandwich and two lattes"


async def test_an_order_moves_on_in_its_place(laura: Guest, hotel: OpenHotel) -> None:
    await laura.writes(ORDER)
    await laura.reads_state("Waiting for your yes")
    await expect(laura.orders).to_contain_text("1,270 RUB")
    await laura.chooses("Yes, please")
    await laura.reads_state("Sent")
    order = hotel.the("order_room_service")
    for step, more, state in (
        (staff_desk.take, (20,), "Accepted"),
        (staff_desk.on_the_way, (), "On its way"),
        (staff_desk.done, (), "Done"),
    ):
        hotel.does(step, order.id, "Anna", *more)
        await laura.reads_state(state)
        await expect(laura.orders.locator("[aria-current=step]")).to_contain_text(state, ignore_case=True)
        await expect(laura.orders).to_have_count(1)
    await laura.reads("Anna has taken", "Enjoy it!")
    await laura.page.reload()
    await laura.reads_state("Done")
    await expect(laura.orders).to_have_count(1)


async def test_a_reload_in_the_middle_loses_neither_words_nor_buttons(laura: Guest, hotel: OpenHotel) -> None:
    await laura.writes(ORDER)
    await laura.reads_state("Waiting for your yes")
    before = await laura.texts()
    await laura.page.reload()
    await expect(laura.rows).to_have_count(2)
    assert await laura.texts() == before
    await laura.chooses("Yes, please")
    await laura.reads_state("Sent")
    assert hotel.the("order_room_service").state is RequestState.SENT


async def test_a_yes_pressed_twice_is_one_order(laura: Guest, hotel: OpenHotel) -> None:
    await laura.writes(ORDER)
    await laura.choices.get_by_role("button", name="Yes, please").dblclick()
    await laura.reads_state("Sent")
    await expect(laura.choices).to_have_count(0)
    assert len(hotel.requests()) == 1


async def test_the_menu_is_leafed_through_in_place_and_a_dish_is_ordered_by_its_card(
    laura: Guest, hotel: OpenHotel
) -> None:
    await laura.writes("ask_menu: the menu please")
    await laura.reads("Main courses —")
    await laura.chooses("Main courses")
    await laura.reads("page 1 of 2")
    cards = laura.chat.locator(".card")
    await expect(cards).to_have_count(6)
    await laura.sees_pictures(cards.locator("img"))
    await laura.chooses("Next page")
    await laura.reads("page 2 of 2")
    await laura.chooses("Previous page")
    await laura.reads("page 1 of 2")
    await expect(laura.rows).to_have_count(2)
    burger = cards.filter(has_text="Beef burger")
    await burger.get_by_role("button", name="Order").click()
    await laura.reads_state("Waiting for your yes")
    assert hotel.lines() == {"Beef burger": 1}
    await expect(cards.get_by_role("button")).to_have_count(0)


async def test_the_rooms_are_shown_with_their_pictures(visitor: Guest) -> None:
    await visitor.opens()
    await visitor.writes("book_room: I would like to book a room")
    cards = visitor.chat.locator(".card")
    await expect(cards).to_have_count(4)
    await visitor.sees_pictures(cards.locator("img"))
