"""`chat`: talking to the hotel in this terminal."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.channels.terminal import TerminalGuest
from bot.channels.terminal_talk import converse, send_all
from bot.commands.lending import a_running_house
from bot.commands.opening import open_records
from bot.commands.stays import find_stays, name_of
from bot.links import links_of
from bot.settings import Settings, load_settings
from bot.trouble import TroubleError

app = typer.Typer()

_MORE_THAN_A_TURN = 3.0

Who = Annotated[
    str, typer.Option("--as", metavar="NAME", help="The guest to be: a part of the name, or the room.")
]
Unknown = Annotated[bool, typer.Option("--visitor", help="Be somebody whom the hotel does not know.")]
Messages = Annotated[
    list[str] | None,
    typer.Option("--message", "-m", metavar="TEXT", help="Send this, print the answers, end; may repeat."),
]


@dataclass(frozen=True)
class _Door:
    """Where somebody comes in, who that is, and where the terminal keeps their conversation."""

    path: str
    name: str
    kept_in: Path | None = None


@app.command()
def chat(*, who: Who = "", visitor: Unknown = False, message: Messages = None) -> None:
    """Chat as a demo guest or as a visitor.

    Ctrl-D ends. A number presses the button of that number, with -m too. A guest's conversation goes on from chat to
    chat; a visitor is somebody new each time.
    """
    if who and visitor:
        raise TroubleError("be either a guest (--as NAME) or a visitor (--visitor)")
    settings = load_settings()
    asyncio.run(_chat(settings, who, message or [], visitor=visitor))


async def _chat(settings: Settings, who: str, messages: list[str], *, visitor: bool) -> None:
    async with a_running_house(settings, _aside):
        door = _Door("/chat", "a visitor") if visitor else await asyncio.to_thread(_door_of, settings, who)
        guest = TerminalGuest(settings.web_url, door.kept_in)
        try:
            await guest.come_in(door.path)
            if messages:
                await send_all(guest, messages, settings.turn_timeout_seconds + _MORE_THAN_A_TURN)
            else:
                typer.echo(f"You are {door.name}. Write to the hotel; Ctrl-D ends.")
                await converse(guest)
        finally:
            await guest.close()


def _door_of(settings: Settings, who: str) -> _Door:
    """Return the door of the first guest that `who` fits."""
    records = open_records(settings)
    with records.database.session() as session:
        stays = find_stays(session, records, who)
        if not stays:
            raise TroubleError(f"no guest in house is {who!r}; `python -m bot guests` lists them")
        stay = stays[0]
        return _Door(
            f"/g/{links_of(settings).token(stay)}",
            f"{name_of(stay)}, room {stay.room.number}",
            settings.var_dir / "chats" / f"{stay.id}.json",
        )


def _aside(line: str) -> None:
    typer.echo(f"No house is running: {line} …", err=True)
