"""The terminal channel: a guest's chat as an HTTP client of the running gateway, like any browser."""

import asyncio
import contextlib
import uuid
from collections.abc import AsyncGenerator, Iterator
from http import HTTPStatus
from pathlib import Path

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.channels.cursor import Cursor
from bot.channels.event_stream import events
from bot.channels.shown import Shown
from bot.trouble import TroubleError
from hotel.records import ShownButton

_AGAIN_SECONDS = 1.0
"""How long to wait before the stream of events is opened again."""
_PAGE = TypeAdapter(list[Shown])


class _Kept(BaseModel):
    """What a terminal remembers of a conversation."""

    cookies: dict[str, str] = {}
    cursor: str | None = None
    """What was seen of it, in the gateway's own terms."""


class TerminalGuest:
    """One guest's or visitor's connection to the gateway."""

    def __init__(
        self, url: str, kept_in: Path | None = None, *, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        """Speak to the gateway at `url`; `kept_in` remembers the conversation from one chat to the next."""
        self._http = httpx.AsyncClient(
            base_url=url, trust_env=False, timeout=10, follow_redirects=True, transport=transport
        )
        self._kept_in = kept_in
        self._cursor = Cursor()
        self.offered: list[ShownButton] = []
        """The buttons that can be pressed: those of what was told last, in an earlier chat as well."""

    async def come_in(self, door: str) -> None:
        """Come in by `door`: the path of the chat for a visitor, that of a personal link for a guest.

        What the guest was told since the last chat is told now.

        Raises:
            TroubleError: the door stays shut.
        """
        kept = self._kept()
        for name, value in kept.cookies.items():
            self._http.cookies.set(name, value, domain=self._http.base_url.host)
        with _spoken_of():
            answer = await self._http.get(door)
            if answer.status_code != HTTPStatus.OK:
                raise TroubleError(f"the gateway did not let us in ({answer.status_code})")
            history = await self._http.get("/api/history", params={"limit": 1})
            history.raise_for_status()
        self.offered = [button for one in _PAGE.validate_json(history.content) for button in one.offered]
        end = Cursor.read(history.headers["X-Cursor"]) or Cursor()
        seen = Cursor.read(kept.cursor)
        self._cursor = seen if seen and seen.inbox <= end.inbox and seen.outbox <= end.outbox else end

    async def say(self, words: str) -> str:
        """Send `words`; a number presses the button of that number.

        Raises:
            TroubleError: the gateway does not take it.
        """
        if words.isdecimal() and 1 <= int(words) <= len(self.offered):
            return await self.send(choice=self.offered[int(words) - 1].token)
        return await self.send(words)

    async def send(self, text: str | None = None, choice: str | None = None) -> str:
        """Send words or a pressed button; return the message's id once it is stored.

        Raises:
            TroubleError: the gateway does not take it.
        """
        number = uuid.uuid4().hex
        message = {"id": number, "text": text} if choice is None else {"id": number, "choice": choice}
        with _spoken_of():
            answer = await self._http.post("/api/messages", json=message)
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise TroubleError(str(answer.json()["message"]))
        if answer.status_code != HTTPStatus.ACCEPTED:
            raise TroubleError(f"the message was not taken ({answer.status_code})")
        return number

    async def told(self) -> AsyncGenerator[Shown]:
        """Yield what the hotel tells us, as it comes; a lost or refused connection is tried again after a pause."""
        while True:
            with contextlib.suppress(httpx.HTTPError):
                async with contextlib.aclosing(events(self._http, str(self._cursor))) as heard:
                    async for event in heard:
                        if event.kind == "message":
                            self._cursor = Cursor.read(event.place) or self._cursor
                            one = Shown.model_validate_json(event.data)
                            if one.author != "guest":
                                yield one
            await asyncio.sleep(_AGAIN_SECONDS)

    async def close(self) -> None:
        """Go."""
        if self._kept_in is not None and self._http.cookies:
            cookies = {one.name: one.value or "" for one in self._http.cookies.jar}
            kept = _Kept(cookies=cookies, cursor=str(self._cursor))
            self._kept_in.parent.mkdir(parents=True, exist_ok=True)
            self._kept_in.touch(mode=0o600)  # whoever has the cookies is the guest
            self._kept_in.write_text(kept.model_dump_json(), encoding="utf-8")
        await self._http.aclose()

    def _kept(self) -> "_Kept":
        try:
            return _Kept.model_validate_json(self._kept_in.read_bytes()) if self._kept_in else _Kept()
        except (FileNotFoundError, ValidationError):
            return _Kept()


@contextlib.contextmanager
def _spoken_of() -> Iterator[None]:
    """Say it in words where the gateway is not there, or fails."""
    try:
        yield
    except httpx.HTTPError as trouble:
        reason = str(trouble).splitlines()[0] if str(trouble) else type(trouble).__name__
        raise TroubleError(f"the house does not answer ({reason}): is it still running?") from None
