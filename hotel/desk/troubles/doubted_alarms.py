"""An alarm that the understanding doubts and that no word of a danger bears out: the guest is asked, somebody looks."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.talking.not_understood import unsure
from hotel.desk.troubles import no_danger
from hotel.desk.troubles.alarm_eased import said_false
from hotel.desk.troubles.complaint_facts import complaint_guest
from hotel.desk.troubles.emergencies import emergency, is_running
from hotel.desk.troubles.emergency_kinds import URGENT, kind_of
from hotel.desk.troubles.feeling_ill import bring_or_tell
from hotel.facts import Fact

_UNTOLD = frozenset({"other"}) | URGENT
"""Kinds that bear out no danger to life: none was heard, or somebody is ill."""
_SURE = 0.8
"""From this confidence on neither "nothing serious" nor a medicine in the same breath makes it any less."""


def alarm(desk: Desk) -> None:
    """Serve words taken for an emergency; where they are hardly one, ask, and let reception know of the doubt."""
    if no_danger.serve_as_heard(desk):
        return
    medicine, denied = hears("medicine", desk.turn.text), hears("false_alarm", desk.turn.text)
    tells_danger = _tells_danger(desk)
    if is_running(desk) and denied and not tells_danger:
        said_false(desk)
        if medicine:
            bring_or_tell(desk)
        return
    doubted = bool(desk.turn.alternatives) or ((denied or medicine) and desk.turn.confidence < _SURE)
    if is_running(desk) or not doubted or tells_danger:
        emergency(desk)
    elif medicine:
        bring_or_tell(desk)
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
