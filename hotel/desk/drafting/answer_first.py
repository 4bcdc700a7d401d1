"""An answer to what was just asked, said before something else: "just me. how long does the ride take?"."""

import re

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import advance, drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.mere_answers import ASKED, is_mere_answer
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.reading.calling_off import speaks_against
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in
from hotel.reading.parties import party_size_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import Need, Question, RequestState, ServiceRequest

_DETAIL = "inform"
_BREAKS = re.compile(r"[.!?;,\n]+\s+")
_ENDS = frozenset(".!;\n")
"""After one of these something else begins; a comma may part the answer from its reason."""
_HEARD_WHOLE = frozenset(
    {"inform", "affirm", "deny", "cancel", "cancel_request", "change_request", "emergency", "ask_human"}
)
"""Intents whose own handler hears an answer wherever it stands."""

_OF_DISH = frozenset({"inform", "affirm", "change_request", DISHES})
_ASKED = (ASKED | {Need.OPTION}) - {Need.CONFIRM}


def is_answer_and_yes(desk: Desk) -> bool:
    """Hear an answer with a yes behind it as such, where the answer alone sounded like a request; say whether it did.

    "Just me, 1 suitcase. fee is ok" calls no porter.
    """
    turn, asked = desk.turn, draft_just_asked(desk, *_ASKED)
    if asked is None or turn.intent not in KINDS:
        return False
    question, request = asked
    for end in reversed(list(_BREAKS.finditer(turn.text))):
        first, rest = turn.text[: end.start()], turn.text[end.end() :]
        agrees = consent_in(rest).yes and "?" not in rest and not kind_named(turn.intent, rest)
        if agrees and turn.intent != request.intent and kind_named(turn.intent, first):
            desk.turn = turn.model_copy(update={"text": first, "intent": _DETAIL, "confidence": 0.0})
            answers = is_mere_answer(desk, request, question)
            desk.turn = turn.model_copy(update={"intent": _DETAIL}) if answers else turn
            return answers
    return False


def take_answer_first(desk: Desk) -> ServiceRequest | None:
    """Give the draft that was asked about its answer, and leave the rest to be served; return that draft."""
    turn, asked = desk.turn, draft_just_asked(desk, *_ASKED)
    if asked is None:
        return None
    question, request = asked
    if _took_what_was_left_out(desk, request, question):
        return request
    of_dish = question.need is Need.OPTION and hears("leaves_choice", turn.text) and turn.intent in _OF_DISH
    heard_whole = turn.intent in {*_HEARD_WHOLE, request.intent} and not of_dish
    others = [one for one in open_requests(desk) if one.intent != request.intent]
    if heard_whole and not any(names(one, turn.text) for one in others):
        return None  # its own handler hears the answer; "black, and something sweet" leaves the rest to the house
    if is_mere_answer(desk, request, question):
        return None
    for end in reversed(list(_BREAKS.finditer(turn.text))):
        first, rest = turn.text[: end.start()], turn.text[end.end() :]
        of_another = len(drafts(desk)) > 1 and any(phrase.hour for phrase in time_phrases(rest))
        if not first.strip() or not rest.strip() or of_another:  # "8 am one person, at 11 two"
            continue
        if heard_whole and not any(names(one, rest) for one in others):
            continue  # "5. and the porter at 7 is no use" tells two things apart
        # How sure the intent is tells of the rest, and nothing of the words before it.
        desk.turn = turn.model_copy(update={"text": first, "intent": "inform", "confidence": 0.0})
        tells = is_mere_answer(desk, request, question) or (
            end[0][0] in _ENDS
            and not names_anything(desk, first)
            and _tells_what_was_asked(desk, question, first)
        )
        if tells and fill(desk, request).found:
            desk.close(question)
            desk.turn = turn.model_copy(update={"text": rest})
            return request
    desk.turn = turn
    return None


def _tells_what_was_asked(desk: Desk, question: Question, text: str) -> bool:
    """Say whether a sentence of more words tells what was asked: "around 4, while we are out"."""
    if speaks_against(text):
        return False
    if question.need is Need.TIME:
        return len(hours_in(text, desk.local_now)) == 1
    return question.need is Need.PARTY_SIZE and party_size_in(text) is not None


def _took_what_was_left_out(desk: Desk, request: ServiceRequest, question: Question) -> bool:
    """Give `request` its answer in words before the first that the understanding gave to a request: they count."""
    turn = desk.turn
    first, found, _ = turn.whole_text.partition(turn.text)
    if turn.ordinal > 0 or not found or not first.strip():
        return False
    answer = first.strip().rstrip(",;.!")
    with desk.heard_as(text=answer, intent="inform", confidence=0.0):
        tells = is_mere_answer(desk, request, question) or _tells_what_was_asked(desk, question, answer)
        taken = tells and fill(desk, request).found
    if taken:
        desk.close(question)
    return taken


def go_on_with(desk: Desk, request: ServiceRequest) -> None:
    """Ask what else is missing of the draft that was given its answer, or read it back, unless the rest did."""
    asked = any(one.asked_in == desk.turn.message_id for one in desk.questions)
    if request.state is RequestState.DRAFT and not asked:
        advance(desk, request)
