"""The Bot API itself: calls come in over HTTP, are checked, carried out, kept, and answered in Telegram's envelope."""

import hmac
from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import JsonValue

from bot.fake_telegram.calls import Call
from bot.fake_telegram.errors import NO_SUCH_METHOD, UNAUTHORIZED, ApiError
from bot.fake_telegram.incoming import Incoming, read
from bot.fake_telegram.methods import METHODS, GetUpdates
from bot.fake_telegram.polls import Polls
from bot.fake_telegram.wire import Wire
from bot.fake_telegram.world import World

router = APIRouter()


class BotApi:
    """Carries out calls and keeps them."""

    def __init__(self, world: World, token: str) -> None:
        """Serve the bot of this `token` in this `world`."""
        self.world = world
        self.calls: list[Call] = []
        self._token = token
        self.polls = Polls(world)

    def knows(self, token: str) -> bool:
        """Return whether this is the bot's token."""
        return hmac.compare_digest(token.encode(), self._token.encode())

    async def call(self, name: str, incoming: Incoming, *, in_webhook_answer: bool = False) -> Call:
        """Carry out a call and keep it, refused or not."""
        status, body = HTTPStatus.OK, dict[str, JsonValue]()
        try:
            body = {"ok": True, "result": await self._result(name, incoming)}
        except ApiError as refusal:
            status, body = refusal.status, refusal.envelope()
        at = self.world.clock.now()
        call = Call(name, incoming.parameters, incoming.uploads, at, status, body, in_webhook_answer)
        with self.world.changes.lock:
            self.calls.append(call)
            self.world.changes.ring()
        return call

    async def _result(self, name: str, incoming: Incoming) -> JsonValue:
        found = METHODS.get(name.lower())
        if found is None:
            raise NO_SUCH_METHOD
        method = found.of(incoming.parameters, incoming.uploads)
        if isinstance(method, GetUpdates):
            return [queued.body for queued in await self.polls.answer(method)]
        with self.world.changes.lock:
            answer = method.run(self.world)
        if isinstance(answer, Wire):
            return answer.on_the_wire()
        if isinstance(answer, Sequence):
            return [one.on_the_wire() for one in answer]
        return answer


def _api_of(request: Request) -> BotApi:
    api: BotApi = request.app.state.api
    return api


InApi = Annotated[BotApi, Depends(_api_of)]


@router.api_route("/bot{token}/{name}", methods=["GET", "POST"])
async def call(token: str, name: str, request: Request, api: InApi) -> JSONResponse:
    """Answer one call."""
    if not api.knows(token):
        return JSONResponse(UNAUTHORIZED.envelope(), UNAUTHORIZED.status)
    try:
        incoming = await read(request)
    except ApiError as refusal:
        return JSONResponse(refusal.envelope(), refusal.status)
    kept = await api.call(name, incoming)
    return JSONResponse(kept.body, kept.status)


@router.get("/file/bot{token}/{path:path}")
async def download(token: str, path: str, api: InApi) -> Response:
    """Give a file out."""
    if not api.knows(token):
        return JSONResponse(UNAUTHORIZED.envelope(), UNAUTHORIZED.status)
    stored = api.world.files.by_path(path)
    if stored is None:
        return JSONResponse(NO_SUCH_METHOD.envelope(), NO_SUCH_METHOD.status)
    return Response(stored.content, media_type="application/octet-stream")
