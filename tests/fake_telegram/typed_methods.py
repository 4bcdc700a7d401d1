"""Every call the fake received, built again as aiogram's typed method: a second opinion on what we send."""

import json
from collections.abc import Mapping
from typing import Any

import aiogram.methods
from aiogram.types import BufferedInputFile
from pydantic import BaseModel, ValidationError

from bot.fake_telegram import Call


def mismatches(calls: list[Call]) -> list[str]:
    """Return what is wrong with the calls, a line each."""
    return [f"{call.method}: {trouble}" for call in calls if (trouble := _mismatch(call))]


def _mismatch(call: Call) -> str | None:
    name = call.method[0].upper() + call.method[1:]
    method: type[BaseModel] | None = getattr(aiogram.methods, name, None)
    if method is None:
        return "no such method"
    parameters = {key: _decoded(value) for key, value in call.parameters.items()}
    files = {key: BufferedInputFile(upload.content, upload.name) for key, upload in call.uploads.items()}
    try:
        built = method(**_with_files(parameters, files))
    except ValidationError as wrong:
        return str(wrong)
    unknown = _unknown(built)
    return f"unknown parameters {unknown}" if unknown else None


def _decoded(value: Any) -> Any:
    """Return what a form's string stands for; only objects and lists are written as JSON."""
    if isinstance(value, str) and value.startswith(("{", "[")):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _with_files(parameters: dict[str, Any], files: Mapping[str, BufferedInputFile]) -> dict[str, Any]:
    """Put the files where the parameters point at them, or under their own names."""
    pointed_at: set[str] = set()

    def placed(value: Any) -> Any:
        if isinstance(value, str) and value.startswith("attach://"):
            pointed_at.add(name := value.removeprefix("attach://"))
            return files[name]
        if isinstance(value, dict):
            return {key: placed(inner) for key, inner in value.items()}
        return [placed(inner) for inner in value] if isinstance(value, list) else value

    with_pointers = {key: placed(value) for key, value in parameters.items()}
    return with_pointers | {name: file for name, file in files.items() if name not in pointed_at}


def _unknown(value: Any) -> list[str]:
    """Return the names aiogram does not know, at any depth: its types let them pass."""
    if isinstance(value, BaseModel):
        inner = [name for key in type(value).model_fields for name in _unknown(getattr(value, key))]
        return [*(value.model_extra or {}), *inner]
    if isinstance(value, list):
        return [name for one in value for name in _unknown(one)]
    return []
