from datetime import UTC, datetime

from bot.channels.telegram.layout import keyboard_of, pieces_of, text_of
from hotel.records import OutboxMessage, ShownButton, ShownCard, ShownOrder, ShownStep

NOON = datetime(2027, 3, 11, 12, tzinfo=UTC)


def message(text: str = "Hello", **more: object) -> OutboxMessage:
    values = {"author": "bot", "buttons": [], "cards": [], "order": None, "created_at": NOON} | more
    return OutboxMessage(text=text, **values)


def rows(one: OutboxMessage) -> list[list[str]]:
    keyboard = keyboard_of(one)
    return [[button.text for button in row] for row in keyboard.inline_keyboard] if keyboard else []


def buttons(*labels: str) -> list[dict[str, str]]:
    return [{"token": f"t{place}", "label": label} for place, label in enumerate(labels)]


def test_short_buttons_stand_side_by_side_and_long_ones_alone() -> None:
    labels = ["Yes", "No", "Something else, please", "Maybe", "Speak to a person now"]
    assert rows(message(buttons=buttons(*labels))) == [["Yes", "No"], [labels[2]], ["Maybe"], [labels[4]]]


def test_a_label_that_is_too_long_is_cut() -> None:
    ((label,),) = rows(message(buttons=buttons("x" * 100)))
    assert len(label) == 60
    assert label.endswith("…")


def test_a_card_is_lines_of_text_and_a_button_with_its_name() -> None:
    soup = ShownCard(
        title="Borscht",
        text="With sour cream",
        price="450 ₽",
        picture="/pictures/borscht.svg",
        button=ShownButton(token="b", label="Order"),
    )
    shown = message("Soups", cards=[soup, ShownCard(title="Miso")], buttons=buttons("Back"))
    assert text_of(shown) == "Soups\n\nBorscht · 450 ₽\nWith sour cream\n\nMiso"
    assert rows(shown) == [["Order: Borscht", "Back"]]


def test_a_request_shows_how_far_it_has_come() -> None:
    steps = tuple(
        ShownStep(label=one, reached=one == "sent", current=one == "sent") for one in ("sent", "done")
    )
    order = ShownOrder(number=1, title="Order", state="sent", label="sent", steps=steps)
    assert text_of(message("Order no. 1", order=order)) == "Order no. 1\n\n● sent  ○ done"


def test_no_piece_is_longer_than_telegram_counts() -> None:
    pieces = pieces_of("👋" * 5000)
    assert [len(piece.encode("utf-16-le")) // 2 for piece in pieces] == [4096, 4096, 1808]
    assert "".join(pieces) == "👋" * 5000


def test_text_is_cut_between_paragraphs_first() -> None:
    assert pieces_of("a " * 1500 + "\n\n" + "b " * 1500) == [("a " * 1500).strip(), "b " * 1500]
