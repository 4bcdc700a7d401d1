"""Bedding for who cannot bear feathers: of two pillows that of another filling, where the house has one."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.safety import remembered
from hotel.reading.catalogue import Catalogue
from hotel.reading.fillings import featherless_names
from hotel.records import PreferenceKind, ServiceRequest, Thing


def spare_feathers(desk: Desk, request: ServiceRequest) -> None:
    """Put bedding without feathers in the place of what may hold some, where an allergy to them is told or known."""
    told = [desk.turn.whole_text, *(one.words for one in remembered(desk, PreferenceKind.ALLERGY))]
    if not any(hears("no_feathers", words) for words in told):
        return
    held = {line.thing for line in request.lines}
    for line in request.lines:
        other = None if line.thing is None else _without_feathers(desk, line.thing)
        if other is not None and other not in held:
            line.thing, line.name = other, dict(other.name)


def _without_feathers(desk: Desk, thing: Thing) -> Thing | None:
    """Return what the house has of the same kind under a name that says so: "hypoallergenic pillow"."""
    catalogue = Catalogue([one for one in desk.offered(Thing) if one.available and one.stock != 0])
    for name in thing.name.values():
        for text in featherless_names(name):
            for found in catalogue.find(text):
                if (found.start, found.end) == (0, len(text)) and found.entry is not thing:
                    return found.entry
    return None
