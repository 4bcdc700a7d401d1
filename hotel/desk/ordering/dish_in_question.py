"""A dish that somebody of the room does not eat: the guest is asked about it, and says whether it stays."""

import enum

from sqlalchemy import or_, select

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.ordering.eaters import eaters_in
from hotel.desk.talking.just_asked import is_just_asked, told_since
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.records import MenuItem, Question, ServiceRequest

ALLERGEN, DIET = "allergen", "diet"
_TELLS = "state_preference"
_ABOUT_DISH = (f"{ALLERGEN}:", f"{DIET}:")


class Word(enum.Enum):
    """What the guest says to it."""

    NOTHING = enum.auto()
    YES = enum.auto()
    INSISTS = enum.auto()
    """The very dish is wanted all the same."""
    NO = enum.auto()
    OTHER_DISH = enum.auto()


def subject_of(why: str, *dishes: MenuItem) -> str:
    """Return what a question about `dishes` is remembered by."""
    return f"{why}:{','.join(dish.slug for dish in dishes)}"


def was_asked(desk: Desk, request: ServiceRequest, why: str, dish: MenuItem) -> bool:
    """Say whether the guest was asked about `dish` in `request`, or in what it changes."""
    asked = select(Question.subject).where(
        or_(Question.request_id == request.id, Question.request_id == request.amends_id),
        Question.subject.startswith(f"{why}:"),
    )
    return any(dish.slug in _slugs(subject) for subject in desk.session.scalars(asked))


def is_in_question(desk: Desk, request: ServiceRequest, dish: object, why: str | None = None) -> bool:
    """Say whether the guest was just asked if `dish` stays: naming it again is no second one."""
    question = question_of_dish(desk, request)
    if question is None or not isinstance(dish, MenuItem):
        return False
    about = (question.subject or "").partition(":")[0]
    return why in {None, about} and dish.slug in _slugs(question.subject)


def question_of_dish(desk: Desk, request: ServiceRequest) -> Question | None:
    """Return the open question whether a dish of `request` stays."""
    mine = [one for one in desk.questions if one.request_id == request.id]
    return next((one for one in mine if (one.subject or "").startswith(_ABOUT_DISH)), None)


def answers(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words answer the open question about a dish of `request`."""
    held = [line.item for line in request.lines if line.item and is_in_question(desk, request, line.item)]
    for_whom = bool(eaters_in(desk.turn.text))
    return any(for_whom or word_on(desk, dish) is not Word.NOTHING for dish in held)


def word_on(desk: Desk, dish: MenuItem) -> Word:
    """Return what the turn says of `dish`, which is in question."""
    text, intent = desk.turn.text, desk.turn.intent
    if desk.turn.choice_request_id is not None:
        return {"affirm": Word.YES, "deny": Word.NO}.get(intent, Word.NOTHING)
    if not _is_newest(desk, dish):
        return Word.NOTHING
    said = consent_in(text)
    named = [mention.entry for mention in desk.catalogue(MenuItem).find(text)]
    if hears("left_out", text):
        return Word.NO
    if hears("all_the_same", text) or (Catalogue([dish]).find(text) and not said.no):
        return Word.INSISTS
    if named or intent == _TELLS:  # "my husband eats no pork" is no word on this dish
        return Word.NOTHING if intent == _TELLS else Word.OTHER_DISH
    agreed = Word.YES if said.yes else _by_intent(intent)
    return Word.NO if said.no and not said.yes else agreed


def _is_newest(desk: Desk, dish: MenuItem) -> bool:
    """Say whether `dish` is what was spoken of last, or is named: bare words go to nothing older."""
    about = [
        q
        for q in desk.questions
        if (q.subject or "").startswith(_ABOUT_DISH) and dish.slug in _slugs(q.subject)
    ]
    last = any(is_just_asked(desk, q) and not told_since(desk, q) for q in about)
    return last or bool(Catalogue([dish]).find(desk.turn.text))


def _by_intent(intent: str) -> Word:
    return {"affirm": Word.YES, "deny": Word.NO}.get(intent, Word.NOTHING)


def _slugs(subject: str | None) -> list[str]:
    return (subject or "").partition(":")[2].split(",")
