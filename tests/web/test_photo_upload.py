import io

import httpx
import pytest
from PIL import Image

from bot.gateway import timers_of
from hotel.records import Photo
from tests.web.gateway import Gateway, history, write


def photo(kind: str = "JPEG", size: tuple[int, int] = (400, 300)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "maroon").save(file, kind)
    return file.getvalue()


async def upload(
    browser: httpx.AsyncClient, data: bytes, number: str = "photo-0001", kind: str = "image/jpeg"
) -> httpx.Response:
    headers = {"Content-Type": kind}
    return await browser.post("/api/photos", params={"id": number}, content=data, headers=headers)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_a_photo_comes_back_as_it_was_made_anew(browser: httpx.AsyncClient, kind: str) -> None:
    answer = await upload(browser, photo(kind, (3200, 2400)), kind=f"image/{kind.lower()}")
    assert answer.status_code == 201
    taken = answer.json()
    assert (taken["width"], taken["height"]) == (1600, 1200)
    shown = await browser.get(taken["url"])
    assert shown.headers["content-type"] == "image/jpeg"
    assert Image.open(io.BytesIO(shown.content)).size == (1600, 1200)


async def test_a_photo_belongs_to_the_message_it_is_sent_with(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    taken = (await upload(browser, photo())).json()
    body = {"id": "11112222", "photos": [taken["photo"]]}
    assert (await browser.post("/api/messages", json=body)).status_code == 202
    gateway.clock.push(seconds=1)
    captioned = (await upload(browser, photo(), "photo-0002")).json()
    await write(browser, "a stain", photos=[captioned["photo"]])
    alone, with_words = await history(browser)
    assert (alone["text"], [one["url"] for one in alone["photos"]]) == ("", [taken["url"]])
    assert with_words["text"] == "a stain"
    assert with_words["photos"] == [{"url": captioned["url"], "width": 400, "height": 300}]


async def test_the_same_photo_twice_is_one(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    first, second = [(await upload(browser, photo())).json() for _ in range(2)]
    assert first == second
    assert gateway.count(Photo) == 1


async def test_nobody_else_sees_a_photo_or_sends_it_as_theirs(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    taken = (await upload(browser, photo())).json()
    async with gateway.browser() as other:
        await other.get("/chat")
        assert (await other.get(taken["url"])).status_code == 404
        await write(other, "mine", photos=[taken["photo"]])
        assert (await history(other))[0]["photos"] == []
    async with gateway.browser() as stranger:
        assert (await stranger.get(taken["url"])).status_code == 404


@pytest.mark.parametrize(
    ("data", "kind", "status", "code"),
    [
        (b"x" * (8 * 1024 * 1024 + 1), "image/jpeg", 413, "too_large"),
        (b"GIF89a", "image/gif", 415, "wrong_kind"),
        (photo("GIF"), "image/png", 415, "wrong_kind"),
        (photo("JPEG", (800, 800))[:2000], "image/jpeg", 422, "broken_photo"),
        (photo(), "application/json", 415, "wrong_kind"),
    ],
)
async def test_what_is_no_photo_is_refused_with_its_reason(
    gateway: Gateway, browser: httpx.AsyncClient, data: bytes, kind: str, status: int, code: str
) -> None:
    answer = await upload(browser, data, kind=kind)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert answer.json()["message"].startswith(("This photo", "This file"))
    assert "{" not in answer.json()["message"]
    assert gateway.count(Photo) == 0


async def test_a_flood_of_photos_is_stopped(browser: httpx.AsyncClient) -> None:
    answers = [await upload(browser, photo(size=(8, 8)), f"photo-{number:04}") for number in range(6)]
    assert [answer.status_code for answer in answers] == [201] * 5 + [429]


def ring(gateway: Gateway, **push: int) -> int:
    """Let time pass, and the pager's timers be looked at; return how much they did."""
    gateway.clock.push(**push)
    with gateway.database.session() as session:
        return timers_of(gateway.lobby.settings, gateway.lobby.hotel.id)(session, gateway.clock)


async def test_a_photo_that_was_never_sent_is_deleted_after_a_day(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    unsent = (await upload(browser, photo())).json()
    sent = (await upload(browser, photo(), "photo-0002")).json()
    await write(browser, "a stain", photos=[sent["photo"]])
    assert ring(gateway, hours=23, minutes=59) == 0
    assert (await browser.get(unsent["url"])).status_code == 200
    assert ring(gateway, minutes=1) == 1
    assert (await browser.get(unsent["url"])).status_code == 404
    assert (await browser.get(sent["url"])).status_code == 200
    assert gateway.count(Photo) == 1
    assert ring(gateway, hours=24) == 0


async def test_a_message_that_comes_after_its_photo_was_deleted_is_served_without_it(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    unsent = (await upload(browser, photo())).json()
    ring(gateway, hours=25)
    assert (await write(browser, "a stain", photos=[unsent["photo"]])).status_code == 202
    (message,) = await history(browser)
    assert (message["text"], message["photos"]) == ("a stain", [])
