"""The quicker laundry is wished for by its name alone: it goes with the laundry that was given already."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.hearing import hears
from hotel.desk.ordering.laundry_words import denies_express, is_express
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.records import Service

_WISHES = frozenset({LAUNDRY, "inform", "affirm", "change_request"})


def took_everything(desk: Desk) -> bool:
    """Add the quicker laundry to what was given, at its price; say whether the words wish for nothing else."""
    text = desk.turn.text
    if is_pressed(desk) or desk.turn.intent not in _WISHES or "?" in text or not hears("express", text):
        return False
    if denies_express(text):
        return False
    offered = [one for one in desk.offered(Service) if one.intent == LAUNDRY and one.available]
    named = [one.entry for one in Catalogue(offered).find(text)]
    given = next((one for one in open_requests(desk) if one.intent == LAUNDRY), None)
    if given is None or not named or not all(is_express(one) for one in named):
        return False
    if any(line.service is not None and is_express(line.service) for line in given.lines):
        return False
    change_sent(desk, given)
    return True
