from pathlib import Path

from assistant.several import Several, read, read_replies


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


def test_replies_are_read_with_the_situation_above_them(tmp_path: Path) -> None:
    lines = (
        "# a remark",
        "",
        "# The hotel asked when.",
        "[time about:book_taxi]",
        "inform: at: nine",
        "cancel: forget it, || ask_bill: what do I owe?",
    )
    (tmp_path / "en.txt").write_text("\n".join(lines), encoding="utf-8")
    asked = ("time", "about:book_taxi")
    assert read_replies(tmp_path) == [
        Several((("inform", "at: nine"),), asked),
        Several((("cancel", "forget it,"), ("ask_bill", "what do I owe?")), asked),
    ]


def test_no_folder_holds_no_replies(tmp_path: Path) -> None:
    assert read_replies(tmp_path / "none") == []
