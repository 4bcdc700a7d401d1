"""After a lost thing was reported: what it looks like, where to send it, how long such things are kept."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.hearing import hears, without
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.just_now import last_touched
from hotel.desk.sent import stands_where
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.sent.words_held import is_identity_of, speaks_of
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
_LEAVES_NOTHING = frozenset({LOST})
"""All that is said with these tells of the thing."""
_NOT_OF_IT = frozenset({"emergency", "ask_human", "cancel", "cancel_request"})
_MAY_ASK = _MAY_DESCRIBE | {"ask_hotel", "ask_request_status", "request_luggage_help"}


def took_everything(desk: Desk) -> bool:
    """Add the words to the report, or offer to ask how long it is kept; say whether they were about it."""
    lost = None if is_pressed(desk) else _latest(desk)
    if lost is None or any(is_just_asked(desk, one) for one in desk.questions):
        return False
    if _told_before_else(desk, lost):
        return stands_where.took_everything(desk)
    # "If it turns up, can I come for it?", whatever that was taken for.
    of_found = desk.turn.intent not in _NOT_OF_IT and hears("of_what_is_found", desk.turn.text)
    if not (of_found or desk.turn.intent in _MAY_ASK) or not is_short(desk.turn.text, _MOST_WORDS):
        return False
    return _told_of_it(desk, lost)


def _told_of_it(desk: Desk, lost: ServiceRequest) -> bool:
    """Take words that are all of them about the lost thing, or ask for things besides; say whether all were taken."""
    text = desk.turn.text
    # "I mean the jacket if it is found, not the luggage" asks again what was answered amiss.
    means_it = hears("says_which", text) and hears("of_what_is_found", text)
    asks = means_it or hears("asks_how_long_kept", text)
    # "If it turns up, bring it to the room": who looks for it sees to that.
    then = hears("of_what_is_found", text) and not desk.catalogue(Thing).find(text)
    told = asks or then or hears("sends_it_on", text) or _describes(desk) or _is_same_thing(desk, lost)
    if not told or not _is_meant(desk, lost):
        return False
    if asks:
        offer_to_ask(desk)
        return True
    asked_besides = _asked_besides(desk)
    if asked_besides:
        _pass_on_but(desk, lost, asked_besides)
    else:
        pass_on(desk, lost)
    return not asked_besides


def _told_before_else(desk: Desk, lost: ServiceRequest) -> bool:
    """Put what the first sentences tell of the lost thing with its report, and leave the rest to be served.

    "It's grey wool. By the way, is the birthday still on?" changes nothing of the birthday.
    """
    turn, sentences = desk.turn, sentences_in(desk.turn.text)
    if turn.intent in _LEAVES_NOTHING:
        return False
    spoken = request_spoken_of(desk) is lost
    of_it = [one for one in sentences if _is_of(lost, one, spoken=spoken)]
    rest = " ".join(sentences[len(of_it) :])
    if not of_it or not rest or of_it != sentences[: len(of_it)]:
        return False
    _pass_on_but(desk, lost, rest)
    return True


def _is_of(lost: ServiceRequest, sentence: str, *, spoken: bool) -> bool:
    """Say whether `sentence` tells what the lost thing is like: it names the thing, or was said right after the report."""
    tells = "?" not in sentence and hears("looks_like", sentence) and not hears("loses_another", sentence)
    return tells and (spoken or speaks_of(lost, sentence)) and not gives_up_any(sentence)


def _pass_on_but(desk: Desk, lost: ServiceRequest, rest: str) -> None:
    """Pass the words on but for `rest`, which alone is left to be served."""
    turn = desk.turn
    desk.turn = turn.model_copy(update={"text": turn.text.replace(rest, "").strip()})
    pass_on(desk, lost)
    desk.turn = turn.model_copy(update={"text": rest})


def _asked_besides(desk: Desk) -> str:
    """Return the sentences that want things brought: "it has a fringe. and two more towels"."""
    if desk.turn.intent != THINGS:
        return ""
    things = desk.catalogue(Thing)
    wanted = [
        one for one in sentences_in(desk.turn.text) if things.find(one) and not hears("looks_like", one)
    ]
    return wanted[0] if len(wanted) == 1 and wanted[0] != desk.turn.text else ""


def _latest(desk: Desk) -> ServiceRequest | None:
    """Return the report of a lost thing that words may still be about: of the thing they name, else the latest."""
    fresh = [
        one
        for one in open_requests(desk)
        if one.intent == LOST and desk.now - last_touched(one) < _STILL_MEANT
    ]
    named = [one for one in fresh if speaks_of(one, without("loses_it", desk.turn.text))]
    return next(iter(named or fresh), None)


def _is_meant(desk: Desk, lost: ServiceRequest) -> bool:
    """Say whether the report was spoken of last, or the words are of its thing, or of what is found."""
    text = desk.turn.text
    named = is_identity_of(lost, text) or _is_same_thing(desk, lost)
    return named or hears("of_what_is_found", text) or request_spoken_of(desk) is lost


def _is_same_thing(desk: Desk, lost: ServiceRequest) -> bool:
    """Say whether what is reported names what was reported before: nobody looks for it twice."""
    text = desk.turn.text
    same = desk.turn.intent == LOST and speaks_of(lost, without("loses_it", text))
    return same and not hears("loses_another", text)


def _describes(desk: Desk) -> bool:
    """Say whether the words tell what a thing is like, and neither ask for anything nor report another one."""
    text = desk.turn.text
    tells = "?" not in text and not hears("loses_another", text)
    return tells and desk.turn.intent in _MAY_DESCRIBE and hears("looks_like", text)
