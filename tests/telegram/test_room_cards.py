import re
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cards.page import RoomCard, page_of
from bot.cards.words import load_card_words
from bot.commands import app
from bot.commands.opening import open_database_of
from bot.settings import PREFIX, Settings, load_settings
from bot.trouble import TroubleError
from hotel.property_files.check import read_property
from hotel.property_files.load import load_property
from hotel.records import Base
from tests.fake_telegram.fixtures import TOKEN, USERNAME, Served

HOTEL = {"en": "Alder <House>", "ru": "Ольховый дом"}


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """The demo hotel, loaded today."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    monkeypatch.setenv("BELLHOP_VAR_DIR", str(tmp_path / "var"))
    settings = load_settings()
    database = open_database_of(settings)
    Base.metadata.create_all(database.engine)
    with database.session() as session:
        load_property(session, read_property(settings.property_dir), datetime.now(UTC).date())
    database.engine.dispose()
    return settings


def qr(*options: str) -> str:
    result = CliRunner().invoke(app, ["rooms", "qr", *options], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_each_guest_in_house_has_a_card_that_nobody_else_may_read(settings: Settings) -> None:
    qr()
    file = settings.var_dir / "room-cards.html"
    page = file.read_text(encoding="utf-8")
    assert page.count("<svg") > 1
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_card_for_one_room_says_its_number_in_both_languages(settings: Settings, tmp_path: Path) -> None:
    qr("--room", "304", "--to", str(tmp_path / "304.html"))
    page = (tmp_path / "304.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 1
    assert "Room 304" in page
    assert "Номер 304" in page
    assert "Telegram" not in page, "there is no bot: the code leads to the website"


def test_with_a_bot_the_code_leads_to_it(
    settings: Settings, telegram: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BELLHOP_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("BELLHOP_TELEGRAM_API_URL", telegram.url)
    drawn: list[str] = []

    def draw(link: str) -> str:
        drawn.append(link)
        return ""

    monkeypatch.setattr("bot.cards.page._drawn", draw)
    qr("--room", "304", "--to", str(tmp_path / "304.html"))
    (link,) = drawn
    assert re.fullmatch(rf"https://t\.me/{USERNAME}\?start=[A-Za-z0-9_-]{{1,64}}", link)
    assert "Telegram" in (tmp_path / "304.html").read_text(encoding="utf-8")


def test_an_empty_room_is_said_so(settings: Settings) -> None:
    with pytest.raises(TroubleError, match="nobody stays in room '999'"):
        qr("--room", "999")


def test_the_page_needs_nothing_from_elsewhere_and_shows_names_as_they_are() -> None:
    words = load_card_words(Path("content"), ["en", "ru"])
    page = page_of([RoomCard("304", "https://t.me/x?start=y")], HOTEL, words, telegram=True)
    assert "Alder &lt;House&gt;" in page
    assert not re.search(r"(src|href)=|@import|<script", page)
    assert "t.me" not in page, "the link is in the drawing only"


def test_without_a_token_the_command_says_what_to_do(settings: Settings) -> None:
    with pytest.raises(TroubleError, match="BELLHOP_TELEGRAM_TOKEN"):
        CliRunner().invoke(app, ["telegram"], catch_exceptions=False)


def test_telegram_is_asked_about_the_bot(
    settings: Settings, telegram: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BELLHOP_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("BELLHOP_TELEGRAM_API_URL", telegram.url)
    said = CliRunner().invoke(app, ["telegram"], catch_exceptions=False).stdout
    assert f"@{USERNAME}" in said
    assert "is asked for them" in said
