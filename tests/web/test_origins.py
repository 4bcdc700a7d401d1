from datetime import date
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError

from hotel.database import Database, open_database
from hotel.property_files.check import read_property
from hotel.property_files.house import Website
from hotel.property_files.load import load_property
from hotel.records import Base
from tests.hotel.desk.demo_house import DEMO
from tests.web.gateway import HOTEL_SITE, Gateway, widget

_FOREIGN = [
    "https://evil.example",
    "null",
    HOTEL_SITE + ".evil.example",
    HOTEL_SITE + "/",
    "http" + HOTEL_SITE[5:],
]


def asked_by(origin: str) -> dict[str, str]:
    return {"Origin": origin, "Sec-Fetch-Site": "cross-site"}


async def test_the_hotels_own_site_may_use_the_chat(gateway: Gateway) -> None:
    gateway.on_other_sites()
    async with gateway.browser(headers=asked_by(HOTEL_SITE)) as client:
        for answer in (
            await widget(client),
            await client.get("/api/history"),
            await client.post("/api/messages", json={"id": "12345678", "text": "towels"}),
        ):
            assert answer.status_code in {200, 202}
            assert answer.headers["access-control-allow-origin"] == HOTEL_SITE
            assert answer.headers["access-control-allow-credentials"] == "true"
            assert "X-Cursor" in answer.headers["access-control-expose-headers"]
            assert "Origin" in answer.headers["vary"]


@pytest.mark.parametrize("origin", _FOREIGN)
async def test_no_other_site_may(gateway: Gateway, origin: str) -> None:
    gateway.on_other_sites()
    async with gateway.browser(headers=asked_by(origin)) as client:
        answers = [
            await widget(client),
            await client.get("/api/history"),
            await client.get("/api/events"),
            await client.post("/api/messages", json={"id": "12345678", "text": "towels"}),
            await client.post("/api/session/guest", json={"token": "x"}),
            await client.post("/api/photos?id=12345678", content=b"x", headers={"Content-Type": "image/png"}),
        ]
    for answer in answers:
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers
        assert "set-cookie" not in answer.headers
    assert gateway.messages() == []


async def test_a_request_that_changes_something_and_hides_where_it_is_from_is_refused(
    gateway: Gateway, browser: httpx.AsyncClient
) -> None:
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 202), ("none", 202)):
        headers = {"Sec-Fetch-Site": site}
        body = {"id": f"number-{site}", "text": "towels"}
        answer = await browser.post("/api/messages", json=body, headers=headers)
        assert answer.status_code == status


async def test_the_gateways_own_pages_may_under_every_name_it_is_called(gateway: Gateway) -> None:
    for url in ("https://gateway.test", "http://192.0.2.7:8080"):
        async with gateway.browser(url, headers={"Origin": url, "Sec-Fetch-Site": "same-origin"}) as client:
            answer = await client.post("/api/messages", json={"id": "12345678", "text": "towels"})
            assert answer.status_code == 202


@pytest.mark.parametrize(("origin", "status"), [(HOTEL_SITE, 200), ("https://evil.example", 403)])
async def test_a_browser_that_asks_first_is_told_who_may(gateway: Gateway, origin: str, status: int) -> None:
    gateway.on_other_sites()
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    async with gateway.browser() as client:
        answer = await client.options("/api/messages", headers=headers)
    assert answer.status_code == status
    assert answer.headers.get("access-control-allow-origin") == (origin if status == 200 else None)


async def test_the_widget_itself_can_be_loaded_by_any_page_and_is_fetched_once(gateway: Gateway) -> None:
    async with gateway.browser(headers={"Sec-Fetch-Site": "cross-site"}) as client:
        answer = await client.get("/widget.js")
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/javascript")
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert "max-age" in answer.headers["cache-control"]
        again = await client.get("/widget.js", headers={"If-None-Match": answer.headers["etag"]})
        assert again.status_code == 304


async def test_a_hotel_that_is_not_ours_has_no_chat_here(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/api/widget", params={"property": "another"})
    assert answer.status_code == 404
    assert answer.json()["error"] == "unknown_property"


@pytest.mark.parametrize(
    "wrong",
    [HOTEL_SITE + "/", HOTEL_SITE + "/chat", "www.alderhouse.example", "*", "https://*.alderhouse.example"],
)
def test_an_origin_that_no_browser_would_send_is_a_mistake_in_the_file(wrong: str) -> None:
    assert Website(origins=(HOTEL_SITE, "http://localhost:8000")).origins
    with pytest.raises(ValidationError):
        Website(origins=(wrong,))


def test_the_list_of_the_file_comes_into_the_records(tmp_path: Path) -> None:
    files = read_property(DEMO)
    listed = files.property.model_copy(update={"website": Website(origins=(HOTEL_SITE,))})
    database = Database(open_database(f"sqlite:///{tmp_path}/test.db"))
    Base.metadata.create_all(database.engine)
    with database.session() as session:
        hotel = load_property(session, files.model_copy(update={"property": listed}), date(2027, 3, 11))
        assert hotel.web_origins == [HOTEL_SITE]
    database.engine.dispose()
