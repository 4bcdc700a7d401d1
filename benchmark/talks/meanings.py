"""Buttons by what they mean."""

from collections.abc import Sequence

from sqlalchemy import select

from bot.commands.opening import Records
from hotel.records import Choice, ShownButton

_INTENTS = {
    "affirm": ("confirm", "yes", "ok", "accept", "order it", "да", "подтвердить"),
    "deny": ("no", "decline", "нет"),
    "cancel_request": ("cancel", "отменить"),
    "ask_human": ("human", "a person", "человек"),
    "ask_menu": ("menu", "меню"),
}


def token_of(records: Records, offered: Sequence[ShownButton], meaning: str) -> str | None:
    """Return the token of the button that means this: by its label, else by the intent behind it."""
    wanted = meaning.strip().casefold()
    for button in offered:
        if button.label.strip().casefold() == wanted:
            return button.token
    intents = {intent for intent, words in _INTENTS.items() if wanted in words} or {wanted.replace(" ", "_")}
    with records.database.session() as session:
        tokens = [button.token for button in offered]
        meant = session.scalars(
            select(Choice.token).where(Choice.token.in_(tokens), Choice.intent.in_(intents))
        ).all()
    return next((token for token in tokens if token in meant), None)
