"""A price that was just read back gives the guest pause: "hm, that's a lot", «ого, дорого». That is no yes, and no no."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, without
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed, renew
from hotel.reading.calling_off import declines
from hotel.reading.consent import consent_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need
from hotel.turn import Button


def took_everything(desk: Desk) -> bool:
    """Say that nothing has been sent, and leave the choice to the guest; say whether the words only doubt the price."""
    asked = draft_just_asked(desk)
    if asked is None or is_pressed(desk) or desk.turn.intent == "emergency":
        return False
    question, request = asked
    if question.need is not Need.CONFIRM or request.price is None or not _only_doubts(desk.turn.text):
        return False
    renew(desk, question)
    answers = (("confirm", "affirm"), ("change", "deny"), ("cancel", "cancel"))
    buttons = [Button(key, intent, request_id=request.id) for key, intent in answers]
    desk.say("price_doubted", facts_of(desk, request), buttons)
    return True


def _only_doubts(text: str) -> bool:
    """Say whether `text` finds the price high and says nothing besides: no yes, no hour, nothing given up or declined."""
    if not is_short(text) or not hears("doubts_price", text) or time_phrases(text):
        return False
    answer, rest = consent_in(text), without("doubts_price", text)
    besides = [raw for raw in raw_numbers(rest) if not raw.digits]
    return not (answer.firm or answer.stop or besides or declines(text))
