import re
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from tests.web.gateway import Gateway, widget, write


async def test_the_hotels_site_is_shown_in_the_browsers_language(gateway: Gateway) -> None:
    async with gateway.browser(headers={"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.8"}) as client:
        assert '<html lang="ru"' in (await client.get("/")).text


async def test_a_language_chosen_on_the_site_stays(browser: httpx.AsyncClient) -> None:
    await browser.get("/?lang=ru")
    for page in ("/", "/chat"):
        assert '<html lang="ru"' in (await browser.get(page)).text


async def test_a_language_without_words_gets_the_hotels_own(gateway: Gateway) -> None:
    async with gateway.browser(headers={"Accept-Language": "fi"}) as client:
        assert '<html lang="en"' in (await client.get("/")).text


async def test_a_hotel_without_a_site_shows_the_chat(gateway: Gateway, tmp_path: Path) -> None:
    settings = gateway.lobby.settings.model_copy(update={"property_dir": tmp_path})
    gateway.lobby = replace(gateway.lobby, settings=settings)
    async with gateway.browser() as client:
        answer = await client.get("/?lang=ru")
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat?lang=ru")


@pytest.mark.parametrize("path", ["/", "/chat", "/tour/standard", "/g/nonsense"])
async def test_a_page_runs_nothing_that_is_not_its_own_file(browser: httpx.AsyncClient, path: str) -> None:
    answer = await browser.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r"<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|<style", answer.text) == []
    for file in re.findall(r'(?:src|href)="(/(?:static|site|pictures|widget)[^"]+)"', answer.text):
        assert (await browser.get(file)).status_code == 200, file


async def test_the_chat_is_a_page_of_its_own(browser: httpx.AsyncClient) -> None:
    page = (await browser.get("/chat?lang=ru")).text
    assert 'data-property="demo" data-mode="page" data-locale="ru"' in page
    assert "Отель «Ольховый дом»" in page


async def test_the_path_of_a_tour_leads_to_the_room_and_its_picture(browser: httpx.AsyncClient) -> None:
    page = (await browser.get("/tour/standard")).text
    assert "<h1>Standard" in page
    assert 'src="/pictures/room-standard.svg"' in page
    assert "/widget.js" in page
    assert (await browser.get("/tour/castle")).status_code == 303


async def test_a_drawing_opened_by_itself_can_do_nothing(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/pictures/borscht.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    policy = answer.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


@pytest.mark.parametrize(
    "path",
    [
        "/pictures/../property.yml",
        "/pictures/%2e%2e/property.yml",
        "/pictures/..%2fproperty.yml",
        "/site/%2e%2e%2f%2e%2e%2fdemo%2fguests.yml",
        "/site//etc/passwd",
        "/static/%2e%2e/app.py",
    ],
)
async def test_files_beside_the_site_stay_where_they_are(browser: httpx.AsyncClient, path: str) -> None:
    assert (await browser.get(path)).status_code == 404


async def test_what_is_a_guests_is_kept_by_no_cache(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    for path in ("/chat", "/", "/api/history", "/api/widget?property=demo", "/g/nonsense", "/health"):
        assert (await browser.get(path)).headers["cache-control"] == "no-store", path
    assert "max-age" in (await browser.get("/pictures/borscht.svg")).headers["cache-control"]


async def test_the_widget_learns_all_it_needs(gateway: Gateway, browser: httpx.AsyncClient) -> None:
    config = (await widget(browser, lang="ru-RU")).json()
    words = config.pop("words")
    assert words == gateway.lobby.words["ru"].widget
    assert config == {
        "property": "demo",
        "locale": "ru",
        "locales": [
            {"code": "en", "name": "English", "dir": "ltr"},
            {"code": "ru", "name": "Русский", "dir": "ltr"},
        ],
        "hotel": {"name": "Отель «Ольховый дом»", "phone": "+7 495 000-01-00"},
        "room": None,
        "time_zone": "Europe/Moscow",
        "photo": {"max_bytes": 8 * 1024 * 1024, "types": ["image/jpeg", "image/png", "image/webp"]},
        "telegram": False,
    }


async def test_the_language_of_the_page_is_a_hint_for_the_first_answer(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    await widget(browser, lang="ru")
    await write(browser, "101")
    assert gateway.conversation().locale == "ru"


async def test_a_language_chosen_in_the_chat_holds_for_the_conversation_and_the_guest(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    token = gateway.token(gateway.house.check_in("Laura", "Bennett", "305"))
    await browser.post("/api/session/guest", json={"token": token})
    assert (await browser.post("/api/session/locale", json={"locale": "ru"})).status_code == 204
    conversation = gateway.conversation()
    assert (conversation.locale, conversation.locale_chosen) == ("ru", True)
    assert conversation.stay is not None
    assert conversation.stay.guest.locale == "ru"
    assert (await browser.post("/api/session/locale", json={"locale": "tlh"})).status_code == 422
