from pathlib import Path

from assistant.several import read


def test_a_message_is_its_pieces_joined_and_knows_where_each_begins(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(
        "# a remark\nrequest_item: two towels, || ask_hotel/pool: pool hours?\n", encoding="utf-8"
    )
    (message,) = read(tmp_path)
    assert message.text == "two towels, pool hours?"
    assert [message.text[start:] for start in message.starts] == ["pool hours?"]
    assert [label for label, _ in message.pieces] == ["request_item", "ask_hotel/pool"]


def test_a_folder_that_is_not_there_holds_no_messages(tmp_path: Path) -> None:
    assert read(tmp_path / "nothing") == []
