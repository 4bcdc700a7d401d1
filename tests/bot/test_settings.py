import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commands import app
from bot.commands.settings import page
from bot.links import signing_secret
from bot.settings import PREFIX, Settings, load_settings
from bot.supervisor import plans
from bot.trouble import TroubleError

_PAGE = Path("docs/reference/settings.md")


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings()
    assert settings.database_url == "sqlite:///var/bellhop.db"
    assert settings.web_url == "http://127.0.0.1:8080"
    assert settings.clock_file == Path("var/clock")


def test_what_is_recorded_moves_with_the_var_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_VAR_DIR", "/srv/bellhop")
    settings = load_settings()
    assert settings.database_url == "sqlite:////srv/bellhop/bellhop.db"
    assert settings.clock_file == Path("/srv/bellhop/clock")


def test_each_mistake_is_one_line_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_WEB_PORT", "eighty")
    monkeypatch.setenv("BELLHOP_DATABASE_URL", "oracle://x")
    monkeypatch.setenv("BELLHOP_TURN_TIMEOUT_SECONDS", "-1")
    with pytest.raises(TroubleError) as trouble:
        load_settings()
    said = sorted(trouble.value.lines)
    assert [line.split(":")[0] for line in said] == [
        "BELLHOP_DATABASE_URL",
        "BELLHOP_TURN_TIMEOUT_SECONDS",
        "BELLHOP_WEB_PORT",
    ]
    assert "'eighty': is not a whole number" in said[2]


@pytest.mark.parametrize("hours", ["0", "721", "a day"])
def test_unsent_photos_are_kept_an_hour_at_least_and_a_month_at_most(
    monkeypatch: pytest.MonkeyPatch, hours: str
) -> None:
    monkeypatch.setenv("BELLHOP_UNSENT_PHOTO_HOURS", hours)
    with pytest.raises(TroubleError, match="BELLHOP_UNSENT_PHOTO_HOURS"):
        load_settings()


def test_two_parts_cannot_have_one_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_RASA_PORT", "8080")
    with pytest.raises(TroubleError, match="three different ports"):
        load_settings()


def test_a_misspelt_setting_is_a_mistake_that_names_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_WEBPORT", "9000")
    with pytest.raises(TroubleError, match="did you mean BELLHOP_WEB_PORT"):
        load_settings()


def test_another_programs_variable_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_SOMETHING_ELSE_ENTIRELY", "1")
    load_settings()


def test_a_mistake_never_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_SECRET", "hunter2")
    with pytest.raises(TroubleError) as trouble:
        load_settings()
    assert "hunter2" not in str(trouble.value)
    assert "32 characters" in str(trouble.value)


def test_a_line_of_the_env_file_counts(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BELLHOP_WEB_PORT=9000\n", encoding="utf-8")
    assert load_settings().web_port == 9000


def test_every_part_is_started_with_the_same_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_WEB_PORT", "9000")
    first = load_settings()
    for name, value in first.as_environment().items():
        monkeypatch.setenv(name, value)
    assert load_settings() == first


def test_no_secret_is_passed_on_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_SECRET", "s" * 40)
    assert "s" * 40 not in load_settings().as_environment().values()


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (
            "postgresql+psycopg://anna:pass:w/rd@db:5432/hotel",
            "postgresql+psycopg://anna:**********@db:5432/hotel",
        ),
        (
            "postgresql+psycopg://anna@db/hotel?password=word",
            "postgresql+psycopg://anna@db/hotel?password=**********",
        ),
        ("postgresql+psycopg://anna@/hotel?host=/run/pg", "postgresql+psycopg://anna@/hotel?host=/run/pg"),
        ("sqlite:///var/bellhop.db", "sqlite:///var/bellhop.db"),
    ],
)
def test_the_settings_in_force_show_no_password(
    monkeypatch: pytest.MonkeyPatch, url: str, shown: str
) -> None:
    monkeypatch.setenv("BELLHOP_DATABASE_URL", url)
    said = CliRunner().invoke(app, ["settings"], catch_exceptions=False).stdout
    assert f"BELLHOP_DATABASE_URL={shown}\n" in said


def test_rasa_is_told_no_secret_and_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "BELLHOP_TELEGRAM_TOKEN": "1:a-token",
        "BELLHOP_SECRET": "a secret that is long enough for anybody",
        "BELLHOP_DATABASE_URL": "postgresql+psycopg://anna:word@db/hotel",
        "SOMEBODYS_API_KEY": "a key",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("BELLHOP_ACTIONS_PORT", "6055")
    told = plans.rasa(load_settings()).environment
    assert secrets.keys().isdisjoint(told)
    assert (told["BELLHOP_ACTIONS_PORT"], told["LC_ALL"], "PATH" in told) == ("6055", "C.UTF-8", True)


def test_the_secret_is_made_once_and_for_our_eyes_only(tmp_path: Path) -> None:
    settings = Settings(var_dir=tmp_path / "var")
    secret = signing_secret(settings)
    assert len(secret) == 64
    assert signing_secret(settings) == secret
    assert stat.S_IMODE((tmp_path / "var/secret").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "var").iterdir()] == ["secret"]


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_the_manual_is_what_the_settings_say() -> None:
    assert _PAGE.read_text(encoding="utf-8") == page(), (
        "python -m bot settings --markdown > docs/reference/settings.md"
    )
