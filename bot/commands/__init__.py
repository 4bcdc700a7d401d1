"""The command line: one file per group of commands, read only when one of its commands is asked for.

The supervisor stays small that way, which runs as long as the house does, and `--help` answers at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

if TYPE_CHECKING:  # the names typer gives to what it took over from click
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

COMMANDS = {
    "run": ("house", "Start the whole house and watch over it until Ctrl-C."),
    "chat": ("chat", "Chat as a demo guest or as a visitor."),
    "telegram": ("telegram", "Ask Telegram about the hotel's bot, or try it without one."),
    "guests": ("guests", "List the guests in house with room and personal link."),
    "rooms": ("rooms", "Make cards with codes for the rooms."),
    "requests": ("requests", "List the open requests and complaints."),
    "staff": ("staff", "Act as a member of staff."),
    "clock": ("clock", "Show or shift the clock of the house, for a rehearsal."),
    "hotel": ("property", "Check the files of a hotel, and load them."),
    "train": ("house", "Train the model, if what it is made from has changed."),
    "understand": ("understand", "Say what Bellhop makes of messages, without serving them."),
    "messages": ("messages", "See what was not surely understood, label it, export it."),
    "settings": ("settings", "Show every setting in force."),
    "commands": ("reference", "Write the manual's page of all commands."),
    "serve": ("gateway", "Run the gateway alone: channels, front desk and pager."),
}
"""Command -> the file it is in, and what it does in one line (a test holds it to the command's own)."""


class LazyGroup(TyperGroup):
    """Imports the file of a command when the command itself is wanted."""

    _only_listing = False

    def list_commands(self, ctx: "Context") -> list[str]:
        """Return every command, in the order in which a newcomer needs them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        """Return the command or group of this name, None if there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        file, summary = COMMANDS[cmd_name]
        if self._only_listing:
            return TyperCommand(cmd_name, help=summary)
        group = get_group(import_module(f"bot.commands.{file}").app)
        group.name = cmd_name
        return group.commands.get(cmd_name, group)

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """List the commands without importing them."""
        self._only_listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._only_listing = False


app = typer.Typer(
    cls=LazyGroup,
    help="Bellhop, a hotel's guest-service assistant.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _bellhop() -> None:
    """Bellhop, a hotel's guest-service assistant."""
