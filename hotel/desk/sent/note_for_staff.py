"""What of a guest's words is a note for those who carry a request out: an instruction to them, or a detail of it.

A no, a question, thanks and words about what was misunderstood tell them nothing, and what names another service is for
others. All that passes words on as they stand asks here.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.naming import names, names_anything_else, without_held
from hotel.desk.hearing import hears, without
from hotel.desk.house.narrower import words_of
from hotel.desk.sent.fitting import fitting
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_held import is_identity_of, tells_detail
from hotel.desk.talking.spoken_of import spoken_of
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in, is_only_thanks, is_only_yes
from hotel.reading.kind_words import kind_named, kinds_in
from hotel.reading.left_out import blanked
from hotel.reading.moments import moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import ServiceRequest

_TELL_NOTHING = frozenset({"deny", "cancel", "thank", "greet", "goodbye", "repeat", "bot_challenge"})
"""Intents of words that are said to the assistant, and to nobody else."""
_TO_ASSISTANT = ("misheard", "complaint_mistaken", "not_that_one", "only_asked", "sees_to_it_later")
_LOST = "report_lost_item"
"""Where it may have been left names other services."""


def is_note_on(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words instruct those who see to `request`, or tell them a detail of it."""
    text = desk.turn.text
    return (
        not says_nothing_to_staff(desk)
        and not names_other_service(desk, request, text)
        and tells_more_than_name(request, text)
    )


def says_nothing_to_staff(desk: Desk) -> bool:
    """Say whether the words are a no, thanks, a question, or speak of what was misunderstood."""
    turn = desk.turn
    said_to_assistant = any(hears(sign, turn.text) for sign in _TO_ASSISTANT)
    mere = is_only_yes(turn.text) or is_only_thanks(turn.text)
    return turn.intent in _TELL_NOTHING or said_to_assistant or mere or only_asks(desk)


def only_asks(desk: Desk) -> bool:
    """Say whether the words want to know something: "what did I arrange"; "could they knock softly?" wants it done."""
    text = desk.turn.text
    if hears("asks_to_do", text):
        return False
    whole = next((one for one in sentences_in(desk.turn.whole_text) if text.strip(" .,!?") in one), text)
    return whole.rstrip(" )").endswith("?") or hears("wants_to_know", text)


def names_other_service(desk: Desk, request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names what others see to, and not `request`: a high chair, with the taxi."""
    if request.intent == _LOST or names(request, text):
        return False
    others = any(kind_named(intent, text) for intent in KINDS if intent != request.intent)
    return others or names_anything_else(desk, request, text)


def tells_more_than_name(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` holds more than the name of `request`: "and the taxi" tells nothing of it."""
    rest = without_held(request, text)
    for named in reversed(kinds_in(request.intent, rest)):
        rest = f"{rest[: named.start]} {rest[named.end :]}"
    return tells_detail(without("only_change", rest))


def wishes_more(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell more of the dishes of `request` than names, numbers and hours: "a small portion".

    Staff must read it then: nobody had understood it so before.
    """
    if request.intent != DISHES or not request.lines or says_nothing_to_staff(desk):
        return False
    if hears("portion_size", desk.turn.text):
        return True
    text = without_held(request, desk.turn.text)
    text = blanked(text, [*moments_in(text, desk.local_now), *numbers_in(text)])
    wishes = [wish for line in request.lines for wish in line.wishes]
    told = words_of((request.words, request.note or "", *wishes))
    left = (token for token in said(without("only_change", text)).tokens if not is_small(token))
    return any(not token.any_of(told) for token in left)


def belongs_by_name(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words name `request`, or what only it can have: the child seat is the taxi's."""
    text = desk.turn.text
    lost = request.intent == _LOST and is_identity_of(request, text)
    return lost or names(request, text) or request in fitting(desk, open_requests(desk), text)


def is_spoken_of(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words are about `request`: they name it, or it was spoken of last, or alone stands."""
    if belongs_by_name(desk, request):
        return True
    subject = spoken_of(desk)
    return len(open_requests(desk)) == 1 if subject is None else subject.request is request


def refuses(text: str) -> bool:
    """Say whether `text` refuses something: who does so adds nothing to anything."""
    said = consent_in(text)
    return (said.no or said.stop) and not said.yes
