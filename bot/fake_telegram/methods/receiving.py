"""Methods by which the bot gets its updates."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.methods.base import Json, Method
from bot.fake_telegram.webhook_settings import (
    MOST_CONNECTIONS,
    USUAL_CONNECTIONS,
    WebhookInfo,
    WebhookSettings,
)
from bot.fake_telegram.wire_messages import UPDATE_KINDS
from bot.fake_telegram.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # https://core.telegram.org/bots/api#setwebhook
_HERE = {"127.0.0.1", "localhost", "::1"}


def allow(world: World, kinds: list[str] | None) -> None:
    """Keep to the kinds of updates the bot asks for; none means all, and saying nothing changes nothing."""
    if kinds is not None:
        world.updates.allowed = kinds or UPDATE_KINDS


class GetUpdates(Method):
    """Answered by the polls, as it may have to wait."""

    offset: int | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 100
    timeout: Annotated[int, Field(ge=0)] = 0
    allowed_updates: Json[list[str] | None] = None


class SetWebhook(Method):
    url: str = ""
    secret_token: str | None = None
    max_connections: Annotated[int, Field(ge=1, le=MOST_CONNECTIONS)] = USUAL_CONNECTIONS
    allowed_updates: Json[list[str] | None] = None
    drop_pending_updates: bool = False

    def run(self, world: World) -> bool:
        if self.url and urlsplit(self.url).hostname not in _HERE:
            # The real one refuses what is not HTTPS; this one reaches nothing beyond its own machine.
            raise bad_request("bad webhook: failed to resolve host: Name or service not known")
        if self.secret_token and not _SECRET.fullmatch(self.secret_token):
            raise bad_request("secret token contains unallowed characters")
        allow(world, self.allowed_updates)
        world.webhook = WebhookSettings(self.url, self.secret_token or None, self.max_connections)
        if self.drop_pending_updates:
            world.updates.drop()
        world.changes.ring()
        return True


class DeleteWebhook(Method):
    drop_pending_updates: bool = False

    def run(self, world: World) -> bool:
        world.webhook = WebhookSettings()
        if self.drop_pending_updates:
            world.updates.drop()
        world.changes.ring()
        return True


class GetWebhookInfo(Method):
    def run(self, world: World) -> WebhookInfo:
        hook = world.webhook
        usual = set(world.updates.allowed) == set(UPDATE_KINDS)
        return WebhookInfo(
            url=hook.url,
            pending_update_count=len(world.updates.waiting()),
            last_error_date=hook.last_error_date,
            last_error_message=hook.last_error_message,
            max_connections=hook.max_connections if hook.url else None,
            allowed_updates=None if usual else list(world.updates.allowed),
        )
