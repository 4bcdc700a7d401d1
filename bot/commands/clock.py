"""`clock`: rehearsing any evening. The whole house goes by this clock."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.settings import load_settings
from bot.trouble import TroubleError
from hotel.clock import EARLIEST, LATEST, ClockError, ShiftedClock

app = typer.Typer(help="Show or shift the clock of the house, for a rehearsal.", no_args_is_help=True)

_LENGTH = re.compile(r"(?P<sign>-?)(?:(?P<d>\d+)d)?(?:(?P<h>\d+)h)?(?:(?P<m>\d+)m)?(?:(?P<s>\d+)s)?")


@app.command()
def show() -> None:
    """Show what time it is in the hotel."""
    clock, zone = _clock()
    _tell(clock, zone)


@app.command("set")
def set_(
    moment: Annotated[str | None, typer.Argument(help="Hotel time, such as 2027-03-11T19:40.")] = None,
    *,
    real: Annotated[bool, typer.Option("--real", help="Back to the real time.")] = False,
) -> None:
    """Make it any moment, in hotel time; it goes on from there."""
    clock, zone = _clock()
    if (moment is None) != real:
        raise TroubleError("say either a moment, such as 2027-03-11T19:40, or --real")
    if moment is None:
        clock.set_right()
    else:
        with _within_reach():
            clock.set_to(_moment(moment, zone))
    _tell(clock, zone)


@app.command(context_settings={"ignore_unknown_options": True})
def push(length: Annotated[str, typer.Argument(help="Such as 10m, 1h30m or -2d.")]) -> None:
    """Move the clock on."""
    clock, zone = _clock()
    with _within_reach():
        clock.push(_length(length))
    _tell(clock, zone)


@contextmanager
def _within_reach() -> Iterator[None]:
    try:
        yield
    except ClockError:
        raise TroubleError(f"the clock goes from {EARLIEST:%Y} to {LATEST:%Y}; it stays as it is") from None


def _clock() -> tuple[ShiftedClock, ZoneInfo]:
    settings = load_settings()
    settings.clock_file.parent.mkdir(parents=True, exist_ok=True)
    return ShiftedClock(settings.clock_file), _zone(settings.property_dir / "property.yml")


def _zone(file: Path) -> ZoneInfo:
    try:
        return ZoneInfo(YAML(typ="safe").load(file)["time_zone"])
    except FileNotFoundError:
        raise TroubleError(
            f"{file} is missing: set BELLHOP_PROPERTY_DIR to the folder of your hotel"
        ) from None
    except (YAMLError, KeyError, TypeError, ValueError):
        raise TroubleError(
            f"{file} names no time zone: `python -m bot hotel check {file.parent}` says more"
        ) from None


def _moment(text: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise TroubleError(f"{text!r} is not a moment; write it like 2027-03-11T19:40") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _length(text: str) -> timedelta:
    found = _LENGTH.fullmatch(text)
    if found is None or not any(found[unit] for unit in "dhms"):
        raise TroubleError(f"{text!r} is not a length of time; write it like 10m, 1h30m or -2d")
    days, hours, minutes, seconds = (float(found[unit] or 0) for unit in "dhms")
    try:
        length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        raise ClockError from None
    return -length if found["sign"] else length


def _tell(clock: ShiftedClock, zone: ZoneInfo) -> None:
    shifted = f" (shifted by {clock.shift()})" if clock.shift() else ""
    typer.echo(f"{clock.now().astimezone(zone):%A %Y-%m-%d %H:%M:%S %Z}{shifted}")
