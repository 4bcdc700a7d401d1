"""What is read back, or being put together, is called off: a nod before a refusal is no yes."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import one_named
from hotel.desk.drafting.coming_back import resume
from hotel.desk.hearing import hears
from hotel.desk.ordering.dish_in_question import question_of_dish
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import all_meant
from hotel.desk.sent.several_given_up import withdraw_all
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.never_mind import cancel, let_empty_go, let_go_asked_before
from hotel.desk.talking.spoken_of import spoken_of
from hotel.desk.talking.yes_and_no import deny
from hotel.reading.calling_off import calls_all_off, without_assent
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kinds_in
from hotel.records import ServiceRequest

_CALLS_OFF = {"cancel_request": cancel_request, "deny": deny}
"""What calls off where no draft waits; whatever else the words were taken for, they are a "never mind"."""


def took_everything(desk: Desk) -> bool:
    """Drop what was asked about last where the words only give it up, whatever they were taken for."""
    if is_pressed(desk) or desk.turn.intent == "emergency":
        return False
    waiting, question = drafts.drafts(desk), desk.open_question()
    named = [span for one in waiting for span in kinds_in(one.intent, desk.turn.text)]
    if not calls_all_off(desk.turn.text, named):
        return False
    asked = draft_asked_about(desk, question)
    if not consent_in(desk.turn.text).yes if asked is None else _is_of_a_dish(desk, asked):
        return False
    desk.turn = desk.turn.model_copy(update={"text": without_assent(desk.turn.text)})
    if asked is None:
        gives_up = desk.turn.intent != "deny" and hears(
            "gives_up", desk.turn.text
        )  # a no may answer anything
        sent = question is None and bool(open_requests(desk)) and gives_up
        (cancel_request if sent else _CALLS_OFF.get(desk.turn.intent, cancel))(desk)
        return True
    whole = asked.amends_id is not None and hears("whole_order", desk.turn.text)
    if whole or (len(waiting) == 1 and hears("two_of_them", desk.turn.text)):
        cancel_request(desk)
        return True
    if together := all_meant(desk, waiting):
        withdraw_all(desk, together)
    elif (last := _sent_since(desk)) is not None:
        call_off(desk, last)
    else:
        drafts.drop(desk, one_named(desk) or asked)
        let_go_asked_before(desk, asked)
    let_empty_go(desk)
    resume(desk)
    return True


def _sent_since(desk: Desk) -> ServiceRequest | None:
    """Return what the last answer told to be sent, where it asked nothing: bare words are about that, and no draft."""
    is_one = one_named(desk) is None and not hears("all_of_them", desk.turn.text)
    subject = spoken_of(desk) if is_one else None
    return next((one for one in open_requests(desk) if subject is not None and one is subject.request), None)


def _is_of_a_dish(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether only a dish is given up that the guest was asked about: "better not"."""
    in_question = question_of_dish(desk, request) is not None
    return in_question and not hears("all_without_exception", desk.turn.text)
