"""Where a house keeps what it records on its machine, known to every part that is started alone."""

from pathlib import Path

VAR = Path("var")


def database_in(folder: Path) -> str:
    """Return the address of the database in the var folder."""
    return f"sqlite:///{folder / 'bellhop.db'}"


def clock_in(folder: Path) -> Path:
    """Return the file that shifts the clock, in the var folder."""
    return folder / "clock"


def make_private(folder: Path) -> None:
    """Make `folder` where it is missing, and close it to everybody but the user of the house.

    Raises:
        OSError: it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
