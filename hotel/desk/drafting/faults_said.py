"""What the words say is broken: "the kettle"; "does not work" alone names nothing, and "by the window" is only where."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard_all, hears, labels_in, same_words, without
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Mention
from hotel.records import FaultObject, ServiceRequest

LOCKED_OUT = "locked_out"
"""The fault of a key card or a lock: the guest stands before the door."""
UNSPECIFIC = "other"
"""The fault of anything that has no entry of its own; its words ("broken") go with every thing."""
_SURE = 91
"""Below this it is a likeness of words, and named only where nothing else is: "drops" is no shower's "drips"."""
_WORDS_BEFORE = 3
"""So many words may stand before a thing that say where something else is, "next to the bed", or that it is not."""


def faults_named(desk: Desk, text: str) -> list[FaultObject]:
    """Return what `text` names that can break; the unspecific fault only where nothing else is named."""
    found = _found(desk, text)
    return [fault for fault in found if fault.slug != UNSPECIFIC] or found


def faults_told(desk: Desk, text: str) -> list[FaultObject]:
    """Return what `text` names as broken, and not as being in order: nobody mends a window that is shut."""
    return _told(desk.offered(FaultObject), text)


def faults_of(request: ServiceRequest, known: Sequence[FaultObject]) -> list[FaultObject]:
    """Return what `request` is to mend: what its first words name, without what is denied in them or later.

    What was said of it later names no other thing.
    """
    later = [one for words in request.messages_said for one in never_happened(words, known)]
    for words in request.messages_said:
        denied = [*faults_denied(words, known), *later]
        if named := [one for one in _told(known, words) if one not in denied]:
            return named
    return []


def faults_denied(text: str, known: Sequence[FaultObject]) -> list[FaultObject]:
    """Return what `text` says it is not: the tap of "not the tap, the shower", the leak of "nothing leaks"."""
    not_this = [one.entry for one in Catalogue(known).find(text) if hears("not_this_one", _up_to(one, text))]
    return [*not_this, *never_happened(text, known)]


def never_happened(text: str, known: Sequence[FaultObject]) -> list[FaultObject]:
    """Return what is no thing but happens, and is said not to: "no leak at all"."""
    denied = labels_in("never_happened", text)
    return [one for one in known if one.slug in denied]


def names_fault(request: ServiceRequest, text: str, known: Sequence[FaultObject]) -> bool:
    """Say whether `text` names the thing that `request` is to mend."""
    mended = {one.id for one in faults_of(request, known)}
    return not mended.isdisjoint(one.id for one in _things(known, text))


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


def _told(known: Sequence[FaultObject], text: str) -> list[FaultObject]:
    clauses = [one.within(text) for one in clauses_in(text)]
    quiet = {fault.id for one in clauses if _is_in_order(one) for fault in _things(known, one)}
    loud = {fault.id for one in clauses if not _is_in_order(one) for fault in _things(known, one)}
    return [one for one in _things(known, text) if one.id in loud or one.id not in quiet]


def _is_in_order(clause: str) -> bool:
    return hears("in_order", clause) and not hears("broken", clause)


def _things(known: Sequence[FaultObject], text: str) -> list[FaultObject]:
    return [one for one in dict.fromkeys(_in(known, text)) if one.slug != UNSPECIFIC]


def _found(desk: Desk, text: str) -> list[FaultObject]:
    known = desk.offered(FaultObject)
    outside = hears("locked_out", text) or hears("asks_to_open_room", text)
    door = [fault for fault in known if fault.slug == LOCKED_OUT and outside]
    return door or _in(known, text)


def _in(known: Sequence[FaultObject], text: str) -> list[FaultObject]:
    """Return what `text` names, without where it is and without the door of it: "the shower door by the bed"."""
    found = Catalogue(known).find(_without_weak_flow(text))
    things = [one for one in found if one.entry.slug != UNSPECIFIC]
    sure = [one for one in things if one.score >= _SURE]
    weak = [one for one in things if sure and one.score < _SURE]
    dropped = [*weak, *(one for one in things if _is_its_door(one, things, text))]
    beside = [one for one in things if one not in dropped and _is_only_where(one, text)]
    dropped += beside if len(beside) < len(things) - len(dropped) else []
    return [one.entry for one in found if one not in dropped]


def _without_weak_flow(text: str) -> str:
    """Return `text` without water that only trickles, which is no leak: "the shower barely runs"."""
    for words in heard_all("weak_flow", text):
        text = text.replace(words, " " * len(words), 1)
    return text


def _is_its_door(one: Mention[FaultObject], among: Sequence[Mention[FaultObject]], text: str) -> bool:
    """Say whether the door or the lock that is named is the one of another thing, named beside it."""
    if one.entry.slug != LOCKED_OUT:
        return False
    others = (other for other in among if other.entry.slug != LOCKED_OUT)
    return any(not text[min(one.end, other.end) : max(one.start, other.start)].strip() for other in others)


def _is_only_where(one: Mention[FaultObject], text: str) -> bool:
    return hears("where_it_is", _up_to(one, text))


def _up_to(one: Mention[FaultObject], text: str) -> str:
    before = " ".join(text[: one.start].split()[-_WORDS_BEFORE:])
    return f"{before} {one.within(text)}"
