"""Keyboards as Telegram accepts them."""

import re

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.wire_messages import InlineKeyboardButton, InlineKeyboardMarkup, Keyboard

LONGEST_DATA = 64  # bytes: https://core.telegram.org/bots/api#inlinekeyboardbutton
MOST_BUTTONS = 100
# A name without a dot, such as localhost, is none to Telegram.
_ADDRESS = re.compile(r"tg://\S+|(?:https?://)?(?:[^\s/?#@.]+\.)+[^\s/?#@.:]+(?::\d+)?(?:[/?#]\S*)?")


def checked(keyboard: Keyboard | None) -> Keyboard | None:
    """Return the keyboard, None if it has no buttons.

    Raises:
        ApiError: Telegram would not take it.
    """
    if not isinstance(keyboard, InlineKeyboardMarkup):
        return keyboard
    buttons = [button for row in keyboard.inline_keyboard for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _check(button)
    rows = [row for row in keyboard.inline_keyboard if row]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _check(button: InlineKeyboardButton) -> None:
    if not button.text.strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    if button.callback_data is not None:
        if not 1 <= len(button.callback_data.encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    elif button.url is not None:
        if not button.url or not _ADDRESS.fullmatch(button.url):
            raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    elif button.web_app is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
