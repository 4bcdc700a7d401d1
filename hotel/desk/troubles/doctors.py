"""A doctor is called for, priced, or not needed after all, whatever the words were taken for."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles import emergencies
from hotel.desk.troubles.doctor_words import calls_for_doctor, needs_no_doctor
from hotel.desk.troubles.emergency_kinds import kind_in

_DANGER = "emergency"
_FIRST_AID = "first_aid"
_ASKS = frozenset({"ask_hotel", "ask_bill", "ask_recommendation", "ask_directions"})


def took_everything(desk: Desk) -> bool:
    """Pass on what is said of a doctor to those who can call one; say whether nothing else is left to serve."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None:
        return False
    if needs_no_doctor(turn.text):
        return _is_passed_on(desk) and not _says_more(desk)
    if turn.intent == _DANGER:
        return False
    if calls_for_doctor(turn.text):
        emergencies.emergency(desk)
        return True
    return _told_without_price(desk)


def _is_passed_on(desk: Desk) -> bool:
    """Pass on that no doctor is needed, where an alarm runs and no danger to life is told of; say whether it was."""
    if kind_in(desk.session, desk.property.id, without("doctor_unneeded", desk.turn.text)) is not None:
        return False
    return emergencies.eased(desk)


def _says_more(desk: Desk) -> bool:
    """Say whether something is asked for besides: "no doctor, thanks, but can we have some tea?"."""
    rest = without("doctor_unneeded", desk.turn.text)
    wishes = hears("wants_it", rest) or hears("asks_to_bring", rest)
    return "?" in rest or (desk.turn.intent in KINDS and wishes)


def _told_without_price(desk: Desk) -> bool:
    """Say how a doctor is had where the cost is asked: no place in town is meant. Say whether it was asked."""
    text = desk.turn.text
    if desk.turn.intent not in _ASKS or not hears("asking.price", text):
        return False
    fact = fact_of(desk, _FIRST_AID) if _FIRST_AID in labels_in("topics", text) else None
    if fact is None:
        return False
    say_fact(desk, fact)
    offer_to_ask(desk)
    return True
