import pytest

from hotel.desk.drafting.kinds import KINDS
from hotel.reading.kind_words import kind_named
from hotel.reading.words import valued


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("book_taxi", "cancel the taxi"),
        ("book_taxi", "такси отмените"),
        ("book_restaurant", "yes to the table"),
        ("book_restaurant", "столик не нужен"),
        ("book_spa", "а массаж?"),
        ("order_room_service", "where is my food"),
        ("order_room_service", "отмените заказ"),
        ("order_room_service", "когда принесут еду"),
        ("request_wake_up_call", "cancel the wake-up"),
        ("request_wake_up_call", "будильник на 7"),
        ("request_parking", "the parking space"),
        ("request_cleaning", "когда уборка"),
        ("book_excursion", "экскурсию отмените"),
        ("request_laundry", "where is my laundry"),
        ("extend_stay", "ещё одну ночь"),
        ("request_late_check_out", "поздний выезд"),
    ],
)
def test_a_kind_is_named(intent: str, text: str) -> None:
    assert kind_named(intent, text)


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("request_item", "полотенца"),
        ("book_taxi", "the table"),
        ("order_room_service", "a burger"),
        ("book_spa", "yes"),
        ("book_taxi", ""),
    ],
)
def test_what_a_request_holds_is_not_its_kind(intent: str, text: str) -> None:
    assert not kind_named(intent, text)


def test_every_kind_has_its_words() -> None:
    assert {intent for _, intent in valued("kinds")} == set(KINDS)
