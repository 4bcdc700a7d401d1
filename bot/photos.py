"""Photos of guests: each is made anew from its pixels, so that nothing hidden in the file is kept."""

import asyncio
import io
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime

from PIL import Image, ImageOps
from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.records import Conversation, Photo

FORMATS = ("JPEG", "PNG", "WEBP")
LARGEST_PIXELS = 40_000_000
"""Width times height; a photo of today's phones has 12 to 24 million."""
LONGEST_SIDE = 1600
"""In pixels, after it was made anew: enough to see a stain, a tenth of a phone's file."""
_QUALITY = 82
_WHITE = (255, 255, 255)
_ID_BYTES = 18

# Pillow's own limit warns and goes on; ours is checked before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None

# A photo being decoded takes up to 160 MB: one at a time.
_one_at_a_time = ThreadPoolExecutor(1, thread_name_prefix="photos")


class PhotoError(Exception):
    """The data is no photo that can be read here."""


class WrongKindError(PhotoError):
    """It is neither JPEG nor PNG nor WebP."""


@dataclass(frozen=True)
class Picture:
    """A photo made anew: a JPEG without metadata, upright."""

    jpeg: bytes
    width: int
    height: int
    """In pixels."""


def remake(data: bytes) -> Picture:
    """Return the photo in `data`, decoded and encoded again: upright, at most 1,600 pixels long.

    Raises:
        WrongKindError: it is neither JPEG nor PNG nor WebP.
        PhotoError: it is broken, or has more than 40 million pixels.
    """
    try:
        photo = Image.open(io.BytesIO(data), formats=FORMATS)
    except Exception as unknown:
        raise WrongKindError("neither JPEG nor PNG nor WebP") from unknown
    with photo:
        if photo.width * photo.height > LARGEST_PIXELS:
            raise PhotoError("too many pixels")
        try:
            return _encoded(_upright(photo))
        except Exception as broken:  # decoders raise whatever they stumble over
            raise PhotoError("cannot be decoded") from broken


async def remade(data: bytes) -> Picture:
    """Do what `remake` does, in a thread, one photo at a time in this process.

    Raises:
        PhotoError: as `remake`.
    """
    return await asyncio.get_running_loop().run_in_executor(_one_at_a_time, remake, data)


def keep_photo(
    session: Session, conversation: Conversation, external_id: str, picture: Picture, now: datetime
) -> Photo:
    """Keep `picture`, or return the one that was kept under this `external_id` before."""
    same = Photo.conversation_id == conversation.id, Photo.external_id == external_id
    kept = session.scalars(select(Photo).where(*same)).first()
    if kept is not None:
        return kept
    photo = Photo(
        id=secrets.token_urlsafe(_ID_BYTES),
        conversation_id=conversation.id,
        external_id=external_id,
        width=picture.width,
        height=picture.height,
        jpeg=picture.jpeg,
        received_at=now,
    )
    session.add(photo)
    session.flush()
    return photo


def _upright(photo: Image.Image) -> Image.Image:
    """Return the pixels in RGB, turned as the camera was held, reduced to what is kept."""
    photo.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded at a fraction of its size at once
    photo.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(photo)
    if not upright.has_transparency_data:
        return upright.convert("RGB")
    ground = Image.new("RGBA", upright.size, (*_WHITE, 255))
    return Image.alpha_composite(ground, upright.convert("RGBA")).convert("RGB")


def _encoded(pixels: Image.Image) -> Picture:
    bare = Image.frombytes("RGB", pixels.size, pixels.tobytes())  # nothing but pixels goes on
    file = io.BytesIO()
    bare.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return Picture(file.getvalue(), *bare.size)
