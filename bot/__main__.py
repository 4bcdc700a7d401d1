"""`python -m bot`: the one command line of the house."""

import sys

_HOW = "build the environments with `make envs`, then use .venv/bin/python -m bot"
_OURS = {"bot", "hotel"}


def main() -> int:
    """Run the command that was asked for; trouble is said in plain lines, never as a traceback."""
    if sys.version_info < (3, 12):  # noqa: UP036 - whoever runs it with another Python is told so
        return _fail(f"Bellhop needs Python 3.12 and this is {sys.version.split()[0]}: {_HOW}")
    try:
        return _run()
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.split(".")[0] in _OURS:
            raise
        return _fail(f"{missing.name} is not installed in this Python: {_HOW}")


def _run() -> int:
    from bot.commands import app  # noqa: PLC0415 - a bare Python can import nothing of ours
    from bot.trouble import TroubleError  # noqa: PLC0415

    try:
        app(prog_name="python -m bot")
    except TroubleError as trouble:
        return _fail(*trouble.lines)
    return 0


def _fail(*lines: str) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
