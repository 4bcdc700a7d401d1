"""A bare question in the breath of an answer: "at three. how long is it?" is told, and the rest is the answer."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.mere_answers import ASKED
from hotel.desk.hearing import labels_in
from hotel.desk.talking.bare_words import bare
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.going_on import tell_of
from hotel.reading.clauses import sentences_in

_TOLD = frozenset({"length", "price"})
_HEARD_WHOLE = frozenset({"inform", "affirm"})
"""Intents whose handler takes the answer, and would pass over a question beside it."""


def tell_what_is_asked_beside(desk: Desk) -> None:
    """Tell how long it takes or what it costs, where that is asked beside an answer; leave the answer alone."""
    asked = draft_just_asked(desk, *ASKED) if desk.turn.intent in _HEARD_WHOLE else None
    sentences = sentences_in(desk.turn.text, by_line=False)
    if asked is None or len(sentences) == 1:
        return
    for question in [one for one in sentences if one.rstrip().endswith("?")]:
        wanted = [label for label in labels_in("goes_on", bare(question)) if label in _TOLD]
        if wanted and len(sentences) > 1 and tell_of(desk, asked[1], wanted):
            sentences.remove(question)
    desk.turn = desk.turn.model_copy(update={"text": " ".join(sentences)})
