"""Files as Telegram keeps them: given an id when they are sent, fetched by a path."""

import secrets
from dataclasses import dataclass

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.wire import File, PhotoSize

LARGEST_DOWNLOAD = 20 * 1024 * 1024  # https://core.telegram.org/bots/api#getfile
LARGEST_PHOTO = 10 * 1024 * 1024  # https://core.telegram.org/bots/api#sending-files
_PICTURES = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"RIFF": "webp", b"GIF8": "gif"}
_WIDTH, _HEIGHT = 1280, 960


@dataclass(frozen=True)
class Stored:
    """A file in memory. `size` may be said larger than `content` is, to try the limits without the megabytes."""

    file_id: str
    unique_id: str
    path: str
    content: bytes
    size: int


class Files:
    """Everything anybody has sent."""

    def __init__(self) -> None:
        """Begin empty."""
        self._by_id: dict[str, Stored] = {}

    def keep(self, content: bytes, folder: str, ending: str, size: int | None = None) -> Stored:
        """Store a file under a new id."""
        number = len(self._by_id)
        file_id = f"AgACAgIAAxkBAAI{secrets.token_urlsafe(36)}"
        stored = Stored(
            file_id=file_id,
            unique_id=f"AQAD{secrets.token_urlsafe(8)}",
            path=f"{folder}/file_{number}.{ending}",
            content=content,
            size=len(content) if size is None else size,
        )
        self._by_id[file_id] = stored
        return stored

    def keep_picture(self, content: bytes, size: int | None = None) -> PhotoSize:
        """Store a picture and describe it.

        Raises:
            ApiError: it is none, or too large.
        """
        ending = next((ending for start, ending in _PICTURES.items() if content.startswith(start)), None)
        if ending is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if len(content) > LARGEST_PHOTO:
            raise bad_request(
                f"file of size {len(content)} bytes is too big for a photo; {LARGEST_PHOTO} bytes"
            )
        return picture(self.keep(content, "photos", ending, size))

    def find(self, file_id: str) -> Stored:
        """Return a file by its id.

        Raises:
            ApiError: there is none.
        """
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def describe(self, file_id: str) -> File:
        """Return what getFile answers.

        Raises:
            ApiError: there is none, or it is above 20 MB.
        """
        if file_id not in self._by_id:
            raise bad_request("invalid file_id")
        stored = self._by_id[file_id]
        if stored.size > LARGEST_DOWNLOAD:
            raise bad_request("file is too big")
        return File(
            file_id=file_id, file_unique_id=stored.unique_id, file_size=stored.size, file_path=stored.path
        )

    def by_path(self, path: str) -> Stored | None:
        """Return a file by its path, None if there is none or it may not be downloaded."""
        found = next((stored for stored in self._by_id.values() if stored.path == path), None)
        return found if found and found.size <= LARGEST_DOWNLOAD else None


def picture(stored: Stored) -> PhotoSize:
    """Describe a stored picture; its measures are the same for all, nobody looks into it."""
    return PhotoSize(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        file_size=stored.size,
        width=_WIDTH,
        height=_HEIGHT,
    )
