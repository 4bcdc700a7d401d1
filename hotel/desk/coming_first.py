"""What comes before the request that was understood: who is writing, and news of a danger or of a trouble."""

from hotel.desk.desk import Desk, Handler
from hotel.desk.drafting import mere_answers
from hotel.desk.drafting.buttons_apart import tell_buttons_apart
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.guests import telling_not_staying, verification
from hotel.desk.guests.about_guests import ask_about_guest
from hotel.desk.guests.own_room import says_own_room
from hotel.desk.guests.pretexts import is_pretext
from hotel.desk.house import reasons_for_setting, room_control
from hotel.desk.memory import forgetting, score_beside
from hotel.desk.ordering import as_liked, dish_answered, not_done_here
from hotel.desk.ordering.dish_questions import told_contents
from hotel.desk.sent import asking_what_is_held, snoozing, waking, wholly_given_up, wishes_beside
from hotel.desk.sent.about_open import take_for_open
from hotel.desk.sent.corrected import take_correction
from hotel.desk.sent.hour_weighed import weighs_hour
from hotel.desk.sent.waited_for_in_vain import told_not_sent
from hotel.desk.talking import called_off, plain_answers, yes_before
from hotel.desk.troubles import (
    after_complaints,
    complaint_repeats,
    emergencies,
    faulty_device,
    feeling_ill,
    left_undone,
    locked_out,
)
from hotel.records import Need

_TALK = frozenset({"inform", "affirm", "greet", "thank", "chitchat", "ask_about_guest", "nlu_fallback"})
_MAY_BE_NEWS = frozenset(
    {"inform", "deny", "cancel", "cancel_request", "change_request", "bot_challenge", "nlu_fallback"}
)
_MAY_DENY_DIET = frozenset(
    {"deny", "inform", "ask_menu", "ask_preferences", "forget_preferences", "state_preference", "complain"}
    | {"cancel", "change_request", "nlu_fallback", "bot_challenge", "ask_about_guest", "chitchat"}
)
"""Intents for which "I am not vegan" may be taken; an order of dishes is served."""
_SURE = 0.6
"""Below this the words that prove a stay were hardly a request as well."""


def serve_in_order(handler: Handler, desk: Desk) -> None:
    """Take what comes first, then serve the turn with `handler` unless that was all it said."""
    _serve(handler, desk)
    waking.note_word(desk)
    tell_buttons_apart(desk)


def _serve(handler: Handler, desk: Desk) -> None:
    if desk.turn.choice_request_id is None and (
        snoozing.took_everything(desk)
        or told_contents(desk)
        or asking_what_is_held.took_everything(desk)
        or wholly_given_up.took_everything(desk)
        or score_beside.took_everything(desk)
        or called_off.took_everything(desk)
        or weighs_hour(desk)
        or plain_answers.took_everything(desk)
        or mere_answers.took_everything(desk)
        or told_not_sent(desk)
        or telling_not_staying.took_everything(desk)
        or _took_everything(desk)
        or take_correction(desk)
        or yes_before.took_everything(desk)
        or (desk.turn.choice_value is None and take_for_open(desk))
    ):
        return
    wishes_beside.take_wishes(desk)
    nodded = plain_answers.nodded_at(desk)
    handler(desk)
    if nodded is not None:
        plain_answers.remind_of(desk, nodded)


def _took_everything(desk: Desk) -> bool:
    intent = desk.turn.intent
    if intent != "emergency" and verification.introduces(desk):
        return desk.stay is None or intent in _TALK or desk.turn.confidence < _SURE
    if says_own_room(desk):
        verification.take_answer(desk, desk.open_question(Need.IDENTITY))
        return True
    refused = intent == "complain" and (
        room_control.refused_elsewhere(desk) or reasons_for_setting.took_everything(desk)
    )
    if refused or _took_what_is_told(desk) or after_complaints.took_everything(desk):
        return True
    left_undone.taken_beside(desk)
    if is_pretext(desk):
        ask_about_guest(desk)
        return True
    if intent in KINDS and not desk.turn.alternatives:
        emergencies.said_false(desk)  # the request beside it is served all the same
        return complaint_repeats.asks_again(desk)
    may_be_news = intent in _MAY_BE_NEWS or bool(desk.turn.alternatives)
    return may_be_news and (emergencies.said_false(desk) or complaint_repeats.goes_on_about(desk))


def _took_what_is_told(desk: Desk) -> bool:
    """Take an illness, a service of the town, a diet denied, help that has come; say whether that was all."""
    denied = desk.turn.intent in _MAY_DENY_DIET and forgetting.denies_diet(desk)
    return (
        denied
        or locked_out.took_everything(desk)
        or faulty_device.took_everything(desk)
        or dish_answered.took_everything(desk)
        or feeling_ill.took_everything(desk)
        or not_done_here.took_everything(desk)
        or as_liked.took_everything(desk)
        or (desk.turn.intent != "emergency" and emergencies.help_has_come(desk))
        or emergencies.asks_about_alarm(desk)
    )
