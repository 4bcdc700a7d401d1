"""Whatever is said to a room that somebody without a stay is booking goes to it: nights, rooms, people, a name, a wish.

Who has no room stays no longer in one, has no bill, and proves nothing: words taken for that are about the booking too.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, THINGS
from hotel.desk.drafting.nights_said import counts_nights
from hotel.desk.guests.coming import note_with_booking, room_asked_for
from hotel.desk.guests.name_known import name_in
from hotel.desk.hearing import hears
from hotel.desk.house.prices import names_other_price
from hotel.desk.house.room_quotes import ROOM, rates
from hotel.desk.house.room_types import room_types_wanted, rooms_counted
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.nights import bare_days_in, dates_in
from hotel.reading.parties import counts_people
from hotel.reading.plates import phone_spans
from hotel.records import Need, RequestState, ServiceRequest

_NOT_OF_IT = frozenset(
    {"emergency", "ask_human", "show_virtual_tour", "ask_about_guest", "forget_preferences"}
)
_ENDS = frozenset({"cancel", "cancel_request"})
_OF_STAY = frozenset({"extend_stay", "change_booking"})
"""Intents that are about the booking, whatever the words are: who books has no other."""
_KINDS_OF_STAY = frozenset(
    {ROOM, "change_room", "change_booking", "extend_stay", "check_out", "request_late_check_out"}
) | {*("announce_arrival", "request_early_check_in")}
"""Kinds whose words tell of the stay that is being booked."""
_MAY_TELL = (
    frozenset({"inform", "deny", "change_request", "nlu_fallback", "out_of_scope", "complain", "chitchat"})
    | frozenset({"check_out", "request_late_check_out", "announce_arrival", "request_parking", "change_room"})
    | {ROOM, *_OF_STAY}
)
"""Intents that "till the 22nd, I wrote" and "two standard rooms" are taken for."""
_QUESTION = "ask_hotel"
_MAY_WISH = _MAY_TELL | {_QUESTION, THINGS, "state_preference", "do_not_disturb", "control_room", "affirm"}
_MAY_ASK_SUM = _MAY_TELL | {_QUESTION, "ask_bill", "ask_menu", "ask_offers", "ask_request_status", "affirm"}
_ASKS_STATE = _OF_STAY | {
    "ask_request_status",
    "inform",
    "nlu_fallback",
    "out_of_scope",
    "chitchat",
    "complain",
}


def took_everything(desk: Desk) -> bool:
    """Let the room that is being booked, or was asked for, have the words; say whether they were about it."""
    request = room_asked_for(desk)
    if request is None or is_pressed(desk) or desk.turn.intent in _NOT_OF_IT:
        return False
    if hears("bed_refused", desk.turn.text):
        _note(desk)
        return True
    if desk.turn.intent in _ENDS or _is_of_other(desk):
        return False
    if (cheaper := _asks_cheaper(desk)) or _asks_sum(desk):
        _tell_sum(desk, request, of_any_kind=cheaper)
    elif _asks_how_it_stands(desk):
        _tell_how_it_stands(desk, request)
    elif _tells(desk, request):
        _take(desk, request)
    elif _wishes(desk):
        _note(desk)
    elif _agrees(desk, request):
        _tell_how_it_stands(desk, request)
    else:
        return False
    return True


def _is_of_other(desk: Desk) -> bool:
    """Say whether the words are about another thing: one that was just asked about, or one that they name."""
    asked = draft_just_asked(desk)
    if asked is not None and asked[1].intent not in _KINDS_OF_STAY:
        return True
    text = desk.turn.text
    there = [one for one in [*drafts.drafts(desk), *open_requests(desk)] if one.intent not in _KINDS_OF_STAY]
    named = [intent for intent in KINDS if intent not in _KINDS_OF_STAY and kind_named(intent, text)]
    return any(one.intent in named for one in there) or (bool(named) and desk.turn.intent in named)


def _asks_sum(desk: Desk) -> bool:
    text = desk.turn.text
    asks = hears("asking.price", text) or hears("asks_sum", text) or desk.turn.intent == "ask_bill"
    return (
        desk.turn.intent in _MAY_ASK_SUM
        and asks
        and (hears("in_all", text) or desk.turn.intent == "ask_bill")
        and not names_other_price(desk)
        and not any(kind_named(one, text) for one in KINDS if one not in _KINDS_OF_STAY)
    )


def _asks_cheaper(desk: Desk) -> bool:
    """Say whether it is asked what costs less: no offer to guests of the house, who may stay longer."""
    taken = desk.turn.intent in {"ask_offers", _QUESTION} or bool(desk.turn.alternatives)
    return taken and hears("cheapest", desk.turn.text)


def _tell_sum(desk: Desk, request: ServiceRequest, *, of_any_kind: bool) -> None:
    """Tell what the nights cost in all, with whatever else the words tell of them."""
    drafted = request.state is RequestState.DRAFT
    if drafted:
        fill(desk, request)
    desk.say("room_prices", rates(desk, request, of_any_kind=of_any_kind))
    if drafted:
        return_to_draft(desk)


def _asks_how_it_stands(desk: Desk) -> bool:
    """Say whether it is asked what became of the booking; what else such words tell of it is taken by `_tells`."""
    text = desk.turn.text
    return desk.turn.intent in _ASKS_STATE and hears("how_booking_stands", text) and not _has_facts(desk)


def _tell_how_it_stands(desk: Desk, request: ServiceRequest) -> None:
    if request.state is RequestState.DRAFT:
        drafts.advance(desk, request)
    else:
        tell_status(desk, request)


def _tells(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words tell what belongs to the booking, or can be about nothing else."""
    intent, text = desk.turn.intent, desk.turn.text
    if hears("asking.price", text) or intent not in _MAY_TELL | {"ask_request_status", _QUESTION}:
        return False
    asked, doubted = draft_just_asked(desk), bool(desk.turn.alternatives)
    answers = asked is not None and asked[1] is request and intent == "inform"
    drafted = intent == ROOM and request.state is RequestState.DRAFT
    served = (answers or drafted) and not doubted
    if served or (hears("not_here_yet", text) and not _has_facts(desk)) or hears("one_more", text):
        return False  # an answer, or another booking, is served as such
    if intent == "ask_request_status":
        return hears("how_booking_stands", text) and _has_facts(desk)
    told = (intent != _QUESTION and _has_facts(desk)) or _puts_type(desk)
    return intent in _OF_STAY or ("?" not in text and told)


def _has_facts(desk: Desk) -> bool:
    text = desk.turn.text
    return (
        dates_in(text, desk.local_now.date()) is not None
        or any(bare_days_in(text))
        or counts_nights(text)
        or rooms_counted(text) is not None
        or counts_people(text)
    )


def _puts_type(desk: Desk) -> bool:
    """Say whether the words put a kind of room in place of the one that is being booked."""
    text = desk.turn.text
    ruled_out = hears("refuses_kind", text) or hears("roomier", text)
    named = bool(name_in(text))  # "what 'lux suite'? my name is Anton Ryabov" puts a name right
    return not ruled_out and not named and len(room_types_wanted(desk, text)) == 1


def _take(desk: Desk, request: ServiceRequest) -> None:
    if request.state is not RequestState.DRAFT:
        change_sent(desk, request)
        return
    if desk.turn.intent == _QUESTION:
        request.add_note(desk.turn.text)  # "the standard one then, we come with a dog": told, and not asked
    fill(desk, request)
    drafts.advance(desk, request)


def _wishes(desk: Desk) -> bool:
    """Say whether something is to be noted with the booking: "and put the dog down", "no cot for the little one"."""
    text, answer = desk.turn.text, consent_in(desk.turn.text)
    if desk.turn.intent not in _MAY_WISH or "?" in text or answer.stop or phone_spans(text) or name_in(text):
        return False
    return hears("for_booking", text) and not any(
        kind_named(one, text) for one in KINDS if one not in _KINDS_OF_STAY
    )


def _agrees(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether it is a yes to nothing that was just asked: to a booking that still lacks something, or was sent."""
    if desk.turn.intent != "affirm" or "?" in desk.turn.text:
        return False
    if any(is_just_asked(desk, one) for one in desk.questions):
        return False
    if request.state is not RequestState.DRAFT:
        return hears("sends_booking", desk.turn.text) and not desk.questions
    asked = next((one for one in desk.questions if one.request_id == request.id), None)
    return asked is None or asked.need is not Need.CONFIRM


def _note(desk: Desk) -> None:
    note_with_booking(desk)
    return_to_draft(desk)
