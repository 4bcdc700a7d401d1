"""What is wanted, or given up, only in some case: "if they don't manage, no need", "another room if it can't be fixed"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import last_message
from hotel.desk.hearing import heard, hears
from hotel.desk.just_now import JUST_NOW, is_fresh
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.records import RequestState, ServiceRequest

_WEIGHTY = frozenset({"change_room", "change_booking", CHECK_OUT, LATE, LONGER})
"""Nobody wants these done in case: a room is given away by them, or kept from others."""
_TALK = frozenset({"ask_request_status", "ask_hotel", "inform", "change_request"})
_ONLY_THEN = "only_then"


def took_everything(desk: Desk) -> bool:
    """Tell on what terms it is wanted, and neither do nor cancel anything; say whether the words set such terms."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent == "emergency":
        return False
    if _wishes_only_then(desk) or _not_meant_yet(desk):
        return True
    if not _sets_terms(turn.text):
        return False
    request = _meant(desk)
    if request is None:
        return False
    pass_on(desk, request)
    return True


def _wishes_only_then(desk: Desk) -> bool:
    """Say that it can be had in that case, and ask for nothing yet; say whether the words wish it only then."""
    wished, said = _wished(desk), sentences_in(desk.turn.text)
    terms = next((one for one in said if hears("unless_done", one) and not hears("if_you_please", one)), None)
    if wished is None or terms is None or gives_up_any(terms):
        return False
    if not any(one.intent != wished for one in open_requests(desk)):
        return False  # nothing is waited for, of which that could be the end
    desk.say(_ONLY_THEN, {"intent": wished})
    return True


def _wished(desk: Desk) -> str | None:
    """Return the weighty thing that the words wish for, or name where they were taken for talk of what stands."""
    intent, text = desk.turn.intent, desk.turn.text
    named = [one for one in sorted(_WEIGHTY) if intent in _TALK and kind_named(one, text)]
    return intent if intent in _WEIGHTY else next(iter(named), None)


def _not_meant_yet(desk: Desk) -> bool:
    """Take back what was just asked for and is wanted only in some case; say whether the words tell that."""
    if not (hears("only_if", desk.turn.text) and hears("unless_done", desk.turn.text)):
        return False
    if any(reply.key == _ONLY_THEN for turn in last_message(desk, JUST_NOW) for reply in turn.replies):
        talk.as_you_wish(desk)
        return True
    request = request_spoken_of(desk)
    if request is None or not request.is_open or not is_fresh(desk, request):
        return False
    if request.intent not in _WEIGHTY or request.state is RequestState.ON_THE_WAY:
        return False
    call_off(desk, request)
    desk.say(_ONLY_THEN, {"intent": request.intent})
    return True


def _sets_terms(text: str) -> bool:
    terms = heard("unless_done", text)
    if terms is None:
        return False
    rest = text.replace(terms, " ")
    return gives_up_any(rest) or hears("leaves_it_then", rest)


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return what was sent that the words name, else what was spoken of last, else the only one."""
    sent = open_requests(desk)
    named = [one for one in sent if names(one, desk.turn.text)]
    spoken = request_spoken_of(desk)
    if not named and spoken is not None and spoken.state is RequestState.DRAFT:
        return None  # what is being put together: its own question hears the words
    among = named or [one for one in sent if one is spoken] or sent
    return among[0] if len(among) == 1 else None
