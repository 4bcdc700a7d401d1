"""`rooms`: cards with codes for the rooms."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from telegram.error import TelegramError

from bot.cards.page import RoomCard, page_of
from bot.cards.words import load_card_words
from bot.channels.telegram.client import a_bot
from bot.channels.telegram.links import start_link
from bot.commands.opening import Records, open_records
from bot.commands.stays import find_stays
from bot.commands.writing import writing
from bot.links import links_of
from bot.settings import Settings
from bot.trouble import TroubleError
from hotel.records import Stay

app = typer.Typer(help="Make cards with codes for the rooms.")

CONTENT = Path("content")

Room = Annotated[str, typer.Option("--room", metavar="NUMBER", help="For this room only.")]
To = Annotated[
    Path | None,
    typer.Option("--to", metavar="FILE", help="Where to write it; `room-cards.html` in the var folder."),
]


@app.callback()
def _rooms() -> None:
    """Make cards with codes for the rooms."""


@app.command()
def qr(*, room: Room = "", to: To = None) -> None:
    """Write a page of cards for the guests in house, to be printed.

    The code on a card opens the chat as the guest of that room, in Telegram if the hotel has a bot, else on
    the website. It is good until check-out: print a card at check-in, and give it to nobody else.
    """
    records = open_records()
    bot = name_of_bot(records.settings)
    with records.database.session() as session:
        stays = find_stays(session, records, room)
        if not stays:
            raise TroubleError(f"nobody stays in room {room!r}" if room else "nobody is in house")
        cards = [_card(records, stay, bot) for stay in stays]
    words = load_card_words(CONTENT, records.hotel.languages)
    file = to or records.settings.var_dir / "room-cards.html"
    page = page_of(cards, records.hotel.name, words, telegram=bot is not None)
    with writing(file):
        file.touch(mode=0o600)  # whoever has a link is the guest
        file.write_text(page, encoding="utf-8")
    typer.echo(f"{len(cards)} cards in {file}: open it in a browser and print it.")


def name_of_bot(settings: Settings) -> str | None:
    """Return the name of the hotel's bot; None if it has none.

    Raises:
        TroubleError: Telegram, who knows it, does not answer.
    """
    if settings.telegram_bot is not None or not settings.telegram_token:
        return settings.telegram_bot
    try:
        return asyncio.run(_asked(settings.telegram_token.get_secret_value(), settings.telegram_api_url))
    except TelegramError as trouble:
        raise TroubleError(
            f"Telegram does not say the bot's name ({trouble}): set BELLHOP_TELEGRAM_BOT"
        ) from None


async def _asked(token: str, api_url: str) -> str | None:
    async with a_bot(token, api_url) as bot:
        return (await bot.get_me()).username


def _card(records: Records, stay: Stay, bot: str | None) -> RoomCard:
    links = links_of(records.settings)
    link = links.link(stay) if bot is None else start_link(bot, links.token(stay))
    return RoomCard(stay.room.number, link)
