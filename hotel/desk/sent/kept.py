"""Words that give one thing up and keep another: "cancel mine, keep his", «мне не надо, жену будите»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears
from hotel.reading.calling_off import calls_all_off
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.words import phrases
from hotel.turn import Turn

_KEEPS = ("keeps", "still_wanted", "cancels_nothing")
_GIVES_UP_NOTHING = (*_KEEPS, "asks_of_cancelling")


def given_up_in(text: str) -> str:
    """Return what of `text` gives something up, where the rest keeps something or names another; else all of it."""
    text = without_asides(text)
    clauses = [one.within(text).strip() for one in clauses_in(text)]
    dropped = [clause for clause in clauses if _gives_up(clause)]
    unneeded = any(hears("not_needed", clause) for clause in dropped)
    kept = [clause for clause in clauses if clause not in dropped and _keeps(clause, unneeded=unneeded)]
    return ", ".join(clause for clause in clauses if clause not in kept) if dropped and kept else text


def without_asides(text: str) -> str:
    """Return `text` without the sentences that name another thing than the one given up: "forget the tv. the TAXI!"."""
    sentences = sentences_in(text)
    asides = _asides(sentences)
    return " ".join(one for one in sentences if one not in asides) if asides else text


def asides_in(text: str) -> str:
    """Return the sentences that name another thing than the one given up."""
    return " ".join(_asides(sentences_in(text)))


def _asides(sentences: list[str]) -> list[str]:
    """Return the sentences of another kind of request than what the others give up by its name, and not joined to it."""
    giving_up = [one for one in sentences if gives_up_any(one)]
    if all(calls_all_off(one) for one in giving_up):
        return []
    given_up = {kind for one in giving_up for kind in _kinds_in(one)}
    others = [one for one in sentences if one not in giving_up and not _is_joined(one)]
    if not given_up:  # "not that one. it's about the move. cancel it": what is spoken of is what is given up
        others = [one for one in others if not hears("speaks_of", one)]
    return [one for one in others if _kinds_in(one) - given_up]


def _kinds_in(text: str) -> set[str]:
    return {kind for kind in KINDS if kind_named(kind, text)}


def _is_joined(sentence: str) -> bool:
    first = sentence.lower().split()[0].strip(",")
    return first in phrases("small.and") or hears("besides", sentence)


def without_kept(desk: Desk) -> Turn:
    """Return the turn without the clauses that keep something: who is named there is left alone."""
    return desk.turn.model_copy(update={"text": given_up_in(desk.turn.text)})


def gives_up_any(text: str) -> bool:
    """Say whether a clause of `text` gives something up; "stop, don't cancel it" only stops that."""
    clauses = [one.within(text).strip() for one in clauses_in(text)]
    if any(hears("cancels_nothing", one) for one in clauses):
        clauses = [one for one in clauses if not hears("only_waits", one)]
    return any(_gives_up(one) for one in clauses)


def _keeps(clause: str, *, unneeded: bool) -> bool:
    """Say whether `clause` keeps something; "only his" keeps it only beside what is not needed."""
    return any(hears(subject, clause) for subject in _KEEPS) or (unneeded and hears("only_this", clause))


def _gives_up(clause: str) -> bool:
    """Say whether `clause` gives something up: "keep it" and "don't cancel his" give up nothing."""
    dropped = consent_in(clause).stop or hears("gives_up", clause) or hears("not_to_be_woken", clause)
    return dropped and not any(hears(subject, clause) for subject in _GIVES_UP_NOTHING)
