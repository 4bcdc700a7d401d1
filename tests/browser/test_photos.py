"""Photos: chosen, sent with a complaint, shown in the chat, and nothing else of them kept."""

from pathlib import Path

import pytest
from PIL import ExifTags, Image
from playwright.async_api import expect
from sqlalchemy import select
from sqlalchemy.orm import undefer

from hotel.records import Complaint, Photo
from tests.browser.guest import Guest
from tests.browser.hotel import OpenHotel

WHERE = "by the window of room 304"
COMPLAINT = "complain/cleanliness: there is a stain on the carpet"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = WHERE
    file = tmp_path / "stain.jpg"
    Image.linear_gradient("L").resize((2400, 1800)).convert("RGB").save(file, exif=exif)
    return file


async def test_a_complaint_comes_with_its_photo(laura: Guest, hotel: OpenHotel, photo: Path) -> None:
    await laura.attaches(photo)
    await laura.writes(COMPLAINT)
    await laura.reads("there is a stain on the carpet", "our staff can see your photo")
    (complaint,) = hotel.all(Complaint)
    with hotel.database.session() as session:
        (kept,) = session.scalars(select(Photo).options(undefer(Photo.jpeg))).all()
    assert kept.complaint_id == complaint.id
    assert (kept.width, kept.height) == (1600, 1200)
    assert WHERE.encode() not in kept.jpeg
    await laura.page.reload()
    await expect(laura.rows).to_have_count(2)
    await laura.sees_pictures(laura.rows.first.locator("img"))


async def test_a_photo_stands_on_the_side_of_who_sent_it(laura: Guest, photo: Path) -> None:
    for line in (COMPLAINT, "complain/cleanliness: here", None):
        await laura.attaches(photo)
        if line is None:
            await laura.chat.get_by_role("button", name="Send").click()
        else:
            await laura.writes(line)
        await expect(laura.chat.locator(".row.guest:not(.pending)").last.locator("img")).to_be_visible()
    await expect(laura.chat.locator(".row.guest:not(.pending)")).to_have_count(3)
    edges = await laura.chat.locator("#thread").evaluate(
        """thread => [...thread.querySelectorAll('.row.guest :is(.bubble, .photo)')]
            .map(one => Math.round(one.getBoundingClientRect().right))"""
    )
    assert len(edges) == 5
    assert len(set(edges)) == 1


async def test_a_photo_is_enlarged_and_escape_closes_it_alone(laura: Guest, photo: Path) -> None:
    await laura.attaches(photo)
    await laura.writes(COMPLAINT)
    opened = laura.chat.locator("dialog[open]")
    await laura.chat.get_by_role("button", name="Open photo 1").click()
    await expect(opened.locator("img")).to_be_visible()
    await laura.page.keyboard.press("Escape")
    await expect(opened).to_have_count(0)
    await expect(laura.field).to_be_visible()


async def test_what_is_no_photo_is_refused_kindly_and_the_words_can_go_alone(
    laura: Guest, tmp_path: Path
) -> None:
    pretends = tmp_path / "photo.jpg"
    pretends.write_bytes(b"no photo at all")
    await laura.chat.locator("input[type=file]").set_input_files(pretends)
    await expect(laura.chat.get_by_role("alert")).to_contain_text("cannot be opened as a photo")
    laura.forgive("status of 415")
    await laura.chat.get_by_role("button", name="Remove photo 1").click()
    await laura.writes(COMPLAINT)
    await expect(laura.rows).to_have_count(2)
