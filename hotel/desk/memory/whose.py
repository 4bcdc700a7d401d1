"""Whose an allergy or a diet is: the guest's, or somebody's who is named, with their name ("my son Tom")."""

import re

from hotel.desk.desk import Desk
from hotel.desk.earlier import SAME_VISIT, earlier_turns, turns_before
from hotel.desk.hearing import heard, hears, without
from hotel.records import Preference

OTHER = "other"
"""Somebody of whom nothing is known but that they are not the guest."""
_NAME = re.compile(r"[\s,]+(?!I\b)([A-ZА-ЯЁ][^\W\d_A-ZА-ЯЁ]+)")
_FEW = 6
"""So many turns back "he" may mean somebody who was named."""


def is_own(words: str) -> bool:
    """Say whether `words` speak of the guest; "not me" does not."""
    return hears("own", without("not_mine", words))


def companion_in(words: str) -> str | None:
    """Return of whom but the guest `words` speak, with the name that follows."""
    if not hears("companion_strong", words) and is_own(words):
        return None
    named = heard("companion", words)
    if named is None:
        return None
    name = _NAME.match(words[words.find(named) + len(named) :])
    return f"{named} {name[1]}" if name else named


def name_of(companion: str | None) -> str | None:
    """Return the name that was said of `companion`: "Tom" of "son Tom"."""
    _, _, name = (companion or "").partition(" ")
    return name if name[:1].isupper() else None


def companion_meant(desk: Desk, words: str) -> str | None:
    """Return who is meant by "he" or "she" of `words`: the one spoken of last; None where they say neither."""
    if is_own(words) or not hears("of_another", words):
        return None
    turns = [*reversed(turns_before(desk)), *earlier_turns(desk, SAME_VISIT)[:_FEW]]
    return next((named for turn in turns if (named := companion_in(turn.text))), OTHER)


def is_by_default(preference: Preference) -> bool:
    """Say whether `preference` is the guest's only because nobody was named."""
    return preference.companion is None and not is_own(preference.words)
