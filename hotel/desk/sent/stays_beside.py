"""What is only said to stay as it is, beside another thing, is not booked again: "the table stays. the cake at 8:30"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import BOOKED
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import ServiceRequest

_MAY_SAY_SO = frozenset(
    {"change_request", "arrange_occasion", "ask_request_status", "inform", "affirm", "book_excursion"}
)
"""Intents that such words are taken for where they are no booking."""


def took_everything(desk: Desk) -> bool:
    """Leave alone what stays, and change what the other sentences are about; say whether anything was said to stay."""
    whole = desk.turn
    if is_pressed(desk) or whole.choice_value is not None:
        return False
    if whole.intent not in BOOKED:
        return _is_as_it_stands(desk)
    return not any(one.intent == whole.intent for one in drafts.drafts(desk)) and _changed_beside(desk)


def _changed_beside(desk: Desk) -> bool:
    """Change what else the words are about than what is said to stay; say whether anything was."""
    whole = desk.turn
    stands = next((one for one in open_requests(desk) if one.intent == whole.intent), None)
    sentences = sentences_in(whole.text)
    kept = [one for one in sentences if _stays(whole.intent, one)]
    if stands is None or not kept:
        return False
    rest = " ".join(one for one in sentences if one not in kept).strip()
    if not rest:
        desk.say("correction_changes_nothing", facts_of(desk, stands))
        return True
    if kind_named(whole.intent, rest):
        return False
    with desk.heard_as(text=rest, intent="change_request"):
        change_request(desk)
    return True


def _is_as_it_stands(desk: Desk) -> bool:
    """Say that nothing changes where what stands is only said to be as it is: "the flowers will still be for Friday"."""
    turn = desk.turn
    if turn.intent not in _MAY_SAY_SO or "?" in turn.text or not hears("stays_as_it_is", turn.text):
        return False
    named = [one for one in open_requests(desk) if names(one, turn.text) and one.wanted_at is not None]
    if len(named) != 1 or turn.of > 1 or not _says_its_moment(desk, named[0]):
        return False
    desk.say("correction_changes_nothing", facts_of(desk, named[0]))
    return_to_draft(desk)
    return True


def _says_its_moment(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell of no other moment than that at which `request` is wanted."""
    wanted = desk.property.local(request.wanted_at) if request.wanted_at is not None else None
    told = moments_in(desk.turn.text, desk.local_now)
    if wanted is None or not told:
        return False
    return all(
        one.at.date() == wanted.date() and (not one.has_hour or one.at.time() == wanted.time())
        for one in told
    )


def _stays(intent: str, sentence: str) -> bool:
    return kind_named(intent, sentence) and "?" not in sentence and hears("stays_as_it_is", sentence)
