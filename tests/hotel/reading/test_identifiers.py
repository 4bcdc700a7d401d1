import pytest

from hotel.reading.identifiers import (
    Identity,
    identity_in,
    mask_card_numbers,
    plates_in,
    room_numbers_in,
)


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("305", ["305"]),
        ("room 1210", ["1210"]),
        ("to 304, no onions", ["304"]),
        ("I left my charger in 210", ["210"]),
        ("breakfast to room 512 please", ["512"]),
        ("303 is noisy, I'm in 305", ["303", "305"]),
        ("room number 305", ["305"]),
        ("rm 12", ["12"]),
        ("room 305 from 5 to 7 pm", ["305"]),
        ("триста пятый", ["305"]),
        ("в триста пятом номере", ["305"]),
        ("909А", ["909А"]),
        ("номер 512", ["512"]),
        ("в двести двенадцатый", ["212"]),
        ("комната №512", ["512"]),
        ("в 614-м", ["614"]),
        ("мы в 1210", ["1210"]),
        ("из 305-го", ["305"]),
        ("room 512b", ["512B"]),
        ("room 305К", ["305К"]),
        ("Please do 612 between 9 and 10. 614 only after 12", ["612", "614"]),
    ],
)
def test_a_room_is_read(text: str, rooms: list[str]) -> None:
    assert room_numbers_in(text) == rooms


@pytest.mark.parametrize(
    "text",
    [
        "pay 500 rub",
        "in 2026",
        "code 4471",
        "at 7:30",
        "300 roses",
        "+7 495 000-01-00",
        "200 g",
        "KX19 VWD",
        "$300",
        "1500 ₽",
        "two towels",
        "at 1900",
        "0305 is my code",
        "the code is 4471",
        "120 points",
        "в 305К",
        "до 40к",
    ],
)
def test_prices_codes_and_years_are_no_rooms(text: str) -> None:
    assert room_numbers_in(text) == []


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("пропуск на машину А123ВС77", "А123ВС77"),
        ("а123вс777", "А123ВС777"),
        ("а 123 вс 77", "А 123 ВС 77"),
        ("x777xx199", "X777XX199"),
        ("KX19 VWD", "KX19 VWD"),
        ("my plate is kx19vwd", "KX19VWD"),
        ("a space by the door for AB123C", "AB123C"),
        ("car ABC 1234", "ABC 1234"),
    ],
)
def test_a_plate_is_kept_as_written_in_capitals(text: str, plate: str) -> None:
    assert plates_in(text) == [plate]


@pytest.mark.parametrize(
    "text",
    ["at 7 pm 20", "room 305", "in 20 min", "2 beers and 3 colas", "I need 2 pm 30", "", "на 15 мин 30"],
)
def test_no_plate_is_made_up(text: str) -> None:
    assert plates_in(text) == []


@pytest.mark.parametrize(
    ("text", "surname", "room", "code"),
    [
        ("Reilly, 512, 4471", "Reilly", "512", "4471"),
        ("Reilly 412 code 4471", "Reilly", "412", "4471"),
        ("Фамилия Соколов, комната 502, код 1234", "Соколов", "502", "1234"),
        ("соколова 512 4827", "соколова", "512", "4827"),
        ("van der Berg, room 304, code 7310", "van der Berg", "304", "7310"),
        ("Иванова-Петрова 512, 4827", "Иванова-Петрова", "512", "4827"),
        ("512 Carter 7310", "Carter", "512", "7310"),
        ("код 4827, соколова, номер 512", "соколова", "512", "4827"),
        ("It's Smith 304 7310", "Smith", "304", "7310"),
        ("room 1210, O'Brien, 123456", "O'Brien", "1210", "123456"),
        ("живу в пятьсот двенадцатом, Соколова, 4827", "Соколова", "512", "4827"),
        ("surname Carter room 304 pin 7310", "Carter", "304", "7310"),
        ("Carter", "Carter", None, None),
        ("room 304", None, "304", None),
        ("7310", None, None, "7310"),
        ("I'm in 304, surname Carter", "Carter", "304", None),
        ("4471 Reilly", "Reilly", None, "4471"),
    ],
)
def test_an_identity_is_read_in_any_order(
    text: str, surname: str | None, room: str | None, code: str | None
) -> None:
    assert identity_in(text) == Identity(surname, room, code)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("my card is 4111 1111 1111 1111", "my card is **** **** **** 1111"),
        ("4111-1111-1111-1111 exp 12/29", "****-****-****-1111 exp 12/29"),
        ("карта 5555555555554444", "карта ************4444"),
        ("my card: 4111 1111 1111 1112, cvv 123", "my card: **** **** **** 1112, cvv ***"),
        ("карта 4111 1111 1111 1112 срок 12/27 CVC: 456", "карта **** **** **** 1112 срок 12/27 CVC: ***"),
        ("4111 1111 1111 1111, security code 9876", "**** **** **** 1111, security code ****"),
    ],
)
def test_a_card_number_is_masked(text: str, masked: str) -> None:
    assert mask_card_numbers(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",
        "my booking is 1234567890123",
        "the cvv 123",
        "+7 495 000-01-00",
        "305",
        "0000 0000 0000 0000",
    ],
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert mask_card_numbers(text) == text
