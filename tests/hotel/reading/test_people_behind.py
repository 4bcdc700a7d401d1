"""People counted behind their word or by their age, and a night that counts nobody."""

import pytest

from hotel.reading.parties import party_size_in


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("взрослый 2 и ребенок 9 лет", 3),
        ("взрослых: 2, детей: 1", 3),
        ("взрослых двое, детей двое (4 и 7)", 4),
        ("adults 2, children 1", 3),
        ("guests 3", 3),
        ("2 adults, a 9-year-old", 3),
        ("we are 2 adults and our 12 year old daughter", 3),
        ("two adults, one child 9 years old", 3),
        ("взрослых: 2, ребёнок 9 лет", 3),
        ("столик на четверых, ребёнок веган", 4),
        ("people 2, 8pm", 2),
        ("the boy is 9", None),
        ("for one night", None),
        ("на одну ночь", None),
        ("one room for one night", None),
        ("for one please", 1),
    ],
)
def test_people_are_counted_however_they_are_told(text: str, size: int | None) -> None:
    assert party_size_in(text) == size
