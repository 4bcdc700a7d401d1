"""Refusals in Telegram's own words: clients decide by them, so they are kept to the letter."""

from http import HTTPStatus

from pydantic import JsonValue


class ApiError(Exception):
    """A refused call: status, sentence, and parameters such as `retry_after`."""

    def __init__(self, status: HTTPStatus, description: str, **parameters: JsonValue) -> None:
        """Keep what the client is told."""
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters

    def envelope(self) -> dict[str, JsonValue]:
        """Return the answer's body."""
        body: dict[str, JsonValue] = {
            "ok": False,
            "error_code": self.status.value,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(what: str) -> ApiError:
    """Return the refusal of a call that asks for something wrong."""
    return ApiError(HTTPStatus.BAD_REQUEST, f"Bad Request: {what}")


def forbidden(why: str) -> ApiError:
    """Return the refusal of a call that the other side does not want."""
    return ApiError(HTTPStatus.FORBIDDEN, f"Forbidden: {why}")


def conflict(why: str) -> ApiError:
    """Return the refusal of a second reader of the same updates."""
    return ApiError(HTTPStatus.CONFLICT, f"Conflict: {why}")


def too_many(retry_after: int) -> ApiError:
    """Return the refusal by flood control; `retry_after` is in seconds."""
    description = f"Too Many Requests: retry after {retry_after}"
    return ApiError(HTTPStatus.TOO_MANY_REQUESTS, description, retry_after=retry_after)


UNAUTHORIZED = ApiError(HTTPStatus.UNAUTHORIZED, "Unauthorized")
NO_SUCH_METHOD = ApiError(HTTPStatus.NOT_FOUND, "Not Found")
