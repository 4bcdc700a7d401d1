"""What is being asked about is refused in whatever form: "no table!", "I don't want a room", «какой заезд, я живу тут»."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.day_of_leaving import tells_leaving_earlier
from hotel.desk.drafting.kinds import DISHES, KINDS, THINGS
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import heard_all, hears, labels_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import forget
from hotel.desk.talking import talk
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in, consent_stretches
from hotel.reading.kind_words import kind_named
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said
from hotel.records import Need, ServiceRequest

_OVER = frozenset({"inform", "affirm", "deny", "cancel", "cancel_request", "change_request", "nlu_fallback"})
"""Intents under which nothing else is asked for beside the refusal."""
_IN_PEACE = "do_not_disturb"
"""Its own words are a refusal."""
_FEW = 3
"""What is said in so few words beside a refusal asks for nothing."""
_NEXT = 3
"""So many words behind "what", "which" say what is wondered at."""


def took_everything(desk: Desk) -> bool:
    """Drop the draft that the words refuse; say whether they say nothing else."""
    turn = desk.turn
    if is_pressed(desk) or turn.choice_value is not None or turn.intent == "emergency":
        return False
    waiting = [one for one in drafts.drafts(desk) if one.message_id != turn.message_id]
    if _leaves_instead(desk, waiting) or _only_puts_right(desk):
        return True
    if len(waiting) > 1 and consent_in(turn.text).yes:
        return False  # "forget the massage, but yes to the taxi" answers both
    refused = next((one for one in waiting if one.amends_id is None and _is_refused(desk, one)), None)
    if refused is None:
        return _refuses_what_never_was(desk)
    drafts.drop(desk, refused)
    rest = " ".join(one for one in sentences_in(turn.text) if not _refuses(refused.intent, one))
    if rest and turn.intent not in {*_OVER, refused.intent}:
        desk.turn = turn.model_copy(update={"text": rest})
        return False
    resume(desk)
    return True


def _only_puts_right(desk: Desk) -> bool:
    """Say whether a no only begins what the rest of the message tells: "no I meant breakfast. 2 omelettes for 8"."""
    turn = desk.turn
    cut = turn.intent == "deny" and turn.ordinal + 1 < turn.of
    return cut and is_short(turn.text) and hears("meant_that", turn.text)


def _leaves_instead(desk: Desk, waiting: Sequence[ServiceRequest]) -> bool:
    """Drop the longer stay of who says that they leave earlier than booked, and let reception know of that day."""
    longer = [one for one in waiting if one.intent == LONGER]
    if not longer or not tells_leaving_earlier(desk):
        return False
    for one in longer:
        forget(desk, one)
    desk.turn = desk.turn.model_copy(update={"intent": LONGER})
    take(desk)
    return True


def _refuses_what_never_was(desk: Desk) -> bool:
    """Begin nothing of a kind that the words only refuse: "no extension, thanks". Say whether they do.

    "No, I meant breakfast" refuses none: what is meant is said in it, or follows.
    """
    turn = desk.turn
    if hears("meant_that", turn.text):
        return False
    clauses = [one.within(turn.text) for one in clauses_in(turn.text)]
    kinds = [one for one in _may_be_refused(desk) if any(kind_named(one, clause) for clause in clauses)]
    if not kinds or any(one.intent in kinds for one in [*drafts.drafts(desk), *open_requests(desk)]):
        return False
    naming = [clause for clause in clauses if any(kind_named(one, clause) for one in kinds)]
    if not all(any(_denies(one, clause) for one in kinds) for clause in naming):
        return False
    leaves = tells_leaving_earlier(desk) and turn.intent == LONGER
    if leaves or any(len(one.split()) > _FEW for one in clauses if one not in naming):
        return False  # "no taxi to the airport, take us to the station"
    talk.as_you_wish(desk)
    return True


def _denies(intent: str, clause: str) -> bool:
    """Say whether it is this kind that `clause` refuses: "no extension", not "I don't want to pay for that dinner"."""
    for stretch in heard_all("wants_none", clause):
        words = stretch.strip()
        before, _, behind = clause.partition(words)
        only_behind = words.lower() in words_of("wishes.without_genitive")  # «такси без багажа»
        ends = not only_behind and len(behind.split()) < _FEW and kind_named(intent, before)
        if ends or kind_named(intent, " ".join(behind.split()[:_NEXT])):
            return True
    return False


def _may_be_refused(desk: Desk) -> Sequence[str]:
    """Return the kinds that the words may be refusing: the one they were taken for; any, where they say a no to nothing."""
    if desk.turn.intent in KINDS:
        return [] if desk.turn.intent == _IN_PEACE else [desk.turn.intent]
    says_no = desk.turn.intent in {"deny", "cancel", "cancel_request"} and desk.open_question() is None
    return list(KINDS) if says_no else []


def _is_refused(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether a sentence refuses `draft`, or a no passes over what was asked of it to another thing."""
    asked = desk.open_question()
    is_asked = draft_asked_about(desk, asked) is draft
    if is_asked and hears("stops_asking", desk.turn.text):
        return True
    if not draft.lines and any(_refuses(draft.intent, one) for one in sentences_in(desk.turn.text)):
        return not names_held(draft, desk.turn.text)
    return is_asked and asked is not None and asked.need is not Need.CONFIRM and _passes_over(desk, draft)


def _refuses(intent: str, sentence: str) -> bool:
    """Say whether `sentence` says of requests of `intent` that none is wanted, or wonders at them."""
    return any(_clause_refuses(intent, one.within(sentence)) for one in clauses_in(sentence))


def _clause_refuses(intent: str, clause: str) -> bool:
    return _names_kind(intent, clause) and (hears("wants_none", clause) or _is_wondered_at(intent, clause))


def _is_wondered_at(intent: str, clause: str) -> bool:
    """Say whether it is this kind that is wondered at: "what pushchair? a child seat in the taxi" keeps the taxi."""
    behind = [clause.partition(words)[2].split()[:_NEXT] for words in heard_all("wonders_at", clause)]
    return any(_names_kind(intent, " ".join(words)) for words in behind)


def _names_kind(intent: str, words: str) -> bool:
    return kind_named(intent, words) or intent in labels_in("refused_kind", words)


def _passes_over(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether "no, the babysitter" names something else than what was asked about."""
    text, first = desk.turn.text, next(iter(consent_stretches(said(desk.turn.text))), None)
    begins = first is not None and first[0] == 0 and first[2] == "refuse"
    other = desk.turn.intent not in {*_OVER, draft.intent} and draft.intent not in {DISHES, THINGS}
    return begins and other and names_anything(desk, text) and not kind_named(draft.intent, text)
