"""What all methods of the Bot API have in common: parameters that are checked, and an answer."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, JsonValue, PrivateAttr, ValidationError

from bot.fake_telegram.errors import ApiError, bad_request
from bot.fake_telegram.wire import Wire
from bot.fake_telegram.world import World

type Answer = Wire | Sequence[Wire] | bool


def _decoded(value: object) -> object:
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError as broken:
            raise ValueError("JSON expected") from broken
    return value


type Json[T] = Annotated[T, BeforeValidator(_decoded)]
"""A parameter that may come as JSON within a string, as it does in forms."""

type ChatId = int | str


@dataclass(frozen=True)
class Upload:
    """A file sent along with a call."""

    name: str
    content: bytes
    media_type: str


class Method(BaseModel):
    """A call; its fields are the parameters. Unknown ones are ignored, as Telegram does."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    _uploads: Mapping[str, Upload] = PrivateAttr(default_factory=dict)

    @classmethod
    def of(cls, parameters: Mapping[str, JsonValue], uploads: Mapping[str, Upload]) -> Self:
        """Return the call with its parameters checked.

        Raises:
            ApiError: a parameter is missing or wrong.
        """
        try:
            method = cls.model_validate(parameters)
        except ValidationError as wrong:
            raise _complaint(wrong) from wrong
        method._uploads = uploads  # noqa: SLF001
        return method

    def uploaded(self, field: str, value: str | None) -> Upload | None:
        """Return the file of a parameter, sent under its own name or as `attach://<name>`; None if it has none."""
        if value and (attached := re.fullmatch(r"attach://(.+)", value)):
            return self._uploads.get(attached[1])
        return self._uploads.get(field)


class Running(Protocol):
    """A method that is answered at once."""

    @classmethod
    def of(cls, parameters: Mapping[str, JsonValue], uploads: Mapping[str, Upload]) -> Self:
        """Return the call, as `Method.of` does."""

    def run(self, world: World) -> Answer:
        """Do what is asked and return the result.

        Raises:
            ApiError: Telegram would refuse.
        """


_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "action": "wrong parameter action in request",
    "file_id": "file_id not specified",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
}


def _complaint(wrong: ValidationError) -> ApiError:
    first = wrong.errors()[0]
    field = str(first["loc"][0])
    if first["type"] == "missing" and field in _MISSING:
        return bad_request(_MISSING[field])
    if field == "reply_markup":
        return bad_request("can't parse reply keyboard markup JSON object")
    where = ".".join(str(part) for part in first["loc"])
    return bad_request(f"can't parse {where}: {first['msg']}")
