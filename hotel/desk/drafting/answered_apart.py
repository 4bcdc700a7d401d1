"""Several bookings answered in one breath, each by its hour or place in the row: "at 8 one person, at 11 two"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import BOOKED
from hotel.desk.hearing import labels_in
from hotel.desk.sent.hours_moved import own_hour, without_own_hour
from hotel.reading.clauses import clauses_in
from hotel.reading.timed_pieces import pieces_of
from hotel.records import ServiceRequest

_ROW = ("first", "second", "third")


def answered_apart(desk: Desk) -> bool:
    """Give each of the waiting bookings what is said of it; say whether all is said of one of them."""
    whole = desk.turn
    answers = _by_hours(desk) or _by_places(desk)
    filled = [request for request, text in answers if _filled(desk, request, text)]
    desk.turn = whole
    for request in filled:
        drafts.advance(desk, request)
    return bool(filled)


def _by_hours(desk: Desk) -> list[tuple[ServiceRequest, str]]:
    """Return each draft whose hour is said with the words about it; nothing where one hour is of no draft."""
    text = desk.turn.text
    starts = [piece.start for piece in pieces_of(text) if piece.hour is not None]
    waiting = [one for one in _waiting(desk) if one.wanted_at is not None] if len(starts) > 1 else []
    if len(waiting) < 2:  # noqa: PLR2004 -- one is answered by any words
        return []
    found = [
        (_of_hour(desk, waiting, text[start:end]), text[start:end])
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    owned = [(request, words) for request, words in found if request is not None]
    return owned if len({request.id for request, _ in owned}) == len(found) else []


def _by_places(desk: Desk) -> list[tuple[ServiceRequest, str]]:
    """Return each draft whose place in the row is said with the words about it: "2 in the first, 3 in the second"."""
    text = desk.turn.text
    clauses = [one.within(text) for one in clauses_in(text)]
    labels = [next(iter(labels_in("places", clause)), None) for clause in clauses]
    if len(clauses) < 2 or labels != [*_ROW[: len(clauses)]]:  # noqa: PLR2004
        return []
    row = sorted(_waiting(desk), key=lambda one: one.id)
    return list(zip(row, clauses, strict=False)) if len(clauses) <= len(row) else []


def _waiting(desk: Desk) -> list[ServiceRequest]:
    return [one for one in drafts.drafts(desk) if one.intent in BOOKED]


def _of_hour(desk: Desk, waiting: list[ServiceRequest], words: str) -> ServiceRequest | None:
    with desk.heard_as(text=words):
        theirs = [one for one in waiting if own_hour(desk, one) is not None]
    return theirs[0] if len(theirs) == 1 else None


def _filled(desk: Desk, request: ServiceRequest, words: str) -> bool:
    with desk.heard_as(text=words):
        rest = without_own_hour(desk, request).strip(" ,;.!?")
    with desk.heard_as(text=rest):
        return fill(desk, request).found
