"""One YAML file with its line numbers, and its validation into a typed model."""

from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from hotel.property_files.problem import Path, Problem


class Document:
    """A YAML file that remembers on which line each value stands."""

    def __init__(self, file: str, root: CommentedMap) -> None:
        """Wrap what ruamel.yaml read from `file`."""
        self.file = file
        self._root = root

    @property
    def content(self) -> object:
        """Return plain dicts and lists: the models must not carry YAML's own types along."""
        return _plain(self._root)

    def line_of(self, path: Path) -> int:
        """Return the line of `path`; of the nearest value around it where it is missing."""
        node: Any = self._root
        line = 0
        for step in path:
            if isinstance(node, CommentedMap) and step in node:
                line = node.lc.key(step)[0]
            elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
                line = node.lc.item(step)[0]
            else:
                break
            node = node[step]
        return int(line) + 1

    def problem(self, path: Path, message: str) -> Problem:
        """Return a problem at `path`."""
        return Problem(self.file, self.line_of(path), message)

    def validate[M: BaseModel](self, model: type[M]) -> M | list[Problem]:
        """Return the content as `model`, or what does not fit."""
        try:
            return model.model_validate(self.content)
        except ValidationError as error:
            return [self.problem(details["loc"], _say(details)) for details in error.errors()]


def read_document(file: FilePath) -> Document | Problem:
    """Read `file`, or say why that cannot be done."""
    try:
        root = _parse(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Problem(file.name, 1, "the file is missing")
    except UnicodeDecodeError:
        return Problem(file.name, 1, "the file is not UTF-8")
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = error.problem or error.context
        return Problem(file.name, mark.line + 1 if mark else 1, f"not readable as YAML: {what}")
    except YAMLError as error:
        return Problem(file.name, 1, f"not readable as YAML: {error}")
    if not isinstance(root, CommentedMap):
        return Problem(file.name, 1, "the file must hold keys and values")
    return Document(file.name, root)


@lru_cache(maxsize=32)
def _parse(text: str) -> object:
    # An edit touches one file; the others need not be parsed again, and parsing is all that takes time here.
    root: object = YAML(typ="rt").load(text)
    return root


def _plain(node: object) -> object:
    match node:
        case dict():
            return {_plain(key): _plain(value) for key, value in node.items()}
        case list():
            return [_plain(value) for value in node]
        case bool():  # before int: ruamel keeps a bool a bool, and a bool is an int
            return node
        case str():
            return str(node)
        case float():
            return str(node)  # money is decimal: never through a binary fraction
        case _:
            return node


def _say(details: ErrorDetails) -> str:
    key = details["loc"][-1] if details["loc"] else ""
    match details["type"]:
        case "extra_forbidden":
            return f"unknown key {key!r}"
        case "missing":
            return f"{key!r} is missing"
        case "value_error":
            return details["msg"].removeprefix("Value error, ")
        case _:
            return f"{key}: {details['msg']}"
