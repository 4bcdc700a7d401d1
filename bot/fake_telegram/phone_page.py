"""The phone in the browser: a page, and the few addresses it talks to."""

from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Body, Depends, HTTPException, Request, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel, Field

from bot.fake_telegram.api import InApi
from bot.fake_telegram.changes import wait_until
from bot.fake_telegram.errors import ApiError
from bot.fake_telegram.phone import Guest, Phone
from bot.fake_telegram.phone_acts import Act
from bot.fake_telegram.phone_view import View, view

router = APIRouter()
_PAGE = Path(__file__).with_name("static") / "phone.html"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
}
_LOOK_AGAIN_SECONDS = 20.0
_TYPING_LOOK_SECONDS = 1.0


class NewPerson(BaseModel):
    first_name: Annotated[str, Field(min_length=1, max_length=64)]
    language_code: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Za-z]+)?$")] = "en"


class Owner(BaseModel):
    """Who holds a phone."""

    id: int
    first_name: str


def _phone_of(request: Request) -> Phone:
    phone: Phone = request.app.state.phone
    return phone


InPhone = Annotated[Phone, Depends(_phone_of)]


def _guest(number: int, phone: InPhone) -> Guest:
    if number not in phone.people:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return phone.people[number]


@router.get("/")
async def page() -> FileResponse:
    """Show the phone."""
    return FileResponse(_PAGE, headers=_HEADERS)


@router.get("/phone/people")
async def people(phone: InPhone) -> list[Owner]:
    """Return who has a phone."""
    return [Owner(id=one.user.id, first_name=one.user.first_name) for one in list(phone.people.values())]


@router.post("/phone/people", status_code=HTTPStatus.CREATED)
async def new_person(person: NewPerson, phone: InPhone) -> Owner:
    """Give somebody a phone."""
    user = phone.person(person.first_name, language_code=person.language_code).user
    return Owner(id=user.id, first_name=user.first_name)


@router.get("/phone/people/{number}")
async def look(guest: Annotated[Guest, Depends(_guest)], api: InApi, seen: int = -1) -> View:
    """Return what a person sees, once it is something else than at version `seen`, or after a while."""
    changes = api.world.changes
    with changes.listening() as news:
        if changes.version == seen and not changes.closed:
            # Typing ends by itself, and nothing rings then.
            typing = view(api.world, guest).typing
            await wait_until(news, _TYPING_LOOK_SECONDS if typing else _LOOK_AGAIN_SECONDS)
    return view(api.world, guest)


@router.post("/phone/people/{number}")
async def act(guest: Annotated[Guest, Depends(_guest)], what: Annotated[Act, Body()]) -> Response:
    """Let a person do something."""
    try:
        what.do(guest)
    except (ApiError, ValueError, LookupError) as refusal:
        return JSONResponse({"error": str(refusal)}, HTTPStatus.UNPROCESSABLE_ENTITY)
    return Response(status_code=HTTPStatus.NO_CONTENT)


@router.get("/phone/files/{file_id}")
async def picture(file_id: str, api: InApi) -> Response:
    """Give out what was sent, to be shown; as a picture or not at all."""
    try:
        stored = api.world.files.find(file_id)
    except ApiError:
        return Response(status_code=HTTPStatus.NOT_FOUND)
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'"}
    kind = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif"}
    media_type = kind.get(stored.path.rpartition(".")[2], "application/octet-stream")
    return Response(stored.content, media_type=media_type, headers=headers)
