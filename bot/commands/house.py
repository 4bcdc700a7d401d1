"""`run` and `train`: the whole house, and the model it needs."""

import asyncio
import re
import subprocess
import sys
import time
from collections.abc import Callable

import typer

from bot.commands.showing import showing
from bot.settings import Settings, load_settings
from bot.supervisor import plans
from bot.supervisor.checks import check_environments, check_ports
from bot.supervisor.house import House
from bot.supervisor.model import ensure_model, is_fresh, note_serving
from bot.trouble import TroubleError

app = typer.Typer()

_OUTCOME = re.compile(r"[\w.]+(Error|Exception|Interrupt)\b")


@app.command()
def run() -> None:
    """Start the whole house and watch over it until Ctrl-C.

    Checks what is needed, trains the model if its inputs changed, brings the database and the hotel up to
    date, and starts Rasa, the action server and the gateway.
    """
    open_house()


def open_house(more: Callable[[], str] = str) -> None:
    """Do what `run` does; `more` is said once the house is open.

    Raises:
        TroubleError: something is missing, or a part does not start.
    """
    began = time.monotonic()
    settings = load_settings()
    check_environments()
    check_ports(settings)
    settings.var_dir.mkdir(parents=True, exist_ok=True)
    doors: list[str] = []
    if not is_fresh(settings):
        _load_hotel(settings)  # first, so that a mistake in its files shows before minutes of training
        _train(settings)

    def prepare() -> None:
        doors.extend([_load_hotel(settings), _ours(settings, "guests")])

    def when_open() -> None:
        typer.echo(f"Open after {time.monotonic() - began:.0f} s.  Visitors: {settings.web_url}/")
        doors.extend(filter(None, [more()]))
        typer.echo("\n".join(doors) + "\nTo chat here: `make chat` in another terminal. To end: Ctrl-C.")

    note_serving(settings)
    typer.echo("Starting Rasa, the action server and the gateway …")
    others = [plans.actions(settings), plans.gateway(settings)]
    house = House(settings, plans.rasa(settings), others, typer.echo)
    asyncio.run(house.run(prepare, when_open))


@app.command()
def train() -> None:
    """Train the model, if what it is made from has changed."""
    settings = load_settings()
    check_environments()
    if not _train(settings):
        typer.echo("The model is up to date.")


def _train(settings: Settings) -> bool:
    with showing("Training the model") as progress:
        began = time.monotonic()
        trained = ensure_model(settings, progress)
    if trained:
        typer.echo(f"Trained the model in {time.monotonic() - began:.0f} s.")
    return trained


def _load_hotel(settings: Settings) -> str:
    return _ours(settings, "hotel", "load", str(settings.property_dir))


def _ours(settings: Settings, *command: str) -> str:
    """Run one of our own commands in another process, which gives its memory back; return what it says."""
    environment = plans.gateway(settings).environment
    done = subprocess.run(  # noqa: S603 - the command is our own
        plans.leashed((sys.executable, "-m", "bot", *command)),
        cwd=plans.ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise TroubleError(*_said(done.stderr, command))
    return done.stdout.rstrip()


def _said(errors: str, command: tuple[str, ...]) -> list[str]:
    """Return the lines in which a command said its trouble; of a traceback, only what it came to."""
    lines = [line for line in errors.splitlines() if line.strip()]
    if "Traceback" in errors:
        lines = [line for line in lines if _OUTCOME.match(line)][-1:]
    return lines or [f"`python -m bot {' '.join(command)}` failed without a word"]
