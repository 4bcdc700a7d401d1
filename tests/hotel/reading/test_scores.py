import pytest

from hotel.reading.found import Score
from hotel.reading.scores import score_in


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("8/10", 8, 10),
        ("4/5", 4, 5),
        ("a 9", 9, 10),
        ("I'd give it a 9", 9, 10),
        ("4 stars", 4, 5),
        ("ten out of ten", 10, 10),
        ("3 out of 5", 3, 5),
        ("five", 5, None),
        ("I'd say 4", 4, None),
        ("solid 7", 7, 10),
        ("we stayed 3 nights, 9 out of 10", 9, 10),
        ("⭐⭐⭐⭐", 4, 5),
        ("2 nights were a 8", 8, 10),
        ("ставлю четвёрку", 4, None),
        ("на троечку", 3, None),
        ("9 из 10", 9, 10),
        ("четыре балла из пяти", 4, 5),
        ("твёрдая пятёрка", 5, None),
        ("десять баллов", 10, 10),
        ("оценка 3", 3, None),
        ("три звезды", 3, 5),
        ("восьмёрка", 8, 10),
        ("4 из 5", 4, 5),
        ("ну двоечка", 2, None),
    ],
)
def test_a_rating_is_read_with_its_scale(text: str, value: int, scale: int | None) -> None:
    assert score_in(text) == Score(value, scale)


@pytest.mark.parametrize("text", ["great", "11/10", "two nights", "room 305", "", "на 3 ночи"])
def test_no_rating_is_made_up(text: str) -> None:
    assert score_in(text) is None
