"""An alarm that the understanding doubts and that no word of a danger bears out: the guest is asked, somebody looks."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.talking.not_understood import unsure
from hotel.desk.troubles.complaint_facts import complaint_guest
from hotel.desk.troubles.emergencies import emergency, is_running
from hotel.desk.troubles.emergency_kinds import URGENT, kind_of
from hotel.desk.troubles.feeling_ill import tell_first_aid
from hotel.facts import Fact

_UNTOLD = frozenset({"other"}) | URGENT
"""Kinds that bear out no danger to life: none was heard, or somebody is ill."""
_SURE = 0.8
"""From this confidence on "nothing serious" in the same breath calls nothing off."""


def alarm(desk: Desk) -> None:
    """Serve words taken for an emergency; where they are hardly one, ask, and let reception know of the doubt."""
    wants_medicine = hears("medicine", desk.turn.text)
    denied = hears("false_alarm", desk.turn.text)
    running = is_running(desk)
    doubted = bool(desk.turn.alternatives) or (denied and desk.turn.confidence < _SURE)
    if running or not doubted or _tells_danger(desk):
        emergency(desk)
        if wants_medicine and running and denied:
            tell_first_aid(desk)
    elif wants_medicine:
        tell_first_aid(desk)
    elif not denied:
        _ask(desk)
    elif desk.turn.of == 1:
        unsure(desk)


def _tells_danger(desk: Desk) -> bool:
    kind = kind_of(desk)
    ill = kind is not None and kind.slug in URGENT and not hears("medicine", desk.turn.text)
    return kind is not None and (ill or kind.slug not in _UNTOLD)


def _ask(desk: Desk) -> None:
    facts: dict[str, Fact] = {
        "room": desk.room.number if desk.room else None,
        "guest": complaint_guest(desk),
        "channel": desk.channel,
        "words": desk.turn.whole_text,
    }
    desk.notify_department("reception", "doubted_alarm", facts=facts)
    unsure(desk)
