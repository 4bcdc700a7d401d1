"""One sentence says that a thing works again, and the others tell of something else: "the ac is cold! still drilling"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.drafting.naming import names_held
from hotel.desk.hearing import hears, labels_in, same_words
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles.complaint_repeats import go_on
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.desk.troubles.word_of_cure import tell_it_works
from hotel.reading.clauses import sentences_in
from hotel.records import Need, ServiceRequest

_ABOUT_TROUBLE = frozenset({"complain", REPAIR, "ask_request_status", "cancel_request"})
"""Intents that such words are taken for."""


def took_everything(desk: Desk) -> bool:
    """Close the repair of which one sentence says that it works; say whether the others were served with it.

    "The ac is cold now! still drilling though" tells of two things: the second goes on about what is open of it.
    """
    whole = desk.turn
    if whole.choice_value is not None or whole.intent not in _ABOUT_TROUBLE or desk.open_question(Need.FIXED):
        return False
    repairs = [one for one in open_requests(desk) if one.intent == REPAIR]
    sentences = sentences_in(whole.text)
    works = {one: repair for repair in repairs for one in sentences if _works(repair, one)}
    rest = " ".join(one for one in sentences if one not in works)
    if not works or not rest or any(names_held(one, rest) for one in works.values()):
        return False
    for repair in works.values():
        tell_it_works(desk, repair)
    desk.say("repair_put_right", facts_of(desk, next(iter(works.values()))))
    desk.turn = whole.model_copy(update={"text": rest})
    other = next((one for one in open_complaints(desk) if same_words(rest, one.words)), None)
    if other is not None:
        go_on(desk, other)
    return other is not None


def _works(repair: ServiceRequest, sentence: str) -> bool:
    """Say whether `sentence` tells that what `repair` mends works: in so many words, or by the warmth being another."""
    if "?" in sentence or hears("not_cured", sentence) or not names_held(repair, sentence):
        return False
    was, now = labels_in("warmth", repair.messages_said[0]), labels_in("warmth", sentence)
    turned = len(was) == len(now) == 1 and was != now and hears("by_now", sentence)
    return turned or hears("cured", sentence)
