"""Somebody says only that they do not stay here: no trouble, and no question after anybody."""

import re

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names_anything
from hotel.desk.guests import verification
from hotel.desk.guests.not_staying import say_for_guests_only
from hotel.desk.hearing import hears, without
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need

_FEW = 5
_SERVED_AS_SUCH = frozenset({"deny", "inform", "affirm", "cancel", "emergency"})
"""A no, a bare answer and a danger are served as such, whatever else they tell."""


def took_everything(desk: Desk) -> bool:
    """Take "I'm not a guest of the hotel", whatever it was taken for; say whether it was nothing else."""
    if desk.stay is not None or desk.turn.intent in _SERVED_AS_SUCH or not _says_only_that(desk):
        return False
    question, waiting = desk.open_question(Need.IDENTITY), drafts.drafts(desk)
    if question is not None:
        verification.declined(desk, question)
    elif desk.turn.of > 1:  # what else the message asks gets the answer
        return_to_draft(desk)
    elif waiting:
        drafts.advance(desk, waiting[0])
    else:
        say_for_guests_only(desk)
    return True


def _says_only_that(desk: Desk) -> bool:
    """Say whether few words are left beside those that say it, and none that asks for anything."""
    text = desk.turn.text
    if not hears("not_staying", text) or "?" in text or time_phrases(text) or names_anything(desk, text):
        return False
    return len(re.findall(r"\w+", without("not_staying", text))) <= _FEW
