"""The guest says unasked that all is well again: "it's quiet now", «претензий нет». Their word closes what it is about."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import faults_named, names_device, same_fault
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.hearing import hears, labels_in, without
from hotel.desk.sent.finishing import end
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.troubles import cure
from hotel.desk.troubles.complaint_facts import about, linked
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.desk.troubles.which_of_open import Open, ask_which, pressed_of
from hotel.reading.kind_words import kind_named
from hotel.records import Complaint, Need, Question, RequestState, ServiceRequest
from hotel.turn import Button

_THANKS = 2
"""So many words beside "no need to send anybody" are thanks."""
_TALK = frozenset(
    {
        "thank",
        "affirm",
        "inform",
        "give_praise",
        "chitchat",
        "cancel",
        "goodbye",
        "deny",
        "greet",
        "nlu_fallback",
    }
)
_NEVER_WORKS = frozenset({"noise", "smell", "food", "staff", "waiting", "billing", "cleanliness", "pests"})
"""What is complained of and is nothing that works or does not."""
_ABOUT_TROUBLE = frozenset({"complain", REPAIR, "ask_request_status", "cancel_request"})
"""Intents that such words are taken for, where they name nothing."""


def took_everything(desk: Desk) -> bool:
    """Close what the guest says is put right, or ask which; say whether nothing else is left to serve."""
    text = without("nobody_needed", desk.turn.text)
    if "?" in text or hears("not_cured", text):
        return False
    if (question := desk.open_question()) is not None and question.need is Need.WHICH_PUT_RIGHT:
        return _take_which(desk, question, _may_be(desk))
    if desk.turn.choice_value is not None:
        return False
    if hears("cured", text):
        return (_take(desk, _may_be(desk)) or _takes_no_repair(desk)) and desk.turn.intent != "give_praise"
    if hears("hardly_cured", text) and desk.turn.intent in _TALK and question is None:
        return _make_sure(desk)
    return _says_only_nobody_needed(desk, text)


def _may_be(desk: Desk) -> list[Open]:
    """Return what may be put right: the open complaints, and the repairs under way that go with none."""
    repairs = [one for one in open_requests(desk) if one.intent == REPAIR and one.complaint_id is None]
    return [*open_complaints(desk), *repairs]


def _says_only_nobody_needed(desk: Desk, rest: str) -> bool:
    """Say whether nobody is to come, where another part of the message says that the thing works."""
    whole, text = desk.turn.whole_text, desk.turn.text
    beside = whole != text and hears("cured", without("nobody_needed", whole)) and not hears("cured", text)
    return beside and hears("nobody_needed", text) and len(rest.split()) <= _THANKS


def _takes_no_repair(desk: Desk) -> bool:
    """Send nobody for what is said to work, though it was taken for a fault; say whether it was."""
    text = desk.turn.text
    if desk.turn.intent != REPAIR or not hears("works_now", text) or not names_device(desk, text):
        return False
    desk.say("works_again")
    return True


def _take(desk: Desk, may_be: Sequence[Open]) -> bool:
    named = [one for one in may_be if _is_meant(desk, one)]
    if not named and (desk.open_question(Need.FIXED) is not None or not _may_mean_unnamed(desk)):
        return False  # the answer to what was asked, or about something else
    meant = named or _that_work(desk, may_be)
    if not meant:
        return False
    if len(meant) > 1 and not named and not hears("all_cured", desk.turn.text):
        ask_which(desk, meant, "which_put_right")
    else:
        _close(desk, meant)
    return True


def _that_work(desk: Desk, may_be: Sequence[Open]) -> Sequence[Open]:
    """Return what may "work" again, where that is said: a noise or a rude word does not."""
    if not hears("works_now", desk.turn.text):
        return may_be
    return [one for one in may_be if not isinstance(one, Complaint) or one.category not in _NEVER_WORKS]


def _is_meant(desk: Desk, one: Open) -> bool:
    text = desk.turn.text
    if isinstance(one, Complaint):
        return is_named(desk, one, text)
    of_repairs = kind_named(REPAIR, text) or hears("technicians", text)
    return of_repairs or same_fault(desk, text, one.words)


def _may_mean_unnamed(desk: Desk) -> bool:
    """Say whether words that name no subject at all may be about whatever is open."""
    text = desk.turn.text
    if labels_in("subjects", text) or faults_named(desk, text):
        return False
    drafting = any(question.request_id is not None for question in desk.questions)
    thanked = desk.turn.intent == "thank"  # nobody thanks for a question
    return desk.turn.intent in _TALK | _ABOUT_TROUBLE and (thanked or not drafting)


def _close(desk: Desk, meant: Sequence[Open]) -> None:
    closed = [one for one in meant if isinstance(one, Complaint) and cure.take_as_fixed(desk, one)]
    ended = [one for one in meant if isinstance(one, ServiceRequest)]
    ended += [one for complaint in closed for one in _repairs_named(desk, complaint)]
    for repair in ended:
        tell_it_works(desk, repair)
    if closed:
        desk.say("complaint_closed", about(desk, closed[0]))
    elif ended:
        desk.say("repair_put_right", facts_of(desk, ended[0]))


def _repairs_named(desk: Desk, complaint: Complaint) -> list[ServiceRequest]:
    """Return the repairs of `complaint` whose thing is said to work; others may still be wanted."""
    found = [one for one in linked(desk, complaint) if one.is_open and one.intent == REPAIR]
    return [one for one in found if _is_meant(desk, one)]


def tell_it_works(desk: Desk, repair: ServiceRequest) -> None:
    """End `repair`, and let its department know that the guest says it works."""
    end(desk, repair, RequestState.DONE)
    facts = facts_of(desk, repair) | {"said": desk.turn.text}
    desk.notify_department(repair.department, "guest_says_it_works", request=repair, facts=facts)


def _make_sure(desk: Desk) -> bool:
    """Ask whether what was complained of last is put right: "all good" may be mere politeness."""
    complaint = next(iter(open_complaints(desk)), None)
    if complaint is None:
        return False
    desk.ask(Need.FIXED, complaint=complaint)
    buttons = (Button("fixed", "affirm"), Button("not_fixed", "deny"))
    desk.say("put_right_or_polite", about(desk, complaint), buttons)
    return True


def _take_which(desk: Desk, question: Question, may_be: Sequence[Open]) -> bool:
    """Take which one was meant, by its button or its name; say whether the words tell it."""
    pressed = pressed_of(desk, may_be)
    meant = pressed or [one for one in may_be if _is_meant(desk, one)]
    if not meant and (hears("all_cured", desk.turn.text) or hears("all_of_them", desk.turn.text)):
        meant = list(may_be)
    if not meant:
        return False
    desk.close(question)
    _close(desk, meant)
    return True
