"""Of which kind a danger is: by the property's own keywords, and by the signs that every hotel hears alike."""

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all, hears, labels_in, without
from hotel.records import EmergencyKind

_ILL = "illness"
URGENT = frozenset({_ILL})
"""Kinds that are urgent, but no danger to life while they stay what they are: a fever."""
OF_A_PERSON = frozenset(
    {
        "not_breathing",
        "cannot_breathe",
        "unconscious_or_bleeding",
        "heart_or_stroke",
        "seizure_of_child",
        "despair",
        "hurt",
        "illness",
    }
)
"""Kinds that go with the person: in another room the danger is in that room."""
UNSPECIFIC = frozenset({"other", "hurt"})
"""Kinds that say little: somebody needs help, somebody needs an ambulance."""
_FOREMOST = "not_breathing"
"""What is done about this comes before all that is wrong with the same person, but for getting them out of the water."""
_OTHERWISE = "drowning"
_SHORT = 4
"""A keyword this short counts as a whole word only: "fit" is not in "fitness"."""


def kind_of(desk: Desk) -> EmergencyKind | None:
    """Return the kind whose words the guest used most; the one for anything where none fits."""
    kinds = _kinds(desk.session, desk.property.id)
    text = desk.turn.text
    # "No ambulance, but call a doctor": what is not needed is no danger.
    best = _best(kinds, without("doctor_unneeded", text))
    burns = any(hears(subject, text) for subject in ("fever_told", "burning_up", "burns_of_fever"))
    return best or next((kind for kind in kinds if kind.slug == (_ILL if burns else "other")), None)


def kind_in(session: Session, property_id: int, text: str) -> EmergencyKind | None:
    """Return the kind of danger to life that `text` gives away, if any."""
    kinds = [kind for kind in _kinds(session, property_id) if kind.slug not in URGENT]
    return _best(kinds, text)


def is_sign_of(slug: str | None, text: str) -> bool:
    """Say whether `text` speaks of the danger `slug`."""
    return slug in labels_in("emergency_signs", text)


def _kinds(session: Session, property_id: int) -> Sequence[EmergencyKind]:
    return session.scalars(
        select(EmergencyKind)
        .where(EmergencyKind.property_id == property_id)
        .order_by(EmergencyKind.position, EmergencyKind.id)
    ).all()


def _best(kinds: Sequence[EmergencyKind], told: str) -> EmergencyKind | None:
    said = without("burns_of_fever", without("sign_denied", told))
    signs = labels_in("emergency_signs", said)
    # Longer words say more ("seizure of a child" beats "help"); of equals the first in the order wins. A kind that
    # says little is only taken where no other is heard: "an ambulance, he can't breathe".
    weighed = [(_weight(kind, said, signs), kind) for kind in kinds]
    heard = [(weight, kind) for weight, kind in weighed if weight]
    telling = [(weight, kind) for weight, kind in heard if kind.slug not in UNSPECIFIC | URGENT]
    foremost = [one for one in telling if one[1].slug == _FOREMOST]
    if foremost and not any(kind.slug == _OTHERWISE for _, kind in telling):
        return foremost[0][1]
    chosen = telling or [one for one in heard if one[1].slug != "other"] or heard
    return max(chosen, key=lambda one: one[0])[1] if chosen else None


def _weight(kind: EmergencyKind, said: str, signs: Sequence[str]) -> int:
    text = _plain(said)
    keywords = sum(len(word) for word in kind.keywords if _met(word, text))
    heard = heard_all(f"emergency_signs.{kind.slug}", said) if kind.slug in signs else []
    return keywords + sum(len(words) for words in heard)


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е").replace("’", "'")


def _met(keyword: str, text: str) -> bool:
    word = re.escape(_plain(keyword))
    ending = r"\w{0,2}(?!\w)" if len(keyword) <= _SHORT and not keyword.isascii() else ""
    if len(keyword) <= _SHORT and keyword.isascii():
        ending = r"(?!\w)"
    return re.search(rf"(?<!\w){word}{ending}", text) is not None
