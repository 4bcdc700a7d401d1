"""The hour of what is named, said apart from it or taken for the hour of something else.

"The TAXI. at 6.50" asks for no wake-up call; «шею в 19:00 оставьте» gives the late check-out that is asked about no hour.
"""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names, names_anything, names_anything_else
from hotel.desk.hearing import hears
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import said
from hotel.records import RequestState, ServiceRequest

_OF_WHAT_STANDS = frozenset({"change_request", "inform", "nlu_fallback", "deny"})


def took_everything(desk: Desk) -> bool:
    """Ask for nothing new where the words are only the hour of what they name; say whether they are."""
    turn = desk.turn
    if turn.choice_value is not None:
        return False
    if turn.intent in _OF_WHAT_STANDS:
        return _is_own_hour_alone(desk)
    return turn.intent in KINDS and (_is_hour_alone(desk) or _keeps_other(desk))


def _is_hour_alone(desk: Desk) -> bool:
    """Say whether a part of the message is only the hour of what another part names."""
    turn = desk.turn
    found = time_phrases(turn.text) if turn.ordinal else []
    if not found or sum(one.last - one.first for one in found) < len(said(turn.text).tokens) - 1:
        return False
    return any(names(one, turn.whole_text) and own_hour(desk, one) is not None for one in open_requests(desk))


def _is_own_hour_alone(desk: Desk) -> bool:
    """Say whether a part of the message says no more than the hour at which that stands which another part names.

    "Don't cancel the taxi! I need it at 9:05" moves nothing else to 9:05.
    """
    text, whole = desk.turn.text, desk.turn.whole_text
    if not desk.turn.ordinal or names_anything(desk, text) or len(hours_in(text, desk.local_now)) != 1:
        return False
    named = named_among(desk, open_requests(desk), whole.replace(text, " ", 1))
    return len(named) == 1 and own_hour(desk, named[0]) is not None


def _keeps_other(desk: Desk) -> bool:
    """Leave as it is what is kept by its name and its own hour, or agree to it; say whether something is."""
    one = _kept_at_its_hour(desk)
    if one is None:
        return False
    if one.state is not RequestState.DRAFT:
        desk.say("correction_changes_nothing", facts_of(desk, one))
        return True
    if consent_in(desk.turn.text).yes:
        agree(desk, one)
        return True
    return False


def _kept_at_its_hour(desk: Desk) -> ServiceRequest | None:
    """Return the one of another kind than was understood that the words keep: they name it, and only its own hour."""
    text, intent = desk.turn.text, desk.turn.intent
    if kind_named(intent, text) or len(hours_in(text, desk.local_now)) != 1:
        return None
    if not (hears("keeps", text) or hears("still_wanted", text) or hears("leaves_alone", text)):
        return None
    asked = [*drafts(desk), *open_requests(desk)]
    named = [one for one in named_among(desk, asked, text) if own_hour(desk, one) is not None]
    if len(named) != 1 or named[0].intent == intent or names_anything_else(desk, named[0], text):
        return None
    return named[0]
