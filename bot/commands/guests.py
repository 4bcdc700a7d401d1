"""`guests`: who is in house, and the personal link of each."""

from typing import Annotated

import typer

from bot.commands.opening import Records, open_records
from bot.commands.stays import find_stays, name_of
from bot.links import links_of
from hotel.records import Stay

app = typer.Typer()


@app.command()
def guests(who: Annotated[str, typer.Argument(help="A part of a name, or a room.")] = "") -> None:
    """List the guests in house with room and personal link."""
    records = open_records()
    with records.database.session() as session:
        stays = find_stays(session, records, who)
        for line in _lines(records, stays):
            typer.echo(line)
    if not stays:
        typer.echo("Nobody of that name is in house." if who else "Nobody is in house.")


def _lines(records: Records, stays: list[Stay]) -> list[str]:
    links = links_of(records.settings)
    widest = max((len(name_of(stay)) for stay in stays), default=0)
    return [f"{stay.room.number:>5}  {name_of(stay):<{widest}}  {links.link(stay)}" for stay in stays]
