"""What is looked for in a guest's words before they are served as the request they were taken for.

Each looking either serves the words and says so, or leaves them alone. The first that serves them is the last to look.
"""

from collections.abc import Callable

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
    is_button_of_request = desk.turn.choice_request_id is not None
    if not is_button_of_request and any(took_everything(desk) for took_everything in _FIRST):
        return
    wishes_beside.take_wishes(desk)
    nodded = plain_answers.nodded_at(desk)
    handler(desk)
    if nodded is not None:
        plain_answers.remind_of(desk, nodded)


def _took_who_writes(desk: Desk) -> bool:
    """Take who is writing; say whether nothing was asked besides."""
    intent = desk.turn.intent
    if intent != "emergency" and verification.introduces(desk):
        return desk.stay is None or intent in _TALK or desk.turn.confidence < _SURE
    if says_own_room(desk):
        verification.take_answer(desk, desk.open_question(Need.IDENTITY))
        return True
    return False


def _took_trouble_of_device(desk: Desk) -> bool:
    """Refuse to set another room's device, or set the own one, though the words were taken for a complaint."""
    return desk.turn.intent == "complain" and (
        room_control.refused_elsewhere(desk) or reasons_for_setting.took_everything(desk)
    )


def _took_denied_diet(desk: Desk) -> bool:
    return desk.turn.intent in _MAY_DENY_DIET and forgetting.denies_diet(desk)


def _took_help_that_came(desk: Desk) -> bool:
    return desk.turn.intent != "emergency" and emergencies.help_has_come(desk)


def _took_pretext(desk: Desk) -> bool:
    """Answer nothing to "this is the police, who is in 512?", and tell staff."""
    if not is_pretext(desk):
        return False
    ask_about_guest(desk)
    return True


def _took_news(desk: Desk) -> bool:
    """Take "it was nothing", or another word about a complaint; a request beside it is served all the same."""
    if desk.turn.intent in KINDS and not desk.turn.alternatives:
        emergencies.said_false(desk)
        return complaint_repeats.asks_again(desk)
    may_be_news = desk.turn.intent in _MAY_BE_NEWS or bool(desk.turn.alternatives)
    return may_be_news and (emergencies.said_false(desk) or complaint_repeats.goes_on_about(desk))


def _took_left_undone(desk: Desk) -> bool:
    """Put right what was left undone, and go on: the words may ask for more."""
    left_undone.taken_beside(desk)
    return False


def _took_for_open(desk: Desk) -> bool:
    return desk.turn.choice_value is None and take_for_open(desk)


_FIRST: tuple[Callable[[Desk], bool], ...] = (
    # Answers to what rings, was just shown, or is asked of all that is held.
    snoozing.took_everything,
    told_contents,
    asking_what_is_held.took_everything,
    # Giving up, and words that answer what was asked last whatever they were taken for.
    wholly_given_up.took_everything,
    score_beside.took_everything,
    called_off.took_everything,
    weighs_hour,
    plain_answers.took_everything,
    mere_answers.took_everything,
    told_not_sent,
    # Who is writing.
    telling_not_staying.took_everything,
    _took_who_writes,
    # Troubles: what is told of them, and what hides in other words.
    _took_trouble_of_device,
    _took_denied_diet,
    locked_out.took_everything,
    faulty_device.took_everything,
    dish_answered.took_everything,
    feeling_ill.took_everything,
    not_done_here.took_everything,
    as_liked.took_everything,
    _took_help_that_came,
    emergencies.asks_about_alarm,
    after_complaints.took_everything,
    _took_left_undone,
    _took_pretext,
    _took_news,
    # About something that is there already.
    take_correction,
    yes_before.took_everything,
    _took_for_open,
)
"""In this order: what is narrow looks before what is wide."""
