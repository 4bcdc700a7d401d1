"""After a lost thing was reported: what it looks like, where to send it, how long such things are kept."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.hearing import hears
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.just_now import last_touched
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import sentences_in
from hotel.records import ServiceRequest, Thing

LOST = "report_lost_item"
_MOST_WORDS = 16
_STILL_MEANT = timedelta(minutes=30)
_MAY_DESCRIBE = frozenset(
    {
        "inform",
        "nlu_fallback",
        "out_of_scope",
        "affirm",
        "deny",
        "chitchat",
        "change_request",
        "state_preference",
    }
    | {LOST, "complain", "request_item", "repeat"}
)
_MAY_ASK = _MAY_DESCRIBE | {"ask_hotel", "ask_request_status", "request_luggage_help"}


def took_everything(desk: Desk) -> bool:
    """Add the words to the report, or offer to ask how long it is kept; say whether they were about it."""
    turn = desk.turn
    if turn.intent not in _MAY_ASK or is_pressed(desk) or not is_short(turn.text, _MOST_WORDS):
        return False
    # "I mean the jacket if it is found, not the luggage" asks again what was answered amiss.
    means_it = hears("says_which", turn.text) and hears("of_what_is_found", turn.text)
    asks = means_it or hears("asks_how_long_kept", turn.text)
    if not (asks or hears("sends_it_on", turn.text) or _describes(desk)):
        return False
    lost = _meant(desk)
    if lost is None or any(is_just_asked(desk, one) for one in desk.questions):
        return False
    if asks:
        offer_to_ask(desk)
        return True
    asked_besides = _asked_besides(desk)
    if not asked_besides:
        pass_on(desk, lost)
        return True
    whole = turn.text
    desk.turn = turn.model_copy(update={"text": whole.replace(asked_besides, "").strip()})
    pass_on(desk, lost)
    desk.turn = turn.model_copy(update={"text": asked_besides})
    return False


def _asked_besides(desk: Desk) -> str:
    """Return the sentences that want things brought: "it has a fringe. and two more towels"."""
    if desk.turn.intent != THINGS:
        return ""
    things = desk.catalogue(Thing)
    wanted = [
        one for one in sentences_in(desk.turn.text) if things.find(one) and not hears("looks_like", one)
    ]
    return wanted[0] if len(wanted) == 1 and wanted[0] != desk.turn.text else ""


def _meant(desk: Desk) -> ServiceRequest | None:
    """Return the report that was spoken of last, or the latest one if the words are of what is found."""
    fresh = [
        one
        for one in open_requests(desk)
        if one.intent == LOST and desk.now - last_touched(one) < _STILL_MEANT
    ]
    if not fresh:
        return None
    meant = hears("of_what_is_found", desk.turn.text) or request_spoken_of(desk) is fresh[0]
    return fresh[0] if meant else None


def _describes(desk: Desk) -> bool:
    """Say whether the words tell what a thing is like, and neither ask for anything nor report another one."""
    text = desk.turn.text
    tells = "?" not in text and not hears("loses_another", text)
    return tells and desk.turn.intent in _MAY_DESCRIBE and hears("looks_like", text)
