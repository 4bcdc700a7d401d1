"""Messages written as several requests: `label: words || label: words`, one message a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Several:
    """One message, its requests in order."""

    pieces: tuple[tuple[str, str], ...]
    """Label and words of each."""
    situation: tuple[str, ...] = ()
    """What was open or spoken of when it was said: `bot/front_desk/expecting.py`."""

    @property
    def text(self) -> str:
        """The whole message."""
        return " ".join(words for _, words in self.pieces)

    @property
    def starts(self) -> list[int]:
        """Where each request after the first begins."""
        places, place = [], 0
        for _, words in self.pieces[:-1]:
            place += len(words) + 1
            places.append(place)
        return places


def parsed(line: str, situation: tuple[str, ...] = ()) -> Several:
    """Return the message that `line` writes, said in `situation`."""
    pieces = [piece.partition(":") for piece in line.split(" || ")]
    return Several(
        tuple((label.strip(), words.strip().replace(" // ", "\n")) for label, _, words in pieces), situation
    )


def read(folder: str | Path) -> list[Several]:
    """Return the messages of every `*.txt` in and below `folder`; none where there is no such folder."""
    return [
        parsed(line)
        for file in sorted(Path(folder).rglob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]


def read_replies(folder: str | Path) -> list[Several]:
    """Return the messages of every `*.txt` in and below `folder` with the situation that stands in brackets above them."""
    found: list[Several] = []
    situation: tuple[str, ...] = ()
    for file in sorted(Path(folder).rglob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                situation = tuple(line.strip("[]").split())
            elif line and not line.startswith("#"):
                found.append(parsed(line, situation))
    return found
