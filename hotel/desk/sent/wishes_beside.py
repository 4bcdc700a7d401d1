"""Another request says in passing how a dish just ordered is wanted: "a second fork, and the coffee weak this time"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import is_fresh
from hotel.desk.memory.preferences import remember
from hotel.desk.ordering.occasion_words import OCCASION
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction, Span
from hotel.reading.pieces import without_joiner
from hotel.records import MenuItem, Service, ServiceRequest


def take_wishes(desk: Desk) -> None:
    """Put such words on the order and leave the others to be served: no towel is brought "weak"."""
    whole = desk.turn
    if whole.intent not in KINDS or whole.intent == DISHES or whole.choice_value is not None:
        return
    spans = _told_apart(whole.text)
    order = _just_ordered(desk) if len(spans) > 1 else None
    if order is None:
        return
    wishes = [span for span in spans if _refines(desk, order, without_joiner(span.within(whole.text)))]
    if not wishes or len(wishes) == len(spans):
        return
    left = whole.text
    for span in reversed(wishes):
        words = without_joiner(span.within(whole.text))
        left = f"{left[: span.start].rstrip()} {left[span.end :].lstrip()}".strip()
        desk.turn = whole.model_copy(update={"text": words})
        if hears("this_stay", words):
            remember(desk, words)
        else:
            change_sent(desk, order)
    desk.turn = whole.model_copy(update={"text": left})


def _told_apart(text: str) -> list[Span]:
    """Return the clauses of `text`; "just for this stay" belongs with what follows it."""
    found: list[Span] = []
    for clause in clauses_in(text):
        opens = bool(found) and _is_only_of_this_stay(found[-1].within(text))
        start = found.pop().start if opens else clause.start
        found.append(Span(start, clause.end))
    return found


def _is_only_of_this_stay(words: str) -> bool:
    return hears("this_stay", words) and len(without("this_stay", words).split()) <= 1


def _just_ordered(desk: Desk) -> ServiceRequest | None:
    """Return the only order of dishes that was sent just now."""
    found = [
        one for one in open_requests(desk) if one.intent == DISHES and one.sent_at and is_fresh(desk, one)
    ]
    return found[0] if len(found) == 1 else None


def _refines(desk: Desk, order: ServiceRequest, words: str) -> bool:
    """Say whether `words` only tell how something that `order` holds is wanted, and name nothing that is asked for."""
    arranged = [one for one in desk.offered(Service) if one.intent == desk.turn.intent == OCCASION]
    if Catalogue(arranged).find(words):
        return False  # a festive cake is no cheesecake
    held = [entry for line in order.lines if isinstance(entry := entry_of(line), MenuItem)]
    edits = edits_in(words, desk.catalogue(MenuItem), held)
    return bool(edits) and all(
        edit.action is EditAction.REFINE
        and edit.target in held
        and edit.line is not None
        and bool(edit.line.wishes or edit.line.options)
        for edit in edits
    )
