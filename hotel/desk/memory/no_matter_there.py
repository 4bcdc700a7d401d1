"""An allergy told with an order is no matter in one of its dishes: "the burger's mine, so the milk is fine there"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import sentences_in
from hotel.records import MenuItem, Need, RequestLine, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Write it on that dish, so that it is warned of no more, and answer what is asked besides; say whether that was all."""
    asked = draft_just_asked(desk)
    if asked is None or is_pressed(desk) or desk.turn.intent == "emergency":
        return False
    question, request = asked
    warned = request.intent == DISHES and request.allergy_warning is not None
    if not warned or question.need is not Need.CONFIRM:
        return False
    sentences = sentences_in(desk.turn.text)
    said = [one for one in sentences if "?" not in one and hears("no_matter_there", one)]
    told = [one for one in said if _lines_named(desk, request, one)]
    if not told:
        return False
    for sentence in told:
        for line in _lines_named(desk, request, sentence):
            line.wishes = [*line.wishes, sentence.strip(" .!,;")]
    rest = " ".join(one for one in sentences if one not in told).strip()
    fact = fact_of(desk, next(iter(labels_in("topics", rest)), None)) if "?" in rest else None
    if rest and fact is None:
        desk.turn = desk.turn.model_copy(update={"text": rest})
        return False
    if fact is not None:
        say_fact(desk, fact)
    drafts.advance(desk, request)
    return True


def _lines_named(desk: Desk, request: ServiceRequest, sentence: str) -> list[RequestLine]:
    """Return the lines of the only dish that `sentence` names."""
    named = {mention.entry for mention in desk.catalogue(MenuItem).find(sentence)}
    held = [line for line in request.lines if entry_of(line) in named]
    return held if len({entry_of(line) for line in held}) == 1 else []
