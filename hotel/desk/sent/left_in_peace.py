"""Do not disturb is asked for, asked about, lifted, or only said to be later: the first alone hangs the sign."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.hearing import heard, hears, without
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.meanwhile import coming_meanwhile
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.several_given_up import give_up_all
from hotel.desk.sent.status import ask_request_status
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.sent.words_for_request import give_to_department, pass_on
from hotel.desk.talking.answers import inform
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.talking.spoken_of import request_spoken_of, told_alone
from hotel.reading.moments import hours_in
from hotel.records import RequestState, ServiceRequest

_MAY_LIFT = frozenset(
    {UNDISTURBED, "cancel_request", "cancel", "deny", "change_request", "nlu_fallback", "inform"}
)
"""What "let them come" is taken for that lifts the sign without naming it."""
_MAY_ASK = frozenset({UNDISTURBED, "ask_request_status", "ask_hotel", "inform", "nlu_fallback"})
_MAY_KEEP_AWAY = frozenset(
    {UNDISTURBED, "ask_request_status", "change_request", "deny", "inform", "nlu_fallback", "chitchat"}
)
"""What "when can someone look? not while the kids are asleep" is taken for."""
_FEW_WORDS = 12
_SURE = 0.88
"""From here on the words ask for something besides."""


def took_everything(desk: Desk) -> bool:
    """Lift the sign, say how it stands, or take an answer that was heard as it; say whether nothing is left to serve."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent == "emergency":
        return False
    if _is_lifted(desk):
        return _lift(desk)
    asks = turn.intent in _MAY_ASK and _only_asks(desk)
    if _is_only_of_visit(desk) or (asks and _told_how_it_stands(desk)):
        return True
    if turn.intent != UNDISTURBED or _comes_later(desk):
        return turn.intent == UNDISTURBED
    if asks:
        ask_request_status(desk)
        return True
    return _is_an_answer(desk)


def lift_beside(desk: Desk) -> bool:
    """Lift the sign where all but one may come: "people can come, just the plumber after ten"; leave the rest to serve."""
    if hears("lets_all_in", desk.turn.text) and desk.turn.choice_value is None:
        give_up_all(desk, _hung(desk))
    return False


def _is_lifted(desk: Desk) -> bool:
    """Say whether the sign is lifted: by its name, as what was told of last, or by "let them come" alone."""
    text, intent = desk.turn.text, desk.turn.intent
    if told_alone(desk) in _hung(desk) and is_short(text, _FEW_WORDS) and hears("takes_it_off", text):
        return "?" not in text
    if not hears("lifts_the_sign", text):
        return False
    named = hears("speaks_of_disturbing", text)
    return named or (intent in _MAY_LIFT and (intent == UNDISTURBED or bool(_hung(desk))))


def _lift(desk: Desk) -> bool:
    """Take the sign down; say whether the words ask for nothing besides."""
    turn, hung = desk.turn, _hung(desk)
    give_up_all(desk, hung)
    if not hung and turn.of == 1:
        desk.say("not_undisturbed")
    return turn.intent not in KINDS or turn.intent == UNDISTURBED or turn.confidence < _SURE


def _is_only_of_visit(desk: Desk) -> bool:
    """Ask when those told of last may come, where they shall not come just then; no sign is hung for that.

    "When can someone look? Not while the kids are asleep", «только не сейчас, мы спим».
    """
    text, visit = desk.turn.text, told_alone(desk)
    if desk.turn.intent not in _MAY_KEEP_AWAY or visit is None or visit not in _visits(desk):
        return False
    asks = hears("asks_who_comes", text)
    kept_away = hears("not_just_then", text) or (asks and hears("asks_for_peace", text))
    timed = hours_in(without("not_just_then", text), desk.local_now)
    if not kept_away or timed or hears("speaks_of_disturbing", text):
        return False
    give_to_department(desk, visit)
    desk.say("visit_at_what_hour", facts_of(desk, visit))
    return True


def _visits(desk: Desk) -> list[ServiceRequest]:
    """Return the visits that can still be given another hour."""
    return [
        one
        for one in open_requests(desk)
        if one.intent in VISITS and one.state is not RequestState.ON_THE_WAY
    ]


def _told_how_it_stands(desk: Desk) -> bool:
    """Say whether the sign hangs, until when, and what comes all the same: "why is it on, if we await our dinner?"."""
    if not hears("the_sign", desk.turn.text):
        return False
    hung = next(iter(_hung(desk)), None)
    if hung is None:
        desk.say("not_undisturbed")
    else:
        facts = facts_of(desk, hung) | {"meanwhile": coming_meanwhile(desk, hung)}
        desk.say("undisturbed", facts)
    return True


def _comes_later(desk: Desk) -> bool:
    """Let those come who are to come later: "nobody now, let him do it in the evening, at seven" shuts nobody out.

    An hour moves the visit; where another part of the message says it, that part does.
    """
    turn = desk.turn
    visit = _visit_meant(desk) if hears("does_it_later", turn.whole_text) else None
    if visit is None:
        return False
    if not hears("does_it_later", turn.text):
        return turn.of > 1
    later = turn.text[turn.text.index(heard("does_it_later", turn.text) or "") :]
    if not hours_in(later, desk.local_now):
        pass_on(desk, visit)
        return True
    with desk.heard_as(text=later, intent="change_request"):
        change_sent(desk, visit)
    return True


def _visit_meant(desk: Desk) -> ServiceRequest | None:
    """Return the visit that the words name, else the one spoken of last, else the only one."""
    visits = _visits(desk)
    named = [one for one in visits if names(one, desk.turn.whole_text)]
    spoken = request_spoken_of(desk)
    among = named or [one for one in visits if one is spoken] or visits
    return among[0] if len(among) == 1 else None


def _hung(desk: Desk) -> list[ServiceRequest]:
    return [one for one in (*drafts(desk), *open_requests(desk)) if one.intent == UNDISTURBED]


def _only_asks(desk: Desk) -> bool:
    """Say whether the words ask whether somebody comes, or whether the sign hangs, and not for it."""
    text = desk.turn.text
    return hears("asks_whether_they_come", text) and not hears("wants_it_done", text)


def _is_an_answer(desk: Desk) -> bool:
    """Take words without a word of peace for an answer where something was just asked: "no today, I leave today"."""
    question = desk.open_question()
    if question is None or not is_just_asked(desk, question) or hears("asks_for_peace", desk.turn.text):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "inform"})
    inform(desk)
    return True
