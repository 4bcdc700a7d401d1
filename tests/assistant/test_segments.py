import pytest

from assistant.segments import segments, unmarked_places


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


def test_a_place_given_is_a_joint_too() -> None:
    text = "ac to 18 big water, cab at 7"
    found = segments(text, [9])
    assert [(text[piece.start : piece.end], piece.joint) for piece in found] == [
        ("ac to 18", "line"),
        ("big water", "none"),
        ("cab at 7", "comma"),
    ]


def test_words_at_a_joint_are_no_unmarked_place() -> None:
    text = "ac off and water, cab now"
    assert [text[place:].split(maxsplit=1)[0] for place in unmarked_places(text)] == ["off", "now"]
