"""A diet that somebody is said not to keep: what was noted wrongly is taken off, and what is wanted besides is served."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names_dish
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.hearing import heard, hears
from hotel.desk.memory.let_go import go_on_with_order, let_go
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.preferences import described
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.whose import companion_in, is_by_default
from hotel.desk.sent.people import same_person
from hotel.facts import Fact
from hotel.reading.allergens import diets_denied_in, diets_in
from hotel.reading.clauses import clauses_in
from hotel.records import Preference, PreferenceKind

_MAY_DENY_DIET = frozenset(
    {"deny", "inform", "ask_menu", "ask_preferences", "forget_preferences", "state_preference", "complain"}
    | {"cancel", "change_request", "nlu_fallback", "bot_challenge", "ask_about_guest", "chitchat"}
)
"""Intents that "I am not vegan" may be taken for; an order of dishes is served."""
_REMEMBERS = frozenset({"state_preference", "forget_preferences"})


def took_everything(desk: Desk) -> bool:
    """Take off a diet noted wrongly: "nobody is vegan, who said that?"; say whether the words do nothing else."""
    text = desk.turn.text
    denied = heard("diet_denied", text)
    diets = [*diets_denied_in(text), *(diets_in(denied) if denied else [])]
    if desk.stay is None or not diets or _corrects_itself(desk):
        return False
    wrong = [one for one in remembered(desk, PreferenceKind.DIET) if one.subject in diets]
    wrong = [one for one in wrong if _is_said_of(one, text)]
    only = _only_denies(desk, diets)
    if wrong or only:
        let_go(desk, wrong)
        told: list[Fact] = [described(one) for one in wrong]
        desk.say("diet_denied", {"diets": list[Fact](diets), "forgotten": told})
    if only:
        go_on_with_order(desk)
    return only or _took_rest(desk, diets)


def _took_rest(desk: Desk, diets: Sequence[str]) -> bool:
    """Serve what is wanted besides, where the words were taken for something to remember; say whether they were."""
    turn, text = desk.turn, desk.turn.text
    if turn.intent not in _REMEMBERS or tells_what_must_not(text) or set(diets_in(text)) - set(diets):
        return False
    clauses = [one.within(text) for one in clauses_in(text)]
    rest = ", ".join(one for one in clauses if not _denies(one))
    if names_dish(desk, rest):
        desk.turn = turn.model_copy(update={"text": rest})
        return take_as_order(desk)
    return False


def _corrects_itself(desk: Desk) -> bool:
    """Say whether what was true has changed ("no longer vegan"): that is forgotten, and what is new is noted."""
    text = desk.turn.text
    changed = hears("correction", text) or hears("new_fact", text)
    return changed and desk.turn.intent == "forget_preferences"


def _is_said_of(preference: Preference, text: str) -> bool:
    """Say whether `text` speaks of whose `preference` is; "he isn't" leaves alone what the guest said of themselves."""
    if hears("of_nobody", text) or same_person(preference.companion, companion_in(text)):
        return True
    if preference.companion is not None:
        return companion_in(text) is None and hears("of_another", text)
    return is_by_default(preference) or not (companion_in(text) or hears("of_another", text))


def _only_denies(desk: Desk, diets: Sequence[str]) -> bool:
    """Say whether `text` tells of no other diet, of no allergy and of nothing wanted besides."""
    text = desk.turn.text
    if (
        set(diets_in(text)) - set(diets)
        or tells_what_must_not(text)
        or desk.turn.intent not in _MAY_DENY_DIET
    ):
        return False
    rest = [one.within(text) for one in clauses_in(text) if not _denies(one.within(text))]
    return not any(
        hears("of_food", one) or hears("leaves_choice", one) or names_dish(desk, one) for one in rest
    )


def _denies(clause: str) -> bool:
    return bool(diets_denied_in(clause)) or hears("diet_denied", clause)
