"""A bare question in the breath of an answer or a wish: "at three. how long is it?", "another room, and what is it?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.mere_answers import ASKED
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.talking.bare_words import bare
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.going_on import tell_of
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.records import ServiceRequest

_TOLD = frozenset({"length", "price"})
_TELLS_PRICE = frozenset({"price_of_it", "prices", "hotel_fact", "no_fact", "free_of_charge", "room_prices"})
_HEARD_WHOLE = frozenset({"inform", "affirm"})
"""Intents whose handler takes the answer, and would pass over a question beside it."""
_HEARD_AS_QUESTION = frozenset({"ask_hotel", "ask_directions"})
"""Intents whose handler answers the question, and would pass over what is told beside it."""


def tell_what_is_asked_beside(desk: Desk) -> bool:
    """Tell how long it takes or what it costs, where that is asked beside an answer; leave the answer alone.

    Say whether an answer is left of words that were heard as the question.
    """
    turn, sentences = desk.turn, sentences_in(desk.turn.text, by_line=False)
    heard = turn.intent in _HEARD_WHOLE or (turn.intent in _HEARD_AS_QUESTION and _questions(sentences) == 1)
    asked = draft_just_asked(desk, *ASKED) if heard else None
    if asked is None or len(sentences) == 1:
        return False
    for question in [one for one in sentences if one.rstrip().endswith("?")]:
        wanted = [label for label in labels_in("goes_on", bare(question)) if label in _TOLD]
        if wanted and len(sentences) > 1 and tell_of(desk, asked[1], wanted):
            sentences.remove(question)
    if turn.intent in _HEARD_WHOLE:
        desk.turn = turn.model_copy(update={"text": " ".join(sentences)})
    elif not _questions(sentences):  # "how long is the ride? and a child seat": the rest is of the ride
        desk.turn = turn.model_copy(
            update={"text": " ".join(sentences), "intent": "inform", "topic": None, "alternatives": ()}
        )
        return True
    return False


def _questions(sentences: list[str]) -> int:
    return sum(one.rstrip().endswith("?") for one in sentences)


def tell_price_beside(desk: Desk) -> None:
    """Answer what a wish just served costs, where the words ask that too and the answer to the wish left it out."""
    turn = desk.turn
    told = [reply.facts.get("number") for reply in desk.replies]
    number = next((one for one in told if isinstance(one, int)), None)
    if turn.intent not in KINDS or number is None or not _asks_price_beside(turn.text):
        return
    if any(reply.facts.get("total") or reply.key in _TELLS_PRICE for reply in desk.replies):
        return
    request = desk.session.get(ServiceRequest, number)
    if request is not None and request.is_open and not tell_of(desk, request, ["price"]):
        offer_to_ask(desk)


def _asks_price_beside(text: str) -> bool:
    """Say whether one of several clauses asks the price."""
    clauses = [one.within(text) for one in clauses_in(text)]
    return len(clauses) > 1 and any(hears("asking.price", one) for one in clauses[1:])
