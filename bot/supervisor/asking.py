"""Asking whether something answers, with nothing that the supervisor would have to carry for it."""

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

_SECONDS = 2


def answers(url: str) -> bool:
    """Say whether `url` answers well now."""
    place = urlsplit(url)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=_SECONDS)
    try:
        connection.request("GET", place.path or "/")
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
