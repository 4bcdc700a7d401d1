"""A guest at the website: what the widget does, without its looks."""

import asyncio
import contextlib
import uuid
from collections.abc import AsyncGenerator, AsyncIterator
from http import HTTPStatus
from http.cookies import SimpleCookie

import httpx

from benchmark.talks.phones import Seen
from bot.channels.event_stream import Event, events
from bot.channels.shown import Shown
from hotel.records import ShownButton

CHANNEL = "web"
_AGAIN_SECONDS = 0.2
_PATIENCE_SECONDS = 60.0


class _Jar:
    """Keeps cookies as a browser does on this very machine, where plain http counts as secure."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    async def send(self, request: httpx.Request) -> None:
        request.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._kept.items())

    async def keep(self, response: httpx.Response) -> None:
        for line in response.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(line.replace("; Partitioned", "")).items():
                self._kept[name] = morsel.value


class WebPhone:
    """One browser with the widget open."""

    channel = CHANNEL

    def __init__(self, url: str, language: str, slug: str) -> None:
        jar = _Jar()
        self._http = httpx.AsyncClient(
            base_url=url,
            timeout=30,
            trust_env=False,
            follow_redirects=True,
            headers={"Accept-Language": language},
            event_hooks={"request": [jar.send], "response": [jar.keep]},
        )
        self._widget = f"/api/widget?property={slug}"
        self._cursor = ""
        self._told: list[Shown] = []
        self._mark = 0

    async def come_in(self, door: str) -> None:
        """Open a page of the hotel's, or a link into the conversation."""
        (await self._http.get(door)).raise_for_status()
        (await self._http.get(self._widget)).raise_for_status()

    async def write(self, text: str) -> str:
        return await self._send({"text": text})

    async def press(self, token: str) -> str:
        return await self._send({"choice": token})

    async def send_photo(self, jpeg: bytes, caption: str) -> str:
        answer = await self._http.post(
            f"/api/photos?id={uuid.uuid4().hex}", content=jpeg, headers={"Content-Type": "image/jpeg"}
        )
        answer.raise_for_status()
        words = {"text": caption} if caption else {}
        return await self._send({"photos": [answer.json()["photo"]], **words})

    async def link_to_telegram(self) -> str:
        """Return the link by which the conversation goes on in Telegram."""
        answer = await self._http.post("/api/session/telegram", json={})
        answer.raise_for_status()
        return str(answer.json()["url"])

    def offered(self) -> tuple[ShownButton, ...]:
        in_their_places = {one.replaces or one.key: one for one in self._told if one.author != "guest"}
        return _buttons(list(in_their_places.values())[-1]) if in_their_places else ()

    def mark(self) -> None:
        self._mark = len(self._told)

    def seen(self) -> list[Seen]:
        return [
            Seen(_text(one), _buttons(one), in_place=one.replaces is not None, by=one.by)
            for one in self._told[self._mark :]
            if one.author != "guest"
        ]

    def has_all(self, outbox_id: int) -> bool:
        """Say whether the stream of events has come so far."""
        return int(self._cursor.partition("-")[2] or 0) >= outbox_id

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Listen while inside."""
        listening = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await listening
            await self._http.aclose()

    async def _send(self, said: dict[str, object]) -> str:
        """Send until it is taken, as the widget does."""
        number = uuid.uuid4().hex
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while True:
                with contextlib.suppress(httpx.TransportError):
                    answer = await self._http.post("/api/messages", json={"id": number, **said})
                    if answer.status_code == HTTPStatus.ACCEPTED:
                        return number
                    if answer.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
                        answer.raise_for_status()
                await asyncio.sleep(_AGAIN_SECONDS)

    async def _listen(self) -> None:
        while True:
            with contextlib.suppress(httpx.HTTPError):
                async with contextlib.aclosing(events(self._http, self._cursor)) as heard:
                    changed = await self._hear(heard)
                if changed:
                    await self._http.get(self._widget)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _hear(self, heard: AsyncGenerator[Event]) -> bool:
        """Take in events; return that the session has changed, after which another stream is to be opened."""
        async for event in heard:
            if event.kind == "message":
                self._told.append(Shown.model_validate_json(event.data))
                self._cursor = event.place
            elif event.kind == "session":
                return True
        return False


def _buttons(shown: Shown) -> tuple[ShownButton, ...]:
    of_cards = [
        ShownButton(token=card.button.token, label=f"{card.button.label}: {card.title}")
        for card in shown.cards
        if card.button is not None
    ]
    return (*of_cards, *shown.buttons)


def _text(shown: Shown) -> str:
    """Return all that is to be read: the words, the cards, the state of an order."""
    cards = [" · ".join(filter(None, (card.title, card.text, card.price))) for card in shown.cards]
    order = shown.order
    steps = [f"{'●' if step.reached else '○'} {step.label}" for step in order.steps] if order else []
    return "\n\n".join(filter(None, (shown.text, "\n".join(cards), "  ".join(steps))))
