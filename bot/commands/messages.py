"""`messages`: what was not surely understood, what it meant, and the way of it into the training data."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.at_the_desk import SOMEBODY, By
from bot.commands.opening import open_records
from bot.commands.writing import writing
from bot.numbers import may_be_a_record
from bot.trouble import TroubleError
from hotel import labelling
from hotel.labelling import LEFT_OUT, Piece
from hotel.staff_errors import NoSuchRecordError

app = typer.Typer(help="See what was not surely understood, label it, export it.", no_args_is_help=True)

TRAINING = Path("data/nlu")
_NUMBER = re.compile(r"(\d{1,20})\.(\d{1,20})")
_NO_MARKUP = str.maketrans("[]{}", "    ")
"""Rasa reads `[towel](thing)` as an example of an entity: a guest's brackets must be none."""
_LABEL = re.compile(r"^- intent: (\S+)$", re.MULTILINE)
_EXAMPLE = re.compile(r"^    - (.+)$", re.MULTILINE)


@app.command()
def unsure(
    *,
    below: Annotated[float, typer.Option(min=0, max=1, help="Only what was less sure than this.")] = 0.6,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")] = 30,
) -> None:
    """List what was understood with little confidence, the least sure first."""
    records = open_records()
    with records.database.session() as session:
        pieces = labelling.unsure(session, records.hotel.id, below=below, limit=limit)
        for piece in pieces:
            typer.echo(_line(piece))
    if not pieces:
        typer.echo("Nothing: all was understood with more confidence than that.")


@app.command()
def label(
    number: Annotated[str, typer.Argument(help="The number in the list, such as 12.0.")],
    meant: Annotated[
        str, typer.Argument(help=f"What it meant: an intent, or intent/topic; {LEFT_OUT} to leave it out.")
    ],
    *,
    by: By = SOMEBODY,
) -> None:
    """Say what a piece of a message meant."""
    place = _NUMBER.fullmatch(number)
    if place is None or not all(may_be_a_record(int(part)) for part in place.groups()):
        raise TroubleError(f"{number!r} is no number of the list: they look like 12.0")
    if meant != LEFT_OUT and meant not in (known := _labels()):
        raise TroubleError(f"there is no label {meant!r}; there are {', '.join(sorted(known))}")
    records = open_records()
    with records.database.session() as session:
        try:
            turn = labelling.label(session, int(place[1]), int(place[2]), meant, by)
        except NoSuchRecordError as nothing:
            raise TroubleError(str(nothing)) from None
        typer.echo(f"{number}: {meant}: {turn.text}")


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="A folder that is not there yet.")],
) -> None:
    """Write what was labelled as training data, to be read through and moved into data/nlu.

    What is there already, and what may give somebody away, is left out.
    """
    if folder.exists():
        raise TroubleError(f"{folder} is there already: name a new folder")
    records = open_records()
    taught = _taught()
    files: defaultdict[Path, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    personal = 0
    with records.database.session() as session:
        for piece in labelling.labelled(session, records.hotel.id):
            words = " ".join(piece.turn.text.translate(_NO_MARKUP).split())
            if piece.personal:
                personal += 1
            elif words.casefold() not in taught and piece.turn.meant is not None:
                taught.add(words.casefold())
                intent = piece.turn.meant.partition("/")[0]
                files[folder / piece.locale / f"{intent}.yml"][piece.turn.meant].append(words)
    with writing(folder):
        for file, blocks in files.items():
            _write(file, blocks)
    count = sum(len(messages) for blocks in files.values() for messages in blocks.values())
    typer.echo(f"{count} messages in {len(files)} files; {personal} left out that may give somebody away.")


def _line(piece: Piece) -> str:
    turn = piece.turn
    chosen = f" (the guest meant {turn.meant})" if turn.meant else ""
    words = " ".join(turn.text.split())
    return f"{turn.message_id}.{turn.ordinal}  {turn.confidence:.2f}  {piece.taken_for}{chosen}: {words}"


def _labels() -> frozenset[str]:
    return frozenset(name for text in _training() for name in _LABEL.findall(text))


def _taught() -> set[str]:
    return {words.casefold() for text in _training() for words in _EXAMPLE.findall(text)}


def _training() -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(TRAINING.glob("*/*.yml"))]


def _write(file: Path, blocks: dict[str, list[str]]) -> None:
    """Write one file as the training data has them (docs/how-to/teach-messages.md)."""
    lines = ['version: "3.1"', "nlu:"]
    for name, messages in sorted(blocks.items()):
        lines += [f"- intent: {name}", "  examples: |", *(f"    - {words}" for words in messages)]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
