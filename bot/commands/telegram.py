"""`telegram`: the bot as Telegram knows it, or a whole house on a Telegram in memory."""

import asyncio
import os
import secrets
from typing import Annotated

import typer
from telegram.error import TelegramError

from bot.channels.telegram.client import a_bot
from bot.channels.telegram.links import start_link
from bot.commands.house import open_house
from bot.commands.opening import clock_of, open_records
from bot.commands.stays import find_stays, name_of
from bot.fake_telegram import create_fake, serving
from bot.links import links_of
from bot.settings import PREFIX, Settings, load_settings
from bot.trouble import TroubleError

app = typer.Typer()

_NAME = "bellhop_demo_bot"
_GUESTS_NAMED = 3

Fake = Annotated[
    bool, typer.Option("--fake", help="Start the house with a Telegram in memory, and phones in the browser.")
]
Port = Annotated[int, typer.Option("--port", help="The port of the phones' page.", min=1, max=65535)]


@app.command()
def telegram(*, fake: Fake = False, port: Port = 8090) -> None:
    """Ask Telegram about the hotel's bot, or try it without one.

    With `--fake`, the whole house starts as `run` starts it, with a Telegram in this computer's memory: no
    token is needed, and nothing leaves the computer.
    """
    settings = load_settings()
    if fake:
        _on_a_fake(settings, port)
    elif not settings.telegram_token:
        raise TroubleError(f"set {PREFIX}TELEGRAM_TOKEN to what BotFather gave you, or add --fake")
    else:
        typer.echo(asyncio.run(_state(settings, settings.telegram_token.get_secret_value())))


def _on_a_fake(settings: Settings, port: int) -> None:
    # A bot of its own each time: this Telegram remembers nothing, and the house's records do.
    token = f"{secrets.randbelow(10**9)}:opens-nothing-but-the-fake"
    try:
        with serving(create_fake(token, _NAME, clock_of(settings)), port) as url:
            fake = {"token": token, "bot": _NAME, "api_url": url, "mode": "polling"}
            # Every part of the house reads its settings from its environment, which it has from us.
            os.environ.update({f"{PREFIX}TELEGRAM_{name.upper()}": value for name, value in fake.items()})
            open_house(lambda: _what_to_do(url))
    except OSError as taken:
        raise TroubleError(
            f"cannot listen on 127.0.0.1:{port} ({taken.strerror}): choose another with --port"
        ) from None


def _what_to_do(url: str) -> str:
    """Return how to be a guest on the fake."""
    records = open_records()
    links = links_of(records.settings)
    with records.database.session() as session:
        cards = [
            f"  {name_of(stay)}, room {stay.room.number}: {start_link(_NAME, links.token(stay))}"
            for stay in find_stays(session, records)[:_GUESTS_NAMED]
        ]
    how = "The codes on the cards in the rooms; open one with the phone, and the bot knows its guest:"
    return "\n".join(
        (f"Telegram is on {url}/ — a phone in the browser. Write to the bot as anybody.", how, *cards)
    )


async def _state(settings: Settings, token: str) -> str:
    try:
        async with a_bot(token, settings.telegram_api_url) as bot:
            me, hook = await bot.get_me(), await bot.get_webhook_info()
    except TelegramError as trouble:
        raise TroubleError(f"Telegram does not answer: {trouble}") from None
    way = f"sends to {hook.url}" if hook.url else "is asked for them"
    last = f"; its last trouble: {hook.last_error_message}" if hook.last_error_message else ""
    return f"@{me.username} ({me.full_name}). Telegram {way}, {hook.pending_update_count} are waiting{last}."
