"""Which kinds of room suit what was wished of them: "something roomier, but no suite"."""

from collections.abc import Iterable, Sequence

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears
from hotel.desk.house.room_types import room_types
from hotel.reading.tokens import said
from hotel.records import RoomType


def kinds_wished(desk: Desk, text: str, kinds: Sequence[RoomType]) -> list[RoomType]:
    """Return those of `kinds` that `text` does not rule out; all of them where it would leave none."""
    every = room_types(desk)
    out = _refused(text, every)
    if hears("roomier", text):
        out = [*out, *every[:1]]
    return [kind for kind in kinds if kind not in out] or list(kinds)


def _refused(text: str, kinds: Sequence[RoomType]) -> list[RoomType]:
    """Return the kinds that are not wanted: those whose names have all the words of names that were refused."""
    refused = heard("refuses_kind", text)
    if refused is None:
        return []
    by_name = _with_all_words(refused, {kind.slug: _words_of(kind.name.values()) for kind in kinds})
    found = by_name or _with_all_words(refused, {kind.slug: _words_of(kind.synonyms) for kind in kinds})
    return [kind for kind in kinds if kind.slug in found]


def _with_all_words(refused: str, names: dict[str, frozenset[str]]) -> list[str]:
    """Return whose names have all those words of `refused` that any name has."""
    known = frozenset[str]().union(*names.values())
    forms = [token.forms for token in said(refused).tokens if not token.forms.isdisjoint(known)]
    return [
        slug for slug, words in names.items() if forms and all(not one.isdisjoint(words) for one in forms)
    ]


def _words_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(token.norm for name in names for token in said(name).tokens)
