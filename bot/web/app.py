"""The application that faces guests."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.middleware.cors import CORSMiddleware

from bot.channels import web
from bot.channels.web.config import largest_photo
from bot.web import pages, site
from bot.web.guards import BodyCap, Headers
from bot.web.lobby import Lobby
from bot.web.origins import Origins, allowed_origins
from bot.web.refusals import RefusedError, answer_refusal, answer_unreadable

_STATIC = Path(__file__).with_name("static")
_PREFLIGHT_SECONDS = 600


def create_app(lobby: Lobby) -> FastAPI:
    """Return the gateway's application, serving from `lobby`."""
    # Guests are shown no description of the interface: it is read by our own widget and terminal only.
    app = FastAPI(title="Bellhop", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.lobby = lobby
    for router in web.routers:
        app.include_router(router, prefix="/api")
    app.include_router(pages.router)
    app.include_router(site.router)
    for name in ("site", "pictures"):
        folder = lobby.settings.property_dir / name
        if folder.is_dir():
            app.mount(f"/{name}", StaticFiles(directory=folder), name=name)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_exception_handler(RefusedError, answer_refusal)
    app.add_exception_handler(RequestValidationError, answer_unreadable)
    _stand_guard(app, lobby)
    return app


def _stand_guard(app: FastAPI, lobby: Lobby) -> None:
    """Put the guards in front of `app`: the last one added meets a request first."""
    allowed = allowed_origins(lobby)
    app.add_middleware(BodyCap, largest_photo=largest_photo(lobby))
    app.add_middleware(
        CORSMiddleware,
        allow_origins=allowed,
        allow_credentials=True,
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type", "Last-Event-ID"],
        expose_headers=["X-Cursor", "Retry-After"],
        max_age=_PREFLIGHT_SECONDS,
    )
    app.add_middleware(Origins, allowed=allowed)
    app.add_middleware(Headers)
