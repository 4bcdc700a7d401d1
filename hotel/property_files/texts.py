"""All texts of a property that guests may read, with the way to each; and the languages that are missing."""

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hotel.property_files.common import InEveryLanguage
from hotel.property_files.problem import Finding, Path
from hotel.property_files.schema import FILES, PropertyFiles


def guest_texts(files: PropertyFiles, *names: str) -> Iterator[tuple[str, Path, dict[str, str]]]:
    """Give file, path and text of everything a guest may read, in the files `names` or in all."""
    for name in names or FILES:
        for path, text in _texts(getattr(files, name), ()):
            yield name, path, text


def missing_translations(files: PropertyFiles) -> Iterator[Finding]:
    """Find texts that a language of the property lacks."""
    for name, path, text in guest_texts(files):
        for language in files.property.languages:
            if not text.get(language, "").strip():
                yield Finding(name, path, f"no text in {language!r}")


def _texts(value: object, path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    match value:
        case BaseModel():
            for name, field in type(value).model_fields.items():
                inner, way = getattr(value, name), (*path, field.alias or name)
                if not _for_guests(field):
                    yield from _texts(inner, way)
                elif inner is not None:
                    yield way, inner
        case dict():
            for key, inner in value.items():
                yield from _texts(inner, (*path, key))
        case tuple():
            for position, inner in enumerate(value):
                yield from _texts(inner, (*path, position))


def _for_guests(field: FieldInfo) -> bool:
    # `LocalisedText | None` keeps the mark inside the union, a plain `LocalisedText` on the field itself.
    inside = (mark for one in get_args(field.annotation) for mark in getattr(one, "__metadata__", ()))
    return InEveryLanguage in (*field.metadata, *inside)
