"""What the room is to be like that a guest has asked to move to: it goes to those who choose it.

"Not the ground floor, and with a cot" is no liking to be remembered then, no cot for the room the guest is in, and
"quiet, they stomped over us till three" complains of nothing new.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.hearing import heard_all, hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.sent.note_kept import keep_note
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.desk.troubles.past_troubles import is_past
from hotel.reading.consent import consent_in
from hotel.records import ServiceRequest

_OTHER_ROOM, _NOISE = "change_room", "noise"
_LIKES = frozenset({"state_preference"})
"""Right after another room was asked for, a liking is what that room shall have."""
_MAY_WISH = _LIKES | {_OTHER_ROOM, "book_room", "change_request", "change_booking", THINGS, "inform"} | {
    "nlu_fallback", "out_of_scope", "do_not_disturb", "ask_request_status", "ask_recommendation", "complain", "chitchat",
}  # fmt: skip


def took_everything(desk: Desk) -> bool:
    """Give the wish to those who choose the other room; say whether it was one."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent not in _MAY_WISH or "?" in turn.text:
        return False
    request = _asked_for(desk)
    if request is None or not _is_wished(desk, request):
        return False
    if turn.intent == THINGS and turn.of > 1:  # "no cot in 512! that's for the new room"
        desk.turn = turn.model_copy(update={"text": turn.whole_text})
    keep_note(desk, request)
    return True


def _asked_for(desk: Desk) -> ServiceRequest | None:
    there = [*drafts.drafts(desk), *open_requests(desk)]
    return next((one for one in there if one.intent == _OTHER_ROOM), None)


def _is_wished(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell what the other room shall be like: they name it, or it was spoken of last."""
    turn, text = desk.turn, desk.turn.text
    named, wishes = hears("other_room_wished", text), len(heard_all("wish_of_room", text))
    spoken = request_spoken_of(desk) is request
    if (
        consent_in(text).stop
        or hears("gives_up", text)
        or not (named or spoken or turn.intent == _OTHER_ROOM)
    ):
        return False
    if turn.intent == "complain":
        over = is_past(desk, _NOISE) or wishes > 1
        return spoken and turn.category == _NOISE and wishes > 0 and over and not hears("goes_on_now", text)
    if turn.intent in _LIKES:
        wished = wishes > 0 or any(hears(one, text) for one in ("extra_bed", "unwanted"))
        return wished and not (tells_what_must_not(text) or hears("of_food", text))
    return wishes > 0 or (named and (turn.intent == THINGS or hears("extra_bed", text)))
