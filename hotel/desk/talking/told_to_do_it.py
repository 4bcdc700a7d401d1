"""What was read back is told to be done in its own words: "all right, iron it then", «ладно, гладьте»."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import agree_with_all, is_draft
from hotel.desk.drafting.naming import names_anything_else
from hotel.desk.talking.just_asked import is_just_asked
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.number_words import raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need


def took_everything(desk: Desk) -> bool:
    """Send what was just read back if the words say yes and name its kind, and nothing new; say whether they did."""
    question, text = desk.open_question(), desk.turn.text
    if question is None or question.need is not Need.CONFIRM or desk.turn.choice_value is not None:
        return False
    request, answer = is_draft(desk, question.request_id), consent_in(text)
    if request is None or desk.turn.intent != request.intent or not is_just_asked(desk, question):
        return False
    said_yes = answer.yes and not answer.no and not answer.stop and "?" not in text
    if not said_yes or not is_short(text, PHRASE) or not kind_named(request.intent, text):
        return False
    if raw_numbers(text) or time_phrases(text) or names_anything_else(desk, request, text):
        return False
    agree_with_all(desk, request, named=True)
    return True
