"""Finds the keys of replies, buttons and notices in the code, by reading it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from hotel.records import Need

ROOT = Path(__file__).resolve().parents[2]
_SOURCES = ("hotel", "bot", "actions")
_KEY_AT = {
    "say": ("replies", 0),
    "Reply": ("replies", 0),
    "Obstacle": ("replies", 0),
    "tell_guest": ("replies", 0),
    "_tell": ("replies", 2),
    "Button": ("buttons", 0),
    "notify_department": ("notices", 1),
    "notify_complaint_staff": ("notices", 1),
    "notify_level": ("notices", 1),
    "notify": ("notices", 0),
    "_tell_of_low_score": ("notices", 2),
    "notice_to_reception": ("notices", 1),
}
"""The calls that take a key: of which section it is, and at which place it stands."""


def keys_in_code() -> dict[str, set[str]]:
    """Return the keys that the code names, by section."""
    found: dict[str, set[str]] = {"replies": set(), "buttons": set(), "notices": set()}
    for tree in _trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if name in _KEY_AT:
                section, place = _KEY_AT[name]
                argument = next((k.value for k in call.keywords if k.arg == "key"), None)
                if argument is None and len(call.args) > place:
                    argument = call.args[place]
                found[section].update(_keys(argument))
    return found


def strings_in_code() -> set[str]:
    """Return every string of the code: a key that is in none of them is used by nobody."""
    constants = (node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    asked = {f"ask_{need.value}" for need in Need}
    return {node.value for node in constants if isinstance(node.value, str)} | asked


def _trees() -> Iterator[ast.Module]:
    for folder in _SOURCES:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield ast.parse(file.read_text(encoding="utf-8"))


def _keys(node: ast.expr | None) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return _keys(node.body) | _keys(node.orelse)
    return set()
