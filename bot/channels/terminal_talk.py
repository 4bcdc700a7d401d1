"""What the terminal shows and how it takes what is typed."""

import asyncio
import os
import threading
from collections.abc import AsyncGenerator
from itertools import count

import typer

from bot.channels.shown import Shown
from bot.channels.terminal import TerminalGuest
from bot.trouble import TroubleError
from hotel.records import RequestState

_STANDARD_INPUT = 0
_ENDED = frozenset({RequestState.CANCELLED, RequestState.DECLINED})
"""States that what was printed of a request must not outlive."""


async def send_all(guest: TerminalGuest, messages: list[str], patience: float) -> None:
    """Send each of `messages` and print its answer; wait at most `patience` seconds for each."""
    told = guest.told()
    for message in messages:
        typer.echo(f"> {message}")
        number = await guest.say(message)
        try:
            async with asyncio.timeout(patience):
                async for one in told:
                    _print(guest, one)
                    if one.answers == number:
                        break
        except TimeoutError:
            typer.echo("(no answer: a person has this conversation, or the house is in trouble)")
            told = guest.told()
    await told.aclose()


async def converse(guest: TerminalGuest) -> None:
    """Let somebody talk until the end of input."""
    listening = asyncio.create_task(_listen(guest))
    try:
        async for line in _typed():
            words = line.strip()
            try:
                if words:
                    await guest.say(words)
            except TroubleError as refusal:
                typer.echo(str(refusal))
    finally:
        listening.cancel()


async def _listen(guest: TerminalGuest) -> None:
    async for one in guest.told():
        _print(guest, one)


def _print(guest: TerminalGuest, one: Shown) -> None:
    """Print a message, with its buttons as numbers; the last buttons are those that can be pressed."""
    if one.replaces and one.answers is None:
        _print_change(one)
        return
    guest.offered = one.offered
    numbers = count(1)
    typer.echo(f"{one.by}: {one.text}" if one.by else one.text)
    for card in one.cards:
        typer.echo(f"- {', '.join(part for part in (card.title, card.price) if part)}")
        if card.button is not None:
            typer.echo(f"  [{next(numbers)}] {card.button.label}")
    for button in one.buttons:
        typer.echo(f"  [{next(numbers)}] {button.label}")
    typer.echo()


def _print_change(one: Shown) -> None:
    """Say of a request that stands above, and cannot be redrawn, that it ended: its way there comes as news.

    The words are the guest's own, those of the card; an arrow is read in every language.
    """
    if one.order is not None and one.order.state in _ENDED:
        typer.echo(f"↑ {one.order.title}: {one.order.label}\n")


async def _typed() -> AsyncGenerator[str]:
    """Yield the lines typed, until there are no more.

    Read by a daemon thread: nothing can interrupt a thread that waits for a line, and Ctrl-C must end the
    chat. It reads the file itself, as a thread that holds `sys.stdin` would hold up the interpreter's end.
    """
    lines: asyncio.Queue[bytes | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        rest = b""
        while chunk := os.read(_STANDARD_INPUT, 1 << 16):
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                loop.call_soon_threadsafe(lines.put_nowait, line)
        loop.call_soon_threadsafe(lines.put_nowait, rest)
        loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line.decode("utf-8", "replace")
