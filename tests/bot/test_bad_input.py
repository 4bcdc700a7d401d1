"""What somebody may type by mistake is answered by a sentence, and changes nothing."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.commands.rows import Reader, in_order
from bot.settings import load_settings
from bot.trouble import TroubleError
from bot.understanding import UnderstoodRequest
from hotel.clock import ShiftedClock
from tests.bot.test_commands import bot, loaded, settings  # noqa: F401 -- fixtures

_HUGE = "9" * 20


@pytest.mark.parametrize(
    "length", ["99999999d", "-9999999d", f"{_HUGE}d", f"{'9' * 5000}s", "1d" + "9" * 400 + "s"]
)
def test_a_clock_pushed_beyond_all_dates_stays_as_it_is(length: str) -> None:
    clock = ShiftedClock(load_settings().clock_file)
    bot("clock", "push", "1d")
    before = clock.shift()
    with pytest.raises(TroubleError, match="the clock goes from 1970 to 9000"):
        bot("clock", "push", length)
    assert clock.shift() == before
    clock.now()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_clock_set_beyond_all_dates_stays_as_it_is(moment: str) -> None:
    with pytest.raises(TroubleError, match="the clock goes from 1970 to 9000"):
        bot("clock", "set", moment)
    assert not load_settings().clock_file.exists()


def test_a_clock_that_was_lost_is_set_right() -> None:
    file = load_settings().clock_file
    bot("clock", "push", "1d")
    file.write_text("8639999913600.0", encoding="ascii")
    assert "shifted" not in bot("clock", "set", "--real")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "command",
    [
        ("staff", "take", _HUGE),
        ("staff", "complaint", "take", _HUGE),
        ("staff", "hand-back", _HUGE),
        ("staff", "photo", "--request", _HUGE),
        ("messages", "label", f"{_HUGE}.0", "-"),
        ("messages", "label", f"1.{_HUGE}", "-"),
        ("messages", "label", f"{'9' * 5000}.0", "-"),
    ],
    ids=" ".join,
)
def test_a_number_that_no_record_can_have_is_a_sentence(command: tuple[str, ...]) -> None:
    with pytest.raises(TroubleError, match="number"):
        bot(*command)


@pytest.mark.usefixtures("loaded")
def test_a_page_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    nowhere = tmp_path / "nope" / "x"
    with pytest.raises(TroubleError, match=r"nope/x cannot be written \(No such file or directory\)"):
        bot("rooms", "qr", "--to", str(nowhere))


@pytest.mark.parametrize("command", [("guests",), ("hotel", "load", "hotels/demo")], ids=" ".join)
@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+psycopg://anna:secret-word@b:xx/c", "BELLHOP_DATABASE_URL is no address of a database"),
        ("postgresql+psycopg://anna:secret-word@/c?host=/nowhere", "the database cannot be opened"),
        ("sqlite:////nowhere/at/all.db", "the database cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_opened_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], url: str, said: str
) -> None:
    monkeypatch.setenv("BELLHOP_DATABASE_URL", url)
    with pytest.raises(TroubleError, match=said) as trouble:
        bot(*command)
    assert "secret-word" not in str(trouble.value)


class _Parser:
    async def parse(self, text: str, locale: str, expecting: Sequence[str] = ()) -> list[UnderstoodRequest]:
        return [UnderstoodRequest(intent="greet", confidence=1.0, text=text)]


@pytest.mark.parametrize(
    "line",
    [
        '{"id": 1, "text": "где кофе"}'.encode("koi8-r"),
        b'{"id": 1, "text": "caf\xe9"}',
        b'{"id":1,"text":"\\ud800"}',
    ],
)
async def test_a_row_that_is_not_utf8_is_named_and_the_others_are_read(line: bytes) -> None:
    reader = Reader(_Parser(), "en", lambda _text, _intent: {})
    good = json.dumps({"id": 2, "text": "hello"}).encode()
    answers = [answer async for _, answer in in_order(reader, [line, good])]
    assert isinstance(answers[0], str)
    assert not isinstance(answers[1], str)
