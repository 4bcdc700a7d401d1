"""`python -m benchmark`: measure, and write docs/benchmark.md."""

import asyncio
import shutil
import sys
import time
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from benchmark import (
    accuracy,
    accuracy_page,
    conversations,
    load,
    mistakes,
    other_pages,
    ours,
    replay,
    report,
    rows,
    speed,
)
from benchmark.processes import VAR
from benchmark.talks import page, script
from bot.commands.showing import showing
from bot.settings import Settings, load_settings
from bot.supervisor.checks import check_environments
from bot.supervisor.model import ensure_model
from bot.trouble import TroubleError


class Part(StrEnum):
    """What can be measured by itself."""

    ACCURACY = "accuracy"
    SPEED = "speed"
    LOAD = "load"
    REPLAY = "replay"
    CONVERSATIONS = "conversations"


_QUICK = accuracy.Plan(baselines=False, most=120)
app = typer.Typer(pretty_exceptions_enable=False)
_began = time.monotonic()


@app.command()
def main(  # noqa: PLR0913 -- each is an option of the command line
    *,
    quick: Annotated[
        bool, typer.Option(help="Fewer rows, no baselines; nothing is written to the page.")
    ] = False,
    part: Annotated[list[Part] | None, typer.Option(help="Only this; may be said several times.")] = None,
    baselines: Annotated[bool, typer.Option(help="Train and measure the baselines of accuracy too.")] = True,
    epochs: Annotated[int, typer.Option(help="Epochs of Rasa's default pipeline; 0 leaves it out.")] = 8,
    default_as_trained: Annotated[
        bool, typer.Option(help="Take the default pipeline as trained last; the page says on how much.")
    ] = False,
    train: Annotated[bool, typer.Option(help="Train our model first if its inputs changed.")] = True,
    conversation: Annotated[
        list[str] | None, typer.Option(help="Play only this one; nothing is written to the page.")
    ] = None,
) -> None:
    """Measure understanding and speed, and write what came out to docs/benchmark.md."""
    parts = part or list(Part)
    try:
        settings = _prepared(train=train)
        if Part.ACCURACY in parts:
            plan = _QUICK if quick else accuracy.Plan(baselines, epochs, 3 * epochs, default_as_trained)
            _accuracy(settings, plan, write=not quick)
        if Part.SPEED in parts:
            _speed(settings, 20 if quick else 100, write=not quick)
        if Part.LOAD in parts:
            _load(settings, load.Load(50, 10, 2) if quick else load.Load(), write=not quick)
        if Part.REPLAY in parts:
            _replay(settings, 60 if quick else None, write=not quick)
        if Part.CONVERSATIONS in parts:
            _conversations(settings, conversation or [], quick=quick)
    except TroubleError as trouble:
        for line in trouble.lines:
            typer.echo(line, err=True)
        sys.exit(1)


def _prepared(*, train: bool) -> Settings:
    if not rows.present():
        raise TroubleError(f"the rows are not at {rows.FOLDER}: set BELLHOP_BENCHMARK to their folder")
    check_environments()
    settings = load_settings()
    VAR.mkdir(parents=True, exist_ok=True)
    if not train:
        return ours.model_as_it_is(settings, VAR / "model")
    with showing("Training the model") as progress:
        ensure_model(settings, progress)
    return settings


def _accuracy(settings: Settings, plan: accuracy.Plan, *, write: bool) -> None:
    measured = asyncio.run(accuracy.measure(settings, plan, _say))
    bellhop = measured.systems[0]
    mistakes.write(bellhop.of(measured.guests), VAR / "errors.md")
    _show("accuracy", accuracy_page.page(measured) + "\n\n" + accuracy_page.notes(measured), write=write)


def _speed(settings: Settings, count: int, *, write: bool) -> None:
    folder = _empty("speed")
    house = asyncio.run(speed.ours(settings, folder, count, _say))
    rasa = asyncio.run(speed.rasas(settings, count, _say))
    _show("speed", other_pages.of_speed(house, rasa), write=write)


def _load(settings: Settings, asked: load.Load, *, write: bool) -> None:
    outcome = asyncio.run(load.measure(settings, _empty("load"), asked, _say))
    _show("load", other_pages.of_load(outcome), write=write)


def _replay(settings: Settings, most: int | None, *, write: bool) -> None:
    found = rows.guests() if most is None else rows.thinned(rows.guests(), most)
    replayed = asyncio.run(replay.replay(settings, _empty("replay"), found, _say))
    for fault in replayed.faults:
        _say(f"replay: {fault}")
    _show("replay", other_pages.of_replay(replayed), write=write)


def _conversations(settings: Settings, only: list[str], *, quick: bool) -> None:
    found = [talk for talk in script.read().conversations if not only or talk.id in only]
    plan = conversations.Plan(
        settings, _empty("houses"), VAR / "conversations", found[::4] if quick else found
    )
    runs = asyncio.run(conversations.play(plan, _say))
    _show("conversations", page.page(runs), write=not quick and not only)
    _say(f"the transcripts are in {plan.transcripts}")


def _empty(name: str) -> Path:
    folder = VAR / name
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def _show(part: str, text: str, *, write: bool) -> None:
    typer.echo(f"\n{text}\n")
    if write:
        day = datetime.now(UTC).date()
        report.put(part, f"_Measured on {day:%Y-%m-%d}, on 2 cores._\n\n{text}")
        _say(f"{report.PAGE}: {part} is written")


def _say(line: str) -> None:
    typer.echo(f"[{time.monotonic() - _began:5.0f} s] {line}", err=True)


if __name__ == "__main__":
    app()
