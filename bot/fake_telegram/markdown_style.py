"""Telegram's MarkdownV2, read as strictly as Telegram reads it (https://core.telegram.org/bots/api#markdownv2-style)."""

import re

from bot.fake_telegram.marked_up import Opened, Plain, cannot_parse, size, units
from bot.fake_telegram.wire import MessageEntity

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_LAST_ASCII = 126
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
}
# Longer marks first: `__` is not twice `_`.
_MARKS = {
    "```": "pre",
    "__": "underline",
    "||": "spoiler",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
    "`": "code",
    "[": "text_link",
}
_VERBATIM = {"pre", "code"}
_ADDRESS = re.compile(r"\(((?:\\.|[^)\\])*)\)")
_LANGUAGE = re.compile(r"([^\s`]*)\n")


def parse_markdown(markup: str) -> tuple[str, list[MessageEntity]]:
    """Return the text without its marks, and what they marked.

    Raises:
        ApiError: a reserved character is not escaped, or a mark is not closed.
    """
    reader = _Reader(markup)
    while reader.at < len(markup):
        reader.step()
    if reader.open_marks:
        opened = reader.open_marks[-1]
        raise cannot_parse(f"Can't find end of {_NAMES[opened.type]} entity at byte offset {opened.found_at}")
    reader.end_quote()
    return reader.plain.trimmed()


class _Reader:
    def __init__(self, markup: str) -> None:
        self.markup, self.at = markup, 0
        self.plain = Plain()
        self.open_marks: list[Opened] = []
        self._quote: Opened | None = None

    def step(self) -> None:
        """Read one character, or one mark."""
        here = self.markup[self.at]
        inside = self.open_marks[-1] if self.open_marks else None
        if here == "\\" and self.markup[self.at + 1 : self.at + 2] <= chr(_LAST_ASCII):
            self._say(self.markup[self.at + 1 : self.at + 2] or here, skip=2)
        elif inside and self.markup.startswith(inside.mark, self.at) and not self._begins_longer(inside):
            self._close(inside)
        elif inside and inside.type in _VERBATIM:
            self._say(here)
        elif here == ">" and (self.at == 0 or self.markup[self.at - 1] == "\n"):
            self._quote = self._quote or Opened("\n", "blockquote", units(self.plain.text), self.at)
            self.at += 1
        elif here == "\n":
            if self.markup[self.at + 1 : self.at + 2] != ">":
                self.end_quote()
            self._say(here)
        elif mark := next((mark for mark in _MARKS if self.markup.startswith(mark, self.at)), None):
            self._open(mark)
        elif here in _RESERVED:
            raise cannot_parse(f"Character '{here}' is reserved and must be escaped with the preceding '\\'")
        else:
            self._say(here)

    def end_quote(self) -> None:
        """End a quotation, if one is open."""
        if self._quote:
            self.plain.close(self._quote)
            self._quote = None

    def _say(self, text: str, skip: int = 1) -> None:
        self.plain.text += text
        self.at += skip

    def _begins_longer(self, inside: Opened) -> bool:
        """Tell `__` from the end of an italic."""
        return inside.mark == "_" and self.markup.startswith("__", self.at)

    def _open(self, mark: str) -> None:
        opened = Opened(
            "]" if mark == "[" else mark, _MARKS[mark], units(self.plain.text), size(self.markup[: self.at])
        )
        self.at += len(mark)
        if mark == "```" and (language := _LANGUAGE.match(self.markup, self.at)):
            opened.details |= {"language": language[1]} if language[1] else {}
            self.at = language.end()
        self.open_marks.append(opened)

    def _close(self, opened: Opened) -> None:
        self.open_marks.pop()
        self.at += len(opened.mark)
        if opened.type == "text_link":
            address = _ADDRESS.match(self.markup, self.at)
            if address is None:
                opened.type = ""
            else:
                opened.details["url"] = re.sub(r"\\(.)", r"\1", address[1])
                self.at = address.end()
        self.plain.close(opened)
