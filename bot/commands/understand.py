"""`understand`: what Bellhop makes of messages, without serving them."""

import asyncio
from collections.abc import Iterable
from typing import Annotated

import typer

from bot.commands.lending import a_rasa
from bot.commands.rows import Reader, in_order
from bot.commands.showing import showing
from bot.commands.surfaces import surfaces_of
from bot.settings import Settings, load_settings
from bot.supervisor.checks import check_environments
from bot.supervisor.model import ensure_model
from bot.trouble import TroubleError
from bot.understanding import Understanding

app = typer.Typer()

_PATIENCE_SECONDS = 30.0

Rows = Annotated[
    typer.FileBinaryRead,
    typer.Argument(metavar="FILE", help="Lines of JSON with `id` and `text`; - is the input."),
]


@app.command()
def understand(file: Rows) -> None:
    """Say what Bellhop makes of messages, without serving them.

    Writes one JSON line for each row: its language, and the requests in it with intent, topic and entities.
    """
    mistakes = asyncio.run(_understand(load_settings(), file))
    if mistakes:
        raise TroubleError(f"{mistakes} of the rows could not be understood.")


async def _understand(settings: Settings, lines: Iterable[bytes]) -> int:
    """Answer every row; return how many could not be."""
    check_environments()
    with showing("Training the model", aside=True) as progress:
        await asyncio.to_thread(ensure_model, settings, progress)
    mistakes = 0
    async with a_rasa(settings, _aside) as url:
        understanding = Understanding(url, timeout=_PATIENCE_SECONDS)
        surfaces = await asyncio.to_thread(surfaces_of, settings)
        reader = Reader(understanding, surfaces.default_locale, surfaces.entities_in)
        async for number, answer in in_order(reader, lines):
            if isinstance(answer, str):
                mistakes += 1
                _aside(f"line {number}: {answer}")
            else:
                typer.echo(answer.model_dump_json(exclude_none=True))
        await understanding.close()
    return mistakes


def _aside(line: str) -> None:
    typer.echo(line, err=True)
