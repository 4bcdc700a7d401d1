"""The addresses of chats: a bot's number and a chat's, as each bot counts the messages of a chat by itself."""

from sqlalchemy import ColumnElement

from bot.channels.telegram import CHANNEL
from hotel.records import Contact


def bot_number(token: str) -> str:
    """Return the bot's number, which its token begins with."""
    return token.partition(":")[0]


def address_of(bot: str, chat_id: int) -> str:
    """Return the address of a chat with the bot of this number."""
    return f"{bot}:{chat_id}"


def chat_of(address: str) -> int:
    """Return Telegram's number of the chat."""
    return int(address.rpartition(":")[2])


def chats_with(bot: str) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of the contacts that are chats with this bot."""
    return Contact.channel == CHANNEL, Contact.address.startswith(f"{bot}:", autoescape=True)
