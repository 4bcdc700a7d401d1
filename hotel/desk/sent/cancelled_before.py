"""The guest says to have cancelled something: it is off, or is called off now; what else they say is served."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.stands_after_all import cancelled_lately
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import sentences_in
from hotel.records import RequestState

_NOT = frozenset({"emergency", "complain"})


def took_everything(desk: Desk) -> bool:
    """Say that what the guest has cancelled is off, and see to it; say whether the words told nothing else."""
    turn, sentences = desk.turn, sentences_in(desk.turn.text)
    if is_pressed(desk) or turn.choice_value is not None or turn.intent in _NOT:
        return False
    at = next((n for n, one in enumerate(sentences) if hears("cancelled_it", one) and "?" not in one), None)
    if at is None or not _is_off(desk, " ".join(sentences[: at + 1])):
        return False
    rest = " ".join(sentences[at + 1 :])
    desk.turn = turn.model_copy(update={"text": rest or turn.text})
    return not rest


def _is_off(desk: Desk, text: str) -> bool:
    """Say that what `text` names is cancelled, and call off what of it is open; say whether there was any."""
    sent = [one for one in open_requests(desk) if one.state is not RequestState.ON_THE_WAY]
    gone = cancelled_lately(desk)
    named = [one for one in sent if names(one, text)]
    if named:
        call_off(desk, named[0])
        return True
    gone = [one for one in gone if names(one, text)] if names_anything(desk, text) else gone
    if gone:
        desk.say("cancelled", facts_of(desk, gone[0]))
    return bool(gone)
