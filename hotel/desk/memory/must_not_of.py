"""What somebody who is asked for must not have: "what can he have?", "is it safe for Tom?"."""

from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.whose import OTHER, companion_in, companion_meant, name_of
from hotel.desk.sent.people import person_in, same_person
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import clauses_in
from hotel.reading.tokens import said
from hotel.reading.word_forms import normal
from hotel.records import Preference, PreferenceKind

_HARDLY_NAMED = frozenset({"child", "children", OTHER})
"""People so named may be anybody who is with the guest: "the little one" is a son, too."""


@dataclass(frozen=True)
class MustNot:
    """What one person of the room must not have."""

    allergens: frozenset[str]
    diets: frozenset[str]


def others_must_not(desk: Desk) -> MustNot | None:
    """Return what the one whom food is asked for must not have; None where it is asked for nobody but the guest."""
    text = desk.turn.text
    about = [one for one in _of_health(desk) if one.companion is not None]
    named = [one for one in about if _is_named(one, text)]
    if not (named or hears("asks_for_other", text) or hears("safe_to_eat", text)):
        return None
    who = companion_in(text) or companion_meant(desk, text)
    if who is None and not named:
        return None
    theirs = named or [one for one in about if _may_be(one.companion, who)]
    told = _told_of_them(desk.turn.whole_text)
    return MustNot(
        frozenset(one.subject for one in theirs if one.subject and one.kind is PreferenceKind.ALLERGY)
        | {allergen for words in told for allergen in allergens_in(words)},
        frozenset(one.subject for one in theirs if one.subject and one.kind is PreferenceKind.DIET)
        | {diet for words in told for diet in diets_in(words) if not allergens_in(words)},
    )


def _told_of_them(text: str) -> list[str]:
    """Return the clauses of `text` that may tell what somebody must not have: "the salmon for me" forbids nothing."""
    if companion_in(text) is None:
        return []
    clauses = [one.within(text) for one in clauses_in(text)]
    return [
        one
        for one in clauses
        if companion_in(one) is not None or tells_what_must_not(one) or hears("leaves_out", one)
    ]


def is_of(desk: Desk, preference: Preference, text: str) -> bool:
    """Say whether `text` speaks of whose `preference` is; who is named by "he" or "she" was named before."""
    who = companion_in(text) or companion_meant(desk, text)
    return who is not None and same_person(preference.companion, who)


def own_allergens(desk: Desk) -> frozenset[str]:
    """Return what the guest is allergic to."""
    own = [one for one in _of_health(desk) if one.companion is None]
    return frozenset(one.subject for one in own if one.subject and one.kind is PreferenceKind.ALLERGY)


def _of_health(desk: Desk) -> list[Preference]:
    return remembered(desk, PreferenceKind.ALLERGY, PreferenceKind.DIET)


def _is_named(one: Preference, text: str) -> bool:
    name = name_of(one.companion)
    return name is not None and any(normal(name) in token.forms | {token.norm} for token in said(text).tokens)


def _may_be(companion: str | None, who: str | None) -> bool:
    return same_person(companion, who) or not {person_in(companion), person_in(who)}.isdisjoint(_HARDLY_NAMED)
