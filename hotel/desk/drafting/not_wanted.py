"""What is being asked about is refused in whatever form: "no table!", "I don't want a room", «какой заезд, я живу тут»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in, consent_stretches
from hotel.reading.kind_words import kind_named
from hotel.reading.tokens import said
from hotel.records import Need, ServiceRequest

_OVER = frozenset({"inform", "affirm", "deny", "cancel", "cancel_request", "change_request", "nlu_fallback"})
"""Intents under which nothing else is asked for beside the refusal."""
_NEXT = 3
"""So many words behind "what", "which" say what is wondered at."""


def took_everything(desk: Desk) -> bool:
    """Drop the draft that the words refuse; say whether they say nothing else."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency":
        return False
    waiting = [one for one in drafts.drafts(desk) if one.message_id != turn.message_id]
    if len(waiting) > 1 and consent_in(turn.text).yes:
        return False  # "forget the massage, but yes to the taxi" answers both
    refused = next((one for one in waiting if one.amends_id is None and _is_refused(desk, one)), None)
    if refused is None:
        return False
    drafts.drop(desk, refused)
    rest = " ".join(one for one in sentences_in(turn.text) if not _refuses(refused, one))
    if rest and turn.intent not in {*_OVER, refused.intent}:
        desk.turn = turn.model_copy(update={"text": rest})
        return False
    resume(desk)
    return True


def _is_refused(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether a sentence refuses `draft`, or a no passes over what was asked of it to another thing."""
    asked = desk.open_question()
    is_asked = draft_asked_about(desk, asked) is draft
    if is_asked and hears("stops_asking", desk.turn.text):
        return True
    if any(_refuses(draft, one) for one in sentences_in(desk.turn.text)):
        return not names_held(draft, desk.turn.text)
    return is_asked and asked is not None and asked.need is not Need.CONFIRM and _passes_over(desk, draft)


def _refuses(draft: ServiceRequest, sentence: str) -> bool:
    """Say whether `sentence` says of the kind of `draft` that it is not wanted, or wonders at it."""
    return any(_clause_refuses(draft, one.within(sentence)) for one in clauses_in(sentence))


def _clause_refuses(draft: ServiceRequest, clause: str) -> bool:
    if draft.lines or not _names_kind(draft, clause):
        return False
    return hears("wants_none", clause) or _is_wondered_at(draft, clause)


def _is_wondered_at(draft: ServiceRequest, clause: str) -> bool:
    """Say whether it is the kind of `draft` that is wondered at: "what pushchair? a child seat in the taxi" keeps it."""
    behind = [clause.partition(words)[2].split()[:_NEXT] for words in heard_all("wonders_at", clause)]
    return any(_names_kind(draft, " ".join(words)) for words in behind)


def _names_kind(draft: ServiceRequest, words: str) -> bool:
    return kind_named(draft.intent, words) or draft.intent in labels_in("refused_kind", words)


def _passes_over(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether "no, the babysitter" names something else than what was asked about."""
    text, first = desk.turn.text, next(iter(consent_stretches(said(desk.turn.text))), None)
    begins = first is not None and first[0] == 0 and first[2] == "refuse"
    other = desk.turn.intent not in {*_OVER, draft.intent} and draft.intent not in {DISHES, THINGS}
    return begins and other and names_anything(desk, text) and not kind_named(draft.intent, text)
