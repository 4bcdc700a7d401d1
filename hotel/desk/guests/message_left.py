"""A message for somebody who may stay here: reception has it, and whether there is such a guest stays untold."""

import re

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns
from hotel.desk.guests.about_guests import REFUSED
from hotel.desk.hearing import hears, without
from hotel.desk.just_now import JUST_NOW
from hotel.records import HandledTurn

_WANTED = "message_wanted"
_SAYS_NOTHING = 2
"""So few words beside "leave a message" are no message yet."""
_NO_MESSAGE = frozenset(
    {"emergency", "ask_about_guest", "cancel", "deny", "greet", "thank", "goodbye", "ask_human"}
)


def took_everything(desk: Desk) -> bool:
    """Take the message that was offered to be passed on, or ask for its words; say whether one is left."""
    surely_danger = desk.turn.intent == "emergency" and not desk.turn.alternatives
    if desk.turn.choice_value is not None or surely_danger:
        return False
    text, leaves = desk.turn.text, hears("leaves_message", desk.turn.text)
    if not leaves and desk.turn.intent in _NO_MESSAGE:
        return False
    earlier = earlier_turns(desk, JUST_NOW)
    about = [turn for turn in earlier if _is_about_guest(turn)]
    if not about:
        return False
    if leaves:
        if len(re.findall(r"\w+", without("leaves_message", text))) <= _SAYS_NOTHING:
            desk.say(_WANTED)
            return True
    elif not any(reply.key == _WANTED for reply in earlier[0].replies):
        return False
    _pass_on(desk, about)
    return True


def _is_about_guest(turn: HandledTurn) -> bool:
    return any(reply.key.startswith(REFUSED) for reply in turn.replies)


def _pass_on(desk: Desk, about: list[HandledTurn]) -> None:
    facts = {"words": desk.turn.whole_text, "asked": about[-1].text, "channel": desk.channel}
    desk.notify_department("reception", "message_for_guest", facts=dict(facts))
    desk.say("message_passed_on", {"said": desk.turn.whole_text})
