"""A note that is dictated: "add to the breakfast order: leave it at the door", «к уборке допишите: загляните за кровать».

It stands with what it names, else with what was spoken of last, and begins nothing of its own.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, KINDS, THINGS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import heard, hears
from hotel.desk.sent.note_kept import keep_note
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import pointed_at
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import ServiceRequest

_NOT_DICTATED = frozenset({"emergency", "complain", "order_room_service"})
_OF_CATALOGUE = frozenset({DISHES, THINGS})
"""What is added to these may be one more thing of theirs."""


def took_everything(desk: Desk) -> bool:
    """Put what is dictated with what it is for; say whether the words were such a note, or belong to one just put there."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent in _NOT_DICTATED:
        return False
    if _is_noted_already(desk):
        return True
    if heard("dictated", turn.text) is None or turn.text not in turn.whole_text:
        return False
    whole = turn.whole_text[turn.whole_text.index(turn.text) :]
    note = heard("dictated", whole) or ""
    request = _meant(desk, whole.replace(note, ""))
    if request is None or not _is_note(desk, request, note):
        return False
    desk.turn = turn.model_copy(update={"text": note.strip(" :—–-")})
    keep_note(desk, request)
    return True


def _is_noted_already(desk: Desk) -> bool:
    """Say whether these words are part of a note that an earlier part of the message has dictated."""
    words = desk.turn.text.strip(" .,;!")
    said = [str(reply.facts.get("said", "")) for turn in turns_before(desk) for reply in turn.replies]
    return any(words in one for one in said) and heard("dictated", desk.turn.whole_text) is not None


def _meant(desk: Desk, name: str) -> ServiceRequest | None:
    """Return what `name`, the words before the note, names, else what was spoken of last, or the only one."""
    there = [*drafts.drafts(desk), *open_requests(desk)]
    named = [one for one in there if names(one, name)]
    spoken = request_spoken_of(desk)
    if not named and any(kind_named(intent, name) for intent in KINDS):
        return None
    among = named or [one for one in there if one is spoken] or there
    if len(among) > 1 and spoken in among:
        return spoken
    return among[0] if len(among) == 1 else pointed_at(desk, among)


def _is_note(desk: Desk, request: ServiceRequest, note: str) -> bool:
    """Say whether `note` is words for staff, and neither another hour of `request` nor one more thing of it."""
    if "?" in note or moments_in(note, desk.local_now) or hears("of_charges", note):
        return False
    return request.intent not in _OF_CATALOGUE or not names_anything(desk, note)
