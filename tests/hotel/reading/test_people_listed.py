"""People told one by one, and those among a number told before."""

import pytest

from hotel.reading.parties import party_size_in
from hotel.reading.people_listed import people_meant


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("for me, my wife and our three kids", 5),
        ("for my parents", 2),
        ("для родителей", 2),
        ("мы с мужем и сыном", 3),
        ("мне с дочкой", 2),
        ("my two friends and I", 3),
        ("4 of us and 2 kids", 6),
        ("5 of us, 2 children", 5),
        ("a table for 4: me, my wife and two kids", 4),
        ("нас пятеро: я, жена и трое детей", 5),
        ("we are a family of five, two kids", 5),
        ("столик на восьмерых, трое детей", 8),
    ],
)
def test_all_of_them_are_counted_once(text: str, size: int) -> None:
    assert party_size_in(text) == size


@pytest.mark.parametrize(
    "text",
    [
        "my wife and son are vegan",
        "for my wife",
        "3 of us are children",
        "трое из них дети",
        "a table for us, my parents",
    ],
)
def test_some_of_them_are_no_number(text: str) -> None:
    assert party_size_in(text) is None


@pytest.mark.parametrize(
    ("text", "size"),
    [("бабушке с дедом", 2), ("моим родителям", 2), ("all five of us", 5), ("всем троим", 3)],
)
def test_for_whom_something_is_counts_it(text: str, size: int) -> None:
    people = people_meant(text)
    assert people is not None
    assert people.size == size
