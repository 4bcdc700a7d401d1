"""Yes, no and "never mind" inside longer words: "ok 7pm for the massage", «да, но без лука», "forget the taxi"."""

from dataclasses import dataclass

from hotel.reading.lexicons import mapped
from hotel.reading.tokens import said


@dataclass(frozen=True)
class Consent:
    """What the words say to a question; all three may be said in one breath."""

    yes: bool = False
    no: bool = False
    stop: bool = False
    """The guest wants to drop something: "cancel", «не надо»."""


def consent_in(text: str) -> Consent:
    """Return the yes, the no and the "never mind" that `text` holds."""
    labels = {label for _, _, label in mapped("consent", exact=True).find(said(text))}
    return Consent("agree" in labels, "refuse" in labels, "drop" in labels)
