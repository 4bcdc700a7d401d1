"""Back to what was spoken of before: "no, about the shirt", «нет, я про рубашку». It answers no other question."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import heard
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.records import RequestState, ServiceRequest

_MAY_GO_BACK = frozenset({"deny", "inform", "affirm", "nlu_fallback", "out_of_scope", "chitchat", "repeat"})
_SURE = 0.8
_LONG_ENOUGH = 4
"""A shorter word of the guest's own names hardly anything."""


def took_everything(desk: Desk) -> bool:
    """Ask again what is lacking of the draft that is named, or say where it stands; say whether the words only name one."""
    text = desk.turn.text
    named = heard("speaks_of", text)
    doubtful = desk.turn.intent in KINDS and desk.turn.confidence < _SURE
    if named is None or is_pressed(desk) or not is_short(text) or time_phrases(text):
        return False
    if desk.turn.intent not in _MAY_GO_BACK and not doubtful:
        return False
    request = _meant(desk, named)
    if request is None:
        return False
    if request.state is RequestState.DRAFT:
        drafts.advance(desk, request)
    else:
        tell_status(desk, request)
    return True


def _meant(desk: Desk, named: str) -> ServiceRequest | None:
    """Return what is named by its kind or by what it holds, else what was asked for with the very word."""
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    by_name = [one for one in asked if names(one, named)]
    return next(iter(by_name or [one for one in asked if _in_own_words(one, named)]), None)


def _in_own_words(request: ServiceRequest, named: str) -> bool:
    own = {form for token in said(request.words).tokens for form in token.forms}
    return any(len(one.norm) >= _LONG_ENOUGH and not one.forms.isdisjoint(own) for one in said(named).tokens)
