"""What words say of a doctor: called for, asked about, or not needed after all."""

from hotel.desk.hearing import hears, without
from hotel.reading.clauses import clauses_in


def calls_for_doctor(text: str) -> bool:
    """Say whether `text` asks that a doctor be called; not what one costs, whether one should be, nor "if he gets worse"."""
    said = without("doctor_unneeded", text)
    if hears("doctor_only_spoken_of", said):
        return False
    clauses = [clause.within(said) for clause in clauses_in(said)]
    # A clause or the whole: "yes, a doctor please" is one call, "a doctor please, and how much is it?" is one as well.
    called = hears("doctor_wanted", said) and not hears("asking.price", said)
    return called or any(hears("doctor_wanted", one) and not hears("asking.price", one) for one in clauses)


def needs_no_doctor(text: str) -> bool:
    """Say whether `text` says that no doctor is needed, and calls for none besides: "no ambulance, but get a doctor"."""
    return hears("doctor_unneeded", text) and not calls_for_doctor(text)


def names_doctor(text: str) -> bool:
    """Say whether `text` speaks of a doctor."""
    return hears("doctor_named", text)
