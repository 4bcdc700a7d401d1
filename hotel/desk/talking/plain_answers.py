"""Words that are nothing but a yes, thanks or a number: they answer what was asked, whatever they were taken for."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import is_draft
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.sent.nothing_open import named_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking import talk
from hotel.desk.talking.answers import inform
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.talking.reminding import ask_once_more, is_asked_until_answered, not_sent_yet, was_reminded
from hotel.desk.talking.yes_and_no import affirm, question_agreed
from hotel.reading.consent import consent_in, is_only_thanks, is_only_yes, mere_nod_before
from hotel.reading.scores import is_bare_number
from hotel.records import InboxMessage, Need, Question

_NO_PRAISE = frozenset({"give_praise", "out_of_scope", "nlu_fallback"})
"""Intents that a mere "great" is taken for, and that would make too much of it."""
_BESIDE = _NO_PRAISE | {"affirm", "chitchat", "thank"}


def took_everything(desk: Desk) -> bool:
    """Serve such words, and "did you send it?" while a yes is waited for; say whether they were served."""
    if not _is_written_anew(desk) or desk.turn.intent == "emergency":
        return False
    text = desk.turn.text
    if is_only_yes(text):
        return _take_yes(desk)
    if is_only_thanks(text):
        return _take_thanks(desk)
    if desk.turn.intent == "rate_stay" and is_bare_number(text):
        return _take_number(desk)
    return desk.turn.intent == "ask_request_status" and _asks_whether_sent(desk)


def nodded_at(desk: Desk) -> Question | None:
    """Return the question about what was read back that a mere "great" before a new request leaves open."""
    nodded = desk.turn.intent in KINDS and mere_nod_before(desk.turn.whole_text)
    question = question_agreed(desk) if nodded else None
    return question if question is not None and question.need is Need.CONFIRM else None


def remind_of(desk: Desk, question: Question) -> None:
    """Say that what was read back still waits, unless something else is asked now."""
    request = is_draft(desk, question.request_id)
    asked_now = any(q.asked_in == desk.turn.message_id for q in desk.questions)
    if request is not None and question in desk.questions and not asked_now:
        not_sent_yet(desk, request, question)


def _is_written_anew(desk: Desk) -> bool:
    message = desk.session.get(InboxMessage, desk.turn.message_id)
    return message is None or (message.choice_token is None and message.corrects_id is None)


def _take_yes(desk: Desk) -> bool:
    question, firm = question_agreed(desk), consent_in(desk.turn.text).firm
    beside = desk.turn.of > 1 and not is_only_yes(desk.turn.whole_text)
    if beside and not firm and (question is None or question.need is Need.CONFIRM):
        return _pass_over(desk)
    if question is None:
        return desk.open_question() is None and _take_for_nothing(desk)
    if question.need is Need.CONFIRM:
        return _confirm(desk, question, firm=firm)
    if question.need is Need.OFFER:
        affirm(desk)
        return True
    return is_asked_until_answered(question) and _settle(desk, question, firm=firm)


def _settle(desk: Desk, question: Question, *, firm: bool) -> bool:
    """Take a clear yes, whatever it was taken for; "great" closes no complaint and erases nothing."""
    if desk.turn.intent not in _NO_PRAISE | {"thank"}:
        return False
    if firm:
        affirm(desk)
    elif is_just_asked(desk, question):
        ask_once_more(desk, question)
    else:
        return _take_for_nothing(desk)
    return True


def _pass_over(desk: Desk) -> bool:
    """Leave "great" unanswered beside something else, which gets the answer."""
    if desk.turn.intent not in _BESIDE:
        return False
    talk.return_to_draft(desk)
    return True


def _take_for_nothing(desk: Desk) -> bool:
    """Answer a mere "great" where nothing waits for an answer."""
    if desk.turn.intent not in _NO_PRAISE:
        return False
    talk.nothing_to_confirm(desk)
    return True


def _confirm(desk: Desk, question: Question, *, firm: bool) -> bool:
    """Take a yes to what was read back: one that is not firm only where it follows at once."""
    request = is_draft(desk, question.request_id)
    asks = desk.turn.text.rstrip().endswith("?")  # "great, and?"
    if request is not None and (asks or (not firm and not is_just_asked(desk, question))):
        not_sent_yet(desk, request, question)
    else:
        affirm(desk)
    return True


def _take_thanks(desk: Desk) -> bool:
    """Ask once whether thanks after a read-back are a yes."""
    question = question_agreed(desk)
    request = is_draft(desk, question.request_id) if question is not None else None
    waits = question is not None and question.need is Need.CONFIRM and is_just_asked(desk, question)
    if (
        desk.turn.of == 1
        and waits
        and question is not None
        and request is not None
        and not was_reminded(desk)
    ):
        not_sent_yet(desk, request, question)
        return True
    if desk.turn.intent not in _BESIDE - {"thank"}:
        return False
    talk.thank(desk)
    return True


def _take_number(desk: Desk) -> bool:
    """Take a number as the answer to what was asked; where no score was, it rates nothing."""
    if (question := desk.open_question(Need.SCALE)) is not None and is_just_asked(desk, question):
        return False
    inform(desk)
    return True


def _asks_whether_sent(desk: Desk) -> bool:
    question = question_agreed(desk)
    request = is_draft(desk, question.request_id) if question is not None else None
    if question is None or request is None or question.need is not Need.CONFIRM:
        return False
    if any(names(one, desk.turn.text) for one in open_requests(desk)):
        return False
    if not names(request, desk.turn.text) and named_in(desk) is not None:
        return False
    not_sent_yet(desk, request, question)
    return True
