"""ru05, ru21: one more cola, a friend's allergy, too late to cancel; the usual with a one-off change."""

from hotel import staff_desk
from hotel.records import Preference, RequestState
from tests.stories.conftest import Open


def test_a_cola_and_an_allergy_change_the_same_order(opened: Open) -> None:
    story = opened("2027-03-13T13:17")
    story.stays("Артём", "Соколов", "502", locale="ru")
    story.guest("order_room_service: два бургера и картошку фри")
    story.guest("affirm: да")
    story.wait(minutes=3)
    read = story.guest("change_request: добавьте ещё колу к заказу")
    assert read.keys == ["change_read_back"]
    assert all(dish in read.ru for dish in ("Бургер с говядиной × 2", "Картофель фри × 1", "Кола × 1"))
    assert read.pages == []
    agreed = story.guest("affirm: да. || change_request: и один бургер без кунжута, аллергия у друга")
    order = story.the("order_room_service")
    assert story.lines() == {"Beef burger": 1, "Fries": 1, "Cola": 1, "Beef burger/без кунжута": 1}
    assert order.allergy_warning == "sesame"
    assert "Allergy: sesame" in agreed.told("kitchen")
    assert "по рецепту это есть здесь: Бургер с говядиной" in agreed.ru
    assert story.all(Preference) == []
    story.staff(staff_desk.take, order.id, "Pavel")
    story.staff(staff_desk.on_the_way, order.id, "Pavel")
    late = story.guest("cancel_request: отмените пожалуйста заказ, мы уходим")
    assert late.keys == ["too_late_to_cancel"]
    assert "уходим" in late.told("kitchen")
    assert "уходим" in late.told("reception")
    assert "отменён" not in late.text.lower()
    assert story.the("order_room_service").state is RequestState.ON_THE_WAY
    said = story.staff(staff_desk.say, order.id, "Maria", "Еду подержим тёплой в баре, плата остаётся")
    assert said.news == ["Мария пишет (заказ в номер): «Еду подержим тёплой в баре, плата остаётся»"]


def test_the_usual_keeps_its_milk_and_one_morning_changes_only_that_stay(opened: Open) -> None:
    story = opened("2027-03-15T08:20")
    story.stays("Ирина", "Ланская", "607", locale="ru")
    story.usually_has("syrniki")
    story.usually_has("cappuccino", options=("lactose_free_milk",))
    read = story.guest("greet: Доброе утро. || order_usual: Мне как обычно")
    assert story.lines() == {"Syrniki": 1, "Cappuccino/lactose_free_milk": 1}
    assert read.pages == []
    assert "безлактозное" in read.ru
    agreed = story.guest(
        "affirm: Да. || change_request: И поставьте, пожалуйста, второй прибор — ко мне подруга придёт."
        " || state_preference: Только в этот приезд кофе мне некрепкий"
    )
    kitchen = agreed.told("kitchen")
    assert "второй прибор" in kitchen
    assert "некрепкий" in kitchen
    assert story.lines() == {"Syrniki": 1, "Cappuccino/lactose_free_milk/некрепкий": 1}
    (weak,) = story.all(Preference)
    assert weak.stay_id is not None
    story.staff(staff_desk.done, story.the("order_room_service").id, "Pavel")
    story.wait(hours=24)
    story.guest("order_usual: Как обычно")
    (again,) = [one for one in story.requests() if one.state is RequestState.DRAFT]
    wishes = {line.name["en"]: [*line.options, *line.wishes] for line in again.lines}
    assert wishes == {"Syrniki": [], "Cappuccino": ["lactose_free_milk", "некрепкий"]}
    assert again.note is None
