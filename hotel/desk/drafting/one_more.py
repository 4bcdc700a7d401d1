"""One more of a kind asked for without naming it: "and another for four tomorrow at 8", after a table was booked."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import BOOKED, CLEANING, LUGGAGE
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.reading.kind_words import kind_named
from hotel.reading.parties import party_size_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import ServiceRequest

_VISITS = (CLEANING, LUGGAGE)


def one_more_of(desk: Desk, asked: Sequence[ServiceRequest]) -> str | None:
    """Return the kind of the booking that the words want once more, at an hour of its own; None where they don't."""
    text = desk.turn.text
    timed = any(phrase.hour for phrase in time_phrases(text))
    added = hears("one_more", text) or (hears("adds_booking", text) and party_size_in(text) is not None)
    if not (timed and added) or hears("moves_it", text):
        return None
    kinds = BOOKED | {kind for kind in _VISITS if kind_named(kind, text)}
    lately = [one for one in asked if one.intent in kinds and desk.now - one.created_at < JUST_NOW]
    named = [one.intent for one in lately if kind_named(one.intent, text)]
    if named or names_anything(desk, text):
        return next(iter(named), None)
    return max(lately, key=lambda one: one.id).intent if lately else None
