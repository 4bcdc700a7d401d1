"""What the words say is broken: "the kettle"; "does not work" alone names nothing."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, same_words, without
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import FaultObject

LOCKED_OUT = "locked_out"
"""The fault of a key card or a lock: the guest stands before the door."""
UNSPECIFIC = "other"
"""The fault of anything that has no entry of its own; its words ("broken") go with every thing."""


def faults_named(desk: Desk, text: str) -> list[FaultObject]:
    """Return what `text` names that can break; the unspecific fault only where nothing else is named."""
    found = _found(desk, text)
    return [fault for fault in found if fault.slug != UNSPECIFIC] or found


def minutes_until_come(desk: Desk, text: str) -> int | None:
    """Return how soon somebody comes for all that `text` names; None where it names nothing that can break."""
    return max((fault.minutes for fault in faults_named(desk, text)), default=None)


def advice_for(desk: Desk, text: str) -> Fact:
    """Return what the guest can do until somebody comes, by language."""
    return next((dict(fault.advice) for fault in faults_named(desk, text) if fault.advice), None)


def names_device(desk: Desk, text: str) -> bool:
    """Say whether `text` names a thing that can break, and not just that something is broken."""
    return any(fault.slug != UNSPECIFIC for fault in _found(desk, text))


def same_fault(desk: Desk, one: str, other: str) -> bool:
    """Say whether two texts name the same thing that can break; a thing of no entry is known by its words."""
    if not (names_device(desk, one) or names_device(desk, other)):
        return same_words(without("broken", one), without("broken", other)) and bool(_found(desk, one))
    named = {fault.id for fault in faults_named(desk, one)}
    return not named.isdisjoint(fault.id for fault in faults_named(desk, other))


def _found(desk: Desk, text: str) -> list[FaultObject]:
    known = desk.offered(FaultObject)
    outside = hears("locked_out", text) or hears("asks_to_open_room", text)
    door = [fault for fault in known if fault.slug == LOCKED_OUT and outside]
    return door or [mention.entry for mention in Catalogue(known).find(text)]
