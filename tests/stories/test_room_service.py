"""en01, en02, en07: an order from the first word to the door, answers out of order, a late hungry guest."""

from hotel import staff_desk
from hotel.records import Audience, ServiceRequest
from tests.stories.conftest import Open


def test_a_sandwich_without_onions_is_read_back_sent_and_asked_after(opened: Open) -> None:
    story = opened("2027-03-11T19:40")
    story.stays("Laura", "Bennett", "304")
    read = story.guest(
        "order_room_service: Hello! a club sandwich and two lattes up to 304 please, no onions in the sandwich"
    )
    assert story.lines() == {"Club sandwich/no onions": 1, "Latte": 2}
    assert story.the("order_room_service").state == "draft"
    assert "304" in read.en
    assert "1,270 RUB" in read.en
    assert "1 270 ₽" in read.ru.replace("\N{NO-BREAK SPACE}", " ")
    assert "by 20:10" in read.en
    assert read.pages == []

    sent = story.press("Yes")
    assert "no onions" in sent.told("kitchen")
    assert "Latte × 2" in sent.told("kitchen")
    order = story.the("order_room_service")
    assert order.state == "sent"
    assert f"{story.local(order.promised_at)}"[-5:] in sent.text

    story.staff(staff_desk.take, order.id, "Pavel")
    assert story.the("order_room_service").taken_by == "Pavel"
    quiet = story.wait(minutes=25)
    assert quiet.news == []
    asked = story.guest("ask_request_status: hey, where has my food got to?")
    assert asked.keys == ["status"]
    assert "kitchen" in asked.en
    assert len(story.requests()) == 1
    story.wait(minutes=30)
    late = story.guest("ask_request_status: and now?")
    assert "has passed" in late.en
    assert "Guest asks where" in late.told("kitchen")

    story.staff(staff_desk.done, order.id, "Pavel")
    assert story.guest("thank: it just came. thanks, delicious").keys == ["thank"]
    assert len(story.requests()) == 1


def test_answers_come_in_any_order(opened: Open) -> None:
    story = opened("2027-03-09T18:20")
    story.stays("Mark", "Osei", "418")
    asked = story.guest("order_room_service: so hungry. need dinner in the room")
    assert asked.keys == ["ask_items"]
    noted = story.guest("inform: around 9 and medium rare")
    assert "21:00" in noted.en
    assert "medium rare" in noted.en
    how_many = story.guest("order_room_service: sorry lol. ribeye. and beers")
    assert how_many.keys == ["ask_quantity"]
    assert "Beer" in how_many.en
    story.guest("inform: 2")
    assert story.lines() == {"Ribeye steak/medium_rare": 1, "Beer": 2}
    assert story.wanted("order_room_service") == "2027-03-09 21:00"
    three = story.guest("deny: no, I said three")
    assert story.lines() == {"Ribeye steak/medium_rare": 1, "Beer": 3}
    assert "3,030" in three.en
    sent = story.guest("affirm: yes")
    assert "Beer × 3" in sent.told("kitchen")
    assert "21:00" in sent.told("kitchen")
    assert story.the("order_room_service").state == "sent"


def test_late_at_night_the_menu_is_honest(opened: Open) -> None:
    story = opened("2027-03-12T23:40")
    story.stays("Zoe", "Lindqvist", "118")
    menu = story.guest("ask_menu: which veggie things can i still get up here this late?").en
    assert all(dish in menu for dish in ("Grilled vegetables", "Fries", "Cheese plate", "Fruit plate"))
    assert not any(dish in menu for dish in ("Club", "chicken", "burger", "risotto", "Tomato"))
    risotto = story.guest("ask_menu: hmm mushroom risotto?")
    assert "07:00" in risotto.en
    assert "Grilled vegetables" in risotto.en
    assert "Beef burger" not in risotto.en
    wine = story.guest("order_room_service: ok cheese plate and a glass of red")
    assert wine.keys == ["no_alcohol_now"]
    assert "01:00" in wine.en
    plate = story.guest("affirm: sure just the cheese plate")
    assert plate.keys == ["read_back"]
    assert story.lines() == {"Cheese plate": 1}
    story.sold_out("cheese_plate")
    gone = story.guest("affirm: yes")
    assert gone.keys == ["sold_out"]
    assert gone.pages == []
    assert "Fruit plate" in gone.en
    assert "burger" not in gone.en
    assert story.guest("order_room_service: fruit plate then 🙄").keys == ["read_back"]
    sent = story.press("Yes")
    assert "Fruit plate × 1" in sent.told("kitchen")
    assert "Cheese" not in sent.told("kitchen").split("Guest:")[0]
    notices = [one for one in story.house.notices() if one.audience is Audience.DEPARTMENT]
    assert len(notices) == 1
    assert [one.state for one in story.all(ServiceRequest)] == ["sent"]
