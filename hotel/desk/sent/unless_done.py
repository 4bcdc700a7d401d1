"""What is given up only if it cannot be in time: "if they don't manage within half an hour, then no need"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import heard, hears
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.records import RequestState, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Tell those who see to it on what terms it is wanted, and cancel nothing; say whether the words set such terms."""
    turn = desk.turn
    if is_pressed(desk) or turn.intent == "emergency" or not _sets_terms(turn.text):
        return False
    request = _meant(desk)
    if request is None:
        return False
    pass_on(desk, request)
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
