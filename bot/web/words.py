"""The words of the pages and of the widget, from `content/<locale>/page.yml` and `widget.yml`."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.trouble import TroubleError
from bot.word_files import read_words

_PAGE, _WIDGET = "page.yml", "widget.yml"


class PageWords(BaseModel):
    """What the gateway says by itself, in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    language: str
    """The language's own name for itself."""
    script_needed: str
    dead_link: str
    back: str
    too_many: str
    too_large: str
    not_taken: str
    """Something in the request that a guest cannot put right."""
    session_over: str
    photo_too_large: str
    """With the place `{size}`, in megabytes."""
    photo_wrong_kind: str
    photo_broken: str
    sent_location: str
    """With the place `{text}`, the coordinates."""
    sent_voice: str
    sent_sticker: str
    sent_file: str


class Words(BaseModel):
    """All that one language needs."""

    model_config = ConfigDict(frozen=True)
    page: PageWords
    widget: dict[str, str]
    """By the keys of the widget's own list."""


def load_words(content: Path, locales: list[str], default: str) -> dict[str, Words]:
    """Return the words in those of `locales` that have them, `default` among them.

    Raises:
        TroubleError: a file is broken or lacks texts, or the default language has no words.
    """
    found = {
        locale: Words(
            page=read_words(content / locale / _PAGE, PageWords),
            widget=read_words(content / locale / _WIDGET, dict[str, str]),
        )
        for locale in locales
        if all((content / locale / file).exists() for file in (_PAGE, _WIDGET))
    }
    if default not in found:
        raise TroubleError(f"{content / default} needs {_PAGE} and {_WIDGET}: it is the hotel's own language")
    for locale, words in found.items():
        if odd := words.widget.keys() ^ found[default].widget.keys():
            file = content / locale / _WIDGET
            raise TroubleError(f"{file} and that of {default!r} differ in {', '.join(sorted(odd))}")
    return found
