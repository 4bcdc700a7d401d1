"""One request that asks for several of a kind: "wake me at 4:45 and my wife at 7:30" is two calls."""

from collections.abc import Callable

from hotel.desk.hearing import hears, labels_in
from hotel.reading.timed_pieces import Piece, pieces_of

_AN_HOUR_ALONE = 3
"""So many words in a list are an hour and nothing else."""


def told_apart(text: str, *, may_stand: Callable[[str], bool], now_too: bool = False) -> list[str]:
    """Return what `text` asks for, one stretch each, where it names several hours; else nothing.

    A correction, a choice, a span and the hour of a flight are no second request. `may_stand` says whether a stretch
    may be one by itself; with `now_too` "now" counts as an hour.
    """
    pieces = pieces_of(text, now_too=now_too)
    timed = [piece for piece in pieces if piece.hour is not None]
    if len(timed) < 2 or any(hears("no_second", piece.text) for piece in timed):  # noqa: PLR2004
        return []
    starts = _starts(pieces)
    parts = [
        text[start:end].strip(" ,;") for start, end in zip([0, *starts], [*starts, len(text)], strict=True)
    ]
    return parts if len(parts) > 1 and all(may_stand(part) for part in parts) else []


def _starts(pieces: list[Piece]) -> list[int]:
    """Return where the second request begins, and the third."""
    starts: list[int] = []
    before: Piece | None = None
    held: int | None = None
    for index, piece in enumerate(pieces):
        if piece.hour is None:
            marked = before is not None and _begins_another(piece, pieces[index + 1 :])
            held = piece.start if marked and held is None else held
            continue
        later = any(one.joined and one.hour is not None for one in pieces[index:])
        if (
            before is not None
            and piece.hour != before.hour
            and (held is not None or _is_another(piece, later=later))
        ):
            starts.append(piece.start if held is None else held)
        before, held = piece, None
    return starts


def _begins_another(piece: Piece, rest: list[Piece]) -> bool:
    """Say whether a piece without an hour belongs with the next: "another, to the airport, at 11", "my wife, at 7"."""
    people = bool(labels_in("whose", piece.text)) and bool(rest) and rest[0].hour is not None
    return hears("second_of_kind", piece.text) or (people and not rest[0].joined)


def _is_another(piece: Piece, *, later: bool) -> bool:
    named = hears("second_of_kind", piece.text) or bool(labels_in("whose", piece.text))
    in_a_list = later and len(piece.text.split()) <= _AN_HOUR_ALONE
    return piece.joined or named or in_a_list
