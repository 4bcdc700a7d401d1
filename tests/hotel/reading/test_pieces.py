import pytest

from hotel.reading.pieces import pieces_of, without_joiner


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("I'm vegan and allergic to nuts", ["I'm vegan", "and allergic to nuts"]),
        ("жена вегетарианка, а у меня аллергия", ["жена вегетарианка", "а у меня аллергия"]),
        ("forget the tea, but keep the rest", ["forget the tea", "but keep the rest"]),
        ("onions", ["onions"]),
        ("", []),
    ],
)
def test_a_sentence_falls_into_its_pieces(text: str, pieces: list[str]) -> None:
    assert [piece.within(text) for piece in pieces_of(text)] == pieces


@pytest.mark.parametrize(
    ("piece", "words"), [("and allergic", "allergic"), ("а у меня", "у меня"), ("and", "and")]
)
def test_the_word_that_joins_a_piece_is_none_of_it(piece: str, words: str) -> None:
    assert without_joiner(piece) == words
