"""What is looked for in a guest's words before they are served as the request they were taken for.

Each looking either serves the words and says so, or leaves them alone. The first that serves them is the last to look.
"""

from collections.abc import Callable, Mapping

from hotel.desk.desk import Desk, Handler
from hotel.desk.drafting import (
    answer_first,
    circumstances,
    deeds_denied,
    laundry_told,
    lent_with_food,
    longer_beside,
    mere_answers,
    not_wanted,
    other_rooms_beside,
    plate_given,
    priced_for_number,
    receipt_of_ride,
    ride_back,
    same_elsewhere,
    served_where,
    wishes_of_room,
    words_of_booking,
)
from hotel.desk.drafting.buttons_apart import tell_buttons_apart
from hotel.desk.drafting.forgotten import let_forgotten_go
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.earlier import turns_before
from hotel.desk.guests import (
    already_here,
    message_left,
    phone_left,
    telling_not_staying,
    telling_of_coming,
    verification,
    visitors_booked,
)
from hotel.desk.guests.about_guests import ask_about_guest
from hotel.desk.guests.own_room import says_own_room
from hotel.desk.guests.pretexts import is_pretext
from hotel.desk.hearing import hears
from hotel.desk.house import (
    answer_awaited,
    charged_to_room,
    costs_asked,
    in_time,
    invoice_details,
    last_day,
    offer_refused,
    question_passed_on,
    reasons_for_setting,
    room_control,
    time_told,
    tours_meant,
    when_to_leave,
)
from hotel.desk.memory import (
    allergy_denied,
    diet_denied,
    hardly_feedback,
    no_matter_there,
    no_rating,
    off_this_order,
    score_beside,
    staff_know,
    told_beside,
    told_of_table,
    told_out_of_place,
    whose_after_all,
)
from hotel.desk.ordering import (
    about_dish,
    as_liked,
    asked_for_by_name,
    brought_together,
    diets_explained,
    dish_answered,
    dish_asked_after,
    goes_with,
    hour_offered,
    laundry_as_told,
    left_to_house,
    list_edited,
    menu_agreed_to,
    menu_meant,
    not_done_here,
    one_of_list,
    ordered_again,
    ordered_and_asked,
    picked,
    same_dish,
    shown_without,
    those_told_of,
    unheard,
    written_on_dish,
)
from hotel.desk.ordering.dish_questions import told_contents
from hotel.desk.sent import (
    arranged_already,
    asked_again,
    asking_what_is_held,
    asking_who_comes,
    back_to,
    cancelled_before,
    counted_in_all,
    day_put_right,
    details_asked_after,
    details_of_lost,
    dictated,
    done_by,
    found_again,
    goes_with_held,
    hour_of_named,
    hour_refused,
    hurried,
    left_in_peace,
    no_cleaning,
    no_more,
    not_all_came,
    note_taken_off,
    objected,
    only_asked,
    ordered_apart,
    put_off,
    said_anew,
    said_of_cancelling,
    several_changed,
    snoozing,
    standing_twice,
    stands_after_all,
    stands_where,
    stays_beside,
    told_which,
    unless_done,
    visit_hour,
    visit_words,
    waking,
    wanted_at_once,
    when_returned,
    wholly_given_up,
    wishes_beside,
    wishes_of_new_room,
    woken_when,
    word_for_staff,
)
from hotel.desk.sent.about_open import take_for_open
from hotel.desk.sent.corrected import take_correction
from hotel.desk.sent.hour_first import take_hour_first
from hotel.desk.sent.hour_weighed import weighs_hour
from hotel.desk.sent.waited_for_in_vain import told_not_sent
from hotel.desk.talking import (
    about_places,
    called_off,
    going_on,
    plain_answers,
    price_doubted,
    told_to_do_it,
    unsure_answers,
    yes_before,
)
from hotel.desk.talking.answers import inform
from hotel.desk.talking.asked_beside import tell_price_beside, tell_what_is_asked_beside
from hotel.desk.troubles import (
    added_after,
    after_complaints,
    alarm_eased,
    alarm_over,
    charge_disputed,
    complaint_repeats,
    cured_in_part,
    doctors,
    doubted_alarms,
    doubted_complaints,
    emergencies,
    faulty_device,
    feeling_ill,
    left_undone,
    line_questioned,
    locked_out,
    manager_wanted,
    medicine_fetched,
    no_danger,
    no_discontent,
    not_woken,
    said_of_repair,
    waited_in_vain,
    withdrawn,
)
from hotel.records import Need

_TALK = frozenset({"inform", "affirm", "greet", "thank", "chitchat", "ask_about_guest", "nlu_fallback"})
_MAY_BE_NEWS = frozenset(
    {"inform", "deny", "cancel", "cancel_request", "change_request", "bot_challenge", "nlu_fallback"}
)
_SURE = 0.6
"""Below this the words that prove a stay were hardly a request as well."""


def serve_in_order(handlers: Mapping[str, Handler], handler: Handler, desk: Desk) -> None:
    """Take what comes first, then serve the turn with `handler` unless that was all it said.

    Where it is hardly what it was taken for, the one of `handlers` for what else it may be serves it.
    """
    let_forgotten_go(desk)
    otherwise = (
        doubted_complaints.heard_otherwise(desk)
        or doubted_alarms.heard_otherwise(desk)
        or hardly_feedback.heard_otherwise(desk)
    )
    if otherwise is not None:
        handler = handlers[otherwise]
    _serve(handler, desk)
    waking.note_word(desk)
    tell_buttons_apart(desk)


def _serve(handler: Handler, desk: Desk) -> None:
    unheard.hear_whole(desk)
    if circumstances.took_everything(desk):
        return
    if tell_what_is_asked_beside(desk) or answer_first.is_answer_and_yes(desk):
        handler = inform
    answered = answer_first.take_answer_first(desk)
    take_hour_first(desk)
    _serve_rest(handler, desk)
    if answered is not None:
        answer_first.go_on_with(desk, answered)


def _serve_rest(handler: Handler, desk: Desk) -> None:
    is_button_of_request = desk.turn.choice_request_id is not None
    if not is_button_of_request and any(took_everything(desk) for took_everything in _FIRST):
        return
    wishes_beside.take_wishes(desk)
    nodded = plain_answers.nodded_at(desk)
    there, longer = other_rooms_beside.take_apart(desk), longer_beside.take_apart(desk)
    handler(desk)
    longer_beside.ask_for(desk, longer)
    tell_price_beside(desk)
    other_rooms_beside.pass_on(desk, there)
    if nodded is not None:
        plain_answers.remind_of(desk, nodded)


def _took_who_writes(desk: Desk) -> bool:
    """Take who is writing; say whether nothing was asked besides."""
    intent = desk.turn.intent
    if intent != "emergency" and phone_left.note(desk):
        return True
    if intent != "emergency" and verification.introduces(desk):
        return desk.stay is None or intent in _TALK or desk.turn.confidence < _SURE
    if says_own_room(desk):
        verification.take_answer(desk, desk.open_question(Need.IDENTITY))
        return True
    return False


def _took_trouble_of_device(desk: Desk) -> bool:
    """Refuse to set another room's device, or set the own one, though the words were taken for a complaint."""
    if desk.turn.intent != "complain" or desk.turn.category == "billing":
        return False
    # "They had music on till 2" sets nothing; "switch off the telly, and the lamp next door" would.
    sets = hears("orders_setting", desk.turn.text) or any(
        turn.intent == "control_room" for turn in turns_before(desk)
    )
    tells = desk.turn.category == "noise" and not sets
    return (not tells and room_control.refused_elsewhere(desk)) or reasons_for_setting.took_everything(desk)


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
        alarm_eased.said_false(desk)
        return complaint_repeats.asks_again(desk)
    may_be_news = desk.turn.intent in _MAY_BE_NEWS or bool(desk.turn.alternatives)
    return may_be_news and (alarm_eased.said_false(desk) or complaint_repeats.goes_on_about(desk))


def _took_left_undone(desk: Desk) -> bool:
    """Put right what was left undone, and go on: the words may ask for more."""
    left_undone.taken_beside(desk)
    return False


def _took_for_open(desk: Desk) -> bool:
    return desk.turn.choice_value is None and take_for_open(desk)


_FIRST: tuple[Callable[[Desk], bool], ...] = (
    # No alarm is made of words that only sound like one, no complaint of words that deny one.
    no_danger.took_everything,
    withdrawn.took_everything,
    # A fever that was taken for something else; who calls for a doctor, or needs none any more, and who calls the alarm
    # off: before a thermometer in the same words is sent for, and before "stop" cancels an order.
    medicine_fetched.took_everything,
    feeling_ill.taken_for_else,
    doctors.took_everything,
    alarm_over.took_everything,
    no_rating.took_everything,
    # Whose an allergy is, and who keeps no diet: before any dish is named for it, and any order undone.
    whose_after_all.took_everything,
    allergy_denied.took_everything,
    diet_denied.took_everything,
    off_this_order.took_everything,
    told_out_of_place.took_everything,
    # What the last words led to is objected to: before any of it is changed once more.
    objected.took_everything,
    found_again.took_everything,
    no_matter_there.took_everything,
    # A charge that is disputed stays one matter, whatever its sum and its words were taken for.
    line_questioned.took_everything,
    charge_disputed.took_everything,
    standing_twice.took_everything,
    told_beside.note,
    time_told.took_everything,
    # Whether reception was asked: before it is told what stands on the day that was asked about.
    answer_awaited.took_everything,
    # What something of the guest's own costs: before it is told where that stands, and before the whole bill.
    costs_asked.took_everything,
    # Whether it is that which was just sent: before one more of it is.
    asked_again.took_everything,
    stands_where.took_everything,
    yes_before.took_before_question,
    staff_know.took_everything,
    # Several that stand are changed at once: before one of them takes the words for itself.
    several_changed.took_everything,
    told_which.took_everything,
    # A note is taken off: before the one it stands with is cancelled for that word.
    note_taken_off.took_everything,
    # What is wanted now is no change of what comes later: before its words are read as one.
    ordered_apart.took_everything,
    # A list is edited as a whole: before one of its words is taken for a note, a cancellation, another order.
    list_edited.took_everything,
    # An hour that is refused belongs to what stands at it, whatever the other hour was taken for.
    hour_refused.took_everything,
    laundry_as_told.took_everything,
    when_returned.took_everything,
    # What it was offered to ask of reception, and the guest agrees to, whatever those words sound like.
    question_passed_on.took_everything,
    offer_refused.took_everything,
    # A question that was taken for a request: before it is served as one more.
    only_asked.took_everything,
    when_to_leave.took_everything,
    in_time.took_everything,
    # What is on its way: together, sooner, back to it, who comes with it.
    brought_together.took_everything,
    lent_with_food.asked_after,
    hurried.took_everything,
    back_to.took_everything,
    asking_who_comes.took_everything,
    last_day.took_everything,
    # Answers to what rings, was just shown, or is asked of all that is held.
    not_woken.took_everything,
    snoozing.took_everything,
    woken_when.took_everything,
    ordered_again.took_everything,
    ordered_and_asked.took_everything,
    written_on_dish.took_everything,
    about_dish.took_everything,
    shown_without.took_everything,
    told_of_table.took_everything,
    told_contents,
    diets_explained.took_everything,
    those_told_of.put_names,
    one_of_list.took_everything,
    picked.took_everything,
    menu_agreed_to.took_everything,
    hour_offered.took_everything,
    left_to_house.took_everything,
    menu_meant.took_everything,
    goes_with.took_everything,
    same_dish.took_everything,
    dish_asked_after.took_everything,
    # "If it turns up, can I fetch it tomorrow?": before it is told what stands tomorrow.
    details_of_lost.took_everything,
    asking_what_is_held.took_everything,
    details_asked_after.took_everything,
    message_left.took_everything,
    # Where the cake goes, and what goes with it: no table is booked, and no other cake begun.
    stays_beside.took_everything,
    served_where.took_everything,
    goes_with_held.took_everything,
    # Who is complained of is to be spoken to: nobody is wanted in the chat, and no other room.
    added_after.asked_to_speak,
    # A word for those who see to what stands: no complaint, no memory, no sermon on dogs.
    dictated.took_everything,
    wishes_of_new_room.took_everything,
    word_for_staff.took_everything,
    # For whom an invoice is: its tax number is no car's plate.
    invoice_details.took_everything,
    plate_given.took_everything,
    # A price that was just read back is doubted: before those words are taken for a yes, or for a complaint.
    price_doubted.took_everything,
    # What goes on the room's bill anyway, before it is shown, or passed on as a change.
    charged_to_room.took_everything,
    # Words that name nothing go on about what is spoken of.
    asked_for_by_name.took_everything,
    # Tours that were taken for offers: before the offers are told.
    tours_meant.took_everything,
    about_places.took_everything,
    receipt_of_ride.took_everything,
    ride_back.took_everything,
    laundry_told.took_everything,
    priced_for_number.took_everything,
    wishes_of_room.took_everything,
    words_of_booking.took_everything,
    going_on.took_everything,
    # What was waited for in vain, before it is cancelled for its keywords.
    waited_in_vain.took_everything,
    manager_wanted.took_call,
    # Giving up, and words that answer what was asked last whatever they were taken for. What is given up only on
    # terms, and a visit that is put off, come before what is given up, and before the sign that is lifted.
    unless_done.took_everything,
    left_in_peace.lift_beside,
    no_cleaning.took_everything,
    visit_hour.took_everything,
    visit_words.took_named_hour,
    visit_words.took_hour_of_spoken,
    left_in_peace.took_everything,
    stands_after_all.took_everything,
    cancelled_before.took_everything,
    said_of_cancelling.took_everything,
    hour_of_named.took_everything,
    no_more.took_everything,
    not_wanted.took_everything,
    arranged_already.took_everything,
    deeds_denied.took_everything,
    not_all_came.took_everything,
    put_off.took_everything,
    said_anew.took_everything,
    wholly_given_up.took_everything,
    score_beside.took_everything,
    called_off.took_everything,
    day_put_right.took_everything,
    done_by.took_everything,
    weighs_hour,
    plain_answers.took_everything,
    mere_answers.took_everything,
    told_not_sent,
    # Who is writing; what a visitor booked is no stay.
    telling_of_coming.took_everything,
    telling_not_staying.took_everything,
    visitors_booked.took_everything,
    _took_who_writes,
    already_here.took_everything,
    # Troubles: what is told of them, and what hides in other words.
    _took_trouble_of_device,
    locked_out.took_everything,
    # One sentence tells of a cure, the others of more: before all of it is one fault.
    cured_in_part.took_everything,
    faulty_device.took_everything,
    dish_answered.took_everything,
    feeling_ill.took_everything,
    not_done_here.took_everything,
    as_liked.took_everything,
    _took_help_that_came,
    emergencies.asks_about_alarm,
    after_complaints.took_everything,
    # More of a repair that stands, where it is no word of its cure: before it is one more fault.
    said_of_repair.took_everything,
    _took_left_undone,
    _took_pretext,
    _took_news,
    no_discontent.took_everything,
    wanted_at_once.took_everything,
    # About something that is there already.
    same_elsewhere.took_everything,
    take_correction,
    told_to_do_it.took_everything,
    yes_before.took_everything,
    # How many of what stands: before the number is taken for one more of it, or for a question where it is.
    counted_in_all.took_everything,
    _took_for_open,
    unsure_answers.took_everything,
    already_here.lives_here,
)
"""In this order: what is narrow looks before what is wide."""
