"""`commands`: the manual's page of the command line, written from the commands themselves."""

import typer
from typer.cli import get_docs_for_click
from typer.main import get_command

from bot.commands import app as whole

app = typer.Typer()

_INTRODUCTION = """# Commands

Run them from the project's folder as `.venv/bin/python -m bot`; `make run` and `make chat` are short for two
of them. This page is written by `python -m bot commands`.

"""


@app.command()
def commands() -> None:
    """Write the manual's page of all commands."""
    typer.echo(page(), nl=False)


def page() -> str:
    """Return `docs/reference/commands.md`."""
    group = get_command(whole)
    text = get_docs_for_click(obj=group, ctx=typer.Context(group), name="python -m bot", title="\0")
    return _INTRODUCTION + text.split("\0", 1)[1].strip() + "\n"
