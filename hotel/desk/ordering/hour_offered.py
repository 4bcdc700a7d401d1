"""An answer to the hour that was offered for a dish not served now: "at breakfast then", "for tomorrow at 8"."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.hearing import hears
from hotel.desk.ordering.served_later import offers_hour, take_hour
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.reading.consent import consent_in
from hotel.reading.moments import moments_in
from hotel.records import MenuItem


def took_everything(desk: Desk) -> bool:
    """Take the hour or the meal that is named, whatever the words were taken for; say whether one was."""
    text = desk.turn.text
    asked = draft_just_asked(desk) if is_short(text) and "?" not in text else None
    if asked is None or not offers_hour(asked[0]):
        return False
    question, order = asked
    if hears("leaves_out", text) or consent_in(text).stop or desk.catalogue(MenuItem).find(text):
        return False
    timed = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    if not (timed or hears("at_the_hour_served", text)):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "inform"})
    if not timed:
        take_hour(order, question, order.wanted_at)
        drafts.advance(desk, order)
    elif not take_answer(desk, order):
        drafts.advance(desk, order)
    return True
