import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.wording import Content, Voice, WordingError
from hotel.turn import Button, Reply
from tests.content.keys_in_code import ROOT, keys_in_code, strings_in_code
from tests.content.reference import PAGE, page
from tests.content.samples import samples_of

CONTENT = Content(ROOT / "content", "en")
VOICE = Voice(CONTENT, "Europe/Moscow", {})
NOW = datetime.fromisoformat("2027-03-11T19:40:00+03:00")
SECTIONS = ("replies", "buttons", "notices")
EVERY_KEY = [
    (loc, sec, key) for loc in CONTENT.locales for sec in SECTIONS for key in getattr(CONTENT.of(loc), sec)
]


def _plain(keys: object) -> set[str]:
    return {str(key).partition(".")[0] for key in keys}  # type: ignore[attr-defined]


@pytest.mark.parametrize("locale", CONTENT.locales)
@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_of_the_code_has_words(locale: str, section: str) -> None:
    assert keys_in_code()[section] - set(getattr(CONTENT.of(locale), section)) == set()


@pytest.mark.parametrize("locale", CONTENT.locales)
@pytest.mark.parametrize("section", SECTIONS)
def test_no_words_are_left_that_nobody_says(locale: str, section: str) -> None:
    assert _plain(getattr(CONTENT.of(locale), section)) - strings_in_code() == set()


@pytest.mark.parametrize("section", SECTIONS)
def test_every_language_says_the_same_things(section: str) -> None:
    first, *others = (_plain(getattr(CONTENT.of(locale), section)) for locale in CONTENT.locales)
    assert all(other == first for other in others)


@pytest.mark.parametrize(("locale", "section", "key"), EVERY_KEY)
def test_everything_can_be_said(locale: str, section: str, key: str) -> None:
    for facts in samples_of(key):
        for turn in range(3):
            if section == "replies":
                said = VOICE.say(Reply(key.partition(".")[0], facts), locale, NOW, turn).text
            elif section == "notices":
                said = VOICE.notify(key.partition(".")[0], facts, locale, NOW)
            else:
                reply = Reply("no_words", {}, (Button(key.partition(".")[0], "affirm", facts),))
                said = VOICE.say(reply, locale, NOW, turn).buttons[0].label
            assert said.strip() or (key.startswith("preference_") and not facts["kept"])
            assert not re.search(r"\bNone\b(?! of)|\{|\}|_|  |\bTrue\b|\bFalse\b|Undefined", said), said


@pytest.mark.parametrize("locale", [locale for locale in CONTENT.locales if locale != "en"])
def test_no_english_slips_into_another_language(locale: str) -> None:
    allowed = {"fi", "wi", "club", "sandwich", "ru", "en"}
    for folder in SECTIONS:
        for file in (ROOT / "content" / locale / folder).glob("*.yml"):
            words = re.sub(
                r"\{[{%].*?[}%]\}|^[\w.]+:|#.*$", "", Path(file).read_text("utf-8"), flags=re.MULTILINE
            )
            assert {w.lower() for w in re.findall(r"[A-Za-z]{2,}", words)} <= allowed, file


def test_a_fact_that_is_missing_is_an_error_and_not_a_hole() -> None:
    with pytest.raises(WordingError):
        VOICE.say(Reply("verified", {"name": "Laura"}), "en", NOW)


def test_a_key_without_words_is_an_error() -> None:
    with pytest.raises(WordingError):
        VOICE.say(Reply("never_heard_of"), "en", NOW)


def test_the_reference_page_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python -m tests.content.reference"
