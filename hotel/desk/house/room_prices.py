"""What a room costs is told at once, and then asked what is needed to book one."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.earlier import last_message
from hotel.desk.guests.coming import room_asked_for
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.prices import names_other_price
from hotel.desk.house.room_quotes import ROOM, only_asks_price, rates
from hotel.desk.house.room_types import room_types_in
from hotel.desk.just_now import JUST_NOW
from hotel.reading.clauses import sentences_in
from hotel.reading.nights import dates_in
from hotel.reading.parties import party_size_in
from hotel.records import RequestState
from hotel.turn import Reply

_BREAKFAST = "breakfast"
_ABOUT_ROOMS = frozenset({"room_prices", "virtual_tour"})


def told_room_prices(desk: Desk) -> bool:
    """Quote the rooms where their price is asked; say whether it was."""
    if desk.turn.choice_value is not None or not _asks_price_of_room(desk):
        return False
    if _BREAKFAST in labels_in("topics", desk.turn.text) and (fact := fact_of(desk, _BREAKFAST)) is not None:
        say_fact(desk, fact)  # whether it is in the price
        if _told_of_sent(desk, whole=False):
            return True
    if _told_of_sent(desk):
        return True
    request = drafts.draft_of(desk, ROOM) or drafts.begin(desk, KINDS[ROOM])
    fill(desk, request)
    read_back = only_asks_price(desk, request) and request.date_to and request.party_size
    if not read_back:  # else the prices come with it
        desk.say("room_prices", rates(desk, request))
    drafts.advance(desk, request)
    return True


def tell_rooms_compared(desk: Desk) -> None:
    """Tell what the rooms are like that a question compares, and leave the rest of the words: it chooses none of them."""
    sentences = sentences_in(desk.turn.text, by_line=False)
    compares = [one for one in sentences if "?" in one and len(room_types_in(desk, one)) > 1]
    fact = fact_of(desk, "room_types") if compares and desk.turn.choice_value is None else None
    if fact is not None:
        say_fact(desk, fact)
        rest = " ".join(one for one in sentences if one not in compares)
        desk.turn = desk.turn.model_copy(update={"text": rest})


def _told_of_sent(desk: Desk, *, whole: bool = True) -> bool:
    """Price the room that was asked for already, as long as no other nights or people are named; say whether it was."""
    request = room_asked_for(desk)
    if request is None or request.state is RequestState.DRAFT:
        return False
    nights = dates_in(desk.turn.text, desk.local_now.date())
    if nights is not None and (nights.from_, nights.to) != (request.date_from, request.date_to):
        return False
    if (party_size_in(desk.turn.text) or request.party_size) != request.party_size:
        return False
    if whole:
        desk.say("room_prices", rates(desk, request, room_types_in(desk, desk.turn.text)))
    return True


def _asks_price_of_room(desk: Desk) -> bool:
    text = desk.turn.text
    if not hears("asking.price", text) or hears("not_a_room_to_let", text) or names_other_price(desk):
        return False
    if hears("a_room_to_let", text) or room_types_in(desk, text):
        return desk.stay is None or desk.turn.intent == ROOM
    return is_short(text) and _rooms_were_talked_of(desk)


def _rooms_were_talked_of(desk: Desk) -> bool:
    """Say whether "how much is it?" goes on about rooms."""
    replies = [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    return desk.stay is None and any(_is_about_rooms(reply) for reply in replies)


def _is_about_rooms(reply: Reply) -> bool:
    return (
        reply.key in _ABOUT_ROOMS
        or reply.facts.get("topic") == "room_types"
        or reply.facts.get("intent") == ROOM
    )
