"""An allergy that nobody has: "what milk? only nuts!", «на рыбу у него аллергии нет» takes off what was taken for one."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import names_dish
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.barred_foods import only_foods
from hotel.desk.memory.let_go import go_on_with_order, let_go
from hotel.desk.memory.preferences import described
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.whose import companion_in
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.people import same_person
from hotel.desk.talking.just_asked import is_pressed
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in
from hotel.reading.clauses import clauses_in
from hotel.records import OPEN, Preference, PreferenceKind, RequestState

_REFUSED_FOR = "allergens"
"""The fact of a reply that says for which allergens a dish was taken out."""


def took_everything(desk: Desk) -> bool:
    """Take it off the memory and off the orders it was put on, and go on; say whether nothing is wanted besides."""
    text = desk.turn.text
    if is_pressed(desk) or desk.stay is None or desk.turn.intent == "emergency":
        return False
    clauses = [one.within(text) for one in clauses_in(text)]
    denied = {allergen for one in clauses if _denies(one) for allergen in allergens_in(one)}
    wrong = [one for one in remembered(desk, PreferenceKind.ALLERGY) if one.subject in denied]
    wrong = [one for one in wrong if _is_said_of(one, ", ".join(filter(_denies, clauses)))]
    wrong = wrong if _is_plain(clauses, denied) else []
    still = {one.subject for one in remembered(desk, PreferenceKind.ALLERGY) if one not in wrong}
    doubted = denied & _believed(desk) - still
    if not doubted:
        return False
    gone: list[Fact] = [described(one) for one in wrong]
    let_go(desk, wrong, also=doubted)
    desk.say(
        "allergy_denied", {"allergens": list[Fact](sorted(doubted)), "forgotten": gone, "kept": _kept(desk)}
    )
    rest = ", ".join(one for one in clauses if not (_denies(one) or _insists(one)))
    if names_dish(desk, rest):
        with desk.heard_as(text=rest):
            return take_as_order(desk)
    go_on_with_order(desk)
    return True


def _is_plain(clauses: list[str], denied: set[str]) -> bool:
    """Say whether it is said in so many words, or what it is instead: "milk is no matter" forgets no allergy."""
    instead = [one for one in clauses if only_foods(one) and not denied.issuperset(allergens_in(one))]
    return bool(instead) or any(_denies(one) and hears("allergy", one) for one in clauses)


def _kept(desk: Desk) -> list[Fact]:
    return [described(one) for one in remembered(desk, PreferenceKind.ALLERGY)]


def _denies(clause: str) -> bool:
    return hears("allergy_denied", clause) or (hears("doubts_food", clause) and only_foods(_plain(clause)))


def _plain(clause: str) -> str:
    """Return the foods of "what milk" without the doubt."""
    return " ".join(clause.split()[1:])


def _insists(clause: str) -> bool:
    """Say whether `clause` only says who said that, or what it is really: "who told you so", "only nuts"."""
    return hears("challenged", clause) or only_foods(clause)


def _is_said_of(preference: Preference, text: str) -> bool:
    who = companion_in(text)
    return who is None or same_person(preference.companion, who)


def _believed(desk: Desk) -> set[str]:
    """Return what is taken for somebody's allergy: as remembered, as an order is warned of, as a dish was refused for."""
    orders = requests_of(desk, OPEN | {RequestState.DRAFT}, intent=DISHES)
    replies = [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    refused = [one for reply in replies for one in _allergens_of(reply.facts)]
    known = [one.subject for one in remembered(desk, PreferenceKind.ALLERGY) if one.subject]
    return {*known, *refused, *(one for order in orders for one in order.allergies_told)}


def _allergens_of(facts: dict[str, Fact]) -> list[str]:
    told = facts.get(_REFUSED_FOR)
    return [str(one) for one in told] if isinstance(told, list) else []
