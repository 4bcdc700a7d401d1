"""A complaint is only what complains: "it is not a complaint" opens none, and ends the one that it is said of."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.earlier import last_message, turns_before
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.praise import give_praise
from hotel.desk.sent import notes_for_comers, word_for_staff
from hotel.desk.sent.asked_of import named_surely
from hotel.desk.sent.fitting import of_those_told
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.desk.troubles import past_troubles
from hotel.desk.troubles.alerted import tell_alerted
from hotel.desk.troubles.complaint_facts import about, for_staff, linked, remark
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.cure import close_questions
from hotel.desk.troubles.no_complaint import besides, complains, denials_in, denies_discontent
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.desk.troubles.said_untrue import said_untrue, says_more
from hotel.desk.troubles.which_of_open import ask_which, pressed_of
from hotel.reading.calling_off import calls_all_off
from hotel.records import Complaint, ComplaintState, InboxMessage, Need

_ASKED = "which_withdrawn"
_ADDED = frozenset({"complaint_added", "complaint_kept", "complaint_repeated"})
_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})


def took_everything(desk: Desk) -> bool:
    """Take back what the guest says is no complaint; say whether the message says nothing else."""
    if is_pressed(desk) or desk.turn.choice_value is not None:
        return _took_which(desk)
    if desk.turn.intent != "emergency" and (_took_which(desk) or _gives_it_up(desk)):
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


def withdraw(desk: Desk, complaints: Sequence[Complaint]) -> None:
    """End `complaints` on the guest's word, and tell all who had them; what was asked for besides stands."""
    for complaint in complaints:
        end(desk, complaint)
    stands = [one for complaint in complaints for one in linked(desk, complaint) if one.is_open]
    told = about(desk, complaints[-1]) | {"count": len(complaints)}
    desk.say("complaint_withdrawn", told | {"requests": [facts_of(desk, one) for one in stands]})


def end(desk: Desk, complaint: Complaint) -> None:
    """End `complaint` as taken back; the guest is told by the caller."""
    complaint.state, complaint.closed_at = ComplaintState.WITHDRAWN, desk.now
    complaint.acknowledge_by = None
    remark(desk, complaint, "guest", desk.turn.whole_text)
    remark(desk, complaint, "guest", ComplaintState.WITHDRAWN.value)
    close_questions(desk, complaint)
    desk.session.flush()
    tell_alerted(desk, complaint, "complaint_withdrawn", for_staff(desk, complaint))


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


def _gives_it_up(desk: Desk) -> bool:
    """Take "never mind", "don't call anybody, drop it", right after a complaint was told of as taking it back.

    Say whether it was.
    """
    if desk.turn.intent not in _GIVES_UP or turns_before(desk):
        return False
    complaint = complaint_spoken_of(desk)
    asked = any(is_just_asked(desk, one) for one in desk.questions if one.request_id is not None)
    if complaint is None or asked:
        return False
    if desk.open_question(Need.FIXED, Need.OFFER) is not None:
        return False  # the guest is asked about it, and leaves that open
    waits = any(one.complaint_id == complaint.id for one in open_requests(desk))
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    if _gives_up_another(desk, whole):
        return False
    if waits or not (calls_all_off(desk.turn.text) or hears("takes_this_back", whole)):
        return False
    withdraw(desk, [complaint])
    return True


def _gives_up_another(desk: Desk, text: str) -> bool:
    """Say whether `text` gives up something else that stands: "cancel what housekeeping was asked, leave the rest"."""
    others = [one for one in open_requests(desk) if one.complaint_id is None]
    named = named_surely(desk, others, text) or of_those_told(others, text)
    return bool(named) and not hears("of_complaints", text)


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
