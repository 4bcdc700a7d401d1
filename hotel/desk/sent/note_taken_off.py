"""A note is taken off, and what it stands with stays: "drop the note about the lemon", «пометку про поезд уберите»."""

import re
from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import entry_of, names
from hotel.desk.drafting.note_parts import drop_parts, note_parts
from hotel.desk.hearing import hears
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import RequestState, ServiceRequest

_MAY_TAKE_OFF = frozenset(
    {"cancel_request", "cancel", "change_request", "deny", "inform", "nlu_fallback", "affirm", "chitchat"}
    | {"forget_preferences", "request_cleaning", "out_of_scope", "book_taxi", "order_room_service"}
)
_OFF = ("gives_up", "note_is_over")
_WORD = re.compile(r"\w+")
_QUOTED = 2
"""So many words of a note at least say which one is meant."""


def took_everything(desk: Desk) -> bool:
    """Take the note, or the part of it that the words repeat, off what it stands with; say whether they want that."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent not in _MAY_TAKE_OFF or "?" in turn.text:
        return False
    for sentence in sentences_in(turn.text):
        if any(hears(sign, sentence) for sign in _OFF) and _taken_off(desk, sentence):
            return True
    return False


def _taken_off(desk: Desk, sentence: str) -> bool:
    noted = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if _notes_of(one)]
    amended = {one.amends_id for one in noted}
    noted = [one for one in noted if one.id not in amended and one.state is not RequestState.ON_THE_WAY]
    by_name = hears("names_note", sentence)
    meant = [(one, parts) for one in noted if (parts := _meant(one, sentence, by_name=by_name))]
    if by_name:
        request = _of_several(desk, [one for one, _ in meant] or noted, sentence)
    else:
        request = meant[0][0] if len(meant) == 1 else None
    if request is None:
        return False
    _take_off(desk, request, dict(meant).get(request) or _notes_of(request))
    return True


def _notes_of(request: ServiceRequest) -> list[str]:
    return [*note_parts(request), *(wish for line in request.lines for wish in line.wishes)]


def _meant(request: ServiceRequest, sentence: str, *, by_name: bool) -> list[str]:
    """Return the notes that `sentence` repeats; where it speaks of a note, a word of it says which one, or its dish."""
    quoted = [one for one in _notes_of(request) if _is_quoted(one, sentence)]
    if quoted or not by_name:
        return quoted
    touched = [one for one in _notes_of(request) if _shares_word(one, sentence)]
    lines = [one for one in request.lines if (held := entry_of(one)) and Catalogue([held]).find(sentence)]
    return touched or [wish for line in lines for wish in line.wishes]


def _is_quoted(note: str, sentence: str) -> bool:
    """Say whether all of a note is repeated, but for a word at its end or beginning."""
    words, said_so = _WORD.findall(note.lower()), f" {' '.join(_WORD.findall(sentence.lower()))} "
    length = max(_QUOTED, len(words) - 1)
    stretches = [words[at : at + length] for at in range(len(words) - length + 1)]
    return any(f" {' '.join(one)} " in said_so for one in stretches)


def _shares_word(note: str, sentence: str) -> bool:
    words = [one for one in said(note).tokens if not is_small(one)]
    return any(one.any_of(word.forms) for one in said(sentence).tokens for word in words)


def _of_several(desk: Desk, noted: Sequence[ServiceRequest], sentence: str) -> ServiceRequest | None:
    """Return the one that is named, else the one spoken of, else the only one that has a note."""
    named = [one for one in noted if names(one, sentence)]
    spoken = request_spoken_of(desk)
    among = named or [one for one in noted if one is spoken] or [*noted]
    return among[0] if len(among) == 1 else None


def _take_off(desk: Desk, request: ServiceRequest, parts: Sequence[str]) -> None:
    is_draft = request.state is RequestState.DRAFT
    changed = request if is_draft else amendments.begin(desk, request)
    drop_parts(changed, lambda one: one in parts)
    for line in changed.lines:
        line.wishes = [wish for wish in line.wishes if wish not in parts]
    if is_draft:
        with desk.heard_as(text=""):  # "drop" asks for no dish
            drafts.advance(desk, changed)
    else:
        weigh(desk, request, changed, found=True)
