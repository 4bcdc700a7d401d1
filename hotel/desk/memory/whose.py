"""Whose an allergy or a diet is: the guest's, or somebody's who is named, with their name ("my son Tom")."""

import re
from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.earlier import SAME_VISIT, earlier_turns, turns_before
from hotel.desk.hearing import heard, hears, labels_in, without
from hotel.desk.sent.people import person_in
from hotel.reading.lexicons import words_of
from hotel.records import Preference

OTHER = "other"
"""Somebody of whom nothing is known but that they are not the guest."""
_NAME = re.compile(r"[\s,]+(?!I\b)([A-ZА-ЯЁ][^\W\d_A-ZА-ЯЁ]+)")
_JOINING = 3
"""So many words at most stand between two people named in one breath."""
_FEW = 6
"""So many turns back "he" may mean somebody who was named."""


@dataclass(frozen=True)
class Owner:
    """Whose something is."""

    companion: str | None = None
    """Who it is of, where it is not the guest's own."""
    own: bool = False
    """Whether the guest says that it is theirs."""


def owners_in(desk: Desk, words: str, whole: str) -> list[Owner]:
    """Return all whose `words` of the message `whole` speak, "we both", "my wife and daughter"; none for nobody."""
    if hears("of_both", words):
        other = _companion_named(words) or _companion_named(whole) or companion_before(desk) or OTHER
        return [Owner(own=True), Owner(other)]
    named = companion_in(words)
    if named is None:
        return [Owner(own=True)] if is_own(words) else []
    return [Owner(one, is_own(words)) for one in (named, *_named_beside(words, named))]


def _named_beside(words: str, named: str) -> list[str]:
    """Return those who are named in one breath with `named`: "my wife and daughter"."""
    found = [(one, heard(f"companions.{one}", words) or "") for one in labels_in("companions", words)]
    beside: list[str] = []
    end = words.find(named) + len(named)
    for person, said in found:
        start = words.find(said, end)
        between = words[max(end, 0) : start].casefold().replace(",", " ").split()
        if person != person_in(named) and start >= end and _joins(between):
            beside.append(said)
            end = start + len(said)
    return beside


def _joins(between: list[str]) -> bool:
    """Say whether the words between two people only join them: "and", "and my", «и у»."""
    return len(between) <= _JOINING and bool(between) and between[0] in words_of("pieces.joins")


def is_own(words: str) -> bool:
    """Say whether `words` speak of the guest; "not me" does not."""
    return hears("own", without("not_mine", words))


def companion_in(words: str) -> str | None:
    """Return of whom but the guest `words` speak, with the name that follows."""
    if not hears("companion_strong", words) and is_own(words):
        return None
    return _companion_named(words)


def _companion_named(words: str) -> str | None:
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
    return companion_before(desk) or OTHER


def companion_before(desk: Desk) -> str | None:
    """Return who was spoken of last, before these words."""
    turns = [*reversed(turns_before(desk)), *earlier_turns(desk, SAME_VISIT)[:_FEW]]
    return next((named for turn in turns if (named := companion_in(turn.text))), None)


def is_by_default(preference: Preference) -> bool:
    """Say whether `preference` is the guest's only because nobody was named."""
    own = is_own(preference.words) or hears("of_both", preference.words)
    return preference.companion is None and not own
