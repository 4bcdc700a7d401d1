import io

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from bot.photos import LARGEST_PIXELS, PhotoError, WrongKindError, remade, remake

_SECRET = "Lakeside 8, phone of Laura"


def file_of(image: Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def decoded(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg), formats=["JPEG"])


def stain(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (width, height), "maroon" if mode != "P" else 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photos_of_every_kind_become_jpegs_of_their_size(kind: str) -> None:
    picture = remake(file_of(stain(), kind))
    assert (picture.width, picture.height) == decoded(picture.jpeg).size == (400, 300)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16"])
def test_every_way_to_keep_colours_is_read(mode: str) -> None:
    image = Image.new(mode, (40, 30))
    assert decoded(remake(file_of(image, "PNG")).jpeg).mode == "RGB"


def test_what_the_camera_noted_is_not_kept() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = _SECRET
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = _SECRET
    text = PngInfo()
    text.add_text("Comment", _SECRET)
    for data in (
        file_of(stain(), "JPEG", exif=exif, comment=_SECRET),
        file_of(stain(), "PNG", exif=exif, pnginfo=text),
        file_of(stain(), "WEBP", exif=exif),
    ):
        jpeg = remake(data).jpeg
        assert _SECRET.encode() not in jpeg
        assert not decoded(jpeg).getexif()
        assert set(decoded(jpeg).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_photo_taken_sideways_is_shown_upright() -> None:
    image = stain(400, 300)
    image.paste("white", (0, 0, 400, 150))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    picture = remake(file_of(image, "JPEG", exif=exif))
    assert (picture.width, picture.height) == (300, 400)
    left, right = (decoded(picture.jpeg).getpixel((x, 200)) for x in (20, 280))
    assert sum(left) < sum(right)  # type: ignore[arg-type]  # the white top has come to the right


def test_a_large_photo_is_reduced_to_what_one_can_see() -> None:
    for kind in ("JPEG", "PNG"):
        picture = remake(file_of(stain(4000, 3000), kind))
        assert (picture.width, picture.height) == (1600, 1200)


def test_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert decoded(remake(file_of(clear, "PNG")).jpeg).getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_other_kinds_of_pictures_are_refused_as_such(kind: str) -> None:
    with pytest.raises(WrongKindError):
        remake(file_of(stain(), kind))


@pytest.mark.parametrize("data", [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused_as_such(data: bytes) -> None:
    with pytest.raises(WrongKindError):
        remake(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_half_a_photo_is_refused(kind: str) -> None:
    whole = file_of(Image.effect_noise((400, 300), 90).convert("RGB"), kind)
    with pytest.raises(PhotoError):
        remake(whole[: len(whole) // 2])


def test_a_decompression_bomb_is_refused_before_it_is_decoded() -> None:
    side = int(LARGEST_PIXELS**0.5) + 1
    bomb = file_of(Image.new("1", (side, side)), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(PhotoError, match="pixels"):
        remake(bomb)


async def test_photos_are_made_anew_beside_the_event_loop() -> None:
    assert (await remade(file_of(stain(), "JPEG"))).width == 400
