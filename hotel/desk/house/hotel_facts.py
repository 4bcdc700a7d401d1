"""What the hotel says about itself: facts by topic, prices from the records, offers, the 360° tour."""

import re
from decimal import Decimal

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.departure_day import LATE, asks_to_leave_late
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.guests.admitting import tell_admission
from hotel.desk.hearing import labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.last_day import told_last_day
from hotel.desk.house.narrower import narrower_answer, words_of
from hotel.desk.house.not_known import asks_more_besides, things_not_known
from hotel.desk.house.place_or_topic import SURE_OF_TOPIC, place_instead
from hotel.desk.house.places import say_place
from hotel.desk.house.prices import prices_named
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.house.room_capacity import told_capacity
from hotel.desk.house.room_prices import told_room_prices
from hotel.desk.house.room_quotes import ROOM
from hotel.desk.house.room_types import room_cards, room_types, room_types_in, same_room_named
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import remembered
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.clauses import sentences_in
from hotel.reading.tokens import said
from hotel.reading.wishes import is_small
from hotel.records import Fact as HotelFact
from hotel.records import (
    HandledTurn,
    Localised,
    Offer,
    PreferenceKind,
    RoomType,
)
from hotel.turn import Reply

_MOST_PRICES = 4
_DOUBTFUL = 0.7
_ELLIPTIC = 5
_MOST_OFFERS = 3


def ask_hotel(desk: Desk) -> None:
    """Answer a question about the hotel: a price from the records, else the fact of the topic."""
    if told_last_day(desk) or told_room_prices(desk) or told_capacity(desk) or _told_admission(desk):
        return
    if asks_to_leave_late(desk):
        desk.turn = desk.turn.model_copy(update={"intent": LATE, "topic": None})
        take(desk)
        return
    fact, prices = _fact_meant(desk), prices_named(desk)
    if prices and not _tells(fact_of(desk, desk.turn.topic), prices):
        desk.say("prices", {"entries": prices[:_MOST_PRICES]})
    elif (place := place_instead(desk, fact)) is not None:
        say_place(desk, place)
    elif fact is None or _asks_of_dishes(desk, fact):
        offer_to_ask(desk)
    elif things_not_known(desk):
        _tell_what_is_known(desk, fact)
        offer_to_ask(desk)
    elif not _told_already(desk, fact):
        _say_unless_just_told(desk, fact)
    elif (more := narrower_answer(desk, fact)) is not None and not _told_narrowly(desk, more.text):
        say_fact(desk, fact, whole=False)


def _asks_of_dishes(desk: Desk, fact: HotelFact) -> bool:
    """Say whether a diet or an allergen of the restaurant's dishes is asked about, of which only a detail can tell."""
    text = desk.turn.text
    of_dishes = fact.topic == "restaurant" and bool(diets_in(text) or allergens_in(text))
    return of_dishes and narrower_answer(desk, fact) is None


def _say_unless_just_told(desk: Desk, fact: HotelFact) -> None:
    """Tell `fact`; where it was the last answer too and does not fit again, the detail alone, or that it is not known."""
    if not _was_just_told(desk, fact) or _speaks_of_it(fact, desk.turn.text):
        say_fact(desk, fact)
    elif narrower_answer(desk, fact) is not None:
        say_fact(desk, fact, whole=False)
    else:
        offer_to_ask(desk)


def _speaks_of_it(fact: HotelFact, text: str) -> bool:
    """Say whether the text of `fact` has a word of what is asked, besides those that only name its topic; or a price."""
    if "price" in labels_in("asking", text) and any(
        "price" in labels_in("asking", one) for one in fact.text.values()
    ):
        return True
    questions = [one for one in sentences_in(text) if "?" in one] or [text]
    told = words_of(tuple(fact.text.values()))
    asked = [token for one in questions for token in said(one).tokens if token.forms <= words_of((one,))]
    return any(
        token.any_of(told) and not is_small(token) and fact.topic not in labels_in("topics", token.norm)
        for token in asked
    )


def _was_just_told(desk: Desk, fact: HotelFact) -> bool:
    """Say whether the answer before this one told all of `fact`, and to other words than these."""
    return any(
        reply.key == "hotel_fact" and reply.facts.get("topic") == fact.topic and reply.facts.get("text")
        for turn in last_message(desk, JUST_NOW)
        if turn.text != desk.turn.text
        for reply in turn.replies
    )


def _tell_what_is_known(desk: Desk, fact: HotelFact) -> None:
    """Tell what `fact` answers besides the thing that is not known: a detail, or its hours or price if they are asked."""
    narrower, asks_more = narrower_answer(desk, fact), asks_more_besides(desk.turn.text)
    if (narrower or asks_more) and not _told_already(desk, fact):
        say_fact(desk, fact, whole=asks_more)


def _told_admission(desk: Desk) -> bool:
    """Tell a visitor where they are welcome, and more of what is open to them; say whether that was asked."""
    opened = tell_admission(desk)
    facts = [fact for topic in opened or () if (fact := fact_of(desk, topic)) is not None]
    for fact in facts:
        if not _told_already(desk, fact):
            say_fact(desk, fact)
    return opened is not None


def _fact_meant(desk: Desk) -> HotelFact | None:
    """Return the fact of the topic understood; where that is doubtful, the topic that the words name wins."""
    topic, named = desk.turn.topic, labels_in("topics", desk.turn.text)
    # Below the surer mark the words of another topic outweigh the topic understood.
    doubtful = topic is None or desk.turn.confidence < (SURE_OF_TOPIC if named else _DOUBTFUL)
    if doubtful and not named:  # "and how much is it?" goes on about what was asked before
        topic = _topic_before(desk) or topic
    elif doubtful and topic not in named:
        return next((fact for label in named if (fact := fact_of(desk, label))), None) or fact_of(desk, topic)
    return fact_of(desk, topic)


def _topic_before(desk: Desk) -> str | None:
    """Return the topic of the question before this one, where these words hold nothing of their own."""
    if len(re.findall(r"\w+", desk.turn.text)) > _ELLIPTIC:
        return None
    same_message = select(HandledTurn).where(
        HandledTurn.message_id == desk.turn.message_id, HandledTurn.ordinal == desk.turn.ordinal - 1
    )
    before = [*desk.session.scalars(same_message), *last_message(desk, JUST_NOW)[-1:]]
    return before[0].label if before and before[0].intent == "ask_hotel" else None


def _told_already(desk: Desk, fact: HotelFact) -> bool:
    """Say whether another part of this answer has told the same fact ("till when is breakfast and how much?")."""
    return any(reply.facts.get("topic") == fact.topic for reply in _facts_of_this_answer(desk))


def _told_narrowly(desk: Desk, text: Localised) -> bool:
    return any(reply.facts.get("first") == text for reply in _facts_of_this_answer(desk))


def _facts_of_this_answer(desk: Desk) -> list[Reply]:
    turns = desk.session.scalars(select(HandledTurn).where(HandledTurn.message_id == desk.turn.message_id))
    return [reply for turn in turns for reply in turn.replies if reply.key == "hotel_fact"]


def ask_offers(desk: Desk) -> None:
    """Offer what holds today: what was asked about first, then what suits this guest."""
    if drafts.draft_of(desk, ROOM) is not None and told_room_prices(desk):
        return
    today = desk.local_now.date()
    offers = desk.session.scalars(
        select(Offer).where(Offer.property_id == desk.property.id).order_by(Offer.id)
    )
    valid = [o for o in offers if (o.valid_from or today) <= today <= (o.valid_until or today)]
    asked = set(labels_in("tags", desk.turn.text))
    liked = {tag for like in remembered(desk, PreferenceKind.LIKE) for tag in labels_in("tags", like.words)}
    fitting = [offer for offer in valid if asked & set(offer.tags)] or valid
    fitting.sort(key=lambda offer: (-len(asked & set(offer.tags)), -len(liked & set(offer.tags))))
    if not fitting:
        desk.say("no_offers")
        return
    missing = bool(asked) and not any(asked & set(offer.tags) for offer in valid)
    told: list[Fact] = [
        {"text": dict(offer.text), "until": offer.valid_until.isoformat() if offer.valid_until else None}
        for offer in fitting[:_MOST_OFFERS]
    ]
    desk.say("offers", {"offers": told, "others_instead": missing})
    if things_not_known(desk):
        offer_to_ask(desk)


def show_virtual_tour(desk: Desk) -> None:
    """Open the 360° tour of the kind of room that was named, or of all."""
    shown = room_types_in(desk, desk.turn.text) or room_types(desk)
    if not shown:
        desk.say("no_tour", {"phone": desk.property.phone})
        return
    rooms: list[Fact] = [_type_facts(desk, kind) | {"path": kind.tour_path} for kind in shown]
    same = same_room_named(desk, desk.turn.text)
    desk.say("virtual_tour", {"rooms": rooms, "same": list[Fact](same)}, cards=room_cards(desk, shown))


def _type_facts(desk: Desk, kind: RoomType) -> dict[str, Fact]:
    return {
        "name": dict(kind.name),
        "description": dict(kind.description),
        "capacity": kind.capacity,
        "price": money(desk, kind.night_price),
    }


def _tells(fact: HotelFact | None, prices: list[Fact]) -> bool:
    """Say whether the fact names such a price itself: it then says more than the bare number."""
    if fact is None:
        return False
    text = re.sub(r"(?<=\d)[\s,.](?=\d{3}\b)", "", " ".join(fact.text.values()))
    money = [entry["price"] for entry in prices if isinstance(entry, dict)]
    amounts = [Decimal(str(one["amount"])) for one in money if isinstance(one, dict)]
    return any(amount and re.search(rf"\b{amount.normalize():f}\b", text) for amount in amounts)
