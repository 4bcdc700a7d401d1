import pytest

from hotel.personal_words import is_personal

GUESTS = {"Laura", "Bennett", "Ольга", "Иванова"}


@pytest.mark.parametrize(
    "words",
    [
        "where is bennett staying",
        "в каком номере Ивановой",
        "is Mark Osei here",
        "my passport is MP1234567",
        "паспорт 45 08 123456",
        "call me on +7 916 123-45-67",
        "my card is ************4417",
        "send it to laura.b@example.com",
        "car AB123C is ours",
    ],
)
def test_what_gives_somebody_away_is_personal(words: str) -> None:
    assert is_personal(words, GUESTS)


@pytest.mark.parametrize(
    "words",
    [
        "two towels to 304",
        "Can I check out at 15:30 on 24 November",
        "Принесите чай в 512",
        "a table for 4 at 20:00",
    ],
)
def test_rooms_hours_and_numbers_of_things_are_not(words: str) -> None:
    assert not is_personal(words, GUESTS)
