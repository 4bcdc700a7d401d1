"""An alarm that the understanding doubts and that no word of a danger bears out: somebody looks.

The guest is asked, or, where it is hardly one at all, served as what else it may be.
"""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.talking.not_understood import unsure
from hotel.desk.troubles import no_danger
from hotel.desk.troubles.alarm_eased import said_false
from hotel.desk.troubles.complaint_facts import complaint_guest
from hotel.desk.troubles.doubted_complaints import UNSURE
from hotel.desk.troubles.emergencies import emergency, is_called_off, is_running, running_alarm
from hotel.desk.troubles.emergency_kinds import URGENT, kind_of
from hotel.desk.troubles.feeling_ill import bring_or_tell
from hotel.facts import Fact

EMERGENCY = "emergency"
_UNTOLD = frozenset({"other"}) | URGENT
"""Kinds that bear out no danger to life: none was heard, or somebody is ill."""
_SURE = 0.8
"""From this confidence on neither "nothing serious" nor a medicine in the same breath makes it any less."""
_SURE_AFTER_ALL = 0.6
"""The same once the guest has called an alarm off: a danger mistyped beyond all lists is taken for one well above this."""
_HARDLY = 0.25
"""Below this it was none in ten of ten such messages of some thousand; those that were had 0.27 and more."""

_ASKED_FIRST = frozenset(
    {"cancel", "cancel_request", "forget_preferences", "control_room", "do_not_disturb", "ask_human"}
)
"""What undoes or does something at once: where it was not even the likeliest meaning, the guest is asked."""


def heard_otherwise(desk: Desk) -> str | None:
    """Hear what is hardly an alarm as what else it may be; return the intent whose handler serves that, or None.

    Reception reads the words all the same.
    """
    turn = desk.turn
    hardly = turn.intent == EMERGENCY and turn.confidence < _HARDLY and turn.choice_value is None
    if not hardly or not turn.otherwise or is_running(desk) or _tells_danger(desk):
        return None
    _let_somebody_look(desk)
    alternatives = (*turn.otherwise, EMERGENCY) if turn.otherwise[0] in _ASKED_FIRST else ()
    desk.turn = turn.model_copy(
        update={"intent": turn.otherwise[0], "confidence": 1 - turn.confidence, "alternatives": alternatives}
    )
    return UNSURE if alternatives else turn.otherwise[0]


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
    running = running_alarm(desk)
    over = running is not None and is_called_off(running)  # it comes back for a new danger only
    sure_from = _SURE if denied or medicine else _SURE_AFTER_ALL if over else 0
    doubted = bool(desk.turn.alternatives) or desk.turn.confidence < sure_from
    if (running is not None and not over) or not doubted or tells_danger:
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
    _let_somebody_look(desk)
    unsure(desk)


def _let_somebody_look(desk: Desk) -> None:
    facts: dict[str, Fact] = {
        "room": desk.room.number if desk.room else None,
        "guest": complaint_guest(desk),
        "channel": desk.channel,
        "words": desk.turn.whole_text,
    }
    desk.notify_department("reception", "doubted_alarm", facts=facts)
