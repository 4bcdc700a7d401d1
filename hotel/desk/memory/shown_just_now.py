"""What of the memory the answer before told: "forget it", «это нужно забыть» means that, and names nothing itself."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.statements import slugs_in
from hotel.desk.sent.people import person_in
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_denied_in, diets_in
from hotel.reading.kind_words import kind_named
from hotel.records import Preference

_LISTS = ("preferences", "kept", "allergies")
"""The facts of a reply that tell of what is remembered."""


def told_just_now(desk: Desk, text: str) -> list[Preference]:
    """Return what the answer before told of the memory, where `text` names nothing: neither food nor person nor request."""
    if not is_short(text, PHRASE) or _names_something(desk, text):
        return []
    told = [
        one
        for turn in last_message(desk, JUST_NOW)
        for reply in turn.replies
        for name in _LISTS
        if isinstance(listed := reply.facts.get(name), list)
        for one in listed
    ]
    return [one for one in remembered(desk) if any(_is_same(one, said) for said in told)]


def _names_something(desk: Desk, text: str) -> bool:
    of_food = [*allergens_in(text), *diets_in(text), *diets_denied_in(text), *slugs_in(desk, text)]
    of_kind = any(hears(kind, text) for kind in ("allergy", "diet", "erase_all"))
    return bool(of_food or of_kind or person_in(text)) or any(kind_named(kind, text) for kind in KINDS)


def _is_same(preference: Preference, told: Fact) -> bool:
    return isinstance(told, dict) and (told.get("kind"), told.get("subject"), told.get("companion")) == (
        preference.kind.value,
        preference.subject,
        preference.companion,
    )
