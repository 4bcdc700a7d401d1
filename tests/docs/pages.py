"""The pages that people read, and what they name: commands, links, files."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATED = {ROOT / "docs" / "reference" / "commands.md", ROOT / "docs" / "reference" / "reply-keys.md"}

_OURS = re.compile(r"python -m bot((?: [^`\n]*)?)(?=`|\n)")
_MAKE = re.compile(r"(?:^\$ (?:\w+=\S+ )*|`)make ([a-z-]+)", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)|(?:src|href)=\"([^\"]+)\"")
_FILE = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?)`")
_SHELL = {"|", ">", ">>", "<", "&&", ";", "#"}


@dataclass(frozen=True)
class Named:
    """Something a page names, and where."""

    page: Path
    line: int
    text: str

    def __str__(self) -> str:
        """Show it as a test's name."""
        return f"{self.page.relative_to(ROOT)}:{self.line}: {self.text}"


def pages() -> list[Path]:
    """Return the pages that are written by hand."""
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if page not in GENERATED]


def commands() -> list[Named]:
    """Return the commands of ours, without `python -m bot`."""
    return list(_found(_OURS))


def targets() -> list[Named]:
    """Return what `make` is asked for."""
    return list(_found(_MAKE))


def links() -> list[Named]:
    """Return the links that lead to files here."""
    return [link for link in _found(_LINK) if not re.match(r"[a-z]+:", link.text)]


def files() -> list[Named]:
    """Return the files and folders of the project that are named in passing."""
    known = {path.name for path in ROOT.iterdir()} - {"var", "models"}
    return [named for named in _found(_FILE) if named.text.split("/")[0] in known]


def words_of(command: str) -> list[str]:
    """Return the words of a command up to the next thing that is the shell's."""
    words = shlex.split(command, comments=True)
    end = next((place for place, word in enumerate(words) if word in _SHELL), len(words))
    return words[:end]


def _found(pattern: re.Pattern[str]) -> Iterator[Named]:
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for hit in pattern.finditer(text):
            said = next(group for group in hit.groups() if group is not None)
            yield Named(page, text.count("\n", 0, hit.start()) + 1, said.strip())
