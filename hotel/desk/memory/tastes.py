"""What of a guest's words is liked or not, without the words around it ("I don't like onions, please remember")."""

import re

from hotel.desk.hearing import heard_all, hears, without
from hotel.reading.nominative import nominative

_NO_WORDS = re.compile(r"^[\s,.:;!?—–-]+|[\s,:;—–-]+(?=[,.;:!?])|[\s,.;:!?—–-]+$")
_SENTENCE = re.compile(r"[^.?!]+(?:[.?!]+(?!\s|$)[^.?!]*)*[.?!]*\s*")
_TELLS_TASTE = ("liking", "dislike", "unwanted", "habit")


def gist_of(words: str) -> str:
    """Return what `words` are about; all of them, where nothing else is left."""
    gist = _without_frames(words)
    return nominative(gist) if gist else words


def taste_in(words: str, *, named: bool) -> str | None:
    """Return the sentences of `words` that tell of a taste; None where they name nothing that could be liked.

    `named` says whether they name something of the house: that is a taste without a word of liking.
    """
    sentences = _SENTENCE.findall(words)
    telling = [one for one in sentences if tells_taste(one)]
    kept = "".join(telling or (sentences[:1] if named else [])).strip()
    return kept if any(one.isalpha() for one in without("no_taste", _without_frames(kept))) else None


def tells_taste(words: str) -> bool:
    """Say whether `words` tell of liking something or not, or of what is always had."""
    return any(hears(one, words) for one in _TELLS_TASTE)


def _without_frames(words: str) -> str:
    rest = words
    for subject in ("note_frame", "allergy_frame", "taste_frame", "must_not"):
        for frame in heard_all(subject, rest):
            rest = rest.replace(frame, " ", 1)
    return _NO_WORDS.sub("", re.sub(r"\s+", " ", rest))
