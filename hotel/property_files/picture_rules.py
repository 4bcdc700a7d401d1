"""Pictures of dishes and rooms that are missing, of no known kind, or too heavy for a guest's phone."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from hotel.property_files.problem import Finding, Path
from hotel.property_files.schema import PropertyFiles

FOLDER = "pictures"
"""Where the pictures lie, beside the files of the property."""

KINDS = (".svg", ".webp", ".jpg", ".png")
"""What every browser shows and Telegram takes or can be sent as a link."""

LARGEST_KB = 200


def unusable_pictures(files: PropertyFiles, directory: FilePath) -> Iterator[Finding]:
    """Find pictures named in the files of `directory` that cannot be shown."""
    for file, path, name in _named(files):
        message = _what_is_wrong(name, directory / FOLDER)
        if message:
            yield Finding(file, path, message)


def _named(files: PropertyFiles) -> Iterator[tuple[str, Path, str]]:
    for at, item in enumerate(files.menu.items):
        if item.picture is not None:
            yield "menu", ("items", at, "picture"), item.picture
    for at, kind in enumerate(files.rooms.types):
        if kind.picture is not None:
            yield "rooms", ("types", at, "picture"), kind.picture


def _what_is_wrong(name: str, folder: FilePath) -> str | None:
    if FilePath(name).name != name:
        return f"picture {name!r} must be the name of a file in the folder {FOLDER!r}, without a path"
    if not name.endswith(KINDS):
        return f"picture {name!r} is none of {', '.join(KINDS)}"
    picture = folder / name
    if not picture.is_file():
        return f"there is no picture {name!r} in the folder {FOLDER!r}"
    if picture.stat().st_size > LARGEST_KB * 1024:
        return f"picture {name!r} is larger than {LARGEST_KB} KB"
    return None
