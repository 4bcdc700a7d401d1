"""Surname, room and code: what a guest is recognised by."""

from dataclasses import dataclass

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.rooms_said import room_of
from hotel.reading.tokens import Said, said

_CODE_DIGITS = (4, 6)


@dataclass(frozen=True)
class Identity:
    """What a guest said to be recognised by; None for what was not said."""

    surname: str | None = None
    room: str | None = None
    code: str | None = None


def identity_in(text: str) -> Identity:
    """Return surname, room and code from the words of a guest who says who they are, in any order."""
    line = said(text)
    room = _labelled_number(line, "identity.label_room", (1, 4))
    code = _labelled_number(line, "identity.label_code", _CODE_DIGITS, besides=room)
    numbers = [raw for raw in raw_numbers(text) if raw not in {room, code}]
    room = room or _sized(line, numbers, (3, 3)) or (_sized(line, numbers, (2, 4)) if code else None)
    numbers = [raw for raw in numbers if raw.digits and raw is not room]
    code = code or _sized(line, numbers, _CODE_DIGITS)
    if room is None and code is not None:
        room = _sized(line, [raw for raw in numbers if raw is not code], (4, 4))
    return Identity(
        _surname(line),
        None if room is None else room_of(line, room) or _digits(line, room),
        None if code is None else _digits(line, code),
    )


def names_code(text: str) -> bool:
    """Say whether `text` has a word for the code of a key card."""
    return any(listed("identity.label_code").find(said(text)))


def _sized(line: Said, numbers: list[Raw], sizes: tuple[int, int]) -> Raw | None:
    return next((raw for raw in numbers if sizes[0] <= len(_digits(line, raw)) <= sizes[1]), None)


def _digits(line: Said, raw: Raw) -> str:
    return line.tokens[raw.first].norm if raw.digits else str(raw.value)


def _labelled_number(line: Said, path: str, sizes: tuple[int, int], besides: Raw | None = None) -> Raw | None:
    for raw in raw_numbers(line.text):
        if raw is besides or not sizes[0] <= len(_digits(line, raw)) <= sizes[1]:
            continue
        before = raw.first
        while before and line.tokens[before - 1].norm in words_of("identity.before_number"):
            before -= 1
        if listed(path).ends_before(line, before):
            return raw
    return None


def _surname(line: Said) -> str | None:
    labelled = _after_label(line)
    if labelled is not None:
        return labelled
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(line.tokens):
        if _may_be_a_name(line, index):
            end = _run_end(line, index)
            runs.append((index, end))
            index = end
        else:
            index += 1
    if not runs:
        return None
    first, last = min(runs, key=lambda run: (not _capital(line, run[0]), run[0]))
    return line.words(first, min(last, first + 3))


def _after_label(line: Said) -> str | None:
    for _, last, label in listed("identity.label_surname").find(line):
        if label in words_of("identity.surely_surname"):
            at = last
            while at < len(line.tokens) and line.tokens[at].norm in words_of("identity.after_surname_label"):
                at += 1
            if at < len(line.tokens) and line.tokens[at].norm[0].isalpha() and not _is_label(line, at):
                return line.words(at, min(_run_end(line, at), at + 3))
    return None


def _run_end(line: Said, index: int) -> int:
    end = index + 1
    while end < len(line.tokens) and line.gaps[end] in {" ", "-", "–", "‑"} and _may_be_a_name(line, end):
        end += 1
    return end


def _is_label(line: Said, index: int) -> bool:
    labels = ("identity.label_room", "identity.label_code", "identity.label_surname")
    return any(listed(path).length_at(line, index) for path in labels)


def _may_be_a_name(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if not token.norm[0].isalpha() or token.end - token.start < 2:  # noqa: PLR2004
        return False
    if token.norm in words_of("identity.filler") or _is_label(line, index) or raw_at(line, index):
        return False
    return not any(_ends_label(line, index, path) for path in ("identity.label_room", "identity.label_code"))


def raw_at(line: Said, index: int) -> bool:
    """Say whether a word is part of a number."""
    return any(raw.first <= index < raw.last for raw in raw_numbers(line.text))


def _ends_label(line: Said, index: int, path: str) -> bool:
    return bool(listed(path).ends_before(line, index + 1))


def _capital(line: Said, index: int) -> bool:
    return line.text[line.tokens[index].start].isupper()
