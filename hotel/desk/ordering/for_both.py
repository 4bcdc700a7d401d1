"""A dish said once for two people: "orange juice for both of us" is two of it."""

from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.records import MenuItem, Named

_BOTH = 2


def number_for_both(text: str, dish: Named) -> int | None:
    """Return two where the clause of `text` that names `dish` says it is for both; a thing to bring is shared."""
    if not isinstance(dish, MenuItem):
        return None
    clauses = [one.within(text) for one in clauses_in(text)]
    theirs = any(hears("for_both", clause) and Catalogue([dish]).find(clause) for clause in clauses)
    return _BOTH if theirs else None
