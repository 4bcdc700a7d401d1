"""Words for those who are to come to the room: "I'm in, any time is fine", «заходите без нас»."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.kinds import KINDS, LAUNDRY, LUGGAGE, REPAIR
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import told_alone
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in, moments_in
from hotel.records import Need, RequestState, ServiceRequest

VISITS = (REPAIR, "request_cleaning", LUGGAGE, LAUNDRY)
"""What brings somebody into the room; of several the first is likeliest to be let in by word."""
_MAY_TELL = frozenset(
    {
        "ask_hotel",
        "check_out",
        "request_cleaning",
        "do_not_disturb",
        "inform",
        "affirm",
        "chitchat",
        "goodbye",
    }
    | {"announce_arrival", "change_request", "nlu_fallback", REPAIR, "ask_about_guest", "thank"}
    | {
        "request_early_check_in",
        "request_late_check_out",
        "deny",
        "greet",
        "ask_request_status",
        "out_of_scope",
    }
    | {LUGGAGE, LAUNDRY}
)
_FEW_WORDS = 4
_SAYS_WHEN = 12
"""As many words as say when somebody may come, and why."""
_SURE = 0.88
"""From here on it is a request of its own, unless it names who is to come: "we are out, make up the room"."""


def took_everything(desk: Desk) -> bool:
    """Pass the words on to who is to come; an hour in them moves the visit. Say whether they were for them."""
    text = desk.turn.text
    if _is_put_off(desk):
        return True
    if desk.turn.intent not in _MAY_TELL or "?" in text or desk.turn.choice_value is not None:
        return False
    timed = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    told = hears("may_come", text) or hears("come_then", text)
    lets_in = hears("without_us", text)  # an hour beside it is when the guest is out, and answers no question
    question = desk.open_question()
    asked = question is not None and question.need is not Need.MEANING
    if not told or hears("came_in_vain", text) or (asked and not lets_in):
        return False
    named = _named(desk)
    request = _meant(desk, named)
    if request is None or (_wants_sign(desk) and not named):
        return False
    if timed and not lets_in and request.state is not RequestState.ON_THE_WAY:
        change_sent(desk, request)
    else:
        pass_on(desk, request)
    return True


def _wants_sign(desk: Desk) -> bool:
    """Say whether the sign is wanted by its name: "hang do not disturb, you can come after noon" moves no repair."""
    return desk.turn.intent == "do_not_disturb" and hears("speaks_of_disturbing", desk.turn.text)


def took_named_hour(desk: Desk) -> bool:
    """Move the one visit that the words name to the hour that they give it, whatever is asked besides; say whether."""
    text = desk.turn.text
    if desk.turn.intent not in _MAY_TELL or "?" in text or desk.turn.choice_value is not None:
        return False
    told = any(hears(sign, text) for sign in ("may_come", "come_then", "puts_right"))
    told = told or hears("no_sooner", text)
    timed = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    if not told or not timed or hears("came_in_vain", text):
        return False
    named = _named(desk)
    if (
        len(named) != 1
        or named[0].state is RequestState.ON_THE_WAY
        or any(names(one, text) for one in drafts.drafts(desk))
    ):
        return False
    change_sent(desk, named[0])
    return True


def took_hour_of_spoken(desk: Desk) -> bool:
    """Move the visit that was told of last to an hour said of nothing else; say whether the words only say it.

    "In the evening, at six, after we are back" wakes nobody.
    """
    if _comes_rather(desk):
        return True
    turn = desk.turn
    other = turn.intent in KINDS and turn.intent not in VISITS and turn.confidence < _SURE
    asks = "?" in turn.text and not _is_no_late_hour(desk)
    if not other or is_pressed(desk) or asks or not is_short(turn.text, _SAYS_WHEN):
        return False
    timed = any(moment.has_hour for moment in moments_in(turn.text, desk.local_now))
    if not timed or hears("of_travel", turn.text):  # the hour of a train is none of a visit
        return False
    request = told_alone(desk)
    if request is None or not request.is_open or request.intent not in VISITS:
        return False
    if request.state is RequestState.ON_THE_WAY or names_anything(desk, turn.text):
        return False
    change_sent(desk, request)
    return True


def _comes_rather(desk: Desk) -> bool:
    """Move the visit told of last by a clause of its own: "9:35 is breakfast, can he come after 11 instead?".

    What the other clauses name is only why.
    """
    turn, request = desk.turn, told_alone(desk)
    if turn.intent != "change_request" or is_pressed(desk) or request is None or not request.is_open:
        return False
    clauses = [one.within(turn.text) for one in clauses_in(turn.text)]
    said = [one for one in clauses if hears("come_then", one) and moments_in(one, desk.local_now)]
    if len(said) != 1 or names_anything(desk, said[0]) or request.intent not in VISITS:
        return False
    if request.state is RequestState.ON_THE_WAY:
        return False
    with desk.heard_as(text=said[0]):
        change_sent(desk, request)
    return True


def _is_no_late_hour(desk: Desk) -> bool:
    """Say whether what was taken for a late check-out names none, and an hour at which nobody has to leave yet."""
    turn, hours = desk.turn, desk.property.hours.get(CHECK_OUT)
    told = [one.at.time() for one in hours_in(turn.text, desk.local_now)]
    named = kind_named(LATE, turn.text) or hears("tells_of_leaving", turn.text)
    return (
        turn.intent == LATE and not named and hours is not None and all(one <= hours.closes for one in told)
    )


def _is_put_off(desk: Desk) -> bool:
    """Say whether "not now" only leads to the hour for which another part of the message asks: "come at nine"."""
    text, whole = desk.turn.text, desk.turn.whole_text
    beside = whole != text and hears("come_then", whole) and not hears("come_then", text)
    mere = desk.turn.intent == "deny" and is_short(text, _FEW_WORDS) and desk.open_question() is None
    return beside and mere and any(one.intent in VISITS for one in open_requests(desk))


def _named(desk: Desk) -> list[ServiceRequest]:
    """Return the visits that the words name, by what is done or by who comes."""
    visits = [one for one in open_requests(desk) if one.intent in VISITS]
    return [one for one in visits if names_visit(one, desk.turn.text)]


def names_visit(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names the visit of `request`, by what is done, to what, or by who comes."""
    return names(request, text) or (request.intent == REPAIR and hears("technicians", text))


def _meant(desk: Desk, named: list[ServiceRequest]) -> ServiceRequest | None:
    text = desk.turn.text
    visits = [one for one in open_requests(desk) if one.intent in VISITS]
    technician = hears("technicians", text)
    sure = desk.turn.intent in KINDS and desk.turn.confidence >= _SURE
    asks_for_own = sure and not hears("come_then", text)
    if not named and (asks_for_own or technician or any(kind_named(intent, text) for intent in VISITS)):
        return None  # the maid is to come, who was not sent for
    return min(named or visits, key=lambda one: VISITS.index(one.intent), default=None)
