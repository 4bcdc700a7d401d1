"""Where updates are pushed to, and how that has gone."""

from dataclasses import dataclass

from bot.fake_telegram.wire import Wire

MOST_CONNECTIONS = 100
USUAL_CONNECTIONS = 40  # https://core.telegram.org/bots/api#setwebhook


class WebhookInfo(Wire):
    url: str
    has_custom_certificate: bool = False
    pending_update_count: int
    last_error_date: int | None = None
    last_error_message: str | None = None
    max_connections: int | None = None
    allowed_updates: list[str] | None = None


@dataclass
class WebhookSettings:
    """An empty address means none: the bot polls."""

    url: str = ""
    secret_token: str | None = None
    max_connections: int = USUAL_CONNECTIONS
    last_error_date: int | None = None
    last_error_message: str | None = None
