"""Telegram's HTML style, read as strictly as Telegram reads it (https://core.telegram.org/bots/api#html-style)."""

import re
from html import unescape

from bot.fake_telegram.marked_up import Opened, Plain, cannot_parse, size, units
from bot.fake_telegram.wire import MessageEntity

_TYPES = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_START = re.compile(r"<([a-zA-Z][^\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_END = re.compile(r"</([^\s>]*)\s*>")
_ATTRIBUTE = re.compile(r"([^\s=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")


def parse_html(markup: str) -> tuple[str, list[MessageEntity]]:
    """Return the text without its tags, and what they marked.

    Raises:
        ApiError: a tag is unknown, not closed, or closed in the wrong order.
    """
    plain, open_tags, at = Plain(), list[Opened](), 0
    while at < len(markup):
        if markup.startswith("</", at):
            at = _end_tag(markup, at, plain, open_tags)
        elif markup[at] == "<":
            at = _start_tag(markup, at, plain, open_tags)
        elif entity := _ENTITY.match(markup, at):
            plain.text += unescape(entity[0])
            at = entity.end()
        else:
            plain.text += markup[at]
            at += 1
    if open_tags:
        raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{open_tags[-1].mark}"')
    return plain.trimmed()


def _start_tag(markup: str, at: int, plain: Plain, open_tags: list[Opened]) -> int:
    offset = size(markup[:at])
    found = _START.match(markup, at)
    if found is None:
        rest = re.match(r"<([^\s>]*)", markup[at:])
        if ">" in markup[at:] and rest:
            raise cannot_parse(f'Unsupported start tag "{rest[1]}" at byte offset {offset}')
        raise cannot_parse(f"Unclosed start tag at byte offset {offset}")
    name = found[1].lower()
    if name not in _TYPES:
        raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
    attributes = {word.lower(): unescape(a or b or c) for word, a, b, c in _ATTRIBUTE.findall(found[2])}
    opened = Opened(name, _TYPES[name], units(plain.text), offset)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
    if name == "a":
        # Without an address the words themselves are taken for one; if they are none, it is plain text.
        opened.details["url"] = attributes.get("href", "")
    if name == "code" and open_tags and open_tags[-1].mark == "pre":
        opened.type = ""
        language = attributes.get("class", "").removeprefix("language-")
        open_tags[-1].details |= {"language": language} if language else {}
    open_tags.append(opened)
    return found.end()


def _end_tag(markup: str, at: int, plain: Plain, open_tags: list[Opened]) -> int:
    offset = size(markup[:at])
    found = _END.match(markup, at)
    if found is None:
        raise cannot_parse(f"Unclosed end tag at byte offset {offset}")
    if not open_tags:
        raise cannot_parse(f"Unexpected end tag at byte offset {offset}")
    opened = open_tags.pop()
    if found[1] and found[1].lower() != opened.mark:
        expected = f'expected "</{opened.mark}>", found "</{found[1].lower()}>"'
        raise cannot_parse(f"Unmatched end tag at byte offset {offset}, {expected}")
    if opened.mark == "a" and not opened.details["url"]:
        opened.type = ""
    plain.close(opened)
    return found.end()
