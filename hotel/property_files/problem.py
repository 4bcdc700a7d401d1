"""What is wrong with a property's files, said so that a hotelier finds the line."""

from dataclasses import dataclass

type Path = tuple[str | int, ...]
"""The way to a value inside a file: keys and positions."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Finding:
    """One mistake as a rule sees it: the file without `.yml`, and the way to the value."""

    file: str
    path: Path
    message: str


class PropertyFilesError(Exception):
    """The files of a property cannot be used as they are."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems and show all of them."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
