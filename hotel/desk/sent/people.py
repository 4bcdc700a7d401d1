"""People of a guest's party by what they are to the guest: "my daughter", «у дочки», are one person."""

from hotel.desk.hearing import labels_in


def person_in(words: str | None) -> str | None:
    """Return the label of whom `words` name (`companions` of the lists); None for nobody, or somebody no list has."""
    return next(iter(labels_in("companions", words)), None) if words else None


def same_person(one: str | None, other: str | None) -> bool:
    """Say whether two ways to name a companion mean the same one; None is the guest."""
    if one is None or other is None:
        return one is other
    return one == other or (person_in(one) is not None and person_in(one) == person_in(other))
