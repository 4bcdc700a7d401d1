"""Words that give one thing up and keep another: "cancel mine, keep his", «мне не надо, жену будите»."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.clauses import clauses_in
from hotel.reading.consent import consent_in
from hotel.turn import Turn


def given_up_in(text: str) -> str:
    """Return the clauses of `text` that give something up, where others keep something; else all of it."""
    clauses = [one.within(text).strip() for one in clauses_in(text)]
    dropped = [clause for clause in clauses if _gives_up(clause)]
    unneeded = any(hears("not_needed", clause) for clause in dropped)
    kept = [clause for clause in clauses if clause not in dropped and _keeps(clause, unneeded=unneeded)]
    return ", ".join(clause for clause in clauses if clause not in kept) if dropped and kept else text


def without_kept(desk: Desk) -> Turn:
    """Return the turn without the clauses that keep something: who is named there is left alone."""
    return desk.turn.model_copy(update={"text": given_up_in(desk.turn.text)})


def _keeps(clause: str, *, unneeded: bool) -> bool:
    """Say whether `clause` keeps something; "only his" keeps it only beside what is not needed."""
    kept = hears("keeps", clause) or hears("still_wanted", clause)
    return kept or (unneeded and hears("only_this", clause))


def _gives_up(clause: str) -> bool:
    """Say whether `clause` gives something up: "keep it" and "don't cancel his" give up nothing."""
    dropped = consent_in(clause).stop or hears("gives_up", clause) or hears("not_to_be_woken", clause)
    return dropped and not hears("keeps", clause) and not hears("still_wanted", clause)
