"""A complaint is only what complains: "it is not a complaint" opens none, and ends the one that it is said of."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.praise import give_praise
from hotel.desk.sent import notes_for_comers, word_for_staff
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles import given_up, past_troubles
from hotel.desk.troubles.complaint_facts import about
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.no_complaint import besides, complains, denials_in, denies_discontent
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.desk.troubles.said_untrue import said_untrue, says_more
from hotel.desk.troubles.taking_back import withdraw
from hotel.desk.troubles.which_of_open import ask_which, pressed_of
from hotel.records import Complaint, InboxMessage, Need

_ASKED = "which_withdrawn"
_ADDED = frozenset({"complaint_added", "complaint_kept", "complaint_repeated"})


def took_everything(desk: Desk) -> bool:
    """Take back what the guest says is no complaint; say whether the message says nothing else."""
    if is_pressed(desk) or desk.turn.choice_value is not None:
        return _took_which(desk)
    if desk.turn.intent != "emergency" and (_took_which(desk) or given_up.took_everything(desk)):
        return True
    return past_troubles.took_everything(desk) or _took_back(desk)


def _took_back(desk: Desk) -> bool:
    if untrue := said_untrue(desk) or _was_mistaken(desk) or _was_own_mistake(desk):
        withdraw(desk, untrue)
        # "Nothing's wrong with the food. One soup please", taken for a complaint all in all.
        if says_more(desk):
            return False
        return DISHES not in desk.turn.otherwise or take_as_order(desk)
    return desk.turn.intent != "emergency" and _took_denial(desk)


def _was_mistaken(desk: Desk) -> Sequence[Complaint]:
    """Return the complaint just told of, where the guest never made it: "i'm not waiting", "that's a misunderstanding".

    Of one that no word complains in, "all is fine" says as much; of another it says that it is put right.
    """
    complaint = complaint_spoken_of(desk)
    if complaint is None or turns_before(desk):
        return ()
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    if complains(without("complaint_mistaken", whole)) or denials_in(
        whole
    ):  # those are weighed by themselves
        return ()
    fine = desk.turn.intent != "thank" and not complains(complaint.words)
    denied = fine and (hears("false_alarm", whole) or denies_discontent(whole))
    return [complaint] if denied or hears("complaint_mistaken", whole) else ()


def _was_own_mistake(desk: Desk) -> Sequence[Complaint]:
    """Return what the guest was wrong to complain of, by their own word: "the bill is right, my bad", «это я перепутала»."""
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    rest = without("weighs_little", without("own_mistake", whole))
    if turns_before(desk) or not hears("own_mistake", whole) or complains(rest) or "?" in whole:
        return ()
    found, spoken = open_complaints(desk), complaint_spoken_of(desk)
    named = [one for one in found if is_named(desk, one, whole)]
    only = found if len(found) == 1 and hears("takes_this_back", whole) else []
    return named[:1] or ([spoken] if spoken is not None else only)


def _took_denial(desk: Desk) -> bool:
    """Take back what is called no complaint; say whether the message says nothing else."""
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    denials = denials_in(whole)
    if not denials or turns_before(desk):
        return desk.turn.intent == "complain" and _has_none(desk)
    nothing_else = besides(whole) == whole
    if not nothing_else and desk.turn.intent == "complain" and complains(desk.turn.text):
        return False  # "I am not complaining, I just cannot sleep": said politely
    meant = _meant(desk, denials)
    if meant and _was_thanks(desk, whole):
        desk.say("words_taken_off_complaint", about(desk, meant[0]))
        give_praise(desk)
        return True
    if meant is None:
        ask_which(desk, open_complaints(desk), _ASKED)
    elif meant:
        withdraw(desk, meant)
    elif nothing_else:
        desk.say("no_complaint")
    if not nothing_else and desk.turn.intent == "complain" and "?" not in desk.turn.text:
        return _is_for_staff(desk) or bool(meant)
    # "What did I write? I'm not complaining": what was withdrawn is quoted, and said again it would be raised anew.
    calls_nobody = any(hears(sign, whole) for sign in ("no_manager", "send_nobody"))
    return nothing_else or (bool(meant) and (calls_nobody or desk.turn.intent == "repeat"))


def _was_thanks(desk: Desk, whole: str) -> bool:
    """Say whether thanks were added to a complaint a moment ago, and are called no complaint: that one stands."""
    before = last_message(desk, JUST_NOW)
    added = any(reply.key in _ADDED for turn in before for reply in turn.replies)
    return added and (hears("gratitude", whole) or any(hears("gratitude", turn.text) for turn in before))


def _is_for_staff(desk: Desk) -> bool:
    """Pass on what is asked of those who come: "no complaint, a request to the plumber: ring first"; say whether it was."""
    complaint = desk.turn
    desk.turn = complaint.model_copy(update={"intent": "inform", "category": None})
    if word_for_staff.took_everything(desk) or notes_for_comers.took_everything(desk):
        return True
    desk.turn = complaint
    return False


def _meant(desk: Desk, denials: Sequence[str]) -> Sequence[Complaint] | None:
    """Return what is taken back: all, what is named, or spoken of last, or the only one; None where it is unclear."""
    found = open_complaints(desk)
    if any(hears("all_complaints", one) for one in denials):
        return found
    spoken_of = complaint_spoken_of(desk)
    named = [one for one in found for words in denials if is_named(desk, one, words)]
    if named or spoken_of is not None:
        return named or ([spoken_of] if spoken_of is not None else [])
    return found if len(found) <= 1 else None


def _has_none(desk: Desk) -> bool:
    """Say whether "no complaints" is said where there is none."""
    none = hears("has_no_complaint", desk.turn.text) and not open_complaints(desk)
    if none:
        desk.say("no_complaint")
    return none


def _took_which(desk: Desk) -> bool:
    """Take which of several is meant, by its button or its name; say whether the words tell it."""
    question = desk.open_question(Need.WHICH_PUT_RIGHT)
    if question is None or question.subject != _ASKED:
        return False
    found, text = open_complaints(desk), desk.turn.text
    meant = pressed_of(desk, found) or [one for one in found if is_named(desk, one, text)]
    if not meant and (hears("all_complaints", text) or hears("all_of_them", text)):
        meant = found
    if meant:
        desk.close(question)
        withdraw(desk, meant)
    return bool(meant)
