"""Texts as Telegram takes them: markup read, white space cut off, links and commands found, length checked."""

import re

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.html_style import parse_html
from bot.fake_telegram.markdown_style import parse_markdown
from bot.fake_telegram.marked_up import Plain, units
from bot.fake_telegram.wire import MessageEntity

LONGEST_TEXT = 4096  # https://core.telegram.org/bots/api#sendmessage
LONGEST_CAPTION = 1024  # https://core.telegram.org/bots/api#sendphoto
_FOUND_BY_ITSELF = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    "url": re.compile(r"\b(?:https?://|www\.|t\.me/)[^\s<>]*[^\s<>.,!?:;)]"),
    "email": re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "mention": re.compile(r"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{2,31}\b"),
    "hashtag": re.compile(r"(?<!\w)#\w+"),
}
_STYLES = {"html": parse_html, "markdownv2": parse_markdown}

type Read = tuple[str, list[MessageEntity]]


def read_text(text: str, parse_mode: str | None = None, entities: list[MessageEntity] | None = None) -> Read:
    """Return a message's text and entities.

    Raises:
        ApiError: it is empty, too long, or its markup is broken.
    """
    read = _read(text, parse_mode, entities)
    if not read[0]:
        raise bad_request("message text is empty")
    if len(read[0]) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return read


def read_caption(
    caption: str | None, parse_mode: str | None = None, entities: list[MessageEntity] | None = None
) -> Read:
    """Return a picture's caption and entities; it may be empty.

    Raises:
        ApiError: it is too long, or its markup is broken.
    """
    read = _read(caption or "", parse_mode, entities)
    if len(read[0]) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return read


def _read(markup: str, parse_mode: str | None, entities: list[MessageEntity] | None) -> Read:
    if parse_mode:
        # The old "Markdown" is left out: Telegram keeps it for old bots only.
        style = _STYLES.get(parse_mode.lower())
        if style is None:
            raise bad_request("unsupported parse_mode")
        text, marked = style(markup)
    else:
        text, marked = Plain(markup, list(entities or ())).trimmed()
    return text, sorted([*marked, *_found(text, marked)], key=lambda one: (one.offset, -one.length))


def _found(text: str, taken: list[MessageEntity]) -> list[MessageEntity]:
    """Return what Telegram finds by itself where nothing is marked that forbids it."""
    closed = [one for one in taken if one.type in {"code", "pre", "text_link"}]
    found: list[MessageEntity] = []
    for kind, pattern in _FOUND_BY_ITSELF.items():
        for match in pattern.finditer(text):
            entity = MessageEntity(type=kind, offset=units(text[: match.start()]), length=units(match[0]))
            if not any(_overlap(entity, other) for other in (*closed, *found)):
                found.append(entity)
    return found


def _overlap(one: MessageEntity, other: MessageEntity) -> bool:
    return one.offset < other.offset + other.length and other.offset < one.offset + one.length
