"""What is only said to stay as it is, beside another thing, is not booked again: "the table stays. the cake at 8:30"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import BOOKED
from hotel.desk.hearing import hears
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named


def took_everything(desk: Desk) -> bool:
    """Leave alone what stays, and change what the other sentences are about; say whether anything was said to stay."""
    whole = desk.turn
    if is_pressed(desk) or whole.choice_value is not None or whole.intent not in BOOKED:
        return False
    if any(one.intent == whole.intent for one in drafts.drafts(desk)):
        return False
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


def _stays(intent: str, sentence: str) -> bool:
    return kind_named(intent, sentence) and "?" not in sentence and hears("stays_as_it_is", sentence)
