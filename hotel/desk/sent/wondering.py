"""Questions that only wonder at what is coming: "are you bringing me two burgers?" orders nothing."""

from collections.abc import Sequence

from hotel.desk.hearing import hears
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.records import Named


def without_wondering[N: Named](text: str, offered: Sequence[N]) -> str:
    """Return `text` without such questions, where the other sentences say what is wanted."""
    sentences = sentences_in(text, by_line=False)
    said = " ".join(one for one in sentences if not (one.endswith("?") and hears("wonders", one)))
    return said if said and Catalogue(offered).find(said) else text
