"""A message as Telegram shows it: plain text in pieces that fit, and buttons in rows."""

from collections.abc import Iterator, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import MessageLimit

from hotel.records import OutboxMessage, ShownButton, ShownCard, ShownOrder

_LONGEST = MessageLimit.MAX_TEXT_LENGTH.value
_LONGEST_LABEL = 60
"""Telegram names no limit; longer labels are cut by the apps, on a phone much earlier."""
_SIDE_BY_SIDE = 16
"""Labels up to this many letters fit on one half of a phone's row."""
_REACHED, _AHEAD = "●", "○"
_MORE = "…"


def text_of(message: OutboxMessage) -> str:
    """Return the whole text: who of the staff writes it, the words, the cards, how far a request has come."""
    said_by = f"👤 {message.by}" if message.author == "staff" and message.by else ""
    words = "\n".join(part for part in (said_by, message.text) if part)
    parts = [words, *(_card(card) for card in message.cards), _way(message.order)]
    return "\n\n".join(part for part in parts if part)


def pieces_of(text: str) -> list[str]:
    """Return `text` in pieces that fit into a message each, cut where it is least felt."""
    pieces = []
    while _length(text) > _LONGEST:
        fits = _fitting(text)
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := fits.rfind(mark)) > 0), len(fits))
        pieces.append(fits[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text] if text or not pieces else pieces


def keyboard_of(message: OutboxMessage) -> InlineKeyboardMarkup | None:
    """Return the buttons, those of the cards first, two in a row where they are short."""
    buttons = [InlineKeyboardButton(_label(one.label), callback_data=one.token) for one in _buttons(message)]
    return InlineKeyboardMarkup(list(_rows(buttons))) if buttons else None


def _buttons(message: OutboxMessage) -> Iterator[ShownButton]:
    for card in message.cards:
        if card.button is not None:
            yield card.button.model_copy(update={"label": f"{card.button.label}: {card.title}"})
    for button in message.buttons:
        yield ShownButton.model_validate(button)


def _rows(buttons: Sequence[InlineKeyboardButton]) -> Iterator[list[InlineKeyboardButton]]:
    row: list[InlineKeyboardButton] = []
    for button in buttons:
        short = len(button.text) <= _SIDE_BY_SIDE
        if row and not short:
            yield row
            row = []
        row.append(button)
        if not short or len(row) == 2:  # noqa: PLR2004 -- side by side
            yield row
            row = []
    if row:
        yield row


def _label(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + _MORE


def _card(card: ShownCard) -> str:
    head = f"{card.title} · {card.price}" if card.price else card.title
    return f"{head}\n{card.text}" if card.text else head


def _way(order: ShownOrder | None) -> str:
    """Return the steps of a request on one line, those behind it marked."""
    steps = order.steps if order else ()
    return "  ".join(f"{_REACHED if step.reached else _AHEAD} {step.label}" for step in steps)


def _length(text: str) -> int:
    """Return the length as Telegram counts it: characters beyond the first 65,536 of Unicode count twice."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(text: str) -> str:
    """Return the longest beginning that fits into one message."""
    return text.encode("utf-16-le")[: _LONGEST * 2].decode("utf-16-le", "ignore")
