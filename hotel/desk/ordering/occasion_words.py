"""Words of a surprise that the list does not hold as such: which flowers, what the card says, what she cannot stand."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears
from hotel.desk.ordering.flower_kinds import kinds_in, put_kinds
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.records import RequestLine, Service, ServiceRequest

OCCASION = "arrange_occasion"


def without_disliked(request: ServiceRequest, text: str, services: Sequence[Service]) -> str:
    """Take out of `request` what somebody is told to dislike ("she hates cake"), and return the rest of `text`."""
    for clause in reversed(clauses_in(text) if request.intent == OCCASION else []):
        words = clause.within(text)
        named = [one.entry for one in Catalogue(services).find(words)] if hears("dislike", words) else []
        if not named:
            continue
        for line in [one for one in request.lines if one.service in named]:
            request.lines.remove(line)
        text = text[: clause.start] + " " * (clause.end - clause.start) + text[clause.end :]
    return text


def without_their_kind(request: ServiceRequest, text: str) -> str:
    """Return `text` without the kind of the flowers that `request` holds: "roses, not just white" is no more of them."""
    if request.intent != OCCASION or _flowers(request) is None or hears("one_more", text):
        return text
    for kind in kinds_in(text):
        text = text.replace(kind, " " * len(kind), 1)
    return text


def note_kinds(desk: Desk, request: ServiceRequest) -> bool:
    """Keep which flowers are wished for, and what is to be written on the cake; say whether either was told."""
    if request.intent != OCCASION or desk.turn.choice_value is not None:
        return False
    flowers = _flowers(request)
    for line in request.lines:
        line.wishes = [wish for wish in line.wishes if not _leaves_out_other(desk, wish)]
    told = flowers is not None and put_kinds(flowers, desk.turn.text)
    return _note_inscription(desk, request) or told


def note_card(request: ServiceRequest, text: str) -> bool:
    """Keep the card, with its words in place of what was said of it before; say whether that was told."""
    card = heard("greeting_card", text) if request.intent == OCCASION else None
    parts = [part for part in (request.note or "").split("; ") if part]
    held = [part for part in parts if heard("greeting_card", part) is not None]
    if card is None or card in (request.note or "") or (held and not hears("card_words", card)):
        return False
    request.note = "; ".join([*(one for one in parts if one not in held), card])
    return True


def without_card(request: ServiceRequest, text: str) -> str:
    """Return `text` without the words of the card: «С днём рождения» on it is no day, "for Tom" nobody's number."""
    card = heard("greeting_card", text) if request.intent == OCCASION else None
    return text if card is None or not hears("card_words", card) else text.replace(card, " ", 1)


def tells_card(text: str) -> bool:
    """Say whether `text` tells of the card, or of what is to stand on the cake."""
    return hears("greeting_card", text) or hears("inscription", text)


def without_inscription(request: ServiceRequest, text: str) -> str:
    """Return `text` without what is to be written on the cake: "add the words: Happy Birthday" wishes nothing of it."""
    if request.intent != OCCASION or not request.lines or not hears("inscription", text):
        return text
    return " ".join(one for one in sentences_in(text) if not hears("inscription", one))


def _note_inscription(desk: Desk, request: ServiceRequest) -> bool:
    """Keep what is to be written on the cake, in place of what was said of it before; say whether that was told."""
    told = [one.strip() for one in sentences_in(desk.turn.text) if hears("inscription", one)]
    fresh = [one for one in told if one not in (request.note or "")]
    if fresh:
        parts = [part for part in (request.note or "").split("; ") if part]
        request.note = "; ".join([*(one for one in parts if not hears("inscription", one)), *fresh])
    return bool(fresh)


def _leaves_out_other(desk: Desk, wish: str) -> bool:
    """Say whether "no cake", said beside the flowers, only tells what else is not wanted."""
    return hears("leaves_out", wish) and bool(desk.catalogue(Service).find(wish))


def _flowers(request: ServiceRequest) -> RequestLine | None:
    return next((one for one in request.lines if one.service and _are_flowers(one.service)), None)


def _are_flowers(service: Service) -> bool:
    return any(hears("flowers", name) for name in service.name.values())
