import pytest

from hotel.reading.codes_said import is_called_code, may_be_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("my code is 4471", "4471"),
        ("Bennett, 304, code 4471", "4471"),
        ("key card code: 447123", "447123"),
        ("код 4471", "4471"),
        ("вот мой код с карты 4471", "4471"),
    ],
)
def test_a_number_is_called_a_code(text: str, code: str) -> None:
    assert is_called_code(text, code)
    assert may_be_code(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("booking code 4471", "4471"),
        ("промокод 4471", "4471"),
        ("код бронирования 4471", "4471"),
        ("it is 4471 again", "4471"),
        ("the code has changed, and room 1204 too", "1204"),
    ],
)
def test_a_number_is_called_something_else_or_nothing(text: str, code: str) -> None:
    assert not is_called_code(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("wake me at 0730", "0730"),
        ("разбудите в 0730", "0730"),
        ("I paid 4500 rubles", "4500"),
        ("заплатил 4500 руб", "4500"),
        ("it was $1200", "1200"),
    ],
)
def test_an_hour_or_a_sum_is_no_code(text: str, code: str) -> None:
    assert not may_be_code(text, code)


@pytest.mark.parametrize(
    "text", ["4471", "it is 4471 again", "Bennett 304 4471", "wifi since 2 o'clock, 4471"]
)
def test_a_bare_number_may_be_the_code(text: str) -> None:
    assert may_be_code(text, "4471")


def test_an_hour_that_is_called_a_code_is_one() -> None:
    assert may_be_code("my code is 1930", "1930")
