"""Words that go on about the places of the town just told of: "and how much?", "the Italian one", "is it far by taxi?"."""

from datetime import timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, turns_before
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.house.in_house import is_of_house
from hotel.desk.house.narrower import words_asked, words_of
from hotel.desk.house.places import place_facts, place_named, say_place, told_how_long
from hotel.desk.house.places_told import places_told, tells_places
from hotel.desk.house.prices import SURE
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.bare_words import aspects_of, bare
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.records import InboxMessage, Need, Place
from hotel.turn import Button

_LATELY = timedelta(minutes=30)
"""So long a place may be called by half its name."""
_MOST_WORDS = 14
_SURE = 0.9
"""From here on a question about the house is about the house, whatever word it shares with a place."""
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_LEVELS = ("free", "cheap", "expensive")
_SAYS_NOTHING = frozenset({"nlu_fallback", "out_of_scope"})
"""Intents of words that were not understood: what was spoken of before them still is."""
_MAY_ASK = frozenset(
    {
        "ask_hotel",
        "ask_directions",
        "ask_bill",
        "ask_menu",
        "ask_offers",
        "ask_capabilities",
        "inform",
    }
    | {"out_of_scope", "nlu_fallback", "chitchat", "bot_challenge", "change_language", "ask_request_status"}
)
_MAY_ASK_OF_SEVERAL = _MAY_ASK | {"ask_recommendation", "book_taxi"}


def took_everything(desk: Desk) -> bool:
    """Tell more of the places that were told of, or of the one named; say whether the words asked for that."""
    turn = desk.turn
    if turn.choice_value is not None or not is_short(turn.text, _MOST_WORDS) or _answers_where_to(desk):
        return False
    if is_of_house(turn.text):
        return False
    aspects = _aspects(turn.text)
    asks = aspects or (_picked(desk) and "?" in turn.text)
    if turn.intent not in (_MAY_ASK_OF_SEVERAL if asks else _MAY_ASK):
        return False
    if _told_one_named(desk):
        return True
    places = _named(desk) or (_spoken_of(desk) if _is_bare(desk, aspects) else [])
    if not places or (turn.intent == "book_taxi" and not {*aspects} & {"price", "hours"}):
        return False
    if not _told_in_this_answer(desk, places):
        _tell(desk, places, aspects or _asked_before(desk))
        return_to_draft(desk)
    return True


def _aspects(text: str) -> list[str]:
    """Return what is asked of the places, also of the second of them; a ticket is asked about for its price."""
    for label in _PLACES:
        text = without(f"picks.{label}", text)
    return aspects_of(text) or (["price"] if hears("of_tickets", text) else [])


def _answers_where_to(desk: Desk) -> bool:
    """Say whether the words may tell where the taxi is to go, which was just asked: that asks nothing of the place."""
    return "?" not in desk.turn.text and draft_just_asked(desk, Need.PLACE) is not None


def _told_one_named(desk: Desk) -> bool:
    """Tell how far the place is that the words name, or where they ask what is on there; say whether they ask that."""
    asks_programme = hears("asks_programme", desk.turn.text)
    if not asks_programme and not (desk.turn.intent == "ask_hotel" and hears("asks_how_far", desk.turn.text)):
        return False
    place = place_named(desk, least=SURE)
    if place is None:
        return False
    say_place(desk, place)
    if asks_programme:
        offer_to_ask(desk)
    return True


def _is_bare(desk: Desk, aspects: list[str]) -> bool:
    """Say whether the words name nothing of the hotel's own and ask something, or point "there"."""
    if hears("there_for_sure", desk.turn.text):
        return True
    asks = bool(aspects) or hears("points_there", bare(desk.turn.text))
    return asks and not labels_in("topics", without("of_tickets", desk.turn.text))


def _named(desk: Desk) -> list[Place]:
    """Return the only one of the places told of lately that the words name, or tell by its kitchen."""
    told = places_told(desk, [*turns_before(desk), *earlier_turns(desk, _LATELY)])
    if (picked := _picked(desk)) is not None:
        return [picked]
    shared = {place: _words_shared(desk, place) for place in told}
    if _may_be_of_house(desk, told):
        shared = {place: count if count > 1 else 0 for place, count in shared.items()}
    found = [place for place in told if shared[place] and shared[place] == max(shared.values())]
    kitchens = labels_in("cuisines", desk.turn.text) if told and hears("asks_of_one", desk.turn.text) else []
    if not found and kitchens:
        cooks = [place for place in desk.offered(Place) if place.available and place.cuisine in kitchens]
        found = [place for place in cooks if place in told] or cooks
    return found if len(found) == 1 else []


def _picked(desk: Desk) -> Place | None:
    """Return the place of the last list that the words point at by its number: "what's the first one like?"."""
    number = next((_PLACES[one] for one in labels_in("picks", desk.turn.text) if one in _PLACES), None)
    if number is None:
        return None
    turns = [*reversed(turns_before(desk)), *earlier_turns(desk, JUST_NOW)]
    told = (places_told(desk, [turn], by_distance=False) for turn in turns)
    listed = next((places for places in told if len(places) > 1), [])
    return listed[number] if listed and number < len(listed) else None


def _may_be_of_house(desk: Desk, told: list[Place]) -> bool:
    """Say whether one word is not enough: "the restaurant" is the hotel's own, though one of those told of is called so."""
    turn = desk.turn
    names_topic = len(told) > 1 and turn.topic in labels_in("topics", turn.text)
    return turn.intent == "ask_hotel" and (turn.confidence >= _SURE or names_topic)


def _words_shared(desk: Desk, place: Place) -> int:
    name = words_of(tuple(place.name.values()))
    return sum(not name.isdisjoint(forms) for forms in words_asked(without("of_tickets", desk.turn.text)))


def _spoken_of(desk: Desk) -> list[Place]:
    """Return the places told of last, unless something else was spoken of since."""
    before = turns_before(desk)
    if before:
        return places_told(desk, before[-1:])
    for turn in earlier_turns(desk, JUST_NOW):
        if tells_places(turn):
            return places_told(desk, [turn])
        if turn.intent not in _SAYS_NOTHING and not all(
            reply.key.startswith("unsure") for reply in turn.replies
        ):
            return []
    return []


def _told_in_this_answer(desk: Desk, places: list[Place]) -> bool:
    told = places_told(desk, turns_before(desk))
    return bool(told) and all(place in told for place in places)


def _asked_before(desk: Desk) -> list[str]:
    """Return what the message before this one asked: "the other one, I mean" asks it again."""
    if not hears("says_which", desk.turn.text):
        return []
    turns = earlier_turns(desk, JUST_NOW)
    message = desk.session.get(InboxMessage, turns[0].message_id) if turns else None
    return aspects_of(message.text) if message is not None else []


def _tell(desk: Desk, places: list[Place], aspects: list[str]) -> None:
    """Tell the way to the only one, or where, when and for how much all of them are; of prices no more is known."""
    if aspects == ["length"] and told_how_long(desk, places):
        return
    of_price = "price" in aspects and not hears("asking.taxi", desk.turn.text)
    if len(places) == 1 and not of_price:
        say_place(desk, places[0])
        if labels_in("topics", desk.turn.text) and hears("there_for_sure", desk.turn.text):
            offer_to_ask(desk)
        return
    told: list[Fact] = [_facts(desk, place) for place in places]
    ways = [Button("way_to", "ask_directions", {"place": dict(one.name)}, value=one.slug) for one in places]
    desk.say("places_more", {"places": told}, ways)
    if of_price and not all("free" in place.tags for place in places):
        offer_to_ask(desk, "prices_not_known" if hears("of_tickets", desk.turn.text) else "no_fact")


def _facts(desk: Desk, place: Place) -> dict[str, Fact]:
    level = next((one for one in _LEVELS if one in place.tags), None)
    return place_facts(desk, place, desk.local_now) | {"level": level}
