"""Words for those who see to something that stands: "tell them we bring a dog", «передайте мастеру, чтоб позвонил».

Whatever they were taken for, a complaint or a question of dogs, they go with what is meant, and begin nothing.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import LOST, THINGS
from hotel.desk.drafting.naming import names
from hotel.desk.guests.coming import booking_of, note_with_booking
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.fitting import fitting, of_those_told
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.sent.words_held import is_identity_of
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.desk.troubles.no_complaint import besides, complains
from hotel.reading.clauses import sentences_in
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {"complain", "deny", "inform", "nlu_fallback", "out_of_scope", "chitchat", "ask_hotel", "ask_menu"}
    | {"do_not_disturb", "control_room", "ask_about_guest", "forget_preferences", "thank", "ask_human"}
)
_DOUBTFUL = 0.7
"""Below this a note that thanks as well is no praise: "that worried me. please add it"."""
_QUIET = "do_not_disturb"
_COMING = frozenset({"book_room", "announce_arrival"})
"""What somebody without a room has told of; what they bring along belongs to it."""


def took_everything(desk: Desk) -> bool:
    """Give the words to those who see to what is meant; say whether they were for them."""
    turn = desk.turn
    if is_pressed(desk) or not hears("for_staff", turn.text):
        return False
    wished_then = (
        turn.intent == THINGS and booking_of(desk) is not None
    )  # nothing is brought to who is yet to come
    doubtful = turn.confidence < _DOUBTFUL and turn.intent in {"give_praise", "affirm"}
    if turn.intent not in _TAKEN_FOR and not wished_then and not doubtful:
        return False
    if turn.intent == _QUIET and len(open_requests(desk)) > 1:
        return False  # "tell them to knock gently" is for all who come
    request = _meant(desk)
    if request is None or (turn.intent == "complain" and _complains_to(desk, request)):
        return False
    _put_on(desk, request)
    return True


def _put_on(desk: Desk, request: ServiceRequest) -> None:
    """Keep the words with `request`, and tell those who have it already."""
    text, drafted = desk.turn.text, request.state is RequestState.DRAFT
    if request is booking_of(desk):
        note_with_booking(desk)  # for staff to agree to
    elif drafted:
        request.add_note(text)
    elif moments_in(text, desk.local_now) and request.state is not RequestState.ON_THE_WAY:
        change_sent(desk, request)
    else:
        pass_on(desk, request)
    if drafted:
        drafts.advance(desk, request)


def _complains_to(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words complain after all: "tell them it is a disgrace"; for the engineer who is to come is none."""
    told = [one for one in sentences_in(desk.turn.text) if hears("for_staff", one)]
    return not of_those_told([request], desk.turn.text) or any(
        complains(without("how_to_come", besides(one))) for one in told
    )


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return what the words belong to: what they fit or name, what was asked about, spoken of last, or the only one."""
    text, found = desk.turn.text, [*drafts.drafts(desk), *open_requests(desk)]
    named = fitting(desk, found, text) or [
        one for one in found if names(one, text) or (one.intent == LOST and is_identity_of(one, text))
    ]
    asked, spoken = draft_just_asked(desk), request_spoken_of(desk)
    for one in (asked[1] if asked is not None else None, spoken):
        if one in (named or found):
            return one
    if named:
        return named[0]
    if labels_in("department", text):
        return None  # for somebody who has nothing to do with what stands
    coming = [one for one in found if one.intent in _COMING] if desk.stay is None else []
    return (coming or found)[0] if coming or len(found) == 1 else None
