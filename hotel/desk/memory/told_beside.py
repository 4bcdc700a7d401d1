"""An allergy told in the breath of a question ("our daughter has a nut allergy, what can she have?") is kept as well."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.preferences import remember
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.statements import statements_in
from hotel.desk.memory.whose import companion_in, is_own
from hotel.desk.ordering.diets import told_by_menu
from hotel.desk.ordering.diets_explained import explain
from hotel.desk.sent.people import same_person
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import clauses_in, sentences_in

_LISTED = 2
"""In so many words one thing more is listed."""
_ASKS = ("asks_contents", "asks_for_other", "asks_for_menu", "safe_to_eat")


def note(desk: Desk) -> bool:
    """Keep the allergy told with a question for the menu, and the diet that no menu tells of; take nothing else away."""
    turn = desk.turn
    if desk.stay is None or turn.choice_value is not None or turn.intent not in {"ask_menu", DISHES}:
        return False
    words = ", ".join(_telling(desk, turn.text))
    if not words or _is_known(desk, words):
        return False
    remember(desk, words)
    if turn.intent == DISHES:
        explain(desk, diets_in(words))
    return False


def _telling(desk: Desk, text: str) -> list[str]:
    """Return the clauses of `text` that tell of what must not be, and what they list more: "to nuts | and all dairy"."""
    told: list[str] = []
    goes_on = False
    for clause in (_with_person(one.within(text), text) for one in clauses_in(text)):
        lists_more = goes_on and len(clause.split()) <= _LISTED and bool(allergens_in(clause))
        goes_on = lists_more or _tells(desk, clause)
        if goes_on:
            told.append(clause)
    return told


def _with_person(clause: str, text: str) -> str:
    """Return an allergy with whose it is: "and what can our daughter have, she is six, a fish allergy"."""
    if not (tells_what_must_not(clause) and allergens_in(clause)) or is_own(clause) or companion_in(clause):
        return clause
    sentence = next((one for one in sentences_in(text) if clause in one), "")
    named = companion_in(sentence[: sentence.find(clause)])
    return clause if named is None else f"{named}: {clause}"


def _tells(desk: Desk, clause: str) -> bool:
    if any(hears(one, clause) for one in _ASKS) or not (is_own(clause) or companion_in(clause)):
        return False
    untold = set(diets_in(clause)) - told_by_menu(desk, diets_in(clause))
    allergic = tells_what_must_not(clause) and bool(allergens_in(clause))
    if desk.turn.intent == DISHES:  # "the carbonara, I'm coeliac" is weighed with the order
        return bool(untold) or (allergic and companion_in(clause) is not None)
    return bool(untold) or allergic


def _is_known(desk: Desk, words: str) -> bool:
    known = remembered(desk)
    return all(
        any(one.subject == said.subject and same_person(one.companion, said.companion) for one in known)
        for said in statements_in(desk, words)
    )
