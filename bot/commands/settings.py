"""`settings`: every setting, with its value here or as the table of the manual."""

import re
from collections.abc import Iterator
from typing import Annotated

import typer
from pydantic.fields import FieldInfo

from bot.settings import PREFIX, Settings, load_settings

app = typer.Typer()

_PASSWORD = re.compile(r"((?<=://)[^:/@]*:(?=[^@]*@)|[?&][^=&]*password=)[^@&]*")

_INTRODUCTION = f"""# Settings

Every setting is an environment variable, or a line of a file `.env` beside the `Makefile`, for example
`{PREFIX}WEB_PORT=9000`. All have a default: none is needed. They are checked at the start, each mistake is
named in one line. `python -m bot settings` shows those in force.

This page is written by `python -m bot settings --markdown`.

| setting | default | what it is |
|---|---|---|
"""


@app.command()
def settings(
    *, markdown: Annotated[bool, typer.Option("--markdown", help="Print the page of the manual.")] = False
) -> None:
    """Show every setting in force."""
    if markdown:
        typer.echo(page(), nl=False)
        return
    in_force = load_settings()
    for name in Settings.model_fields:
        typer.echo(f"{PREFIX}{name.upper()}={_masked(_shown(getattr(in_force, name)))}")


def page() -> str:
    """Return `docs/reference/settings.md`."""
    return _INTRODUCTION + "".join(_rows())


def _rows() -> Iterator[str]:
    for name, field in Settings.model_fields.items():
        yield f"| `{PREFIX}{name.upper()}` | {_default(field)} | {field.description} |\n"


def _default(field: FieldInfo) -> str:
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "default_words" in extra:
        return str(extra["default_words"])
    return "none" if field.default is None else f"`{_shown(field.default)}`"


def _masked(value: str) -> str:
    """Hide the password in the address of a database."""
    return _PASSWORD.sub(r"\1**********", value)


def _shown(value: object) -> str:
    return "" if value is None else str(value)
