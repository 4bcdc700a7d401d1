"""How a liking is shown: what is liked, without the words around it ("I don't like onions, please remember")."""

import re

from hotel.desk.hearing import heard_all
from hotel.reading.nominative import nominative

_NO_WORDS = re.compile(r"^[\s,.;:!—–-]+|[\s,;:—–-]+(?=[,.;:!])|[\s,.;:!—–-]+$")


def gist_of(words: str) -> str:
    """Return what `words` are about; all of them, where nothing else is left."""
    rest = words
    for frame in (*heard_all("taste_frame", words), *heard_all("must_not", words)):
        rest = rest.replace(frame, " ", 1)
    gist = _NO_WORDS.sub("", re.sub(r"\s+", " ", rest))
    return nominative(gist) if gist else words
