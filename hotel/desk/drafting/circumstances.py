"""What somebody else is doing meanwhile asks for nothing: "at six, while she's at the spa" books no massage."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears, labels_in
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named

_HOTEL = "ask_hotel"


def took_everything(desk: Desk) -> bool:
    """Serve the words without such doings, where they were taken for what those name; say whether that was all."""
    turn, asked = desk.turn, draft_just_asked(desk)
    other = turn.intent == _HOTEL or turn.intent in KINDS
    left = _without_doings(desk) if asked is not None and other and turn.intent != asked[1].intent else None
    if asked is None or left is None:
        return False
    if "?" in left and turn.intent == _HOTEL:
        desk.turn = turn.model_copy(update={"text": left, "topic": None})
        return False
    desk.turn = turn.model_copy(update={"text": left, "intent": "inform", "topic": None})
    if not take_answer(desk, asked[1]):
        drafts.advance(desk, asked[1])
    return True


def _without_doings(desk: Desk) -> str | None:
    """Return the words without the clauses of such doings; None where only the others name what they were taken for."""
    left, named = desk.turn.text, False
    for clause in reversed(clauses_in(desk.turn.text)):
        words = clause.within(desk.turn.text)
        if hears("circumstance", words):
            left = left[: clause.start] + left[clause.end :]
            named = named or _names(desk, words)
    left = left.strip(" ,;.)")
    return left if left and named and not _names(desk, left) else None


def _names(desk: Desk, words: str) -> bool:
    """Say whether `words` name what the turn was taken for."""
    intent, topic = desk.turn.intent, desk.turn.topic
    return topic in labels_in("topics", words) if intent == _HOTEL else kind_named(intent, words)
