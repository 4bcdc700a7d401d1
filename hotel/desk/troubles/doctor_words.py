"""What words say of a doctor: called for, or not needed after all."""

from hotel.desk.hearing import hears, without


def calls_for_doctor(text: str) -> bool:
    """Say whether `text` asks that a doctor be called; not how it would be, nor "if he gets worse"."""
    if not hears("doctor_wanted", without("doctor_unneeded", text)):
        return False
    return not hears("doctor_only_spoken_of", text)


def needs_no_doctor(text: str) -> bool:
    """Say whether `text` says that no doctor is needed, and calls for none besides: "no ambulance, but get a doctor"."""
    return hears("doctor_unneeded", text) and not calls_for_doctor(text)
