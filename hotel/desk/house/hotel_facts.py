"""What the hotel says about itself: facts by topic, prices from the records, offers, the 360° tour."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from sqlalchemy import select

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.day_of_leaving import tells_leaving_earlier
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE, asks_to_leave_late
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import earlier_turns, last_message
from hotel.desk.guests.admitting import tell_admission
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import Answer, answer_as_asked, fact_of, say_as_asked, say_fact
from hotel.desk.house.last_day import told_last_day
from hotel.desk.house.narrower import narrower_answer, own_detail
from hotel.desk.house.not_known import asks_more_besides, things_not_known
from hotel.desk.house.part_asked import tells_sum_or_hours, words_asked_for
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
from hotel.reading.tokens import said
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
    if desk.turn.topic == "check_out_time" and tells_leaving_earlier(desk):
        desk.turn = desk.turn.model_copy(update={"intent": CHECK_OUT, "topic": None})
        take(desk)
        return
    if asks_to_leave_late(desk):
        desk.turn = desk.turn.model_copy(update={"intent": LATE, "topic": None})
        take(desk)
        return
    fact, prices = _fact_meant(desk), prices_named(desk)
    if prices and (hears("ironing", desk.turn.text) or not _tells(fact_of(desk, desk.turn.topic), prices)):
        desk.say("prices", {"entries": prices[:_MOST_PRICES]})
    elif (place := place_instead(desk, fact)) is not None:
        say_place(desk, place)
    elif fact is None or _asks_of_dishes(desk, fact):
        offer_to_ask(desk)
    elif things_not_known(desk):
        _tell_what_is_known(desk, fact)
        offer_to_ask(desk)
    elif not _told_already(desk, fact):
        _say_as_asked(desk, fact)
    elif (more := narrower_answer(desk, fact)) is not None and not _told_narrowly(desk, more.text):
        say_fact(desk, fact, whole=False)


def _asks_of_dishes(desk: Desk, fact: HotelFact) -> bool:
    """Say whether a diet or an allergen of the restaurant's dishes is asked about, of which only a detail can tell."""
    text = desk.turn.text
    of_dishes = fact.topic == "restaurant" and bool(diets_in(text) or allergens_in(text))
    return of_dishes and narrower_answer(desk, fact) is None


def _say_as_asked(desk: Desk, fact: HotelFact) -> None:
    """Tell of `fact` what was asked; that it is not known where that would tell nothing new."""
    answer = answer_as_asked(desk, fact)
    turns = [turn for turn in earlier_turns(desk, JUST_NOW) if turn.text != desk.turn.text]
    if any(_tells_nothing_new(desk, fact, answer, turn) for turn in turns):
        offer_to_ask(desk)
    else:
        say_as_asked(desk, fact)


def _tells_nothing_new(desk: Desk, fact: HotelFact, answer: Answer, before: HandledTurn) -> bool:
    """Say whether `before` told of `fact` already, and `answer` has no word of what is asked now and was not then."""
    facts = [reply.facts for reply in before.replies if reply.key == "hotel_fact"]
    told = [(one["first"], one["text"]) for one in facts if one["topic"] == fact.topic]
    again = answer in told
    if not again and not (told and answer == (None, fact.text)):
        return False
    texts = _texts(answer)
    asked = words_asked_for(fact, desk.turn.text)
    new = [one for one in asked if not one.any_of(frozenset(_forms([before.text])))]
    if any(one.any_of(frozenset(_forms(texts))) for one in new) or tells_sum_or_hours(desk.turn.text, texts):
        return False
    return bool(new) or (again and _is_echo(desk, fact, answer))


def _is_echo(desk: Desk, fact: HotelFact, answer: Answer) -> bool:
    """Say whether `answer` has no word that the question has not: "there is a children's menu" to "what is on it?"."""
    asked = frozenset(_forms([desk.turn.text]))
    return any(all(word.any_of(asked) for word in words_asked_for(fact, text)) for text in _texts(answer))


def _texts(answer: Answer) -> list[str]:
    return [text for part in answer if part is not None for text in part.values()]


def _forms(texts: Iterable[str]) -> Iterator[str]:
    return (form for text in texts for token in said(text).tokens for form in token.forms)


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
    fact = _goes_on_about(desk) or fact_of(desk, topic)
    if doubtful and named and topic not in named and (fact is None or own_detail(desk, fact) is None):
        fact = next((found for label in named if (found := fact_of(desk, label))), None) or fact
    return fact


def _goes_on_about(desk: Desk) -> HotelFact | None:
    """Return the fact just told where it has what is asked in few words, and the one understood has not: "and lockers?"."""
    text, before = desk.turn.text, fact_of(desk, _topic_before(desk))
    if before is None or labels_in("topics", text):
        return None
    understood = fact_of(desk, desk.turn.topic)
    asked = words_asked_for(before, text)
    has, has_not = (
        fact is not None and any(one.any_of(frozenset(_forms(fact.text.values()))) for one in asked)
        for fact in (before, understood)
    )
    return before if has and not has_not else None


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
