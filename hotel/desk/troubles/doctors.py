"""A doctor is called for, asked after, priced, or not needed after all, whatever the words were taken for."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.desk.troubles import alarm_eased, emergencies, feeling_ill
from hotel.desk.troubles.doctor_words import calls_for_doctor, names_doctor, needs_no_doctor
from hotel.desk.troubles.emergency_kinds import URGENT, kind_in
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in, is_only_yes
from hotel.records import Complaint

_DANGER = "emergency"
_FIRST_AID = "first_aid"
_STATUS = "ask_request_status"
_ASKS = frozenset({"ask_hotel", "ask_bill", "ask_recommendation", "ask_directions"})
_MAY_ASK = _ASKS | {
    _STATUS,
    _DANGER,
    "inform",
    "chitchat",
    "nlu_fallback",
    "ask_human",
    "bot_challenge",
    "out_of_scope",
}
_GIVES_UP = frozenset({"cancel", "cancel_request", "change_request", "deny"})
_TOLD = "doctor_awaited"


def took_everything(desk: Desk) -> bool:
    """Pass on what is said of a doctor to those who can call one; say whether nothing else is left to serve."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None:
        return False
    if needs_no_doctor(turn.text) and not _asks_whether(turn.text):
        return _is_passed_on(desk) and (_brought_beside(desk) or not _says_more(desk))
    if turn.intent == _DANGER and not _only_asks(desk):
        return False
    if calls_for_doctor(turn.text):
        emergencies.emergency(desk)
        return True
    return _goes_on_about_illness(desk) or _told_without_price(desk)


def _asks_whether(text: str) -> bool:
    """Say whether it is asked if a doctor is needed: "and no ambulance?"."""
    return any(hears("doctor_unneeded", one) and one.rstrip().endswith("?") for one in sentences_in(text))


def _only_asks(desk: Desk) -> bool:
    """Say whether words taken for a danger only ask after the doctor, and tell of no danger to life."""
    text = desk.turn.text
    asks = "?" in text and names_doctor(text) and not calls_for_doctor(text)
    return asks and kind_in(desk.session, desk.property.id, text) is None


def _is_passed_on(desk: Desk) -> bool:
    """Pass on that no doctor is needed, where an alarm runs and no danger to life is told of; say whether it was."""
    if kind_in(desk.session, desk.property.id, without("doctor_unneeded", desk.turn.text)) is not None:
        return False
    return alarm_eased.eased(desk)


def _brought_beside(desk: Desk) -> bool:
    """Bring what is named beside, where all was heard as a danger: "no ambulance, but a thermometer please"."""
    asks = any(hears(one, desk.turn.text) for one in ("wants_it", "asks_to_bring", "courtesy"))
    return asks and desk.turn.intent == _DANGER and feeling_ill.brought_named(desk)


def _says_more(desk: Desk) -> bool:
    """Say whether something is asked for besides: "no doctor, thanks, but can we have some tea?"; leave only that."""
    text = desk.turn.text
    rest = without("doctor_unneeded", text)
    wishes = hears("wants_it", rest) or hears("asks_to_bring", rest)
    if "?" in rest or (desk.turn.intent in KINDS and wishes):
        return True
    if desk.turn.intent not in _GIVES_UP:
        return False
    others = [one for clause in clauses_in(text) if not names_doctor(one := clause.within(text))]
    beside = ", ".join(one for one in others if consent_in(one).stop)
    if beside:  # "no tea then. and cancel the doctor as well"
        desk.turn = desk.turn.model_copy(update={"text": beside})
    return bool(beside)


def _goes_on_about_illness(desk: Desk) -> bool:
    """Serve "is he coming?", "well, call one then" and "yes please" while somebody is ill; say whether it was that."""
    alarm = emergencies.running_alarm(desk)
    if alarm is None or alarm.emergency_kind not in URGENT:
        return False
    if _calls_for_one(desk, alarm):
        emergencies.call_doctor(desk, alarm)
        return True
    if not _asks_after_doctor(desk, alarm):
        return False
    if not any(reply.key == _TOLD for turn in turns_before(desk) for reply in turn.replies):
        emergencies.tell_of_doctor(desk, alarm)
    return True


def _calls_for_one(desk: Desk, alarm: Complaint) -> bool:
    """Say whether a doctor, of whom the last answer told, is called for without being named, or agreed to."""
    text = desk.turn.text
    if not emergencies.is_spoken_of(desk, alarm):
        return False
    question, said = desk.open_question(), consent_in(text)
    asked_since = question is not None and is_just_asked(desk, question)
    agrees = not asked_since and (is_only_yes(text) or (said.yes and not (said.no or said.stop)))
    return (agrees and is_short(text, PHRASE)) or (
        hears("calls_for_one", text) and not names_anything(desk, text)
    )


def _asks_after_doctor(desk: Desk, alarm: Complaint) -> bool:
    """Say whether it is asked whether or when the doctor comes, or what he costs; the words may only mean him."""
    turn = desk.turn
    if hears("wonders_at_manager", turn.text):
        return False
    if turn.intent not in _MAY_ASK or any(names(one, turn.text) for one in open_requests(desk)):
        return False
    asks = "?" in turn.whole_text or turn.intent in _ASKS | {_STATUS}
    if names_doctor(turn.text):
        return asks
    bare = turn.intent == _STATUS or hears("asking.price", turn.text)
    meant = names_doctor(turn.whole_text) or emergencies.is_spoken_of(desk, alarm)
    return asks and bare and meant and not names_anything(desk, turn.text)


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
