"""How parameters reach the Bot API: in the address, as a form, as a form with files, or as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from fastapi import Request
from pydantic import JsonValue

from bot.fake_telegram.errors import bad_request
from bot.fake_telegram.methods import Upload


@dataclass
class Incoming:
    """The parameters and files of a call, as they were sent."""

    parameters: dict[str, JsonValue] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read(request: Request) -> Incoming:
    """Read a request's parameters.

    Raises:
        ApiError: its JSON is broken.
    """
    incoming = Incoming(dict(request.query_params))
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    if media_type == "application/json" and body:
        incoming.parameters |= from_json(body)
    elif media_type == "application/x-www-form-urlencoded":
        incoming.parameters |= dict(parse_qsl(body.decode(), keep_blank_values=True))
    elif media_type == "multipart/form-data":
        _read_parts(incoming, request.headers["content-type"], body)
    return incoming


def from_json(body: bytes) -> Mapping[str, JsonValue]:
    """Return the parameters of a JSON body.

    Raises:
        ApiError: it is broken, or not an object.
    """
    try:
        parameters = json.loads(body)
    except ValueError as broken:
        raise bad_request("can't parse JSON object") from broken
    if not isinstance(parameters, dict):
        raise bad_request("object expected")
    return parameters


def _read_parts(incoming: Incoming, content_type: str, body: bytes) -> None:
    """Read a form with files; a form is a mail of several parts, which the standard library reads."""
    whole = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body
    )
    for part in whole.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            continue
        filename = part.get_filename()
        if filename is None:
            incoming.parameters[name] = content.decode()
        else:
            incoming.uploads[name] = Upload(filename, content, part.get_content_type())
