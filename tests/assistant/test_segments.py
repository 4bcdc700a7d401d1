import pytest

from assistant.segments import segments


def pieces(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in segments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two towels please", ["two towels please"]),
        ("two towels, a taxi at 7", ["two towels", "a taxi at 7"]),
        ("Porter at noon. Car after that!", ["Porter at noon", "Car after that!"]),
        ("- iron\n- towels", ["- iron", "towels"]),
        ("полотенца и ещё такси", ["полотенца", "такси"]),
        ("уберите номер, а ещё разбудите в шесть", ["уберите номер", "разбудите в шесть"]),
    ],
)
def test_a_message_falls_apart_where_people_join_requests(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "...", "🙂", "!!!", "\n\n", ", , ,"])
def test_a_message_without_words_is_one_piece(text: str) -> None:
    assert pieces(text) == [text]


def test_an_endless_list_stays_bounded_and_nothing_of_it_is_lost() -> None:
    text = ", ".join(f"thing {number}" for number in range(200))
    found = segments(text)
    assert len(found) <= 10
    assert found[-1].end == len(text)
