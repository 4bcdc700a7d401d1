"""Words with a cancellation in them that ask for none: "did you cancel my taxi?", "why was it cancelled?"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import ask_which
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import held
from hotel.desk.sent.stands_after_all import cancelled_lately
from hotel.desk.sent.status import ask_request_status, tell_status
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in, questions_in

_MISTAKEN = frozenset(
    {
        "cancel",
        "cancel_request",
        "deny",
        "change_booking",
        "change_request",
        "ask_hotel",
        "ask_request_status",
    }
    | {"repeat", "out_of_scope", "nlu_fallback"}
)

_CANCEL = "cancel_request"
_SURE = 0.8
"""From here on a request is one, whatever was cancelled."""


def took_everything(desk: Desk) -> bool:
    """Serve such words as the question that they are; say whether they were such."""
    turn = desk.turn
    doubtful = turn.intent in KINDS and turn.confidence < _SURE
    if is_pressed(desk) or turn.choice_value is not None or not (doubtful or turn.intent in _MISTAKEN):
        return False
    if _asks_of_gone(desk):
        return _told(desk)
    if any(gives_up_any(one) for one in _said_in_earnest(turn.text)):
        return False
    if hears("asks_of_cancelling", turn.text):
        return _told(desk)
    return turn.intent == _CANCEL and turn.text.rstrip().endswith("?") and _served_as_question(desk)


def _asks_of_gone(desk: Desk) -> bool:
    """Say whether questions alone were taken for giving up what is off already: "you only took off the TV, right?"."""
    text, questions = desk.turn.text, questions_in(desk.turn.text)
    if (
        not questions
        or desk.turn.intent not in {_CANCEL, "cancel", "nlu_fallback"}
        or hears("asks_for_act", text)
    ):
        return False
    first = questions[0]
    stands = any(names(one, first) for one in held(desk))
    return not stands and any(names(one, first) for one in cancelled_lately(desk))


def _served_as_question(desk: Desk) -> bool:
    """Serve a question that gives up nothing: "may he come without us?"; say whether anything is there to be asked of.

    What it names may still be unwanted ("could we do without the taxi?"): that is asked.
    """
    sent = open_requests(desk)
    if any(names(one, desk.turn.text) for one in drafts.drafts(desk)):
        return False  # what was not sent is not lost
    named = [one for one in sent if names(one, desk.turn.text)]
    if (visit := next((one for one in named or sent if one.intent in VISITS), None)) is not None:
        pass_on(desk, visit)
    elif named:
        ask_which(desk, _CANCEL)
    elif sent:
        ask_request_status(desk)
    return bool(sent)


def _said_in_earnest(text: str) -> list[str]:
    """Return the clauses that are more than "wait, stop"."""
    clauses = (one.within(text).strip() for one in clauses_in(text))
    return [one for one in clauses if not hears("only_waits", one)]


def _told(desk: Desk) -> bool:
    """Say what is cancelled and what stands of that which the words name; say whether there is any of it."""
    text, gone, sent = desk.turn.text, cancelled_lately(desk), open_requests(desk)
    both = named_among(desk, [*gone, *sent], text)
    named = [one for one in gone if one in both]
    if both or names_anything(desk, text):
        gone, sent = named, [one for one in sent if one in both]
    if sent and named:
        desk.say("is_cancelled", facts_of(desk, named[0]))
        for one in sent:
            tell_status(desk, one)
    elif sent:
        desk.say("nothing_cancelled", {"requests": [facts_of(desk, one) for one in sent]})
    elif gone:
        desk.say("is_cancelled", facts_of(desk, gone[0]))
    return bool(sent or gone)
