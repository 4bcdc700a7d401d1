"""Check the files of a property, and read them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from hotel.property_files.document import Document, read_document
from hotel.property_files.hours_rules import contradicting_hours, hours_in_facts
from hotel.property_files.money_rules import money_written_otherwise
from hotel.property_files.naming_rules import ambiguous_words, duplicate_slugs, impossible_diets
from hotel.property_files.picture_rules import unusable_pictures
from hotel.property_files.placeholders import unknown_placeholders
from hotel.property_files.problem import Finding, Problem, PropertyFilesError
from hotel.property_files.reference_rules import unknown_references
from hotel.property_files.schema import FILES, PropertyFiles
from hotel.property_files.texts import missing_translations

__all__ = ["Problem", "PropertyFilesError", "check_property", "read_property"]

_RULES: tuple[Callable[[PropertyFiles], Iterator[Finding]], ...] = (
    missing_translations,
    contradicting_hours,
    hours_in_facts,
    unknown_references,
    duplicate_slugs,
    ambiguous_words,
    impossible_diets,
    unknown_placeholders,
    money_written_otherwise,
)


def check_property(directory: Path) -> list[Problem]:
    """Return everything that is wrong with the files in `directory`, by file and line."""
    return _examine(directory)[1]


def read_property(directory: Path) -> PropertyFiles:
    """Return the files in `directory`.

    Raises:
        PropertyFilesError: something is wrong with them; it carries all the problems.
    """
    files, problems = _examine(directory)
    if problems or files is None:
        raise PropertyFilesError(problems)
    return files


def _examine(directory: Path) -> tuple[PropertyFiles | None, list[Problem]]:
    documents: dict[str, Document] = {}
    parts: dict[str, object] = {}
    problems: list[Problem] = []
    for name, model in FILES.items():
        document = read_document(directory / f"{name}.yml")
        if isinstance(document, Problem):
            problems.append(document)
            continue
        documents[name] = document
        part = document.validate(model)
        if isinstance(part, list):
            problems += part
        else:
            parts[name] = part
    if problems:  # rules compare files with each other: they need all of them in shape
        return None, sorted(problems)
    files = PropertyFiles.model_validate(parts)
    found = [finding for rule in _RULES for finding in rule(files)]
    found += unusable_pictures(files, directory)
    return files, sorted({documents[one.file].problem(one.path, one.message) for one in found})
