"""What a phone attaches to a message, with something plausible inside unless the caller brings it."""

from pathlib import Path

from bot.fake_telegram.files import Files
from bot.fake_telegram.wire import Document, PhotoSize, Sticker, Voice

SAMPLE_PHOTO = (Path(__file__).with_name("samples") / "photo.jpg").read_bytes()
_NOTHING_SAID = b"OggS" + bytes(200)
_NOTHING_DRAWN = b"RIFF" + bytes(4) + b"WEBP" + bytes(100)
_STICKER_PIXELS = 512  # https://core.telegram.org/stickers


def photo(files: Files, content: bytes | None = None, *, says_bytes: int | None = None) -> list[PhotoSize]:
    """Return a picture in two sizes, the largest last, as Telegram does; `says_bytes` overrides how large it is."""
    large = files.keep_picture(content or SAMPLE_PHOTO, says_bytes)
    small = files.keep_picture(SAMPLE_PHOTO).model_copy(update={"width": 90, "height": 68})
    return [small, large]


def voice(files: Files, seconds: int = 3) -> Voice:
    """Return a voice message in which nothing is said."""
    stored = files.keep(_NOTHING_SAID, "voice", "oga")
    return Voice(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        file_size=stored.size,
        duration=seconds,
        mime_type="audio/ogg",
    )


def sticker(files: Files, emoji: str = "👍") -> Sticker:
    """Return a sticker with nothing on it."""
    stored = files.keep(_NOTHING_DRAWN, "stickers", "webp")
    return Sticker(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        file_size=stored.size,
        width=_STICKER_PIXELS,
        height=_STICKER_PIXELS,
        emoji=emoji,
    )


def document(
    files: Files, name: str, content: bytes, media_type: str, says_bytes: int | None = None
) -> Document:
    """Return a file as it is; `says_bytes` overrides how large it is."""
    stored = files.keep(content, "documents", name.rpartition(".")[2] or "bin", says_bytes)
    return Document(
        file_id=stored.file_id,
        file_unique_id=stored.unique_id,
        file_size=stored.size,
        file_name=name,
        mime_type=media_type,
    )
