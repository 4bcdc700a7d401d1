"""The application that faces guests."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from bot.channels import web
from bot.web import pages
from bot.web.guards import BodyCap, Headers
from bot.web.lobby import Lobby

_STATIC = Path(__file__).with_name("static")


def create_app(lobby: Lobby) -> FastAPI:
    """Return the gateway's application, serving from `lobby`."""
    # Guests are shown no description of the interface: it is read by our own page and terminal only.
    app = FastAPI(title="Bellhop", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.lobby = lobby
    app.include_router(pages.router)
    app.include_router(web.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_middleware(BodyCap)
    app.add_middleware(Headers)
    return app
