"""What words say of a doctor: called for, asked about, or not needed after all."""

import re

from hotel.desk.hearing import hears, without
from hotel.reading.clauses import clauses_in

_GAP = re.compile(r",\s{2,}")
"""What is left where a word of courtesy stood."""


def calls_for_doctor(text: str) -> bool:
    """Say whether `text` asks that a doctor be called; not what one costs, whether one should be, nor "if he gets worse"."""
    said = without("doctor_unneeded", text)
    if hears("doctor_only_spoken_of", said):
        return False
    # A clause or the whole: "yes, a doctor please" is one call, "a doctor please, and how much is it?" is one as well;
    # courtesy in between parts none: "call, please, a doctor".
    wholes = (said, _GAP.sub(" ", without("courtesy", said)))
    told = [*wholes, *(clause.within(one) for one in wholes for clause in clauses_in(one))]
    return any(hears("doctor_wanted", one) and not hears("asking.price", one) for one in told)


def needs_no_doctor(text: str) -> bool:
    """Say whether `text` says that no doctor is needed, and calls for none besides: "no ambulance, but get a doctor"."""
    return hears("doctor_unneeded", text) and not calls_for_doctor(text)


def names_doctor(text: str) -> bool:
    """Say whether `text` speaks of a doctor."""
    return hears("doctor_named", text)
