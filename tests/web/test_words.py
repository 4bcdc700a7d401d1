from pathlib import Path

import pytest

from bot.trouble import TroubleError
from bot.web.words import load_words
from tests.web.gateway import ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for locale in ("en", "ru"):
        (tmp_path / locale).mkdir()
        for file in ("page.yml", "widget.yml"):
            text = (ROOT / "content" / locale / file).read_text(encoding="utf-8")
            (tmp_path / locale / file).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_language_without_words_is_not_offered(content: Path) -> None:
    (content / "ru" / "widget.yml").unlink()
    assert list(load_words(content, ["en", "ru", "fi"], "en")) == ["en"]


def test_the_hotels_own_language_must_have_words(content: Path) -> None:
    (content / "en" / "page.yml").unlink()
    with pytest.raises(TroubleError, match=r"needs page\.yml and widget\.yml"):
        load_words(content, ["en", "ru"], "en")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("widget.yml", "send: Отправить", "differ in"),
        ("widget.yml", "send: [Отправить]", "cannot be used"),
        ("page.yml", "language: Русский", "cannot be used"),
        ("page.yml", "{", "cannot be used"),
    ],
)
def test_a_text_that_lacks_is_named_before_a_guest_misses_it(
    content: Path, file: str, text: str, said: str
) -> None:
    (content / "ru" / file).write_text(text, encoding="utf-8")
    with pytest.raises(TroubleError, match=said):
        load_words(content, ["en", "ru"], "en")
