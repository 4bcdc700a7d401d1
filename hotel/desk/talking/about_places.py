"""Words that go on about the places of the town just told of: "and how much?", "the Italian one", "is it far by taxi?"."""

from datetime import datetime, timedelta

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, last_message, turns_before
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.house.concierge import ask_recommendation
from hotel.desk.house.in_house import is_of_house
from hotel.desk.house.narrower import words_asked, words_of
from hotel.desk.house.place_asked import asks_hours, asks_price, say_price, tell_asked, tell_whether_fit
from hotel.desk.house.place_hours import say_hours
from hotel.desk.house.places import level_of, place_facts, place_named, say_place, told_how_long, where_it_is
from hotel.desk.house.places_told import places_told, tells_places
from hotel.desk.house.prices import SURE, names_other_price
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.bare_words import aspects_of, bare
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import spoken_of
from hotel.facts import Fact
from hotel.records import InboxMessage, Need, Place
from hotel.turn import Button

_LATELY = timedelta(minutes=30)
"""So long a place may be called by half its name."""
_MOST_WORDS = 14
_MOST_ASKED = 20
"""Of one place more than one thing may be asked: "is it open on Tuesday? can we take a pushchair?"."""
_SURE = 0.9
"""From here on a question about the house is about the house, whatever word it shares with a place."""
_TRANSPORT = "transport"
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_OF_WAY = frozenset({"where", "length"})
"""Asked of the way, which is told again."""
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
_DOUBTFUL = 0.7
"""Below this a question about a place may have been taken for anything but a trouble."""
_TROUBLES = frozenset({"complain", "emergency", "report_fault"})
_OUTSIDE = frozenset({"outside", "sport"})
_WHO_COMES = frozenset({"children", "pets", "accessibility", "payment"})
"""Topics whose words only tell who comes along, or how they pay: "is the museum open for children?"."""


def took_everything(desk: Desk) -> bool:
    """Tell more of the places that were told of, or of the one named; say whether the words asked for that."""
    turn = desk.turn
    if turn.choice_value is not None or _answers_where_to(desk) or is_of_house(turn.text):
        return False
    if is_short(turn.text, _MOST_ASKED) and _told_as_asked(desk):
        return True
    if not is_short(turn.text, _MOST_WORDS):
        return False
    aspects = _aspects(turn.text)
    asks = aspects or (_picked(desk) and "?" in turn.text)
    if turn.intent not in (_MAY_ASK_OF_SEVERAL if asks else _MAY_ASK) and not _says_which(desk):
        return False
    return _told_one_named(desk) or _told_where_to_go(desk) or _told_more(desk, aspects)


def _told_more(desk: Desk, aspects: list[str]) -> bool:
    """Tell more of the places told of lately that the words name or go on about; say whether there are any."""
    places = _named(desk) or (_spoken_of(desk) if _is_bare(desk, aspects) else [])
    if not places or (desk.turn.intent == "book_taxi" and not {*aspects} & {"price", "hours"}):
        return False
    if not _told_in_this_answer(desk, places):
        asked = "" if aspects else _asked_before(desk)
        _tell(desk, places, aspects or aspects_of(asked), asked)
        return_to_draft(desk)
    return True


def _told_as_asked(desk: Desk) -> bool:
    """Tell when the place is open, or what a ticket costs, that the words name or that was spoken of last."""
    turn = desk.turn
    doubtful = turn.confidence < _DOUBTFUL and turn.intent not in _TROUBLES
    if not (doubtful or turn.intent in _MAY_ASK | {"ask_recommendation"}):
        return False
    if not any(hears(asked, turn.text) for asked in ("asks_whether_open", "of_tickets", "asks_how_far")):
        return False
    named = _surely_named(desk)
    place = named or _pointed_at(desk)
    if place is None or (named is not None and turn.intent == "ask_directions"):
        return False  # the way is told as well
    tell_asked(desk, place, None if _spoken_of(desk) else _day_of_ride(desk, place))
    return_to_draft(desk)
    return True


def _surely_named(desk: Desk) -> Place | None:
    """Return the place that the words name, if nothing of the house is named beside it."""
    own = _of_house(desk.turn.text) or names_other_price(desk)
    return None if own else place_named(desk, least=SURE)


def _pointed_at(desk: Desk) -> Place | None:
    """Return the only place just told of, or where the ride just spoken of goes, if the words point: "is it open?"."""
    text = desk.turn.text
    if _of_house(text) or not hears("points_there", bare(text)):
        return None
    told = _spoken_of(desk)
    if told:
        return told[0] if len(told) == 1 else None
    subject = spoken_of(desk)
    return where_it_is(desk, subject.request) if subject is not None and subject.request is not None else None


def _day_of_ride(desk: Desk, place: Place) -> datetime | None:
    """Return when the guest goes to `place`, if that was just spoken of: "is it open then?"."""
    subject = spoken_of(desk)
    request = subject.request if subject is not None else None
    if request is None or request.wanted_at is None or where_it_is(desk, request) is not place:
        return None
    return desk.property.local(request.wanted_at)


def _says_which(desk: Desk) -> bool:
    """Say whether a "no" only tells which place was meant: "no, Lake Park, I mean"."""
    return desk.turn.intent == "deny" and hears("says_which", desk.turn.text)


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


def _told_where_to_go(desk: Desk) -> bool:
    """Recommend where to go to whoever asks for it and tells who comes along: "a park where children can play"."""
    turn = desk.turn
    who_comes = turn.intent == "ask_hotel" and turn.topic in _WHO_COMES and not _of_house(turn.text)
    if not who_comes or not _OUTSIDE & {*labels_in("occasions", turn.text)}:
        return False
    ask_recommendation(desk)
    return True


def _is_bare(desk: Desk, aspects: list[str]) -> bool:
    """Say whether the words name nothing of the hotel's own and ask something, or point "there"."""
    if hears("there_for_sure", desk.turn.text):
        return True
    asks = bool(aspects) or hears("points_there", bare(desk.turn.text))
    return asks and not _of_house(desk.turn.text)


def _of_house(text: str) -> set[str]:
    """Return the topics of the house that `text` names, besides who comes along."""
    return {*labels_in("topics", without("of_tickets", text))} - _WHO_COMES


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


def _asked_before(desk: Desk) -> str:
    """Return the message before this one: "the other one, I mean" asks it again."""
    turns = earlier_turns(desk, JUST_NOW) if hears("says_which", desk.turn.text) else []
    message = desk.session.get(InboxMessage, turns[0].message_id) if turns else None
    return message.text if message is not None else ""


def _tell(desk: Desk, places: list[Place], aspects: list[str], asked: str) -> None:
    """Tell the way to the only one, or where, when and for how much all of them are; of prices no more is known."""
    if aspects == ["length"] and told_how_long(desk, places):
        return
    text = asked or desk.turn.text
    alone = places[0] if len(places) == 1 else None
    of_price = asks_price(text) or ("price" in aspects and not hears("asking.taxi", text))
    if aspects == ["hours"] or asks_hours(text):
        for place in places:
            say_hours(desk, place, text)
        if of_price:
            offer_to_ask(desk, "prices_not_known")
        return
    if alone is not None and of_price and alone.kind == _TRANSPORT:  # what costs is the ride there
        say_place(desk, alone)
        return
    of_way = hears("asking.taxi", text) or hears("asks_how_far", text) or bool({*aspects} & _OF_WAY)
    if alone is not None and not of_way and not asked and _told_before(desk, alone):
        (say_price if of_price else tell_whether_fit)(desk, alone)
        return
    if alone is not None and not of_price:
        say_place(desk, alone)
        if labels_in("topics", desk.turn.text) and hears("there_for_sure", desk.turn.text):
            offer_to_ask(desk)
        return
    told: list[Fact] = [_facts(desk, place) for place in places]
    ways = [Button("way_to", "ask_directions", {"place": dict(one.name)}, value=one.slug) for one in places]
    desk.say("places_more", {"places": told}, ways)
    if of_price and not all("free" in place.tags for place in places):
        offer_to_ask(desk, "prices_not_known" if hears("of_tickets", desk.turn.text) else "no_fact")


def _told_before(desk: Desk, place: Place) -> bool:
    """Say whether the answer before this one told of `place` at length: that is not told twice."""
    return place in places_told(desk, last_message(desk, JUST_NOW))


def _facts(desk: Desk, place: Place) -> dict[str, Fact]:
    return place_facts(desk, place, desk.local_now) | {"level": level_of(place)}
