"""`serve`: the gateway alone. `run` starts it with everything it needs."""

import asyncio
import gc

import typer

from bot.commands.opening import open_records
from bot.gateway import Gateway
from bot.logs import set_up_logs

app = typer.Typer()


@app.command()
def serve() -> None:
    """Run the gateway alone: channels, front desk and pager.

    `run` starts all that belongs to it.
    """
    records = open_records()
    set_up_logs(records.settings.log_level)
    gateway = Gateway(records)
    gc.freeze()  # what is loaded now stays: the collector need not look through it again and again
    asyncio.run(gateway.run())
