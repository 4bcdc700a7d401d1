from pathlib import Path

import pytest

from bot.channels.telegram.channel import Account
from bot.settings import PREFIX, Settings, load_settings
from bot.trouble import TroubleError

SECRET = "a-secret_of-32-letters-and-digits"


@pytest.fixture(autouse=True)
def webhook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Set what a webhook needs, all of it."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    for name, value in {
        "TELEGRAM_TOKEN": "1:x",
        "TELEGRAM_MODE": "webhook",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "PUBLIC_URL": "https://chat.hotel.example",
    }.items():
        monkeypatch.setenv(f"BELLHOP_{name}", value)


def refusal() -> str:
    with pytest.raises(TroubleError) as trouble:
        load_settings()
    return str(trouble.value)


def test_with_all_that_a_webhook_needs_it_is_used() -> None:
    account = Account.of(load_settings())
    assert (account.webhook_url, account.webhook_secret) == ("https://chat.hotel.example", SECRET)


def test_polling_needs_only_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MODE", "WEBHOOK_SECRET"):
        monkeypatch.delenv(f"BELLHOP_TELEGRAM_{name}")
    account = Account.of(load_settings())
    assert (account.token, account.webhook_url) == ("1:x", None)
    assert account.api_url == "https://api.telegram.org"


@pytest.mark.parametrize("missing", ["TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_SECRET", "PUBLIC_URL"])
def test_there_is_no_webhook_without(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(f"BELLHOP_{missing}")
    assert f"BELLHOP_{missing}" in refusal()


def test_there_is_no_webhook_over_plain_http(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_PUBLIC_URL", "http://chat.hotel.example")
    assert "https://" in refusal()


@pytest.mark.parametrize("weak", ["short", "with spaces and, other signs: not allowed"])
def test_a_weak_secret_is_refused_and_not_shown(weak: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLHOP_TELEGRAM_WEBHOOK_SECRET", weak)
    said = refusal()
    assert "32 to 256" in said
    assert weak not in said


def test_token_and_secret_are_not_passed_on_as_plain_text() -> None:
    passed = " ".join(load_settings().as_environment().values())
    assert SECRET not in passed
    assert "1:x" not in passed
